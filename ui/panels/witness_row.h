/// A row of a panel that leads to what it is about.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include <QFrame>
#include <QStringList>

namespace corbel::ui {

/// Can be clicked or chosen by keyboard, and then lights up its witnesses.
class WitnessRow : public QFrame {
    Q_OBJECT

public:
    using Ids = std::function<QStringList()>;

    explicit WitnessRow(const QStringList& ids, QWidget* parent = nullptr);
    /// `ids` is asked when the row is chosen: of large regions nobody wants them before.
    WitnessRow(bool isClickable, Ids ids, QWidget* parent = nullptr);

    QStringList ids() const { return m_ids(); }
    void setIds(bool isClickable, Ids ids);

signals:
    void chosen(const QStringList& ids);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool m_isClickable = false;
    Ids m_ids;
};

QStringList toStringList(const std::vector<std::string>& texts);

} // namespace corbel::ui
