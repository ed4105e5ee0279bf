/// Everything of a model that one can look for: names, ids, kinds, tags, texts and values.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <QString>
#include <QStringList>

#include "model/model.h"
#include "model/schema.h"

namespace corbel::ui {

/// An element or a relation that answers what was typed.
struct Hit {
    bool isRelation = false;
    std::string id;

    bool operator==(const Hit&) const = default;
};

/// Made once per revision of a model; asking it costs no more than reading its texts.
class FindIndex {
public:
    explicit FindIndex(const model::Model& model);

    /// What holds all words of `typed`: first those that it names, then those with it in an id, a
    /// kind, a tag, a text or a value; each in document order, relations last. `key: value`, with
    /// the spelling of files, asks for that value alone.
    std::vector<Hit> find(const QString& typed) const;

private:
    struct Subject {
        Hit hit;
        QString name;       ///< Folded.
        QString everything; ///< Folded, one text per line.
        QStringList values; ///< Folded: `key: value`.
    };
    void add(Hit hit, const QString& name, const QStringList& kinds, const model::Record& fields,
             std::span<const model::FieldSpec> specs);

    std::vector<Subject> m_subjects;
};

} // namespace corbel::ui
