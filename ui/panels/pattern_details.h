/// What stands behind the fit of a pattern: the rules that are not met with their quick fixes,
/// those that are, and what the pattern brings and costs.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <QVBoxLayout>
#include <QWidget>

#include "analysis/patterns/recognize.h"
#include "ui/look/style.h"
#include "ui/panels/witness_row.h"

namespace corbel::ui {

using SharedPattern = std::shared_ptr<const analysis::PatternResult>;

/// Of one result; another result is another object.
class PatternDetails : public QWidget {
    Q_OBJECT

public:
    PatternDetails(const Style& style, const model::Model& model, SharedPattern result,
                   QWidget* parent = nullptr);

    /// Shows them as buttons below their rules, in the place of those that were there.
    void setFixes(const std::vector<analysis::RuleFix>& fixes);

signals:
    /// Ids of elements and relations; those `against` break a rule.
    void witnessesChosen(const QStringList& ids, const QStringList& against);
    /// The edit of a quick fix shall be made.
    void fixChosen(const corbel::model::ChangeSet& changes);

private:
    void addHeading(const QString& text);
    void addRules(const model::Model& model);
    void addRule(const model::Model& model, const analysis::PatternRule& rule);
    enum class Side : std::uint8_t { Advantage, Disadvantage };
    void addMeasures(const model::Model& model, Side side, const QString& title,
                     const std::vector<analysis::PatternMeasure>& measures);
    /// `text` is left out where a title stands above.
    void addMeasure(const model::Model& model, const QIcon& icon, const QString& text,
                    const char* role, const analysis::PatternMeasure& measure);
    WitnessRow* addRow(const QIcon& icon, const QString& text, const QString& figure,
                       const std::vector<std::string>& ids, const QStringList& remarks,
                       const char* role = "plain");

    const Style& m_style;
    SharedPattern m_result;
    QVBoxLayout* m_layout;
    std::map<std::string, QWidget*> m_fixes; ///< By unmet rule, where its buttons go.
};

} // namespace corbel::ui
