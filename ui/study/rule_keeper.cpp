#include "ui/study/rule_keeper.h"

#include <filesystem>

#include "analysis/rules/rule_reader.h"

namespace corbel::ui {

namespace fs = std::filesystem;

namespace {

constexpr int settlingMilliseconds = 60;
/// Choices for so many documents are remembered, the last ones made.
constexpr qsizetype mostChoices = 50;
/// Each a document and, relative to its folder, a rule file, with a line break between them.
const QString choicesKey = QStringLiteral("rule-files");

/// How the choice for a document begins.
QString beginningFor(const std::filesystem::path& document)
{
    return QString::fromStdString(std::filesystem::absolute(document).string()) + u'\n';
}

std::shared_ptr<const RuleFile> read(const std::string& path)
{
    auto rules = analysis::rules::readRuleFiles({path});
    auto file = std::make_shared<RuleFile>();
    file->path = path;
    if (rules) {
        file->rules = std::move(*rules);
    } else {
        file->problems = std::move(rules.error());
    }
    return file;
}

} // namespace

RuleKeeper::RuleKeeper(Document& document, QSettings& settings)
    : m_document(document),
      m_settings(settings)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingMilliseconds);
    connect(&m_settling, &QTimer::timeout, this, &RuleKeeper::look);
    const auto wait = [this] { m_settling.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, wait);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, wait);
    connect(&document, &Document::replaced, this, &RuleKeeper::recall);
    connect(&document, &Document::pathChanged, this, [this] {
        if (isChosen()) {
            remember(); // saved under another name, or for the first time
        }
        look();
    });
    recall();
}

void RuleKeeper::recall()
{
    m_chosen.clear();
    if (!m_document.path().empty()) {
        const QString beginning = beginningFor(m_document.path());
        for (const QString& choice : m_settings.value(choicesKey).toStringList()) {
            if (choice.startsWith(beginning)) {
                const fs::path file = choice.sliced(beginning.size()).toStdString();
                const fs::path folder = fs::absolute(m_document.path()).parent_path();
                m_chosen = (folder / file).lexically_normal().string();
                break;
            }
        }
    }
    look();
}

void RuleKeeper::remember()
{
    if (m_document.path().empty()) {
        return; // until it is saved
    }
    const QString beginning = beginningFor(m_document.path());
    QStringList choices = m_settings.value(choicesKey).toStringList();
    choices.removeIf([&](const QString& choice) { return choice.startsWith(beginning); });
    if (isChosen()) {
        const fs::path folder = fs::absolute(m_document.path()).parent_path();
        const fs::path file = fs::absolute(m_chosen).lexically_relative(folder);
        choices.prepend(beginning + QString::fromStdString(file.string()));
    }
    m_settings.setValue(choicesKey, choices.mid(0, mostChoices));
}

void RuleKeeper::choose(const std::string& path)
{
    m_chosen = path;
    remember();
    look();
}

void RuleKeeper::dropChoice()
{
    m_chosen.clear();
    remember();
    look();
}

void RuleKeeper::look()
{
    const std::string document = m_document.path().string();
    const std::string path = !m_chosen.empty()  ? m_chosen
                             : document.empty() ? std::string()
                                                : analysis::rules::findRuleFile(document);
    watch(path);
    std::shared_ptr<const RuleFile> file = path.empty() ? nullptr : read(path);
    const bool isSame = (file == nullptr) == (m_file == nullptr) && (!file || *file == *m_file);
    if (!isSame) {
        m_file = std::move(file);
        emit changed();
    }
}

void RuleKeeper::watch(const std::string& path)
{
    QStringList wanted;
    const auto add = [&](const fs::path& place) {
        std::error_code error;
        if (!place.empty() && fs::exists(place, error)) {
            wanted << QString::fromStdString(place.string());
        }
    };
    // Folders too: a file that is replaced as a whole, or that comes only now, is seen there.
    add(path);
    add(fs::path(path).parent_path());
    if (!m_document.path().empty()) {
        std::error_code error;
        add(fs::absolute(m_document.path(), error).parent_path());
    }
    wanted.removeDuplicates();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString& old : watched) {
        if (!wanted.contains(old)) {
            m_watcher.removePath(old);
        }
    }
    for (const QString& place : wanted) {
        if (!watched.contains(place)) {
            m_watcher.addPath(place);
        }
    }
}

} // namespace corbel::ui
