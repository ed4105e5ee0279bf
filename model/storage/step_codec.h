/// Models and steps in the journal's binary form: exact, compact, and never trusted when read.
#pragma once

#include "model/step.h"
#include "model/storage/bytes.h"

namespace corbel::model::storage {

/// Keys and kinds are written by their spelling, so that a journal outlives an update of the
/// program; values are written as they are held, so that they keep their notation.
void write(ByteWriter& out, const Step& step);
void write(ByteWriter& out, const ChangeSet& changes);
void write(ByteWriter& out, const Document& document);

/// Each gives something whenever `in` fails, to be ignored. What is read is well formed: tables
/// hold every key once, and a document has a design. Whether it is legal is not judged.
Step readStep(ByteReader& in);
ChangeSet readChanges(ByteReader& in);
Document readDocument(ByteReader& in);

} // namespace corbel::model::storage
