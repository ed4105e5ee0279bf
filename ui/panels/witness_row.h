/// A row of a panel that leads to what it is about.
#pragma once

#include <functional>
#include <string>
#include <utility>
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
    /// What of it, or beside it, breaks the rule that it is about.
    void setAgainst(Ids against) { m_against = std::move(against); }

signals:
    void chosen(const QStringList& ids, const QStringList& against);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool m_isClickable = false;
    void choose() { emit chosen(m_ids(), m_against()); }

    Ids m_ids;
    Ids m_against = [] { return QStringList(); };
};

QStringList toStringList(const std::vector<std::string>& texts);

} // namespace corbel::ui
