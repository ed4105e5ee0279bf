#include "analysis/report/phrases.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "analysis/units.h"

namespace corbel::analysis::report {

namespace {

std::string digits(double value)
{
    // Whole numbers in full; everything else to four significant digits.
    const bool isWhole = std::abs(value) < 1e15 && value == std::floor(value);
    if (isWhole) {
        return fmt::format("{:.0f}", value == 0 ? 0 : value);
    }
    if (value > 0.99 && value < 1) { // near the whole every nine counts
        const double digitsOfRest = 2 - std::floor(std::log10(1 - value));
        return fmt::format("{:.{}f}", value, std::min(int(digitsOfRest), 12));
    }
    const double size = std::abs(value);
    if (size < 1000 || size >= 1e15) {
        return fmt::format("{:.4g}", value);
    }
    const double step = std::pow(10, std::floor(std::log10(size)) - 3); // 16760, not 1.676e+04
    return fmt::format("{:.0f}", std::round(value / step) * step);
}

} // namespace

std::string Speaker::operator()(const model::Message& message) const
{
    const model::Message ours = m_model != nullptr ? model::named(message, *m_model) : message;
    return m_lookUp ? model::inLanguage(ours, m_lookUp) : ours.text();
}

std::vector<std::string> Speaker::operator()(const std::vector<model::Message>& messages) const
{
    std::vector<std::string> said;
    for (const model::Message& message : messages) {
        said.push_back((*this)(message));
    }
    return said;
}

std::string Speaker::need(const model::Message& message) const
{
    const std::string key = message.isVerbatim() ? message.pattern() : std::string();
    constexpr std::string_view comma = ", "; // between several of them
    if (const std::size_t end = key.find(comma); end != std::string::npos) {
        const auto one = [&](std::string part) {
            return need(model::Message::verbatim(std::move(part)));
        };
        return fmt::format("{}, {}", one(key.substr(0, end)), one(key.substr(end + comma.size())));
    }
    const std::size_t dot = key.rfind('.');
    if (dot != std::string::npos && name(key) == key) {
        const std::string subject = key.substr(0, dot);
        if (const std::string named = name(subject); named != subject) {
            return fmt::format("{}: {}", named, key.substr(dot + 1));
        }
    }
    return (*this)(message);
}

std::vector<std::string> Speaker::needs(const std::vector<model::Message>& messages) const
{
    std::vector<std::string> said;
    for (const model::Message& message : messages) {
        said.push_back(need(message));
    }
    return said;
}

std::string Speaker::name(const std::string& id) const
{
    return m_model != nullptr ? model::spokenName(*m_model, id) : id;
}

std::vector<std::string> Speaker::names(const std::vector<std::string>& ids) const
{
    std::vector<std::string> said;
    for (const std::string& id : ids) {
        said.push_back(name(id));
    }
    return said;
}

std::string Speaker::name(const FailurePart& part) const
{
    const std::string subjects = fmt::format("{}", fmt::join(names(part.subjects), ", "));
    const auto with = [&](std::string_view en, std::string_view ko) {
        return fmt::format(fmt::runtime((*this)(en, ko)), subjects);
    };
    switch (part.kind) {
    case FailureKind::Element: {
        const std::size_t number = part.id.rfind('#');
        const bool isReplica = number != std::string::npos && m_model != nullptr &&
                               !m_model->elements.contains(part.id);
        return isReplica ? fmt::format("{} {}", subjects, part.id.substr(number)) : subjects;
    }
    case FailureKind::CommonCause:
        return with("{}, all at once", "{}, 한꺼번에");
    case FailureKind::Coverage:
        return with("fail-over {} does not work", "{} 장애 조치가 동작하지 않음");
    case FailureKind::Link:
        return with("link {}", "{} 링크");
    case FailureKind::Pair:
        return with("pair {}", "{} 쌍");
    case FailureKind::Replicas:
        break;
    }
    return with("too many of {}", "{} 중 너무 많은 수");
}

Cell Speaker::number(double value, std::string_view unit) const
{
    return {amountOf(value, unit), Tone::Plain, true};
}

std::string Speaker::amountOf(double value, std::string_view unit, int significant) const
{
    if (significant == 0) {
        return (*this)(amount(digits(value), unit));
    }
    const bool isLong = std::abs(value) >= std::pow(10, significant); // 28801, not 2.88e+04
    return (*this)(amount(
        isLong ? fmt::format("{:.0f}", value) : fmt::format("{:.{}g}", value, significant), unit));
}

Cell Speaker::number(const std::optional<double>& value, std::string_view unit) const
{
    return value ? number(*value, unit) : Cell{(*this)("undecided", "미정"), Tone::Undecided, true};
}

Cell Speaker::count(std::size_t value) const
{
    return {std::to_string(value), Tone::Plain, true};
}

Cell Speaker::interval(double lower, double upper, std::string_view unit) const
{
    if (lower == upper) {
        return number(lower, unit);
    }
    const std::string bounds = fmt::format("{} – {}", digits(lower), digits(upper));
    return {(*this)(amount(bounds, unit)), Tone::Undecided, true};
}

Cell Speaker::seconds(const std::optional<double>& value) const
{
    if (!value) {
        return number(value);
    }
    struct Scale {
        double from;
        double factor;
        std::string_view unit;
    };
    constexpr std::array scales{Scale{1.0, 1.0, "s"}, Scale{1e-3, 1e3, "ms"},
                                Scale{1e-6, 1e6, "µs"}, Scale{0.0, 1e9, "ns"}};
    const auto* scale = std::ranges::find_if(
        scales, [&](const Scale& one) { return std::abs(*value) >= one.from; });
    return *value == 0 ? number(0.0, "s") : number(*value * scale->factor, scale->unit);
}

Cell plain(std::string text)
{
    return {std::move(text)};
}

std::string listed(const std::vector<std::string>& words, std::size_t most)
{
    const std::size_t shown = std::min(words.size(), most);
    std::string text =
        fmt::format("{}", fmt::join(words.begin(), words.begin() + std::ptrdiff_t(shown), ", "));
    if (shown < words.size()) {
        text += fmt::format(", +{}", words.size() - shown);
    }
    return text;
}

} // namespace corbel::analysis::report
