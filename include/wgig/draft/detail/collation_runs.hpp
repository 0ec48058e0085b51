// A collation as its outputs show it: runs of columns, and in each run the readings with their
// witnesses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/draft/collation.hpp>

namespace wgig::detail::render {

/// What makes two cells of a column one reading.
enum class SameCell {
    reading,  ///< the same number in `Collation::readings`
    text,     ///< the same text but for the white space after it
};

/// What some witnesses have in a run.
struct RunReading {
    std::vector<std::size_t> witnesses;  ///< their positions, ascending; never empty
    std::string text;                    ///< as the first of them has it
};

/// Columns that belong together.
struct CollationRun {
    std::size_t begin = 0;             ///< the first column
    std::size_t end = 0;               ///< the column after the last
    std::vector<RunReading> readings;  ///< in the order of their first witnesses
    std::vector<std::size_t> absent;   ///< witnesses that have nothing here

    /// Whether all witnesses have the same.
    [[nodiscard]] bool agreed() const noexcept { return readings.size() == 1 && absent.empty(); }
};

/// The runs of a collation. Joined, neighbouring columns in which the witnesses part in the same way
/// are one run; otherwise each column is. Complexity: O(cells).
[[nodiscard]] WGIG_DECL std::vector<CollationRun>
collation_runs(const Collation& collation, bool joined, SameCell same = SameCell::reading);

/// Whether no token of a witness has white space after it. Tokens that were given as JSON often are so;
/// words then get a space between them where a person reads them.
[[nodiscard]] WGIG_DECL bool spaces_are_missing(const Witness& witness);

/// Appends a token, and the space that is due after it.
WGIG_DECL void append_token(std::string& text, const Witness& witness, std::size_t token,
                            bool add_spaces);

/// The texts of the witnesses as a person reads them.
class WitnessTexts {
public:
    /// Complexity: O(tokens).
    WGIG_DECL explicit WitnessTexts(const Collation& collation);

    /// The text of a witness from token `begin` to before token `end`, with the white space after it.
    [[nodiscard]] WGIG_DECL std::string between(std::size_t witness, std::size_t begin,
                                                std::size_t end) const;

private:
    const Collation* collation_;
    std::vector<bool> spaces_are_missing_;
};

/// The text without the white space at its end, or at both ends.
[[nodiscard]] WGIG_DECL std::string_view without_trailing_space(std::string_view text) noexcept;
[[nodiscard]] WGIG_DECL std::string_view without_outer_space(std::string_view text) noexcept;

/// The language of the first witness whose text tells one.
[[nodiscard]] WGIG_DECL std::optional<Language> collation_language(const Collation& collation);

/// The names of some witnesses, with a sign between.
[[nodiscard]] WGIG_DECL std::string names_of(const Collation& collation,
                                             const std::vector<std::size_t>& witnesses,
                                             std::string_view between = " ");

}  // namespace wgig::detail::render

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/render/collation_runs.ipp>
#endif
