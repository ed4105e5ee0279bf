#include "ui/find/search.h"

#include <algorithm>
#include <optional>

#include <QRegularExpression>
#include <QTranslator>

#include "ui/words/names.h"

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
/// letter before it, or anywhere. How many others stand between them, or -1 when one is missing.
int gapsOf(QStringView word, QStringView text, bool onlyInitials, std::vector<int>* positions)
{
    qsizetype first = -1;
    qsizetype last = -1;
    for (const QChar letter : word) {
        const auto fits = [&](qsizetype i) {
            return answers(letter, text[i]) &&
                   (!onlyInitials || (last >= 0 && last + 1 == i) || startsWord(text, i));
        };
        qsizetype at = last + 1;
        while (at < text.size() && !fits(at)) {
            ++at;
        }
        if (at == text.size()) {
            return -1;
        }
        first = first < 0 ? at : first;
        last = at;
        if (positions != nullptr) {
            positions->push_back(static_cast<int>(at));
        }
    }
    return static_cast<int>(last - first + 1 - word.size());
}

/// The score of one word; 0 when it is not found.
int find(QStringView word, QStringView text, std::vector<int>* positions)
{
    if (const auto at = pieceIn(word, text)) {
        for (int i = 0; positions != nullptr && i < static_cast<int>(word.size()); ++i) {
            positions->push_back(static_cast<int>(*at) + i);
        }
        return word.size() == text.size() ? 1000
               : !startsWord(text, *at)   ? 450
               : *at > 0                  ? 700
                                          : 850;
    }
    const int gaps = word.size() < 2 ? -1 : gapsOf(word, text, false, nullptr);
    if (gaps < 0) {
        return 0;
    }
    if (const int between = gapsOf(word, text, true, nullptr); between >= 0) {
        gapsOf(word, text, true, positions);
        return std::max(200, 350 - between);
    }
    // Letters strewn over a whole sentence answer nothing.
    if (gaps > 2 * static_cast<int>(word.size())) {
        return 0;
    }
    gapsOf(word, text, false, positions);
    return 150 - gaps;
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
        const int score = find(word, text, nullptr);
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
        if (find(word, text, &all) == 0) {
            return {};
        }
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
