#include "ui/panels/entry_study.h"

#include <QCoreApplication>

#include "analysis/availability/fault_tree/diagram_store.h"
#include "ui/words/figures.h"
#include "ui/words/messages.h"
#include "ui/words/names.h"

namespace corbel::ui {

using namespace analysis::availability;
using analysis::Index;
using analysis::noIndex;

namespace {

QString say(const char* text, int number = -1)
{
    return QCoreApplication::translate("EntryStudy", text, nullptr, number);
}

/// What a gate without words of its own asks of its inputs: it tells of failing, a reader of
/// working.
QString gateText(const FaultNode& node)
{
    const int count = static_cast<int>(node.inputs.size());
    switch (node.kind) {
    case NodeKind::Or:
        return say(QT_TRANSLATE_NOOP("EntryStudy", "all of these are up"));
    case NodeKind::And:
        return say(QT_TRANSLATE_NOOP("EntryStudy", "one of these is up"));
    case NodeKind::AtLeast:
        return say(QT_TRANSLATE_NOOP("EntryStudy", "%1 of these %2 are up"))
            .arg(count - static_cast<int>(node.least) + 1)
            .arg(count);
    case NodeKind::Constant:
        return node.value ? say(QT_TRANSLATE_NOOP("EntryStudy", "never up"))
                          : say(QT_TRANSLATE_NOOP("EntryStudy", "always up"));
    case NodeKind::Not:
    case NodeKind::Xor:
    case NodeKind::Event:
        break;
    }
    return {};
}

} // namespace

EntryStudy::EntryStudy(model::Snapshot model, const analysis::AvailabilitySettings& settings,
                       const std::string& entry, const std::stop_token& stop)
    : m_model(std::move(model)),
      m_prepared(*m_model, settings)
{
    for (const Index one : m_prepared.entries) {
        if (m_prepared.graph.id(one) == entry) {
            analysis::availability::DiagramStore store;
            m_solved.emplace(m_prepared.tree, one, m_prepared.entryBudget(settings),
                             analysis::availability::Detail::CutSets, store, stop);
        }
    }
}

std::vector<EntryStudy::Parts> EntryStudy::cutSets(std::size_t most) const
{
    std::vector<Parts> sets;
    if (m_solved) {
        sets = m_solved->cutSets(most);
    }
    return sets;
}

Count EntryStudy::cutSetCount() const
{
    return m_solved ? m_solved->cutSetCounts().total() : Count(0);
}

std::optional<EntryStudy::Node> EntryStudy::top() const
{
    return m_solved ? std::optional(m_solved->top()) : std::nullopt;
}

QString EntryStudy::textOf(Node node) const
{
    const FaultNode& gate = m_prepared.tree.nodes[node];
    if (gate.kind != NodeKind::Event) {
        const NodeNote& note = m_prepared.tree.notes[node];
        return note.text.empty() ? gateText(gate) : translated(note.text, *m_model);
    }
    const EventNote& note = m_prepared.tree.eventNotes[gate.event];
    const QString text = translated(note.text, *m_model);
    switch (note.figure) {
    case Figure::Stated:
        return note.part.unavailability
                   ? QStringLiteral("%1: %2").arg(text, availabilityText(*note.part.unavailability))
                   : text;
    case Figure::SilentlyUp:
        return say(QT_TRANSLATE_NOOP("EntryStudy", "%1: taken as always up, nothing is said"))
            .arg(text);
    case Figure::Guessed:
        return say(QT_TRANSLATE_NOOP("EntryStudy", "%1: %2, assumed"))
            .arg(text, availabilityText(note.part.unavailability.value_or(0)));
    case Figure::Unknown:
        return say(QT_TRANSLATE_NOOP("EntryStudy", "%1: unknown")).arg(text);
    }
    return text;
}

QStringList EntryStudy::idsOf(Node node) const
{
    const FaultNode& gate = m_prepared.tree.nodes[node];
    QStringList ids;
    if (gate.kind == NodeKind::Event) {
        for (const std::string& id : m_prepared.tree.eventNotes[gate.event].part.subjects) {
            ids << toQString(id);
        }
    } else if (const Index element = m_prepared.tree.notes[node].element; element != noIndex) {
        ids << toQString(m_prepared.graph.id(element));
    }
    return ids;
}

const std::vector<EntryStudy::Node>& EntryStudy::inputsOf(Node node) const
{
    return m_prepared.tree.nodes[node].inputs;
}

QString EntryStudy::viaOf(Node node, std::size_t input) const
{
    const NodeNote& note = m_prepared.tree.notes[node];
    return input < note.via.size() && note.via[input] != noIndex
               ? toQString(m_prepared.graph.relation(note.via[input]).id.value)
               : QString();
}

} // namespace corbel::ui
