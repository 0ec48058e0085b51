// Who took part, against who there is, as a picture.
#pragma once

#include <map>
#include <span>
#include <string>

#include <wgig/assess/participation.hpp>
#include <wgig/core/config.hpp>
#include <wgig/core/label.hpp>
#include <wgig/core/language.hpp>

namespace wgig {

/// How participation is drawn.
struct ParticipationPictureOptions {
    std::map<std::string, Label, std::less<>>
        labels;  ///< names of values and consultations to be shown; what has none is shown by its own name,
                 ///< the stakeholder groups by words of the language
    ParticipationAttribute attribute = ParticipationAttribute::group;  ///< by what
    Language language = Language::en;  ///< of all words; Arabic runs from right to left
    std::string title;                 ///< heading; empty for one in the language
};

/// Consultations side by side as SVG, a row for each value of the attribute: its share among those who took
/// part as a bar, dark where it reaches its share of all concerned and orange where it does not; that share
/// is a line across the bar, where it is known. Silence is said in words. Under the name of a consultation
/// stand the participants, and the overlap with all concerned. All names are text only. The same
/// participation gives the same bytes. Throws ValidationError for a share that is not from 0 to 1.
/// Complexity: O(consultations x values).
[[nodiscard]] WGIG_DECL std::string
participation_svg(std::span<const Participation> consultations,
                  const ParticipationPictureOptions& options = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/assess/impl/participation_picture.ipp>
#endif
