// Which labels items have: what evaluation and folds work on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/core/config.hpp>

namespace wgig {

/// The labels of items, none, one or several each, as positions in a list of all labels.
struct Labelling {
    std::vector<std::string> labels;    ///< all labels
    std::vector<std::int32_t> members;  ///< item after item, its labels as ascending positions
    std::vector<std::size_t> ends;      ///< where in `members` each item's labels end

    /// How many items there are.
    [[nodiscard]] std::size_t size() const noexcept { return ends.size(); }
    /// The labels of one item.
    [[nodiscard]] std::span<const std::int32_t> at(std::size_t item) const {
        const std::size_t begin = item == 0 ? 0 : ends[item - 1];
        return {members.data() + begin, ends[item] - begin};
    }

    bool operator==(const Labelling&) const = default;
};
BOOST_DESCRIBE_STRUCT(Labelling, (), (labels, members, ends))

/// From the names that each item has; a name that is given twice counts once. `labels` is the list
/// of all labels; where it is empty, those that occur, by bytes. Throws ValidationError for a name
/// that is none of them. Complexity: O(n log n).
[[nodiscard]] WGIG_DECL Labelling make_labelling(std::span<const std::vector<std::string>> items,
                                                 std::span<const std::string> labels = {});

namespace detail {

/// Throws ValidationError where the lists of a value do not fit together; `name` is what it is of.
WGIG_DECL void check_labelling(const Labelling& labelling, const char* name);

}  // namespace detail
}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/classify/impl/labelling.ipp>
#endif
