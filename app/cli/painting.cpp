#include "app/cli/painting.h"

#include <array>
#include <cstdio>
#include <memory>

#include <QGuiApplication>

#include "ui/render/export.h"

namespace corbel::cli {

void preparePainting()
{
    if (QCoreApplication::instance() != nullptr) {
        return;
    }
    // Qt keeps references to these for as long as it runs, which is until the process ends.
    static std::array<char, 11> name{"corbel-cli"};
    static std::array<char, 10> option{"-platform"};
    static std::array<char, 10> platform{"offscreen"};
    static std::array<char*, 4> arguments{name.data(), option.data(), platform.data(), nullptr};
    static int count = 3;
    // Qt's own remarks on its surroundings (a missing runtime folder, ...) are none of the results.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& message) {
        if (type == QtCriticalMsg || type == QtFatalMsg) {
            std::fprintf(stderr, "%s\n", qPrintable(message));
        }
    });
    static const QGuiApplication application(count, arguments.data());
}

model::Result<model::View> viewFor(const model::Model& model, const std::string& id)
{
    if (id.empty()) {
        return render::shownView(model);
    }
    if (const model::View* view = find(model, model::ViewId{id})) {
        return *view;
    }
    std::string known;
    for (const model::View& view : model.views) {
        known += (known.empty() ? "" : ", ") + view.id.value;
    }
    if (known.empty()) {
        return model::failure({}, model::Message::of("there is no view '{}', nor any other; "
                                                     "leave --view away for an automatic one",
                                                     id));
    }
    return model::failure({},
                          model::Message::of("there is no view '{}'; there are: {}", id, known));
}

model::Result<QByteArray> picture(const model::Model& model, PictureKind kind,
                                  const PictureSettings& settings)
{
    preparePainting();
    const auto view = viewFor(model, settings.view);
    if (!view) {
        return model::failure(view.error());
    }
    const render::Theme& theme = render::Theme::of(settings.isDark);
    render::ExportSettings page;
    page.scale = settings.scale;
    switch (kind) {
    case PictureKind::Svg:
        return render::exportSvg(model, *view, theme, page);
    case PictureKind::Png:
        return render::exportPng(model, *view, theme, page);
    case PictureKind::Pdf:
        break;
    }
    return render::exportPdf(model, *view, theme, page);
}

} // namespace corbel::cli
