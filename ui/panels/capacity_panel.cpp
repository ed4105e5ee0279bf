#include "ui/panels/capacity_panel.h"

#include <utility>

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/overlay/load_marks.h"
#include "ui/panels/availability_rows.h"
#include "ui/panels/pattern_card.h"
#include "ui/words/figures.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"
#include "ui/words/needs.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

CapacityPanel::CapacityPanel(const Style& style, QWidget* parent)
    : QWidget(parent),
      m_style(style),
      m_stack(new QStackedWidget(this)),
      m_hint(new EmptyHint(this)),
      m_ceiling(new QPushButton(this)),
      m_load(new QPushButton(this)),
      m_overlay(new QPushButton(tr("Show on the canvas"), this)),
      m_assumptions(new QLabel(this)),
      m_table(new RowsTable(style, tr("Capacity"), capacityColumns(), this))
{
    setObjectName(u"capacity"_s);
    setMark(this, "surface", "panel");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Capacity"));
    m_ceiling->setFlat(true);
    auto* page = new QWidget(this);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 6, 12, 0);
    top->addWidget(m_ceiling, 0, Qt::AlignLeft);
    top->addStretch(1);
    top->addWidget(m_overlay);
    // In a row of its own, above what it unfolds: both sentences together are too long for a
    // narrow window.
    auto* load = new QHBoxLayout;
    load->setContentsMargins(8, 0, 12, 4);
    load->addWidget(m_load, 0, Qt::AlignLeft);
    m_load->setFlat(true);
    m_load->setCheckable(true);
    m_load->setToolTip(tr("Shows what these figures assume"));
    setMark(m_assumptions, "role", "small");
    m_assumptions->setTextFormat(Qt::PlainText);
    m_assumptions->setWordWrap(true);
    m_assumptions->setContentsMargins(14, 0, 14, 6);
    m_assumptions->setAccessibleName(tr("Assumptions"));
    m_assumptions->hide();
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addLayout(load);
    layout->addWidget(m_assumptions);
    layout->addWidget(m_table, 1);
    m_stack->addWidget(page);
    m_stack->addWidget(m_hint);
    auto* around = new QVBoxLayout(this);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(m_stack);
    connect(m_table, &RowsTable::chosen, this, &CapacityPanel::witnessesChosen);
    connect(m_ceiling, &QPushButton::clicked, this, [this] {
        if (!m_cut.isEmpty()) {
            emit witnessesChosen(m_cut);
        }
    });
    connect(m_load, &QPushButton::toggled, m_assumptions, &QWidget::setVisible);
    connect(m_overlay, &QPushButton::clicked, this, &CapacityPanel::overlayRequested);
    renewIcons();
}

void CapacityPanel::renewIcons()
{
    m_overlay->setIcon(m_style.icon(u"load"));
    m_table->rowsModel()->renewIcons();
}

void CapacityPanel::setInsight(std::shared_ptr<const Insight> insight)
{
    m_next = std::move(insight);
    if (isVisible()) {
        showInsight(*std::exchange(m_next, nullptr));
    }
}

void CapacityPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_next != nullptr) {
        showInsight(*std::exchange(m_next, nullptr));
    }
}

void CapacityPanel::showInsight(const Insight& insight)
{
    const analysis::CapacityResult& capacity = insight.capacity;
    m_table->setRows(capacityRows(*insight.model, capacity));
    m_cut.clear();
    const auto show = [&](const QString& text, const analysis::CapacityCeiling& ceiling) {
        m_ceiling->setText(withParticles(
            text.arg(rateText(ceiling.rate), someNamesIn(*insight.model, ceiling.cut))));
        m_cut = toStringList(ceiling.cut);
    };
    if (capacity.ceiling) {
        show(tr("Ceiling %1, reached first by %2"), *capacity.ceiling);
    } else if (capacity.bound) {
        show(capacity.bound->isUpper ? tr("Ceiling at most %1, because of %2")
                                     : tr("Ceiling at least %1, because of %2"),
             capacity.bound->ceiling);
    } else {
        m_ceiling->setText(tr("The ceiling is undecided"));
    }
    m_load->setText(loadName(insight));
    QStringList assumptions;
    for (const model::Message& assumption : capacity.assumptions) {
        assumptions << u"•  "_s + translated(assumption, *insight.model);
    }
    m_assumptions->setText(assumptions.join(u'\n'));
    m_load->setEnabled(!assumptions.isEmpty());
    m_load->setChecked(m_load->isChecked() && !assumptions.isEmpty());
    m_ceiling->setEnabled(!m_cut.isEmpty());
    m_stack->setCurrentIndex(capacity.stations.empty() ? 1 : 0);
    if (capacity.stations.empty()) {
        showHint(insight);
    }
}

void CapacityPanel::showHint(const Insight& insight)
{
    m_hint->clearVerbs();
    m_hint->setTexts(tr("No load reaches anything yet"),
                     tr("Draw an actor with a rate that calls a service with a service time: how "
                        "busy everything gets, and how much more it bears, stand here."));
    for (const analysis::OpenInput& open : insight.capacity.undecided) {
        if (needSubject(*insight.model, open.needs).empty()) {
            continue;
        }
        QPushButton* verb = m_hint->addVerb(needText(*insight.model, open.needs));
        verb->setFlat(true);
        connect(verb, &QPushButton::clicked, this,
                [this, key = toQString(open.needs.text())] { emit keyChosen(key); });
    }
}

} // namespace corbel::ui
