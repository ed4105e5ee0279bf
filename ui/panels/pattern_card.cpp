#include "ui/panels/pattern_card.h"

#include <algorithm>
#include <utility>

#include "ui/inspector/field_flow.h"
#include "ui/inspector/focus_keeper.h"
#include "ui/panels/text_label.h"
#include "ui/words/figures.h"
#include "ui/words/language.h"
#include "ui/words/names.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

namespace {

QLabel* label(const char* role, QWidget* parent)
{
    return new TextLabel({}, role, parent);
}

} // namespace

PatternCard::PatternCard(const Style& style, model::Snapshot model, ShownPattern shown,
                         QWidget* parent)
    : QFrame(parent),
      m_style(style),
      m_model(std::move(model)),
      m_result(std::move(shown.result)),
      m_loss(std::move(shown.loss)),
      m_layout(new QVBoxLayout(this))
{
    setMark(this, "role", "card");
    setAccessibleName(localized(m_result->title));
    m_layout->setContentsMargins(6, 6, 6, 6);
    m_layout->setSpacing(2);
    makeHeader();
    makeLimit();
    showResult();
}

void PatternCard::makeHeader()
{
    const QString title = localized(m_result->title);
    m_header = new WitnessRow(
        true, [this] { return toStringList(m_result->region); }, this);
    m_header->setAgainst([this] { return relationsAgainst(); });
    m_header->setToolTip(tr("Show this region on the canvas"));
    m_header->setAccessibleName(tr("Region of %1").arg(title));
    auto* layout = new QVBoxLayout(m_header);
    layout->setContentsMargins(6, 4, 4, 4);
    layout->setSpacing(4);

    auto* top = new QHBoxLayout;
    top->setSpacing(6);
    QLabel* name = label("strong", m_header);
    name->setText(title);
    name->setWordWrap(true);
    top->addWidget(name, 1);
    m_verdict = label("muted", m_header);
    top->addWidget(m_verdict);
    m_letGo =
        makeTool("close", tr("Put %1 away").arg(title), tr("Put it to those that are not there"));
    m_letGo->hide();
    connect(m_letGo, &QToolButton::clicked, this, &PatternCard::letGo);
    top->addWidget(m_letGo);
    m_unfold = makeTool("chevron-right", tr("Rules and measures of %1").arg(title),
                        tr("Rules, quick fixes, advantages and disadvantages"));
    connect(m_unfold, &QToolButton::clicked, this, [this] { setExpanded(!isExpanded()); });
    top->addWidget(m_unfold);
    layout->addLayout(top);

    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->setContentsMargins(0, 0, 4, 0); // the figure stands above the counts of the rules
    m_bar = new FitBar(m_style, m_result->fit, colour(), m_header);
    m_fit = label("strong", m_header);
    bar->addWidget(m_bar, 1);
    bar->addWidget(m_fit);
    layout->addLayout(bar);

    m_forms = new QWidget(m_header);
    m_forms->setLayout(new FlowLayout(nullptr, 4));
    m_forms->hide();
    layout->addWidget(m_forms);
    m_region = label("small", m_header);
    m_region->setWordWrap(true);
    layout->addWidget(m_region);
    m_layout->addWidget(m_header);
    connect(m_header, &WitnessRow::chosen, this, &PatternCard::witnessesChosen);
}

QToolButton* PatternCard::makeTool(const char* icon, const QString& name, const QString& tip)
{
    auto* tool = new QToolButton(m_header);
    tool->setObjectName(QString::fromLatin1(icon));
    tool->setIconSize(QSize(14, 14));
    tool->setAutoRaise(true);
    tool->setIcon(m_style.icon(QString::fromLatin1(icon)));
    tool->setAccessibleName(name);
    tool->setToolTip(tip);
    return tool;
}

void PatternCard::makeLimit()
{
    m_losses = new QWidget(this);
    auto* losses = new QVBoxLayout(m_losses);
    losses->setContentsMargins(0, 0, 0, 0);
    losses->setSpacing(0);
    m_layout->addWidget(m_losses);
    m_limit = new WitnessRow(QStringList(), this);
    m_limit->setObjectName(QStringLiteral("limit"));
    auto* row = new QHBoxLayout(m_limit);
    row->setContentsMargins(6, 3, 6, 3);
    row->setSpacing(7);
    m_limitSign = new QLabel(m_limit);
    m_limitSign->setFixedSize(14, 16);
    m_limitText = label("small", m_limit);
    m_limitText->setWordWrap(true);
    row->addWidget(m_limitSign, 0, Qt::AlignTop);
    row->addWidget(m_limitText, 1);
    m_layout->addWidget(m_limit);
    m_limit->setAgainst([this] { return m_limits.against; });
    connect(m_limit, &WitnessRow::chosen, this,
            [this](const QStringList& ids, const QStringList& against) {
                m_limits.key.isEmpty() ? emit witnessesChosen(ids, against)
                                       : emit keyChosen(m_limits.key);
            });
}

QStringList PatternCard::relationsAgainst() const
{
    QStringList ids;
    for (const analysis::PatternRule& rule : m_result->rules) {
        for (const std::string& id : rule.against) {
            if (m_model->relations.contains(id)) {
                ids << toQString(id);
            }
        }
    }
    return ids;
}

QColor PatternCard::colour() const
{
    switch (m_result->verdict) {
    case analysis::Verdict::Present:
        return m_style.theme().success;
    case analysis::Verdict::Possible:
        return m_style.theme().warning;
    case analysis::Verdict::Absent:
        break;
    }
    return m_loss ? m_style.theme().warning : m_style.theme().faint;
}

void PatternCard::setResult(model::Snapshot model, ShownPattern shown, bool areNamesNew)
{
    const bool isSame = *shown.result == *m_result && shown.loss == m_loss && !areNamesNew;
    m_model = std::move(model);
    m_result = std::move(shown.result); // in any case, so that what it is a part of can go
    m_loss = std::move(shown.loss);
    if (isSame) {
        return;
    }
    showResult();
    if (m_details != nullptr) {
        const FocusKeeper keeper(m_details, *m_header);
        makeDetails();
        keeper.giveTo(*m_details);
    }
}

void PatternCard::showVerdict()
{
    const auto show = [this](const QString& words, const char* role) {
        m_verdict->setText(words);
        setLook(m_verdict, "role", QString::fromLatin1(role));
    };
    switch (m_result->verdict) {
    case analysis::Verdict::Present:
        show(tr("present"), "success");
        break;
    case analysis::Verdict::Possible:
        show(m_loss ? tr("only possible now") : tr("possible"), "warning");
        break;
    case analysis::Verdict::Absent:
        show(m_loss ? tr("no longer present") : tr("absent"), m_loss ? "warning" : "muted");
        break;
    }
}

void PatternCard::showResult()
{
    showVerdict();
    if (isLost() != property("lost").toBool()) {
        setLook(this, "lost", isLost());
    }
    m_letGo->setVisible(isLost());
    m_bar->setFit(m_result->fit, colour());
    m_fit->setText(percentText(m_result->fit));
    QStringList about{regionText(*m_model, m_result->region)};
    if (m_loss) {
        about << tr("before %1").arg(wholePercent(m_loss->fit));
    } else if (m_result->robustness < 1) {
        about << tr("holds for %1 of all weightings")
                     .arg(wholePercent({m_result->robustness, m_result->robustness}));
    }
    about.removeAll(QString());
    m_region->setText(about.join(QStringLiteral(" · ")));
    m_header->setAccessibleDescription(
        QStringLiteral("%1, %2: %3").arg(m_verdict->text(), m_fit->text(), m_region->text()));
    showForms();
    showLosses();
    showLimit();
}

void PatternCard::showForms()
{
    if (m_result->forms == m_shownForms) {
        return;
    }
    m_shownForms = m_result->forms;
    QLayout* row = m_forms->layout();
    while (QLayoutItem* item = row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_forms->hide(); // shown with all that is in it, the layouts around are asked once
    for (const std::string& form : m_result->forms) {
        auto* chip = label("tag", m_forms);
        chip->setText(formName(form));
        row->addWidget(chip);
    }
    row->addWidget(new QWidget(m_forms)); // takes what is left of the line
    m_forms->setVisible(!m_result->forms.empty());
}

void PatternCard::addLoss(const QString& words, const QString& help,
                          const analysis::PatternRule* rule)
{
    auto* row = new WitnessRow(
        rule == nullptr ? QStringList() : toStringList(shownWitnesses(*rule)), m_losses);
    if (rule != nullptr) {
        row->setAgainst([against = toStringList(rule->against)] { return against; });
    }
    row->setObjectName(QStringLiteral("loss"));
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(6, 3, 6, 3);
    line->setSpacing(7);
    auto* sign = new QLabel(row);
    sign->setPixmap(
        m_style.icon(u"error", m_style.theme().error).pixmap(QSize(14, 14), devicePixelRatioF()));
    sign->setFixedSize(14, 16);
    QLabel* sentence = label("plain", row);
    sentence->setText(words);
    sentence->setWordWrap(true);
    line->addWidget(sign, 0, Qt::AlignTop);
    line->addWidget(sentence, 1);
    row->setToolTip(plainTip(help));
    row->setAccessibleName(words);
    row->setAccessibleDescription(help);
    m_losses->layout()->addWidget(row);
    connect(row, &WitnessRow::chosen, this, &PatternCard::witnessesChosen);
}

void PatternCard::showLosses()
{
    constexpr std::size_t most = 3;
    for (WitnessRow* old : m_losses->findChildren<WitnessRow*>()) {
        old->hide();
        old->deleteLater(); // one of them may be what led here
    }
    std::vector<const analysis::PatternRule*> lost;
    if (m_loss) {
        lost = lostRules(*m_loss, *m_result);
        lost.resize(std::min(most, lost.size()));
    }
    for (const analysis::PatternRule* rule : lost) {
        addLoss(lossText(*m_loss, *rule), ruleHelp(*m_model, *rule), rule);
    }
    const bool isGone = m_loss && m_result->rules.empty();
    if (isGone) {
        addLoss(tr("Nothing in the drawing comes near it any more"), {});
    }
    m_losses->setVisible(isGone || !lost.empty());
}

void PatternCard::showLimit()
{
    const LimitText before = std::exchange(m_limits, limitText(*m_model, *m_result));
    if (m_limits.sort != before.sort || m_limitSign->pixmap().isNull()) { // the same picture is new
        const render::Theme& theme = m_style.theme();
        const QIcon sign =
            m_limits.sort == LimitText::Sort::Nothing   ? m_style.icon(u"check", theme.success)
            : m_limits.sort == LimitText::Sort::Unknown ? m_style.icon(u"unknown", theme.warning)
                                                        : m_style.icon(u"warning", theme.warning);
        m_limitSign->setPixmap(sign.pixmap(QSize(14, 14), devicePixelRatioF()));
    }
    m_limitText->setText(m_limits.text);
    m_limit->setAccessibleName(m_limits.text);
    m_limit->setAccessibleDescription(m_limits.help);
    m_limit->setToolTip(plainTip(m_limits.help));
    m_limit->setIds(!m_limits.ids.isEmpty() || !m_limits.key.isEmpty(),
                    [this] { return m_limits.ids; });
    // What it was lost by is what holds it back, and need not be said twice.
    m_limit->setVisible(m_losses->isHidden() || m_limits.sort == LimitText::Sort::Unknown);
}

void PatternCard::setExpanded(bool isExpanded)
{
    if (isExpanded == this->isExpanded()) {
        return;
    }
    if (isExpanded) {
        makeDetails();
    } else {
        m_details->hide();
        m_details->deleteLater();
        m_details = nullptr;
        m_fixes.clear();
    }
    m_unfold->setIcon(m_style.icon(isExpanded ? u"chevron-down" : u"chevron-right"));
    emit expandedChanged(isExpanded);
}

void PatternCard::makeDetails()
{
    if (m_details != nullptr) {
        m_details->hide();
        m_details->deleteLater(); // one of its buttons may be what led here
    }
    m_details = new PatternDetails(m_style, *m_model, m_result, this);
    m_details->setFixes(m_fixes);
    m_layout->addWidget(m_details);
    connect(m_details, &PatternDetails::witnessesChosen, this, &PatternCard::witnessesChosen);
    connect(m_details, &PatternDetails::fixChosen, this, &PatternCard::fixChosen);
}

void PatternCard::setFixes(const std::vector<analysis::RuleFix>& fixes)
{
    if (m_details == nullptr || fixes == m_fixes) {
        return;
    }
    m_fixes = fixes;
    const FocusKeeper keeper(m_details, *m_header);
    m_details->setFixes(m_fixes);
    keeper.giveTo(*m_details);
}

} // namespace corbel::ui
