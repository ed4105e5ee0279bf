#include "ui/panels/pattern_details.h"

#include <algorithm>

#include <QLabel>

#include "ui/panels/pattern_words.h"
#include "ui/panels/text_label.h"
#include "ui/panels/wrap_button.h"
#include "ui/words/figures.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"
#include "ui/words/needs.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

namespace {

const std::vector<std::string> noIds;

QLabel* label(const QString& text, const char* role, QWidget* parent)
{
    return new TextLabel(text, role, parent);
}

/// How wide a text is in letters: those of Hangul take two.
qsizetype columnsOf(const QString& text)
{
    const auto wide = std::ranges::count_if(
        text, [](QChar letter) { return letter.script() == QChar::Script_Hangul; });
    return text.size() + wide;
}

} // namespace

PatternDetails::PatternDetails(const Style& style, const model::Model& model, SharedPattern result,
                               QWidget* parent)
    : QWidget(parent),
      m_style(style),
      m_result(std::move(result)),
      m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(2, 0, 2, 4);
    m_layout->setSpacing(1);
    addRules(model);
    addMeasures(model, Side::Advantage, tr("Advantages"), m_result->advantages);
    addMeasures(model, Side::Disadvantage, tr("Disadvantages"), m_result->disadvantages);
}

void PatternDetails::setFixes(const std::vector<analysis::RuleFix>& fixes)
{
    for (const auto& [rule, place] : m_fixes) {
        for (QWidget* old : place->findChildren<WrapButton*>()) {
            old->hide();
            old->deleteLater(); // one of them may be what led here
        }
        place->hide();
    }
    for (const analysis::RuleFix& fix : fixes) {
        const auto place = m_fixes.find(fix.rule);
        if (place == m_fixes.end()) {
            continue;
        }
        auto* button = new WrapButton(m_style.icon(u"fix", m_style.theme().accent),
                                      translated(fix.fix.label), place->second);
        button->setToolTip(tr("Make this edit; undo takes it back"));
        button->setAccessibleDescription(button->toolTip());
        connect(button, &WrapButton::clicked, this,
                [this, changes = fix.fix.changes] { emit fixChosen(changes); });
        place->second->layout()->addWidget(button);
        place->second->show();
    }
}

void PatternDetails::addHeading(const QString& text)
{
    QLabel* heading = label(text, "heading", this);
    heading->setWordWrap(true);
    heading->setContentsMargins(6, m_layout->count() == 0 ? 2 : 8, 0, 2);
    m_layout->addWidget(heading);
}

void PatternDetails::addRules(const model::Model& model)
{
    const auto add = [&](bool areMet, const QString& heading) {
        bool isFirst = true;
        for (const analysis::PatternRule& rule : m_result->rules) {
            if (isMet(rule) == areMet) {
                if (isFirst) {
                    addHeading(heading);
                }
                isFirst = false;
                addRule(model, rule);
            }
        }
    };
    const QString title = titleInText(m_result->title);
    add(false, m_result->verdict == analysis::Verdict::Absent
                   ? tr("What is missing for: %1").arg(title)
                   : withParticles(tr("What would make this a better %1?").arg(title)));
    add(true, tr("What holds"));
}

void PatternDetails::addRule(const model::Model& model, const analysis::PatternRule& rule)
{
    const render::Theme& theme = m_style.theme();
    const bool isOpen = !rule.e.isPoint();
    const QIcon icon = isOpen        ? m_style.icon(u"unknown", theme.warning)
                       : isMet(rule) ? m_style.icon(u"check", theme.success)
                                     : m_style.icon(u"warning", theme.warning);
    const QString sentence = localized(rule.text);
    // Below what would help, whom it speaks of, and what the rule is.
    const QString cure = cureOf(rule);
    QStringList remarks;
    if (!cure.isEmpty() && !rule.against.empty()) {
        remarks << tr("Listed: %1").arg(regionText(model, rule.against));
    } else if (!cure.isEmpty() && !rule.undecided.empty()) {
        remarks << tr("Not known: %1").arg(keysText(model, rule.undecided));
    }
    if (!cure.isEmpty()) {
        remarks << sentence;
    }
    WitnessRow* row = addRow(icon, cure.isEmpty() ? sentence : cure, ruleFigure(rule),
                             shownWitnesses(rule), remarks);
    row->setAgainst([&rule] { return toStringList(rule.against); });
    row->setObjectName(QString::fromStdString(rule.rule));
    const QString help = ruleHelp(model, rule);
    row->setToolTip(plainTip(help));
    row->setAccessibleName(QStringLiteral("%1: %2").arg(sentence, ruleFigure(rule)));
    row->setAccessibleDescription(help);
    if (!isMet(rule)) {
        auto* fixes = new QWidget(this);
        auto* column = new QVBoxLayout(fixes);
        column->setContentsMargins(26, 0, 6, 4);
        column->setSpacing(3);
        fixes->hide();
        m_layout->addWidget(fixes);
        m_fixes.emplace(rule.rule, fixes);
    }
}

void PatternDetails::addMeasures(const model::Model& model, Side side, const QString& title,
                                 const std::vector<analysis::PatternMeasure>& measures)
{
    if (measures.empty()) {
        return;
    }
    addHeading(title);
    const auto isOf = [](const analysis::PatternMeasure& a, const analysis::PatternMeasure& b) {
        return a.text == b.text;
    };
    const render::Theme& theme = m_style.theme();
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const bool isFirst = i == 0 || !isOf(measures[i], measures[i - 1]);
        const bool hasMore = i + 1 < measures.size() && isOf(measures[i], measures[i + 1]);
        const bool isMissing =
            side == Side::Advantage &&
            std::ranges::any_of(measures, [&](const analysis::PatternMeasure& each) {
                return isOf(each, measures[i]) && each.isWithoutAdvantage();
            });
        const char* role = isMissing ? "muted" : "plain";
        const QString name = localized(measures[i].text);
        const QString text = isMissing ? tr("Not here: %1").arg(name) : name;
        const QIcon sign = isMissing                 ? m_style.icon(u"close", theme.mutedText)
                           : side == Side::Advantage ? m_style.icon(u"add", theme.success)
                                                     : m_style.icon(u"remove", theme.error);
        if (isFirst && !hasMore) {
            addMeasure(model, sign, text, role, measures[i]);
            continue;
        }
        if (isFirst) { // measured in several ways, each a line below its title
            addRow(sign, text, {}, noIds, {}, role);
        }
        addMeasure(model, QIcon(), {}, role, measures[i]);
    }
}

void PatternDetails::addMeasure(const model::Model& model, const QIcon& icon, const QString& text,
                                const char* role, const analysis::PatternMeasure& measure)
{
    const QString figure = measureText(measure);
    const QString name = localized(measure.measure);
    WitnessRow* row = addRow(icon, text, figure, measure.witnesses, {name}, role);
    QString help = name;
    for (const model::Message& need : measure.needs) {
        help += u'\n' + withParticles(tr("Undecided without %1").arg(needText(model, need)));
    }
    row->setToolTip(plainTip(help));
    row->setAccessibleName(QStringLiteral("%1: %2").arg(text.isEmpty() ? name : text, figure));
    row->setAccessibleDescription(help);
}

WitnessRow* PatternDetails::addRow(const QIcon& icon, const QString& text, const QString& figure,
                                   const std::vector<std::string>& ids, const QStringList& remarks,
                                   const char* role)
{
    // The ids are part of the result, which lives as long as the row.
    auto* row = new WitnessRow(
        !ids.empty(), [&ids] { return toStringList(ids); }, this);
    auto* inner = new QHBoxLayout(row);
    inner->setContentsMargins(6, 3, 6, 3);
    inner->setSpacing(7);
    auto* picture = new QLabel(row);
    if (!icon.isNull()) {
        picture->setPixmap(icon.pixmap(QSize(14, 14), devicePixelRatioF()));
    }
    picture->setFixedSize(14, icon.isNull() ? 1 : 16);
    inner->addWidget(picture, 0, Qt::AlignTop);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    constexpr qsizetype longest = 14; // beside the words; a longer figure would crush them
    const QString below = columnsOf(figure) > longest ? figure : QString();
    const auto addLine = [&](const QString& line, const char* look) {
        if (!line.isEmpty()) {
            QLabel* words = label(line, look, row);
            words->setWordWrap(true);
            lines->addWidget(words);
        }
    };
    addLine(text, role);
    for (const QString& remark : remarks) {
        addLine(remark, "small");
    }
    addLine(below, "muted");
    inner->addLayout(lines, 1);
    if (below.isEmpty()) {
        inner->addWidget(label(figure, "muted", row), 0, Qt::AlignTop | Qt::AlignRight);
    }
    m_layout->addWidget(row);
    connect(row, &WitnessRow::chosen, this, &PatternDetails::witnessesChosen);
    return row;
}

} // namespace corbel::ui
