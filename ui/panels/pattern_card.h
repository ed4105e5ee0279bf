/// One recognised pattern: fit, rules, advantages and disadvantages, each leading to its witnesses.
#pragma once

#include <QFrame>
#include <QStringList>
#include <QToolButton>
#include <QVBoxLayout>

#include "analysis/patterns/result.h"
#include "ui/look/style.h"

namespace corbel::ui {

/// A row that can be clicked or chosen by keyboard, and lights up what it is about.
class WitnessRow : public QFrame {
    Q_OBJECT

public:
    WitnessRow(QStringList ids, QWidget* parent = nullptr);

    const QStringList& ids() const { return m_ids; }

signals:
    void chosen(const QStringList& ids);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QStringList m_ids;
};

class PatternCard : public QFrame {
    Q_OBJECT

public:
    PatternCard(const Style& style, const analysis::PatternResult& result,
                QWidget* parent = nullptr);

    const analysis::PatternResult& result() const { return m_result; }
    /// Same pattern, same region: the same card after an edit.
    QString key() const;
    void setExpanded(bool isExpanded);
    bool isExpanded() const { return m_details != nullptr; }

signals:
    /// Ids of elements and relations.
    void witnessesChosen(const QStringList& ids);
    void expandedChanged(bool isExpanded);

private:
    void addHeader();
    void addDetails();
    void addRule(QVBoxLayout* layout, const analysis::PatternRule& rule);
    void addMeasures(QVBoxLayout* layout, const QString& title, const char* icon,
                     const QColor& colour, const std::vector<analysis::PatternMeasure>& measures);
    /// `text` is left out where a title stands above.
    void addMeasure(QVBoxLayout* layout, const QIcon& icon, const QString& text,
                    const analysis::PatternMeasure& measure);
    WitnessRow* addRow(QVBoxLayout* layout, const QIcon& icon, const QString& text,
                       const QString& figure, QStringList ids, const QString& remark = {});
    QColor colour() const;

    const Style& m_style;
    analysis::PatternResult m_result;
    QVBoxLayout* m_layout;
    QWidget* m_details = nullptr;
    QToolButton* m_unfold = nullptr;
};

QStringList toStringList(const std::vector<std::string>& texts);

} // namespace corbel::ui
