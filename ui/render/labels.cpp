#include "ui/render/labels.h"

#include <array>

#include <QCoreApplication>
#include <QStringList>

#include "ui/render/choice_words.h"

namespace corbel::render {

namespace {

constexpr std::array<const char*, model::elementKinds.size()> elementWords{
    QT_TRANSLATE_NOOP("Kind", "System"),  QT_TRANSLATE_NOOP("Kind", "Actor"),
    QT_TRANSLATE_NOOP("Kind", "Service"), QT_TRANSLATE_NOOP("Kind", "Store"),
    QT_TRANSLATE_NOOP("Kind", "Stream"),  QT_TRANSLATE_NOOP("Kind", "Gateway"),
    QT_TRANSLATE_NOOP("Kind", "Tier"),    QT_TRANSLATE_NOOP("Kind", "Partition"),
    QT_TRANSLATE_NOOP("Kind", "Group"),   QT_TRANSLATE_NOOP("Kind", "Site"),
    QT_TRANSLATE_NOOP("Kind", "Host"),    QT_TRANSLATE_NOOP("Kind", "Cluster"),
    QT_TRANSLATE_NOOP("Kind", "Team"),
};

constexpr std::array<const char*, model::relationKinds.size()> relationWords{
    QT_TRANSLATE_NOOP("Kind", "calls"),         QT_TRANSLATE_NOOP("Kind", "reads"),
    QT_TRANSLATE_NOOP("Kind", "writes"),        QT_TRANSLATE_NOOP("Kind", "publishes"),
    QT_TRANSLATE_NOOP("Kind", "consumes"),      QT_TRANSLATE_NOOP("Kind", "replicates"),
    QT_TRANSLATE_NOOP("Kind", "fails over to"), QT_TRANSLATE_NOOP("Kind", "depends on"),
    QT_TRANSLATE_NOOP("Kind", "communicates"),  QT_TRANSLATE_NOOP("Kind", "connects"),
};

/// The keys that specify each kind, most telling first.
constexpr std::array specifying{
    model::Key::StoreType, model::Key::Platform,     model::Key::GatewayType, model::Key::HostType,
    model::Key::SiteType,  model::Key::ClusterType,  model::Key::Layer,       model::Key::GroupType,
    model::Key::TeamType,  model::Key::PartitionKey, model::Key::Role,        model::Key::SiteRole,
};

} // namespace

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString kindName(model::ElementKind kind)
{
    return QCoreApplication::translate("Kind", elementWords[static_cast<std::size_t>(kind)]);
}

QString kindName(model::RelationKind kind)
{
    return QCoreApplication::translate("Kind", relationWords[static_cast<std::size_t>(kind)]);
}

QString nameOf(const model::Element& element)
{
    return toQString(model::displayName(element));
}

QString caption(const model::Element& element)
{
    QStringList parts{kindName(element.kind)};
    if (flagOf(element.fields, model::Key::External)) {
        parts.push_front(QCoreApplication::translate("Kind", "External"));
    }
    for (const model::Key key : specifying) {
        if (const std::string_view text = textOf(element.fields, key); !text.empty()) {
            parts.push_back(key == model::Key::PartitionKey ? toQString(text) : choiceWord(text));
        }
    }
    return parts.join(QStringLiteral(" · "));
}

QString lineLabel(const model::Relation& relation)
{
    if (const std::string_view name = textOf(relation.fields, model::Key::Name); !name.empty()) {
        return toQString(name);
    }
    if (const std::string_view protocol = textOf(relation.fields, model::Key::Protocol);
        !protocol.empty()) {
        return toQString(protocol);
    }
    if (relation.kind == model::RelationKind::Replicates ||
        relation.kind == model::RelationKind::FailsOverTo) {
        return kindName(relation.kind);
    }
    return {};
}

} // namespace corbel::render
