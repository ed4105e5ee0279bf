/// What the figures of availability assume, and how exactly they are computed: to be chosen.
#pragma once

#include <cstdint>

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QSpinBox>
#include <QWidget>

#include "analysis/availability/availability.h"

namespace corbel::ui {

class AssumptionForm : public QWidget {
    Q_OBJECT

public:
    explicit AssumptionForm(QWidget* parent = nullptr);

    /// Shows what holds; nothing is asked for by that.
    void setSettings(const analysis::AvailabilitySettings& settings);

    QCheckBox* availabilityBox() const { return m_availability; }
    /// In per cent.
    QDoubleSpinBox* commonCauseField() const { return m_commonCause; }
    QSpinBox* nodeField() const { return m_nodes; }

signals:
    void availabilityWanted(bool isAssumed);
    /// A share.
    void commonCauseWanted(double share);
    void nodeBudgetWanted(std::uint32_t nodes);

private:
    void addRow(QGridLayout& rows, QAbstractSpinBox* field, const QString& name,
                const QString& meaning);

    QCheckBox* m_availability;
    QDoubleSpinBox* m_commonCause;
    QSpinBox* m_nodes;
};

} // namespace corbel::ui
