// What the row below the canvas says while failures are looked at: states, counts, the entries.
#include <algorithm>
#include <utility>

#include "ui/overlay/flat_button.h"
#include "ui/overlay/overlay_bar.h"
#include "ui/render/overlay_signs.h"
#include "ui/words/figures.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"
#include "ui/words/plain_text.h"

namespace corbel::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostChips = 4;
constexpr int mostNameWidth = 150; // pixels: a long name gives way, its figure does not

} // namespace

void OverlayBar::renewFailure(const Insight& insight)
{
    clearChips();
    const analysis::ForcedParts& forced = m_overlay.forced();
    const analysis::FailureView* view = m_overlay.failure();
    m_reset->setEnabled(!forced.dead.empty() || !forced.alive.empty());
    if (view == nullptr) {
        return;
    }
    if (std::exchange(m_areWholesWanted, false)) {
        m_wholes->openAt(m_wholesButton);
    }
    for (std::size_t i = 0; i < std::min(mostChips, view->entries.size()); ++i) {
        const analysis::EntryHealth& now = view->entries[i];
        const auto usual = std::ranges::find(insight.availability.entries, now.entry,
                                             &analysis::EntryAvailability::entry);
        addChip(nameIn(*insight.model, now.entry), availabilityText(complement(now.availability)),
                usual == insight.availability.entries.end()
                    ? QString()
                    : availabilityText(usual->unavailability),
                // What is never up is not well, whatever else works.
                now.availability.upper == 0 ? analysis::Health::Down : now.health,
                toQString(now.entry));
    }
    const auto count = [&](analysis::Health health) {
        return static_cast<int>(std::ranges::count(view->elements, health));
    };
    const int byHand = static_cast<int>(forced.dead.size());
    const auto isElement = [&](const std::string& id) {
        return insight.model->elements.contains(id);
    };
    const int elementsByHand = static_cast<int>(std::ranges::count_if(forced.dead, isElement));
    if (byHand == 0 && forced.alive.empty()) {
        m_sentence->setText(
            tr("Click what shall fail, links too; Shift-click keeps it from failing. Escape "
               "leaves."));
        return;
    }
    const int lost = static_cast<int>(
        std::ranges::count(view->entries, analysis::Health::Down, &analysis::EntryHealth::health));
    QStringList parts{tr("%n taken down", nullptr, byHand)};
    if (!forced.alive.empty()) {
        parts << tr("%n kept up", nullptr, static_cast<int>(forced.alive.size()));
    }
    if (const int more = count(analysis::Health::Down) - elementsByHand; more > 0) {
        parts << tr("%n down with it", nullptr, more);
    }
    if (const int degraded = count(analysis::Health::Degraded); degraded > 0) {
        parts << tr("%n degraded", nullptr, degraded);
    }
    if (const int weakened = count(analysis::Health::Weakened); weakened > 0) {
        parts << tr("%n weakened", nullptr, weakened);
    }
    parts << tr("%n of %1 entries lost", nullptr, lost).arg(view->entries.size());
    for (QString& part : parts) { // A line may end between them, not within.
        part.replace(u' ', QChar::Nbsp);
    }
    m_sentence->setText(parts.join(u"  ·  "_s));
}

void OverlayBar::addChip(const QString& name, const QString& figure, const QString& usual,
                         analysis::Health health, const QString& id)
{
    const render::Theme& theme = m_style.theme();
    auto* chip = flatButton(m_chips);
    const auto saying = [&](const QString& whose) {
        return usual.isEmpty() || usual == figure
                   ? u"%1: %2"_s.arg(whose, figure)
                   : tr("%1: %2 (usually %3)").arg(whose, figure, usual);
    };
    const QString text = saying(name);
    const QString shortName = chip->fontMetrics().elidedText(name, Qt::ElideRight, mostNameWidth);
    chip->setText(saying(shortName).replace(u'&', u"&&"_s));
    chip->setAccessibleName(text);
    chip->setToolTip(plainTip(text));
    // The same signs as on the drawing.
    switch (health) {
    case analysis::Health::Up:
        chip->setIcon(m_style.icon(u"check", theme.success));
        break;
    case analysis::Health::Weakened:
        chip->setIcon(render::signIcon(render::Sign::Weakened, theme));
        break;
    case analysis::Health::Degraded:
        chip->setIcon(render::signIcon(render::Sign::Degraded, theme));
        break;
    case analysis::Health::Down:
        chip->setIcon(render::signIcon(render::Sign::Lost, theme));
        break;
    }
    setMark(chip, "health",
            health == analysis::Health::Down       ? "down"
            : health == analysis::Health::Degraded ? "degraded"
                                                   : "up");
    m_chips->layout()->addWidget(chip);
    chip->show(); // At once, and not when the layout comes to it: chips come and go quickly.
    connect(chip, &QToolButton::clicked, this, [this, id] { emit witnessesChosen({id}); });
}

void OverlayBar::clearChips()
{
    while (QLayoutItem* item = m_chips->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // One of them may have asked for this.
        delete item;
    }
}

} // namespace corbel::ui
