// An index of all that was ever written, by runs of three words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace wgig::detail::tracing {

/// Where three words followed each other for the first time. Memory: 16 bytes for each run of three
/// that a draft does not have from a parent.
class Written {
public:
    struct Place {
        std::uint32_t draft = 0;   ///< position of the draft
        std::int32_t token = 0;    ///< of its first word; -1 for the start of the text
        std::uint32_t before = 0;  ///< the place before this one, plus 1
    };

    /// Mixes three words into a key (the finalizer of SplitMix64).
    static std::uint64_t key(std::uint32_t a, std::uint32_t b, std::uint32_t c) noexcept {
        std::uint64_t mixed = 0;
        for (const std::uint64_t word : {a, b, c}) {
            mixed = (mixed ^ word) + 0x9E3779B97F4A7C15U;
            mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
            mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
            mixed ^= mixed >> 31U;
        }
        return mixed;
    }

    void add(std::uint64_t run, std::uint32_t draft, std::int32_t token) {
        std::uint32_t& last = last_[run];
        places_.push_back({draft, token, last});
        last = static_cast<std::uint32_t>(places_.size());
    }

    /// Visits the latest places of a run, at most `most`.
    template <class Visit>
    void visit(std::uint64_t run, std::size_t most, Visit&& visit) const {
        const auto found = last_.find(run);
        if (found == last_.end()) {
            return;
        }
        for (std::uint32_t at = found->second; at != 0 && most > 0; --most) {
            const Place& place = places_[at - 1];
            visit(place);
            at = place.before;
        }
    }

private:
    std::unordered_map<std::uint64_t, std::uint32_t> last_;
    std::vector<Place> places_;
};

}  // namespace wgig::detail::tracing
