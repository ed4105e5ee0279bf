/// The sections that reports are made of, one function each.
#pragma once

#include <vector>

#include "analysis/availability/availability.h"
#include "analysis/capacity/capacity.h"
#include "analysis/conway/conway.h"
#include "analysis/report/phrases.h"
#include "analysis/report/tree.h"
#include "analysis/rules/judge.h"
#include "analysis/simulation/simulate.h"
#include "analysis/smells/smell.h"
#include "analysis/tradeoff/compare.h"
#include "model/model.h"

namespace corbel::analysis::report {

Section objectivesSection(const Speaker& say, const std::vector<ObjectiveResult>& objectives);
/// Summary, then per pattern its rules, advantages and disadvantages.
Section patternsSection(const Speaker& say, const std::vector<PatternResult>& patterns);
/// Those that were found in the model, what each kind of them asks for, and who approved.
Section smellsSection(const Speaker& say, const model::Model& model,
                      const std::vector<Smell>& smells);
/// How each rule of a team's own went, why there is such a rule where it is broken, and by what.
Section rulesSection(const Speaker& say, const std::vector<rules::Rule>& rules,
                     const rules::Judgement& judgement,
                     const std::vector<model::Approval>& approvals);
Section structureSection(const Speaker& say, const Conway& conway);
/// Per entry: importance, cut sets, the tree that it was computed from and what is left when a
/// domain fails. `settings` are those that `availability` was found with.
Section availabilitySection(const Speaker& say, const model::Model& model,
                            const AvailabilitySettings& settings,
                            const AvailabilityResult& availability);
Section capacitySection(const Speaker& say, const CapacityResult& capacity);
Section simulationSection(const Speaker& say, const SimulationResult& simulation);
Section partsSection(const Speaker& say, const model::Model& model);
Section undecidedSection(const Speaker& say, const std::vector<Undecided>& open);

/// Who approved of the finding with that fingerprint, and why; empty where nobody did.
std::string approvalOf(const std::vector<model::Approval>& approvals,
                       const std::string& fingerprint);
/// The cell of an outcome, in words and colour.
Cell outcomeCell(const Speaker& say, Outcome outcome);
/// The value or its bounds, and whether they rest on an assumption. With `judged` in as many digits
/// as tell it from the bounds there.
Cell valueCell(const Speaker& say, const MetricValue& value,
               const ObjectiveResult* judged = nullptr);
/// `cost`, `fit of three-tier`, ... in the report's language.
std::string metricName(const Speaker& say, const std::string& metric, const std::string& subject);

} // namespace corbel::analysis::report
