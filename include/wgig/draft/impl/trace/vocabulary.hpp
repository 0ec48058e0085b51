// Words as numbers, with what each is worth as evidence.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <wgig/text/character.hpp>
#include <wgig/text/segment.hpp>

namespace wgig::detail::tracing {

/// How strong a boundary a mark makes after it.
inline int strength_of(std::string_view mark) noexcept {
    for (const std::string_view stop : {".", "!", "?", "。", "！", "？", "؟", "۔", "…"}) {
        if (mark == stop) {
            return 3;
        }
    }
    for (const std::string_view pause : {";", ":", "；", "：", "؛", ")", "]"}) {
        if (mark == pause) {
            return 2;
        }
    }
    for (const std::string_view comma : {",", "，", "،", "、"}) {
        if (mark == comma) {
            return 1;
        }
    }
    return 0;
}

/// Numbers for the folded words of many texts, the same for those that are equal. Keeps views of the
/// texts it was given.
class Vocabulary {
public:
    /// The words of a text, as numbers.
    std::vector<std::uint32_t> read(std::string_view text) {
        std::vector<std::uint32_t> ids;
        for (const Token& token : tokens(text)) {
            const std::string_view raw = slice(text, token.span);
            const auto [known, is_new] = raw_.try_emplace(raw, 0);
            if (is_new) {
                std::string folded = fold(raw);
                const auto [same, is_new_word] =
                    folded_.try_emplace(folded.empty() ? std::string(raw) : std::move(folded),
                                        static_cast<std::uint32_t>(counts_.size()));
                if (is_new_word) {
                    counts_.push_back(0);
                    marks_.push_back(token.kind == TokenKind::punctuation);
                    strengths_.push_back(marks_.back() ? strength_of(raw) : 0);
                }
                known->second = same->second;
            }
            ids.push_back(known->second);
            ++counts_[known->second];
            ++total_;
        }
        return ids;
    }

    /// Weighs each word by its information: log2 of how rare it is. A mark counts two bits at most.
    void weigh() {
        bits_.resize(counts_.size());
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            const double bits = std::log2(static_cast<double>(total_) / counts_[i]);
            bits_[i] = static_cast<float>(marks_[i] ? std::min(bits, 2.0) : bits);
        }
    }

    [[nodiscard]] double bits(std::uint32_t word) const noexcept { return bits_[word]; }
    [[nodiscard]] bool is_mark(std::uint32_t word) const noexcept { return marks_[word]; }
    [[nodiscard]] int strength(std::uint32_t word) const noexcept { return strengths_[word]; }
    [[nodiscard]] std::size_t size() const noexcept { return counts_.size(); }

private:
    std::unordered_map<std::string_view, std::uint32_t> raw_;
    std::unordered_map<std::string, std::uint32_t> folded_;
    std::vector<std::uint32_t> counts_;
    std::vector<bool> marks_;
    std::vector<int> strengths_;
    std::vector<float> bits_;
    std::size_t total_ = 0;
};

}  // namespace wgig::detail::tracing
