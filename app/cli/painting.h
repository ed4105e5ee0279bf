/// Pictures of views without a display: the program's painter on Qt's offscreen platform.
#pragma once

#include <optional>
#include <string>

#include <QByteArray>

#include "app/cli/command.h"
#include "model/model.h"

namespace corbel::cli {

/// Makes text and images possible; the first call starts Qt's offscreen platform.
void preparePainting();

struct PictureSettings {
    std::string view; ///< Id; empty = the first one, or an automatic layout where there is none.
    bool isDark = false;
    double scale = 1; ///< Device pixels per diagram unit, PNG only.
};

/// The view that is asked for; fails when the model has none of that id.
model::Result<model::View> viewFor(const model::Model& model, const std::string& id);

enum class PictureKind { Svg, Png, Pdf };

model::Result<QByteArray> picture(const model::Model& model, PictureKind kind,
                                  const PictureSettings& settings);

} // namespace corbel::cli
