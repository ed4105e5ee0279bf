/// Matching of what a person types against names, for the command palette and for finding.
#pragma once

#include <cstdint>
#include <vector>

#include <QString>
#include <QStringList>

#include "model/kinds.h"

namespace corbel::ui::search {

/// A text as it is compared: composed and without case, so that Hangul typed as single letters on
/// another system is the same text.
QString folded(const QString& text);

/// Which letters a folded text has, roughly: one bit for several letters. A Hangul syllable counts
/// as its first consonant, too.
std::uint64_t lettersOf(QStringView text);

/// What was typed, ready to be held against many texts.
class Query {
public:
    explicit Query(const QString& typed);

    bool isEmpty() const { return m_words.empty(); }

    /// False when a text of these letters cannot answer; quicker than `score`.
    bool mayAnswer(std::uint64_t letters) const { return (m_letters & ~letters) == 0; }

    /// How well a folded text answers, from 1 to about 1000; 0 when it does not. Every word has to
    /// be found: the whole text, its beginning, the beginning of a word, anywhere, or letter by
    /// letter. A Korean consonant stands for every syllable that begins with it.
    int score(QStringView text) const;

    /// Which characters of a folded text answer, ascending; empty when it does not.
    std::vector<int> positions(QStringView text) const;

private:
    std::vector<QString> m_words;
    std::uint64_t m_letters = 0;
};

/// What a kind is called in English and in Korean, whatever the interface speaks, and in files.
QStringList wordsOf(model::ElementKind kind);
QStringList wordsOf(model::RelationKind kind);

} // namespace corbel::ui::search
