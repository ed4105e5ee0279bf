#include "ui/render/templates.h"

#include <algorithm>
#include <array>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include "model/text/yaml.h"

namespace corbel::render {

namespace {

const QString folder = QStringLiteral(":/templates");
const QString suffix = QStringLiteral(".corbel.yaml");

constexpr std::array<std::string_view, 3> foremost{"three-tier", "simple-horizontal-shop",
                                                   "kafka-pipeline"};

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
}

} // namespace

std::vector<std::string> templateNames()
{
    std::vector<std::string> names(foremost.begin(), foremost.end());
    for (const QString& file :
         QDir(folder).entryList({QStringLiteral("*") + suffix}, QDir::Files, QDir::Name)) {
        const std::string name = file.chopped(suffix.size()).toStdString();
        if (std::ranges::find(foremost, name) == foremost.end()) {
            names.push_back(name);
        }
    }
    return names;
}

model::Result<model::Document> readTemplate(std::string_view name, std::string_view language)
{
    const std::vector<std::string> names = templateNames();
    if (std::ranges::find(names, name) == names.end()) {
        std::string known;
        for (const std::string& one : names) {
            known += (known.empty() ? "" : ", ") + one;
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
