#include "ui/panels/pattern_card.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>

#include "ui/panels/fit_bar.h"
#include "ui/words/figures.h"
#include "ui/words/language.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

namespace {

QLabel* label(const QString& text, const char* role, QWidget* parent)
{
    auto* result = new QLabel(text, parent);
    setMark(result, "role", role);
    result->setTextFormat(Qt::PlainText);
    return result;
}

} // namespace

QStringList toStringList(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts) {
        list << toQString(text);
    }
    return list;
}

WitnessRow::WitnessRow(QStringList ids, QWidget* parent) : QFrame(parent), m_ids(std::move(ids))
{
    setMark(this, "role", "row");
    if (!m_ids.isEmpty()) {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setProperty("clickable", true);
    }
}

void WitnessRow::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()) &&
        !m_ids.isEmpty()) {
        emit chosen(m_ids);
    }
}

void WitnessRow::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Space) && !m_ids.isEmpty()) {
        emit chosen(m_ids);
        return;
    }
    QFrame::keyPressEvent(event);
}

PatternCard::PatternCard(const Style& style, const analysis::PatternResult& result, QWidget* parent)
    : QFrame(parent),
      m_style(style),
      m_result(result),
      m_layout(new QVBoxLayout(this))
{
    setMark(this, "role", "card");
    setAccessibleName(localized(result.title));
    m_layout->setContentsMargins(6, 6, 6, 6);
    m_layout->setSpacing(4);
    addHeader();
}

QString PatternCard::key() const
{
    return toQString(m_result.pattern) + u'/' +
           (m_result.region.empty() ? QString() : toQString(m_result.region.front()));
}

QColor PatternCard::colour() const
{
    switch (m_result.verdict) {
    case analysis::Verdict::Present:
        return m_style.theme().success;
    case analysis::Verdict::Possible:
        return m_style.theme().warning;
    case analysis::Verdict::Absent:
        break;
    }
    return m_style.theme().faint;
}

void PatternCard::addHeader()
{
    auto* header = new WitnessRow(toStringList(m_result.region), this);
    header->setToolTip(tr("Show this region on the canvas"));
    header->setAccessibleName(tr("Region of %1").arg(localized(m_result.title)));
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins(6, 4, 4, 4);
    layout->setSpacing(4);

    auto* top = new QHBoxLayout;
    top->setSpacing(6);
    QLabel* title = label(localized(m_result.title), "strong", header);
    title->setWordWrap(true);
    top->addWidget(title, 1);
    switch (m_result.verdict) {
    case analysis::Verdict::Present:
        top->addWidget(label(tr("present"), "success", header));
        break;
    case analysis::Verdict::Possible:
        top->addWidget(label(tr("possible"), "warning", header));
        break;
    case analysis::Verdict::Absent:
        top->addWidget(label(tr("absent"), "muted", header));
        break;
    }
    m_unfold = new QToolButton(header);
    m_unfold->setIconSize(QSize(14, 14));
    m_unfold->setAutoRaise(true);
    m_unfold->setIcon(m_style.icon(u"chevron-right"));
    m_unfold->setAccessibleName(tr("Rules and measures of %1").arg(localized(m_result.title)));
    m_unfold->setToolTip(tr("Rules, advantages and disadvantages"));
    connect(m_unfold, &QToolButton::clicked, this, [this] { setExpanded(!isExpanded()); });
    top->addWidget(m_unfold);
    layout->addLayout(top);

    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(new FitBar(m_style, m_result.fit, colour(), header), 1);
    bar->addWidget(label(percentText(m_result.fit), "strong", header));
    layout->addLayout(bar);

    const int size = static_cast<int>(m_result.region.size());
    const QString remark =
        m_result.robustness >= 1
            ? tr("%n elements", nullptr, size)
            : tr("%n elements, verdict holds under %1 of weightings", nullptr, size)
                  .arg(percentText(m_result.robustness));
    QLabel* small = label(remark, "small", header);
    small->setWordWrap(true);
    layout->addWidget(small);
    m_layout->addWidget(header);
    connect(header, &WitnessRow::chosen, this, &PatternCard::witnessesChosen);
}

void PatternCard::setExpanded(bool isExpanded)
{
    if (isExpanded == this->isExpanded()) {
        return;
    }
    if (isExpanded) {
        addDetails();
    } else {
        m_details->hide();
        m_details->deleteLater();
        m_details = nullptr;
    }
    m_unfold->setIcon(m_style.icon(isExpanded ? u"chevron-down" : u"chevron-right"));
    emit expandedChanged(isExpanded);
}

void PatternCard::addDetails()
{
    m_details = new QWidget(this);
    auto* layout = new QVBoxLayout(m_details);
    layout->setContentsMargins(2, 0, 2, 4);
    layout->setSpacing(1);
    for (const analysis::PatternRule& rule : m_result.rules) {
        addRule(layout, rule);
    }
    addMeasures(layout, tr("Advantages"), "add", m_style.theme().success, m_result.advantages);
    addMeasures(layout, tr("Disadvantages"), "remove", m_style.theme().error,
                m_result.disadvantages);
    m_layout->addWidget(m_details);
}

void PatternCard::addRule(QVBoxLayout* layout, const analysis::PatternRule& rule)
{
    const bool isMet = rule.e.lo >= 1;
    const bool isOpen = !rule.e.isPoint();
    const render::Theme& theme = m_style.theme();
    const QIcon icon = isOpen  ? m_style.icon(u"unknown", theme.warning)
                       : isMet ? m_style.icon(u"check", theme.success)
                               : m_style.icon(u"warning", theme.warning);
    QStringList ids = toStringList(rule.witnesses);
    ids += toStringList(rule.against);
    const QString figure = rule.vacuous
                               ? tr("none")
                               : QStringLiteral("%1 / %2").arg(numberText(rule.satisfied),
                                                               numberText(rule.applicable));
    const QString role = rule.role == analysis::RuleRole::Required    ? tr("required")
                         : rule.role == analysis::RuleRole::Forbidden ? tr("must not hold")
                                                                      : tr("supports");
    WitnessRow* row = addRow(layout, icon, localized(rule.text), figure, ids);
    QString help = QStringLiteral("%1 · %2").arg(role, percentText(rule.e));
    for (const std::string& key : rule.undecided) {
        help += u'\n' + tr("Undecided without %1").arg(toQString(key));
    }
    const QString cure = localized(rule.whatWouldHelp);
    if (!cure.isEmpty()) {
        help += u'\n' + cure;
    }
    row->setToolTip(plainTip(help));
    row->setAccessibleDescription(help);
}

void PatternCard::addMeasures(QVBoxLayout* layout, const QString& title, const char* icon,
                              const QColor& colour,
                              const std::vector<analysis::PatternMeasure>& measures)
{
    if (measures.empty()) {
        return;
    }
    QLabel* heading = label(title, "heading", m_details);
    heading->setContentsMargins(6, 8, 0, 2);
    layout->addWidget(heading);
    const auto isOf = [](const analysis::PatternMeasure& a, const analysis::PatternMeasure& b) {
        return a.text == b.text;
    };
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const bool isFirst = i == 0 || !isOf(measures[i], measures[i - 1]);
        const bool hasMore = i + 1 < measures.size() && isOf(measures[i], measures[i + 1]);
        const QIcon sign = m_style.icon(QString::fromLatin1(icon), colour);
        if (isFirst && !hasMore) {
            addMeasure(layout, sign, localized(measures[i].text), measures[i]);
            continue;
        }
        if (isFirst) { // measured in several ways, each a line below its title
            addRow(layout, sign, localized(measures[i].text), {}, {});
        }
        addMeasure(layout, QIcon(), {}, measures[i]);
    }
}

void PatternCard::addMeasure(QVBoxLayout* layout, const QIcon& icon, const QString& text,
                             const analysis::PatternMeasure& measure)
{
    const QString figure =
        measure.value ? amountText(*measure.value, measure.unit) : tr("undecided");
    const QString name = localized(measure.measure);
    WitnessRow* row = addRow(layout, icon, text, figure, toStringList(measure.witnesses), name);
    QString help = name;
    for (const model::Message& need : measure.needs) {
        help += u'\n' + tr("Undecided without %1").arg(translated(need));
    }
    row->setToolTip(plainTip(help));
    row->setAccessibleName(QStringLiteral("%1: %2").arg(text.isEmpty() ? name : text, figure));
    row->setAccessibleDescription(help);
}

WitnessRow* PatternCard::addRow(QVBoxLayout* layout, const QIcon& icon, const QString& text,
                                const QString& figure, QStringList ids, const QString& remark)
{
    auto* row = new WitnessRow(std::move(ids), m_details);
    row->setAccessibleName(figure.isEmpty() ? text : QStringLiteral("%1: %2").arg(text, figure));
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
    for (const auto& [line, role] : {std::pair(text, "plain"), std::pair(remark, "small")}) {
        if (!line.isEmpty()) {
            QLabel* words = label(line, role, row);
            words->setWordWrap(true);
            lines->addWidget(words);
        }
    }
    inner->addLayout(lines, 1);
    inner->addWidget(label(figure, "muted", row), 0, Qt::AlignTop | Qt::AlignRight);
    layout->addWidget(row);
    connect(row, &WitnessRow::chosen, this, &PatternCard::witnessesChosen);
    return row;
}

} // namespace corbel::ui
