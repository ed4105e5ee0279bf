#include "ui/panels/assumption_form.h"

#include <cmath>

#include <QAbstractSpinBox>
#include <QLabel>
#include <QSignalBlocker>

#include "ui/look/style.h"

namespace corbel::ui {

namespace {

constexpr int fieldWidth = 128;        // pixels
constexpr int fewestNodes = 1'000;     // as the command line has them
constexpr int mostNodes = 400'000'000; // as the command line has them
constexpr double rounding = 1e-9;      // of per cent

/// Without the zeros that say nothing.
class PercentField : public QDoubleSpinBox {
public:
    using QDoubleSpinBox::QDoubleSpinBox;

    QString textFromValue(double value) const override { return locale().toString(value, 'g', 6); }
};

} // namespace

AssumptionForm::AssumptionForm(QWidget* parent)
    : QWidget(parent),
      m_availability(new QCheckBox(tr("Assume 99.9 % for all unknown"), this)),
      m_commonCause(new PercentField(this)),
      m_nodes(new QSpinBox(this))
{
    m_availability->setToolTip(tr("Everything that states no availability counts as up 99.9 % of "
                                  "the time, until you withdraw that"));
    m_availability->setAccessibleDescription(m_availability->toolTip());
    m_commonCause->setRange(0, 100);
    m_commonCause->setDecimals(4);
    m_commonCause->setSingleStep(1);
    m_commonCause->setSuffix(tr(" %"));
    m_commonCause->setSpecialValueText(tr("none"));
    m_nodes->setRange(fewestNodes, mostNodes);
    m_nodes->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_nodes->setGroupSeparatorShown(true);
    auto* rows = new QGridLayout(this);
    rows->setContentsMargins(6, 8, 12, 6);
    rows->setHorizontalSpacing(10);
    rows->setVerticalSpacing(4);
    rows->setColumnStretch(2, 1);
    rows->addWidget(m_availability, 0, 0, 1, 3);
    addRow(*rows, m_commonCause, tr("&Common cause"),
           tr("share that strikes all replicas at once"));
    addRow(*rows, m_nodes, tr("&Node budget"), tr("more make bounds exact, and take longer"));
    m_commonCause->setToolTip(
        tr("The share of a replica's failures that strikes all replicas of its element at once"));
    m_nodes->setToolTip(tr("Nodes of a decision diagram, beyond which an availability is between "
                           "bounds"));
    connect(m_availability, &QCheckBox::clicked, this, &AssumptionForm::availabilityWanted);
    connect(m_commonCause, &QDoubleSpinBox::valueChanged, this,
            [this](double percent) { emit commonCauseWanted(percent / 100); });
    connect(m_nodes, &QSpinBox::valueChanged, this,
            [this](int nodes) { emit nodeBudgetWanted(static_cast<std::uint32_t>(nodes)); });
}

void AssumptionForm::addRow(QGridLayout& rows, QAbstractSpinBox* field, const QString& name,
                            const QString& meaning)
{
    field->setKeyboardTracking(false);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setFixedWidth(fieldWidth);
    auto* label = new QLabel(name, this);
    label->setBuddy(field);
    auto* text = new QLabel(meaning, this);
    setMark(text, "role", "small");
    text->setWordWrap(true);
    field->setAccessibleName(QString(name).remove(u'&'));
    field->setAccessibleDescription(meaning);
    // The meaning stands below: beside the field it would be a narrow column of single words.
    const int row = rows.rowCount();
    rows.addWidget(label, row, 0);
    rows.addWidget(field, row, 1);
    rows.addWidget(text, row + 1, 0, 1, 3);
}

void AssumptionForm::setSettings(const analysis::AvailabilitySettings& settings)
{
    const QSignalBlocker quietCause(m_commonCause);
    const QSignalBlocker quietNodes(m_nodes);
    m_availability->setChecked(settings.assumeUnknown.has_value());
    // A field that says the same is left alone: somebody may be typing there.
    if (std::abs(m_commonCause->value() - settings.beta * 100) > rounding) {
        m_commonCause->setValue(settings.beta * 100);
    }
    if (m_nodes->value() != static_cast<int>(settings.nodeBudget)) {
        m_nodes->setValue(static_cast<int>(settings.nodeBudget));
    }
}

} // namespace corbel::ui
