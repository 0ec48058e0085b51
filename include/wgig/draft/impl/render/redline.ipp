#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/suggest.hpp>
#include <wgig/draft/collate.hpp>
#include <wgig/draft/detail/collation_runs.hpp>
#include <wgig/draft/redline.hpp>

namespace wgig {
namespace detail::render {

/// For each token of one witness, the number of the move it belongs to; 0 for none.
inline void number_move(std::vector<std::size_t>& moves, std::size_t begin, std::size_t size,
                        std::size_t number) {
    std::fill_n(moves.begin() + static_cast<std::ptrdiff_t>(begin), size, number);
}

/// Puts tokens together to parts.
class RedlineBuilder {
public:
    RedlineBuilder(const Collation& collation, std::size_t from, std::size_t to)
        : collation_(&collation), from_(from), to_(to), texts_(collation) {
        from_moves_.resize(collation.witnesses[from].tokens.size());
        to_moves_.resize(collation.witnesses[to].tokens.size());
        std::size_t number = 0;
        for (const Transposition& moved : collation.transpositions) {
            const bool forward = moved.first == from && moved.second == to;
            if (from == to || (!forward && (moved.first != to || moved.second != from))) {
                continue;
            }
            ++number;
            number_move(from_moves_, forward ? moved.first_begin : moved.second_begin, moved.size,
                        number);
            number_move(to_moves_, forward ? moved.second_begin : moved.first_begin, moved.size,
                        number);
        }
        result_.before = collation.witnesses[from].id;
        result_.after = collation.witnesses[to].id;
    }

    Redline run() {
        const std::size_t count = collation_->witnesses.size();
        for (std::size_t column = 0; column < collation_->column_count(); ++column) {
            const bool in_from = collation_->cells[column * count + from_] >= 0;
            const bool in_to = collation_->cells[column * count + to_] >= 0;
            if (in_from && in_to && same_text()) {
                flush();
                add_same();
            } else {
                // Of a change, all that is out is said before all that is in.
                from_next_ += in_from ? 1U : 0U;
                to_next_ += in_to ? 1U : 0U;
            }
        }
        flush();
        return std::move(result_);
    }

private:
    [[nodiscard]] bool same_text() const {
        return without_trailing_space(collation_->witnesses[from_].tokens[from_next_].text) ==
               without_trailing_space(collation_->witnesses[to_].tokens[to_next_].text);
    }

    void add_same() {
        // The tokens before were flushed, so the last part is the same text's or a change's.
        std::vector<RedlinePart>& parts = result_.parts;
        if (parts.empty() || parts.back().kind != RedlineKind::same) {
            parts.push_back({RedlineKind::same, {}, 0, from_next_, from_next_, to_next_, to_next_});
        }
        parts.back().text += texts_.between(to_, to_next_, to_next_ + 1);
        parts.back().before_end = ++from_next_;
        parts.back().after_end = ++to_next_;
        from_done_ = from_next_;
        to_done_ = to_next_;
    }

    /// A move whose other end is no change here is none for a reader.
    void flush() {
        while (from_done_ < from_next_) {
            const std::size_t move = from_moves_[from_done_];
            const std::size_t begin = from_done_;
            while (from_done_ < from_next_ && from_moves_[from_done_] == move) {
                ++from_done_;
            }
            result_.parts.push_back({move == 0 ? RedlineKind::deleted : RedlineKind::moved_away,
                                     texts_.between(from_, begin, from_done_), move, begin,
                                     from_done_, to_done_, to_done_});
        }
        while (to_done_ < to_next_) {
            const std::size_t move = to_moves_[to_done_];
            const std::size_t begin = to_done_;
            while (to_done_ < to_next_ && to_moves_[to_done_] == move) {
                ++to_done_;
            }
            result_.parts.push_back({move == 0 ? RedlineKind::inserted : RedlineKind::moved_here,
                                     texts_.between(to_, begin, to_done_), move, from_done_,
                                     from_done_, begin, to_done_});
        }
    }

    const Collation* collation_;
    std::size_t from_;
    std::size_t to_;
    WitnessTexts texts_;
    std::vector<std::size_t> from_moves_;
    std::vector<std::size_t> to_moves_;
    std::size_t from_next_ = 0;  // the next token that no column before has
    std::size_t to_next_ = 0;
    std::size_t from_done_ = 0;  // the next token that no part has
    std::size_t to_done_ = 0;
    Redline result_;
};

/// Numbers the moves in the order in which a reader meets them. One whose other end is the same text
/// in its own column is a deletion or an insertion: nothing was moved to be found elsewhere.
inline void renumber_moves(Redline& redline) {
    std::size_t most = 0;
    for (const RedlinePart& part : redline.parts) {
        most = std::max(most, part.move);
    }
    std::vector<bool> away(most + 1);
    std::vector<bool> here(most + 1);
    for (const RedlinePart& part : redline.parts) {
        away[part.move] = away[part.move] || part.kind == RedlineKind::moved_away;
        here[part.move] = here[part.move] || part.kind == RedlineKind::moved_here;
    }
    std::vector<std::size_t> numbers(most + 1);
    std::size_t next = 0;
    for (RedlinePart& part : redline.parts) {
        if (part.move == 0) {
            continue;
        }
        if (!away[part.move] || !here[part.move]) {
            part.kind =
                part.kind == RedlineKind::moved_away ? RedlineKind::deleted : RedlineKind::inserted;
            part.move = 0;
            continue;
        }
        std::size_t& number = numbers[part.move];
        number = number == 0 ? ++next : number;
        part.move = number;
    }
}

/// Neighbours of one kind and one move become one.
inline void join_parts(std::vector<RedlinePart>& parts) {
    std::vector<RedlinePart> joined;
    for (RedlinePart& part : parts) {
        if (!joined.empty() && joined.back().kind == part.kind && joined.back().move == part.move) {
            joined.back().text += part.text;
            joined.back().before_end = part.before_end;
            joined.back().after_end = part.after_end;
        } else {
            joined.push_back(std::move(part));
        }
    }
    parts = std::move(joined);
}

}  // namespace detail::render

WGIG_DECL std::size_t witness_position(const Collation& collation, std::string_view name) {
    std::vector<std::string_view> names;
    for (const Witness& witness : collation.witnesses) {
        names.push_back(witness.id);
    }
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
        detail::throw_validation_error(ErrorCode::unknown_value, unknown_value_message(name, names),
                                       Place{{}, 0, 0, "witnesses"});
    }
    return static_cast<std::size_t>(found - names.begin());
}

WGIG_DECL Redline redline(const Collation& collation, std::string_view before,
                          std::string_view after) {
    using namespace detail::render;
    detail::check_collation(collation);
    RedlineBuilder builder(collation, witness_position(collation, before),
                           witness_position(collation, after));
    Redline result = builder.run();
    renumber_moves(result);
    join_parts(result.parts);
    return result;
}

}  // namespace wgig
