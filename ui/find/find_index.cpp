#include "ui/find/find_index.h"

#include <algorithm>
#include <optional>

#include <QRegularExpression>

#include "model/text/yaml.h"
#include "ui/find/search.h"
#include "ui/words/names.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

/// `replicas: 2` as it stands among the values, when it begins with the spelling of a key.
std::optional<QString> askedValue(const QString& typed)
{
    static const QRegularExpression form(u"^([a-z-]+)\\s*[:=]\\s*(\\S.*)$"_s);
    const QRegularExpressionMatch match = form.match(typed);
    const std::string key = match.captured(1).toStdString();
    const bool isKey = match.hasMatch() && (findField(model::elementFields(), key) != nullptr ||
                                            findField(model::relationFields(), key) != nullptr);
    return isKey ? std::optional(match.captured(1) + u": "_s + match.captured(2)) : std::nullopt;
}

/// `replicas: 2` is not found in `replicas: 20`, but a longer text may go on.
bool holdsValue(const QString& value, const QString& asked)
{
    return value.startsWith(asked) &&
           (value.size() == asked.size() || !asked.back().isDigit() ||
            !(value[asked.size()].isLetterOrNumber() || value[asked.size()] == u'.'));
}

} // namespace

FindIndex::FindIndex(const model::Model& model)
{
    m_subjects.reserve(model.elements.size() + model.relations.size());
    for (const model::Element& element : model.elements) {
        add({false, element.id.value}, toQString(displayName(element)),
            search::wordsOf(element.kind), element.fields, model::elementFields());
    }
    for (const model::Relation& relation : model.relations) {
        add({true, relation.id.value}, toQString(textOf(relation.fields, model::Key::Name)),
            search::wordsOf(relation.kind), relation.fields, model::relationFields());
    }
}

void FindIndex::add(Hit hit, const QString& name, const QStringList& kinds,
                    const model::Record& fields, std::span<const model::FieldSpec> specs)
{
    Subject subject;
    QStringList texts{name, toQString(hit.id)};
    texts += kinds;
    for (const model::Field& field : fields) {
        if (const model::FieldSpec* spec = findField(specs, field.key)) {
            const QString value = toQString(spec->name) + u": "_s +
                                  toQString(model::text::writeValue(field.value, *spec));
            subject.values << search::folded(value);
            texts << value;
            // `service-time: 4ms` stands for `service-time: {mean: 4ms}`.
            if (const auto* nested = field.value.as<model::Record>()) {
                for (const model::Field& part : *nested) {
                    if (const auto* known = findField(spec->limits.fields, part.key)) {
                        subject.values << search::folded(
                            toQString(spec->name) + u": "_s +
                            toQString(model::text::writeValue(part.value, *known)));
                    }
                }
            }
        }
    }
    subject.hit = std::move(hit);
    subject.name = search::folded(name);
    subject.everything = search::folded(texts.join(u'\n'));
    m_subjects.push_back(std::move(subject));
}

std::vector<Hit> FindIndex::find(const QString& typed) const
{
    const QString wanted = search::folded(typed).simplified();
    if (wanted.isEmpty()) {
        return {};
    }
    std::vector<Hit> named;
    std::vector<Hit> others;
    if (const auto value = askedValue(wanted)) {
        for (const Subject& subject : m_subjects) {
            if (std::ranges::any_of(subject.values, [&](const QString& candidate) {
                    return holdsValue(candidate, *value);
                })) {
                named.push_back(subject.hit);
            }
        }
        return named;
    }
    const QStringList words = wanted.split(u' ');
    for (const Subject& subject : m_subjects) {
        if (subject.name.contains(wanted)) {
            named.push_back(subject.hit);
        } else if (std::ranges::all_of(words, [&](const QString& word) {
                       return subject.everything.contains(word);
                   })) {
            others.push_back(subject.hit);
        }
    }
    named.insert(named.end(), others.begin(), others.end());
    return named;
}

} // namespace corbel::ui
