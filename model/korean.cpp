#include "model/korean.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace corbel::model {

namespace {

/// How a word ends when it is read. Before (으)로 a final ㄹ counts as none.
enum class Ending : std::uint8_t { Vowel, Rieul, Consonant };

struct Particle {
    std::string_view written;
    std::string_view afterConsonant;
    std::string_view afterVowel;
    bool isOpenAfterRieul = false;
};

constexpr std::array particles{
    Particle{"이(가)", "이", "가"},   Particle{"은(는)", "은", "는"},
    Particle{"을(를)", "을", "를"},   Particle{"과(와)", "과", "와"},
    Particle{"와(과)", "과", "와"},   Particle{"(으)로", "으로", "로", true},
    Particle{"(이)라", "이라", "라"},
};

constexpr bool isIn(std::string_view set, char c)
{
    return set.find(c) != std::string_view::npos;
}

constexpr bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

constexpr char lower(char c)
{
    return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr bool isLatin(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

/// What stands between a word and its particle without being read.
std::string_view withoutClosing(std::string_view text)
{
    constexpr std::array<std::string_view, 11> closings{"'", "\"", "`", ")",  "]", "}",
                                                        "”", "’",  "»", "」", "』"};
    for (bool isShorter = true; isShorter;) {
        isShorter = false;
        for (const std::string_view closing : closings) {
            if (text.ends_with(closing)) {
                text.remove_suffix(closing.size());
                isShorter = true;
            }
        }
    }
    return text;
}

/// Zero stands for tens, hundreds and thousands too: 영, 십, 백, 천.
constexpr Ending endingOfDigit(char digit)
{
    return isIn("036", digit)   ? Ending::Consonant
           : isIn("178", digit) ? Ending::Rieul
                                : Ending::Vowel;
}

/// 엘, 엠, 엔, 알; the names of all other letters end in a vowel.
constexpr Ending endingOfLetter(char letter)
{
    return isIn("mn", letter)   ? Ending::Consonant
           : isIn("lr", letter) ? Ending::Rieul
                                : Ending::Vowel;
}

/// As loan words are written: 웹, 블록, 토픽, 파일, 엔진, but 서버, 호스트, 캐시, 로그.
Ending endingOfWord(std::string_view word)
{
    constexpr std::string_view vowels = "aeiou";
    const char last = word.back();
    const char before = word[word.size() - 2];
    if (last == 'e' && isIn("lmn", before)) { // silent: file, time, engine
        return before == 'l' ? Ending::Rieul : Ending::Consonant;
    }
    if (last == 'l') {
        return Ending::Rieul;
    }
    if (isIn("mn", last) || word.ends_with("ng")) {
        return Ending::Consonant;
    }
    if (isIn("bckpt", last)) { // short after a single vowel or doubled: web, set, app, lock
        const bool isShort =
            isIn(vowels, before) && (word.size() < 3 || !isIn(vowels, word[word.size() - 3]));
        return isShort || before == last || word.ends_with("ck") ? Ending::Consonant
                                                                 : Ending::Vowel;
    }
    return Ending::Vowel;
}

Ending endingOfLatin(std::string_view text)
{
    std::size_t from = text.size();
    while (from > 0 && isLatin(text[from - 1])) {
        --from;
    }
    std::string word;
    bool isShouted = true;
    bool hasVowel = false;
    for (const char c : text.substr(from)) {
        isShouted = isShouted && isUpper(c);
        hasVowel = hasVowel || isIn("aeiouy", lower(c));
        word += lower(c);
    }
    // Abbreviations are spelt out: API, db.
    return word.size() == 1 || isShouted || !hasVowel ? endingOfLetter(word.back())
                                                      : endingOfWord(word);
}

std::optional<Ending> endingOf(std::string_view text)
{
    text = withoutClosing(text);
    if (text.empty()) {
        return {};
    }
    const char last = text.back();
    if (last >= '0' && last <= '9') {
        return endingOfDigit(last);
    }
    if (isLatin(last)) {
        return endingOfLatin(text);
    }
    if (last == '%') { // 퍼센트
        return Ending::Vowel;
    }
    if (text.size() < 3) {
        return {};
    }
    const auto byte = [&](std::size_t fromEnd) {
        return static_cast<unsigned char>(text[text.size() - fromEnd]);
    };
    const std::uint32_t code =
        (byte(3) & 0x0FU) << 12U | (byte(2) & 0x3FU) << 6U | (byte(1) & 0x3FU);
    constexpr std::uint32_t firstSyllable = 0xAC00;
    constexpr std::uint32_t lastSyllable = 0xD7A3;
    if ((byte(3) & 0xF0U) != 0xE0U || code < firstSyllable || code > lastSyllable) {
        return {};
    }
    constexpr std::uint32_t finals = 28;
    constexpr std::uint32_t rieul = 8;
    const std::uint32_t final = (code - firstSyllable) % finals;
    return final == 0 ? Ending::Vowel : final == rieul ? Ending::Rieul : Ending::Consonant;
}

} // namespace

std::string withParticles(std::string text)
{
    for (std::size_t at = text.find('('); at != std::string::npos; at = text.find('(', at + 1)) {
        for (const Particle& particle : particles) {
            const std::size_t before = particle.written.find('(');
            if (at < before ||
                !std::string_view(text).substr(at - before).starts_with(particle.written)) {
                continue;
            }
            const std::size_t from = at - before;
            const auto ending = endingOf(std::string_view(text).substr(0, from));
            if (ending) {
                const bool isOpen = *ending == Ending::Vowel ||
                                    (*ending == Ending::Rieul && particle.isOpenAfterRieul);
                text.replace(from, particle.written.size(),
                             isOpen ? particle.afterVowel : particle.afterConsonant);
                at = from;
            }
            break;
        }
    }
    return text;
}

} // namespace corbel::model
