/// What availability and capacity say, as rows for tables.
#pragma once

#include <vector>

#include "ui/panels/rows_model.h"
#include "ui/study/insight.h"

namespace corbel::ui {

/// Of one entry.
std::vector<TableColumn> importanceColumns();
std::vector<TableRow> importanceRows(const model::Model& model,
                                     const analysis::EntryAvailability& entry);

std::vector<TableColumn> recoveryColumns();
std::vector<TableRow> recoveryRows(const model::Model& model,
                                   const analysis::EntryAvailability& entry);

/// Of all entries.
std::vector<TableColumn> blastColumns();
std::vector<TableRow> blastRows(const model::Model& model,
                                const analysis::AvailabilityResult& availability);

std::vector<TableColumn> capacityColumns();
std::vector<TableRow> capacityRows(const model::Model& model,
                                   const analysis::CapacityResult& capacity);

/// What a part is called: its element's name, with what of it fails where that is not all of it.
QString partName(const model::Model& model, const analysis::FailurePart& part);

} // namespace corbel::ui
