#include "ui/search.h"

#include <algorithm>
#include <optional>

#include <QRegularExpression>
#include <QTranslator>

#include "ui/names.h"

namespace corbel::ui::search {

using namespace Qt::StringLiterals;

namespace {

/// The consonant that a Hangul syllable begins with, as the single letter that one types.
char16_t initialOf(char16_t syllable)
{
    constexpr char16_t initials[] = u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    constexpr char16_t first = 0xAC00;
    constexpr char16_t last = 0xD7A3;
    constexpr char16_t perInitial = 21 * 28;
    return syllable < first || syllable > last ? u'\0' : initials[(syllable - first) / perInitial];
}

bool isConsonant(QChar letter)
{
    return letter.unicode() >= u'ㄱ' && letter.unicode() <= u'ㅎ';
}

bool answers(QChar typed, QChar letter)
{
    return typed == letter ||
           (isConsonant(typed) && typed.unicode() == initialOf(letter.unicode()));
}

bool startsWord(QStringView text, qsizetype at)
{
    return at == 0 || (text[at].isLetterOrNumber() && !text[at - 1].isLetterOrNumber());
}

bool standsAt(QStringView word, QStringView text, qsizetype at)
{
    return at + word.size() <= text.size() &&
           std::equal(word.begin(), word.end(), text.begin() + at, answers);
}

/// The letters, as `lettersOf` has them, without which no text can answer.
std::uint64_t wantedLetters(QStringView word)
{
    std::uint64_t letters = 0;
    for (const QChar letter : word) {
        letters |= std::uint64_t{1} << (letter.unicode() % 64);
    }
    return letters;
}

struct Found {
    int score = 0;
    std::vector<int> positions;
};

/// The next place from `from` on where the word stands as one piece; -1 when there is none.
qsizetype nextPiece(QStringView word, QStringView text, qsizetype from, bool hasConsonants)
{
    if (!hasConsonants) {
        return text.indexOf(word, from);
    }
    while (from + word.size() <= text.size() && !standsAt(word, text, from)) {
        ++from;
    }
    return from + word.size() <= text.size() ? from : -1;
}

/// Where the word stands as one piece, at the beginning of a word if it can.
std::optional<qsizetype> pieceIn(QStringView word, QStringView text)
{
    const bool hasConsonants = std::ranges::any_of(word, isConsonant);
    std::optional<qsizetype> anywhere;
    for (qsizetype at = nextPiece(word, text, 0, hasConsonants); at >= 0;
         at = nextPiece(word, text, at + 1, hasConsonants)) {
        if (startsWord(text, at)) {
            return at;
        }
        if (!anywhere) {
            anywhere = at;
        }
    }
    return anywhere;
}

/// The letters of the word one after the other: each at the beginning of a word or right after the
/// letter before it, or, failing that, anywhere.
std::vector<int> scattered(QStringView word, QStringView text, bool onlyInitials)
{
    std::vector<int> positions;
    qsizetype at = 0;
    for (const QChar letter : word) {
        const auto fits = [&](qsizetype i) {
            const bool isNext = !positions.empty() && positions.back() + 1 == i;
            return answers(letter, text[i]) && (!onlyInitials || isNext || startsWord(text, i));
        };
        while (at < text.size() && !fits(at)) {
            ++at;
        }
        if (at == text.size()) {
            return {};
        }
        positions.push_back(static_cast<int>(at++));
    }
    return positions;
}

Found find(QStringView word, QStringView text)
{
    Found found;
    if (const auto at = pieceIn(word, text)) {
        found.score = !startsWord(text, *at) ? 450 : *at > 0 ? 700 : 850;
        if (word.size() == text.size()) {
            found.score = 1000;
        }
        for (int i = 0; i < static_cast<int>(word.size()); ++i) {
            found.positions.push_back(static_cast<int>(*at) + i);
        }
        return found;
    }
    if (word.size() < 2) {
        return found;
    }
    const auto gaps = [&] {
        return found.positions.back() - found.positions.front() + 1 - static_cast<int>(word.size());
    };
    found.positions = scattered(word, text, false);
    if (found.positions.empty()) {
        return found;
    }
    if (std::vector<int> initials = scattered(word, text, true); !initials.empty()) {
        found.positions = std::move(initials);
        found.score = std::max(200, 350 - gaps());
        return found;
    }
    // Letters strewn over a whole sentence answer nothing.
    if (gaps() > 2 * static_cast<int>(word.size())) {
        return {};
    }
    found.score = 150 - gaps();
    return found;
}

QStringList words(const QString& name, std::string_view spelling)
{
    static const QTranslator* const korean = [] {
        auto* translator = new QTranslator;
        static_cast<void>(translator->load(u":/i18n/corbel_ko.qm"_s));
        return translator;
    }();
    QStringList all{name, toQString(spelling)};
    // Unless the interface speaks Korean already, a name is the text that is translated.
    if (const QString other = korean->translate("Kinds", name.toUtf8().constData());
        !other.isEmpty()) {
        all << other;
    }
    return all;
}

} // namespace

QString folded(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C).toCaseFolded();
}

std::uint64_t lettersOf(QStringView text)
{
    std::uint64_t letters = 0;
    for (const QChar letter : text) {
        letters |= std::uint64_t{1} << (letter.unicode() % 64);
        if (const char16_t initial = initialOf(letter.unicode()); initial != u'\0') {
            letters |= std::uint64_t{1} << (initial % 64);
        }
    }
    return letters;
}

Query::Query(const QString& typed)
{
    static const QRegularExpression space(u"\\s+"_s);
    for (const QString& word : folded(typed).split(space, Qt::SkipEmptyParts)) {
        m_words.push_back(word);
        m_letters |= wantedLetters(word);
    }
}

int Query::score(QStringView text) const
{
    int sum = 0;
    for (const QString& word : m_words) {
        const int score = find(word, text).score;
        if (score == 0) {
            return 0;
        }
        sum += score;
    }
    if (m_words.empty()) {
        return 0;
    }
    const int mean = sum / static_cast<int>(m_words.size());
    return std::max(1, mean - static_cast<int>(std::min<qsizetype>(text.size(), 80)) / 2);
}

std::vector<int> Query::positions(QStringView text) const
{
    std::vector<int> all;
    for (const QString& word : m_words) {
        const Found found = find(word, text);
        if (found.score == 0) {
            return {};
        }
        all.insert(all.end(), found.positions.begin(), found.positions.end());
    }
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    return all;
}

QStringList wordsOf(model::ElementKind kind)
{
    return words(nameOf(kind), model::spelling(kind));
}

QStringList wordsOf(model::RelationKind kind)
{
    return words(nameOf(kind), model::spelling(kind));
}

} // namespace corbel::ui::search
