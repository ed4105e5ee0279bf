#include "app/cli/baseline.h"

#include <algorithm>

#include "model/text/file.h"
#include "model/text/node.h"

namespace corbel::cli {

using model::Message;
using model::text::Node;

namespace {

/// The findings of models of 10,000 elements, several times over.
constexpr model::text::Limits limits{.bytes = 64U << 20U, .nodes = 4'000'000};

} // namespace

/// Walks through a baseline's tree; the first thing that is wrong ends it.
class BaselineReader {
public:
    explicit BaselineReader(std::string file) : m_file(std::move(file)) {}

    model::Result<Baseline> read()
    {
        const auto text = model::text::readTextFile(m_file, limits.bytes);
        if (!text) {
            return model::failure(text.error());
        }
        const auto documents = model::text::parseYaml(*text, m_file, limits);
        if (!documents) {
            model::Problems problems = documents.error();
            problems.push_back({{m_file}, notABaseline()});
            return model::failure(std::move(problems));
        }
        const Node& root = *documents->front();
        if (const Node* scheme = root.find("fingerprints");
            scheme != nullptr && scheme->scalar != fingerprintScheme) {
            refuse(*scheme, Message::of("its fingerprints are of scheme {}; this program knows {}, "
                                        "so write the baseline anew with it",
                                        foundIn(scheme), fingerprintScheme));
        } else if (const Node* models = root.find("models")) {
            each(*models, "models", [&](const Node& entry) { ofCheck(entry); });
        } else if (const Node* runs = root.find("runs")) {
            each(*runs, "runs", [&](const Node& run) { ofRun(run); });
        } else {
            refuse(root, notABaseline());
        }
        if (!m_problems.empty()) {
            return model::failure(std::move(m_problems));
        }
        return std::move(m_baseline);
    }

private:
    static Message notABaseline()
    {
        return Message::of("is no baseline; accepted is what 'corbel-cli check' wrote with "
                           "--format json or --format sarif");
    }

    void refuse(const Node& node, Message message)
    {
        m_problems.push_back({{m_file, node.line, node.column}, std::move(message)});
    }

    static Message foundIn(const Node* node)
    {
        return !node                ? Message::of("nothing")
               : node->isMapping()  ? Message::of("an object")
               : node->isSequence() ? Message::of("a list")
               : node->isNull()     ? Message::of("null")
                                    : Message::of("'{}'", node->scalar.substr(0, 60));
    }

    template <class Take>
    void each(const Node& list, std::string_view key, const Take& take)
    {
        if (!list.isSequence()) {
            refuse(list,
                   Message::of("'{}' is {}; accepted is a list of objects", key, foundIn(&list)));
            return;
        }
        for (const auto& item : list.items) {
            if (!m_problems.empty()) {
                return;
            }
            if (item->isMapping()) {
                take(*item);
            } else {
                refuse(*item, Message::of("an entry of '{}' is {}; accepted are objects", key,
                                          foundIn(item.get())));
            }
        }
    }

    /// A text that has to be there.
    std::string text(const Node& node, std::string_view key)
    {
        const Node* value = node.find(key);
        if (value && value->isScalar() && !value->scalar.empty()) {
            return value->scalar;
        }
        refuse(value ? *value : node,
               corbel::model::Message::of("'{}' is {}; accepted is a text", key, foundIn(value)));
        return {};
    }

    static std::string optionalText(const Node* node, std::string_view key)
    {
        const Node* value = node ? node->find(key) : nullptr;
        return value && value->isScalar() ? value->scalar : std::string();
    }

    Baseline::Fingerprints& entry(const std::string& file, const std::string& design)
    {
        return m_baseline.m_entries[{file, design}];
    }

    void take(Baseline::Fingerprints& entry, std::string fingerprint)
    {
        m_baseline.m_all.insert(fingerprint);
        entry.insert(std::move(fingerprint));
    }

    /// One entry of `models`, as the JSON form has them.
    void ofCheck(const Node& node)
    {
        if (optionalText(&node, "legal") == "false") {
            return; // Was refused, so nothing is known of its findings.
        }
        const std::string design = text(node, "design");
        auto& known = entry(withoutDesign(text(node, "model"), design), design);
        const Node* findings = node.find("findings");
        if (!findings) {
            refuse(node, Message::of("'findings' is nothing; accepted is a list of objects"));
            return;
        }
        each(*findings, "findings",
             [&](const Node& finding) { take(known, text(finding, "fingerprint")); });
    }

    /// One run of SARIF.
    void ofRun(const Node& run)
    {
        const Node* tool = run.find("tool");
        const Node* driver = tool ? tool->find("driver") : nullptr;
        const std::string name = optionalText(driver, "name");
        if (name != "Corbel") {
            refuse(tool ? *tool : run,
                   Message::of("the findings are those of '{}'; accepted are those of 'Corbel'",
                               name));
            return;
        }
        const Node* properties = run.find("properties");
        if (const Node* designs = properties ? properties->find("designs") : nullptr) {
            each(*designs, "designs", [&](const Node& one) {
                entry(text(one, "file"), text(one, "design")); // It may have no findings.
            });
        }
        if (const Node* results = run.find("results")) {
            each(*results, "results", [&](const Node& result) { ofResult(result); });
        } else {
            refuse(run, Message::of("'results' is nothing; accepted is a list of objects"));
        }
    }

    void ofResult(const Node& result)
    {
        if (optionalText(&result, "ruleId") == "refused") {
            return; // A file that was no model has no findings to compare.
        }
        const Node* properties = result.find("properties");
        const Node* prints = result.find("partialFingerprints");
        if (!prints || !prints->isMapping()) {
            refuse(prints ? *prints : result,
                   Message::of("'partialFingerprints' is {}; accepted is an object with "
                               "'{}'",
                               foundIn(prints), fingerprintScheme));
            return;
        }
        take(entry(optionalText(properties, "file"), optionalText(properties, "design")),
             text(*prints, fingerprintScheme));
    }

    std::string m_file;
    Baseline m_baseline;
    model::Problems m_problems;
};

model::Result<Baseline> Baseline::read(const std::string& file)
{
    return BaselineReader(file).read();
}

void Baseline::compare(CheckedDesign& design)
{
    const auto entry = m_entries.find({design.file, design.design});
    const bool isSame = entry != m_entries.end();
    const Fingerprints& known = isSame ? entry->second : m_all;
    Fingerprints met;
    for (CheckedFinding& checked : design.findings) {
        const bool isKnown = known.contains(checked.finding.fingerprint);
        checked.novelty = isKnown ? Novelty::Known : Novelty::New;
        if (isKnown) {
            met.insert(checked.finding.fingerprint);
        }
    }
    m_gone += isSame ? known.size() - met.size() : 0;
}

std::string withoutDesign(const std::string& argument, const std::string& design)
{
    const std::string ending = "#" + design;
    return argument.ends_with(ending) ? argument.substr(0, argument.size() - ending.size())
                                      : argument;
}

} // namespace corbel::cli
