#include "model/text/utf8.h"

namespace corbel::model::text {

std::size_t findNoUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
        const unsigned char lead = byte(at);
        std::size_t length = 1;
        if (lead >= 0x80) {
            length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
            if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) {
                return at;
            }
            const bool tooShort =
                (lead == 0xE0 && byte(at + 1) < 0xA0) || (lead == 0xF0 && byte(at + 1) < 0x90);
            const bool noCharacter =
                (lead == 0xED && byte(at + 1) > 0x9F) || (lead == 0xF4 && byte(at + 1) > 0x8F);
            if (tooShort || noCharacter) {
                return at;
            }
        }
        for (std::size_t i = 1; i < length; ++i) {
            if ((byte(at + i) & 0xC0) != 0x80) {
                return at;
            }
        }
        at += length;
    }
    return std::string_view::npos;
}

} // namespace corbel::model::text
