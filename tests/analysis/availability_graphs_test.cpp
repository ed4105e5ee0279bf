// The availability of every small graph of services against trying every state.

#include <QtTest>
#include <algorithm>
#include <array>
#include <bit>

#include <fmt/format.h>

#include "tests/analysis/availability_agreement.h"
#include "tests/support/counts.h"
#include "tests/support/figures.h"
#include "tests/support/model_builder.h"

using namespace corbel;
using namespace corbel::tests;

namespace {

/// `n` services, with an edge of every ordered pair whose bit is set. Those of `anyMask` need one
/// of their targets instead of all.
model::Model graphOf(int n, std::uint32_t edges, std::uint32_t anyMask)
{
    ModelBuilder builder;
    for (int i = 0; i < n; ++i) {
        builder.service(fmt::format("s{}", i), {{Key::Availability, .95 - .07 * i}});
    }
    int bit = 0;
    for (int from = 0; from < n; ++from) {
        for (int to = 0; to < n; ++to) {
            if (from == to) {
                continue;
            }
            if ((edges >> bit++ & 1U) != 0) {
                builder.calls(fmt::format("s{}", from), fmt::format("s{}", to),
                              (anyMask >> from & 1U) != 0 ? Fields{{Key::AnyOf, "one"}} : Fields{});
            }
        }
    }
    return builder.build();
}

/// Graphs of five services as `graphOf` numbers their edges, and which of them are the same but for
/// the names of s1 to s4.
class FiveServices {
public:
    FiveServices()
    {
        std::array<std::uint32_t, 5> names{0, 1, 2, 3, 4};
        do {
            m_renamings.push_back(names);
        } while (std::next_permutation(names.begin() + 1, names.end()));
        for (const auto& renaming : m_renamings) {
            auto& table = m_renamedEdges.emplace_back();
            for (std::uint32_t from = 0; from < 5; ++from) {
                for (std::uint32_t to = 0; to < 5; ++to) {
                    if (from != to) {
                        table[edge(from, to)] = edge(renaming[from], renaming[to]);
                    }
                }
            }
        }
    }

    struct Graph {
        std::uint32_t edges = 0;
        std::uint32_t any = 0;
    };

    /// One of each kind in which s0 comes to need all others.
    std::vector<Graph> all() const
    {
        std::vector<Graph> graphs;
        for (std::uint32_t edges = 0; edges < 1U << 20U; ++edges) {
            if (!needsAll(edges) || !isFirst(edges, 0)) {
                continue;
            }
            for (std::uint32_t any = 0; any < 1U << 5U; ++any) {
                if ((any & ~choosing(edges)) == 0 && isFirst(edges, any)) {
                    graphs.push_back({edges, any});
                }
            }
        }
        return graphs;
    }

private:
    /// Whether s0 comes to need every other one.
    bool needsAll(std::uint32_t edges) const
    {
        std::uint32_t needed = 1;
        for (int round = 0; round < 4; ++round) {
            for (std::uint32_t from = 0; from < 5; ++from) {
                needed |= (needed >> from & 1U) != 0 ? targets(edges, from) : 0U;
            }
        }
        return needed == 0b11111;
    }

    /// Those that need several, for which "any" differs from "all".
    std::uint32_t choosing(std::uint32_t edges) const
    {
        std::uint32_t set = 0;
        for (std::uint32_t from = 0; from < 5; ++from) {
            set |= std::popcount(targets(edges, from)) > 1 ? 1U << from : 0U;
        }
        return set;
    }

    /// Whether no renaming of it has smaller numbers.
    bool isFirst(std::uint32_t edges, std::uint32_t any) const
    {
        for (std::size_t i = 0; i < m_renamings.size(); ++i) {
            std::uint32_t otherEdges = 0;
            for (std::uint32_t rest = edges; rest != 0; rest &= rest - 1) {
                otherEdges |= 1U << m_renamedEdges[i][std::size_t(std::countr_zero(rest))];
            }
            std::uint32_t otherAny = 0;
            for (std::uint32_t rest = any; rest != 0; rest &= rest - 1) {
                otherAny |= 1U << m_renamings[i][std::size_t(std::countr_zero(rest))];
            }
            if (std::pair(otherEdges, otherAny) < std::pair(edges, any)) {
                return false;
            }
        }
        return true;
    }

    static std::uint32_t edge(std::uint32_t from, std::uint32_t to)
    {
        return from * 4 + (to > from ? to - 1 : to);
    }
    static std::uint32_t targets(std::uint32_t edges, std::uint32_t from)
    {
        std::uint32_t set = 0;
        for (std::uint32_t to = 0; to < 5; ++to) {
            set |= to != from && (edges >> edge(from, to) & 1U) != 0 ? 1U << to : 0U;
        }
        return set;
    }

    std::vector<std::array<std::uint32_t, 5>> m_renamings;
    std::vector<std::array<std::uint32_t, 20>> m_renamedEdges; ///< By renaming and edge.
};

} // namespace

class AvailabilityGraphsTest : public QObject {
    Q_OBJECT

private slots:
    void allSmallGraphs()
    {
        std::size_t tried = 0;
        for (int n = 1; n <= 4; ++n) {
            const std::uint32_t edges = 1U << (n * (n - 1));
            const std::uint32_t step = n < 4 || isLongRun() ? 1 : 7;
            for (std::uint32_t graph = 0; graph < edges; graph += step) {
                for (std::uint32_t any = 0; any < 1U << n; ++any) {
                    const model::Model model = graphOf(n, graph, any);
                    QVERIFY(agrees(model, "s0"));
                    ++tried;
                }
            }
        }
        printFigure(fmt::format("availability of {} graphs of up to four services against all "
                                "states{}",
                                tried, isLongRun() ? ": every one" : ""));
    }

    // Of four functions, since there is a limit to the time of each.
    void allGraphsOfFiveFirst() { tryGraphsOfFive(0); }
    void allGraphsOfFiveSecond() { tryGraphsOfFive(1); }
    void allGraphsOfFiveThird() { tryGraphsOfFive(2); }
    void allGraphsOfFiveFourth() { tryGraphsOfFive(3); }

private:
    /// Every graph of five services in which the one asked about needs all others, with "all" and
    /// "any" at each that needs several: one of those that differ only in which of the other four
    /// is which. What it does not need makes no difference, and is in the graphs of fewer.
    void tryGraphsOfFive(std::size_t part)
    {
        const std::vector<FiveServices::Graph> graphs = FiveServices().all();
        QCOMPARE(graphs.size(), std::size_t{497'177});
        const std::size_t step = isLongRun() ? parts : 97 * parts;
        for (std::size_t i = part; i < graphs.size(); i += step) {
            QVERIFY(agrees(graphOf(5, graphs[i].edges, graphs[i].any), "s0"));
            ++m_triedOfFive;
        }
        if (part + 1 == parts) {
            printFigure(fmt::format("availability of {} of the {} graphs of five services, up to "
                                    "renaming, against all states",
                                    m_triedOfFive, graphs.size()));
        }
    }

    static constexpr std::size_t parts = 4;
    std::size_t m_triedOfFive = 0;
};

QTEST_APPLESS_MAIN(AvailabilityGraphsTest)
#include "availability_graphs_test.moc"
