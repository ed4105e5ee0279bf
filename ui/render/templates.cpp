#include "ui/render/templates.h"

#include <algorithm>
#include <array>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include "model/text/yaml.h"

namespace corbel::render {

namespace {

const QString folder = QStringLiteral(":/templates");
const QString suffix = QStringLiteral(".corbel.yaml");

using enum TemplateGroup;

constexpr std::array entries{
    TemplateEntry{"three-tier", ArchitectureTypes},
    TemplateEntry{"simple-horizontal-shop", ArchitectureTypes},
    TemplateEntry{"centralized", ArchitectureTypes},
    TemplateEntry{"distributed", ArchitectureTypes},
    TemplateEntry{"client-server", ArchitectureTypes},
    TemplateEntry{"simple-horizontal", ArchitectureTypes},
    TemplateEntry{"shared", ArchitectureTypes},
    TemplateEntry{"standby", ArchitectureTypes},
    TemplateEntry{"disaster-recovery", ArchitectureTypes},
    TemplateEntry{"cloud-saas", Cloud},
    TemplateEntry{"cloud-paas", Cloud},
    TemplateEntry{"cloud-iaas", Cloud},
    TemplateEntry{"cloud-dbaas", Cloud},
    TemplateEntry{"kafka", Streams},
    TemplateEntry{"kinesis-data-streams", Streams},
    TemplateEntry{"kinesis-firehose", Streams},
    TemplateEntry{"kinesis-data-analytics", Streams},
    TemplateEntry{"kinesis-video-streams", Streams},
    TemplateEntry{"vm-farm", Platforms},
    TemplateEntry{"container-cluster", Platforms},
    TemplateEntry{"soa-service", Platforms},
    TemplateEntry{"conway", Platforms},
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// Puts the words of another language in the place of the template's own; ids stay.
void translate(model::Model& model, const QJsonObject& words)
{
    const auto text = [](const QJsonValue& value) { return value.toString().toStdString(); };
    model.name = text(words.value(QLatin1String("name")));
    model.description = text(words.value(QLatin1String("description")));
    const QJsonObject elements = words.value(QLatin1String("elements")).toObject();
    for (std::size_t i = 0; i < model.elements.size(); ++i) {
        const QJsonValue name = elements.value(QString::fromStdString(model.elements[i].id.value));
        if (name.isString()) {
            model.elements.at(i).fields.set(model::Key::Name, text(name));
        }
    }
    const QJsonObject views = words.value(QLatin1String("views")).toObject();
    for (std::size_t i = 0; i < model.views.size(); ++i) {
        const QJsonValue name = views.value(QString::fromStdString(model.views[i].id.value));
        if (name.isString()) {
            model.views.at(i).name = text(name);
        }
    }
    const QJsonObject scenarios = words.value(QLatin1String("scenarios")).toObject();
    for (model::Scenario& scenario : model.scenarios) {
        const QJsonValue name = scenarios.value(QString::fromStdString(scenario.id.value));
        if (name.isString()) {
            scenario.fields.set(model::Key::Name, text(name));
        }
    }
}

} // namespace

std::span<const TemplateEntry> templates()
{
    return entries;
}

std::string_view spelling(TemplateGroup group)
{
    static constexpr std::array<std::string_view, 4> names{"architecture-types", "cloud", "streams",
                                                           "platforms"};
    return names.at(static_cast<std::size_t>(group));
}

model::Result<model::Document> readTemplate(std::string_view name, std::string_view language)
{
    if (std::ranges::find(entries, name, &TemplateEntry::name) == entries.end()) {
        std::string known;
        for (const TemplateEntry& one : entries) {
            known.append(known.empty() ? "" : ", ").append(one.name);
        }
        return model::failure(
            {}, model::Message::of("there is no template '{}'; there are: {}", name, known));
    }
    const QString file = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    auto document = model::text::readDocument(
        contentOf(folder + QLatin1Char('/') + file + suffix).toStdString(), std::string(name));
    if (document && language != "en") {
        const QString words =
            QStringLiteral("%1/%2/%3.json")
                .arg(folder,
                     QString::fromUtf8(language.data(), static_cast<qsizetype>(language.size())),
                     file);
        translate(document->designs.front().model,
                  QJsonDocument::fromJson(contentOf(words)).object());
    }
    return document;
}

std::string firstSentence(const std::string& description)
{
    std::string sentence = description.substr(0, description.find('.') + 1);
    std::ranges::replace(sentence, '\n', ' ');
    return sentence;
}

} // namespace corbel::render
