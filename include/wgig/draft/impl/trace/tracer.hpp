// The trace of a lineage, draft by draft.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include <wgig/draft/impl/trace/in_order.hpp>
#include <wgig/draft/impl/trace/vocabulary.hpp>
#include <wgig/draft/impl/trace/written.hpp>
#include <wgig/draft/trace.hpp>

namespace wgig::detail::tracing {

/// Gives each token of each draft its word.
class Tracer {
public:
    using Index = std::int32_t;

    Tracer(Trace& result, const TraceOptions& options) : result_(result), options_(options) {
        for (const DefinitionDraft& draft : result.lineage.drafts) {
            ids_.push_back(vocabulary_.read(draft.text));
        }
        vocabulary_.weigh();
    }

    /// One draft, after all of its parents.
    void trace(std::size_t draft, const std::vector<std::size_t>& parents) {
        draft_ = draft;
        const std::size_t size = ids_[draft].size();
        words_ = &result_.drafts[draft].words;
        words_->assign(size, -1);
        joined_.assign(size + 1, false);
        for (const std::size_t parent : parents) {
            stamp(in_parent_, result_.drafts[parent].words);
        }
        take_in_order(parents);
        mark_joined(parents);
        for (int round = 0; round < 3 && take_again(); ++round) {
        }
        note_moved();
        name_new_words();
        index_new_runs();
    }

    [[nodiscard]] const Ids& ids(std::size_t draft) const { return ids_[draft]; }

private:
    static constexpr std::uint32_t outside = 0xFFFFFFFFU;
    /// Bits that a neighbour is worth which is the same word as before.
    static constexpr double neighbour_share = 0.5;

    [[nodiscard]] Index stamp_now() const { return static_cast<Index>(draft_) + 1; }

    void stamp(std::vector<Index>& stamps, const std::vector<Index>& words) const {
        stamps.resize(result_.words.size());
        for (const Index word : words) {
            stamps[static_cast<std::size_t>(word)] = stamp_now();
        }
    }
    [[nodiscard]] bool stamped(const std::vector<Index>& stamps, Index word) const {
        const auto at = static_cast<std::size_t>(word);
        return at < stamps.size() && stamps[at] == stamp_now();
    }

    void hold(std::size_t token, Index word) {
        (*words_)[token] = word;
        held_[static_cast<std::size_t>(word)] = stamp_now();
    }

    // ---- what stands as in a parent --------------------------------------------------------------

    void take_in_order(const std::vector<std::size_t>& parents) {
        held_.resize(result_.words.size());
        runs_.clear();
        for (const std::size_t parent : parents) {
            for (const Run& run : runs_in_order(ids_[parent], ids_[draft_], vocabulary_)) {
                runs_.emplace_back(parent, run);
            }
        }
        // Of several parents, the one with the longest piece has it; among good pieces, the first writer.
        std::vector<std::size_t> sorted(runs_.size());
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            sorted[i] = i;
        }
        if (parents.size() > 1) {
            std::stable_sort(sorted.begin(), sorted.end(), [&](std::size_t a, std::size_t b) {
                return runs_[a].second.bits > runs_[b].second.bits;
            });
        }
        for (const std::size_t i : sorted) {
            const auto& [parent, run] = runs_[i];
            const bool solid = run.bits >= options_.least_information;
            for (std::size_t k = 0; k < run.size; ++k) {
                const Index word = result_.drafts[parent].words[run.parent + k];
                const Index before = (*words_)[run.draft + k];
                if (stamped(held_, word) || (before >= 0 && !(solid && word < before))) {
                    continue;
                }
                if (before >= 0) {
                    held_[static_cast<std::size_t>(before)] = 0;
                }
                hold(run.draft + k, word);
            }
        }
    }

    /// joined_[t]: whether token t and the one before it (or an end of the text) stand so in a parent.
    void mark_joined(const std::vector<std::size_t>& parents) {
        static_cast<void>(parents);
        for (const auto& [parent, run] : runs_) {
            if (run.parent == 0 && run.draft == 0) {
                joined_[0] = true;
            }
            for (std::size_t k = 1; k < run.size; ++k) {
                joined_[run.draft + k] = true;
            }
            if (run.draft + run.size == ids_[draft_].size() &&
                run.parent + run.size == ids_[parent].size()) {
                joined_.back() = true;
            }
        }
    }

    // ---- what was moved, came back, or was taken over ----------------------------------------------

    /// A piece of this draft that may be one of an earlier draft.
    struct Piece {
        std::size_t from = 0;        ///< the earlier draft
        std::ptrdiff_t offset = 0;   ///< its token less that of this draft
        std::ptrdiff_t begin = 0;    ///< in this draft
        std::ptrdiff_t end = 0;
        double bits = 0;
    };

    [[nodiscard]] std::uint32_t id_at(std::ptrdiff_t token) const {
        const Ids& ids = ids_[draft_];
        return token < 0 || static_cast<std::size_t>(token) >= ids.size()
                   ? outside
                   : ids[static_cast<std::size_t>(token)];
    }
    [[nodiscard]] std::uint64_t key_at(std::ptrdiff_t token) const {
        return Written::key(id_at(token), id_at(token + 1), id_at(token + 2));
    }
    [[nodiscard]] bool open(std::ptrdiff_t token) const {
        return token >= 0 && static_cast<std::size_t>(token) < words_->size() &&
               (*words_)[static_cast<std::size_t>(token)] < 0;
    }

    /// Whether a token can be the word that the earlier draft has there: the word is the token's
    /// already, or is nowhere in this draft.
    [[nodiscard]] bool fits(const Piece& piece, std::ptrdiff_t token) const {
        const std::ptrdiff_t other = token + piece.offset;
        const Ids& ids = ids_[piece.from];
        if (token < 0 || other < 0 || static_cast<std::size_t>(token) >= words_->size() ||
            static_cast<std::size_t>(other) >= ids.size() ||
            ids[static_cast<std::size_t>(other)] != id_at(token)) {
            return false;
        }
        const Index word = result_.drafts[piece.from].words[static_cast<std::size_t>(other)];
        const Index mine = (*words_)[static_cast<std::size_t>(token)];
        return mine >= 0 ? mine == word : !stamped(held_, word);
    }
    /// Whether both texts begin or end there.
    [[nodiscard]] bool both_outside(const Piece& piece, std::ptrdiff_t token) const {
        const std::ptrdiff_t other = token + piece.offset;
        return (token < 0 && other < 0) ||
               (token >= 0 && static_cast<std::size_t>(token) >= words_->size() && other >= 0 &&
                static_cast<std::size_t>(other) >= ids_[piece.from].size());
    }

    /// The largest piece around `piece.begin` that fits, with no more than two words of context.
    void extend(Piece& piece) const {
        const std::ptrdiff_t seed = piece.begin;
        const auto walk = [&](std::ptrdiff_t token, std::ptrdiff_t step) {
            for (int context = 0; context < 3 && fits(piece, token); token += step) {
                context = open(token) ? 0 : context + 1;
            }
            return token;
        };
        piece.end = walk(seed, 1);
        piece.begin = walk(seed - 1, -1) + 1;
    }

    /// What the open words of a piece are worth together. Neighbours that are the same words as before
    /// stand for half of what is needed, on either side.
    [[nodiscard]] double worth(const Piece& piece) const {
        double bits = 0;
        std::ptrdiff_t first = piece.end;
        std::ptrdiff_t last = piece.begin;
        for (std::ptrdiff_t token = piece.begin; token < piece.end; ++token) {
            if (open(token)) {
                bits += vocabulary_.bits(id_at(token));
                first = std::min(first, token);
                last = token;
            }
        }
        if (first == piece.end) {
            return 0;
        }
        const auto neighbour = [&](std::ptrdiff_t token) {
            return both_outside(piece, token) ||
                   (!open(token) && fits(piece, token));
        };
        const double worth_of_neighbour = neighbour_share * options_.least_information;
        return bits + (neighbour(first - 1) ? worth_of_neighbour : 0) +
               (neighbour(last + 1) ? worth_of_neighbour : 0);
    }

    /// Looks for all open words among what was ever written. Whether any were found.
    bool take_again() {
        constexpr std::size_t most_places = 24;
        std::vector<Piece> pieces;
        std::unordered_map<std::uint64_t, std::ptrdiff_t> covered;
        const auto size = static_cast<std::ptrdiff_t>(words_->size());
        for (std::ptrdiff_t token = -1; token < size; ++token) {
            if (!open(token) && !open(token + 1) && !open(token + 2)) {
                continue;
            }
            written_.visit(key_at(token), most_places, [&](const Written::Place& place) {
                Piece piece{place.draft, place.token - token, 0, 0, 0};
                std::ptrdiff_t& until =
                    covered.try_emplace(line_of(piece), std::ptrdiff_t{-2}).first->second;
                for (std::ptrdiff_t seed = std::max(token, until); seed < token + 3; ++seed) {
                    if (!fits(piece, seed)) {
                        continue;
                    }
                    piece.begin = seed;
                    extend(piece);
                    until = piece.end;
                    seed = piece.end;
                    piece.bits = worth(piece);
                    if (piece.bits >= options_.least_information) {
                        pieces.push_back(piece);
                    }
                }
            });
        }
        std::stable_sort(pieces.begin(), pieces.end(),
                         [](const Piece& a, const Piece& b) { return a.bits > b.bits; });
        bool any = false;
        for (const Piece& piece : pieces) {
            any = take(piece) || any;
        }
        return any;
    }

    static std::uint64_t line_of(const Piece& piece) {
        return (static_cast<std::uint64_t>(piece.from) << 32U) ^
               (static_cast<std::uint64_t>(piece.offset) & 0xFFFFFFFFU);
    }

    /// Takes what is still free of a piece, as far as that is worth enough.
    bool take(const Piece& whole) {
        bool any = false;
        for (std::ptrdiff_t token = whole.begin; token < whole.end; ++token) {
            if (!fits(whole, token)) {
                continue;
            }
            Piece piece = whole;
            piece.begin = token;
            while (token < whole.end && fits(whole, token)) {
                ++token;
            }
            piece.end = token;
            if (worth(piece) < options_.least_information) {
                continue;
            }
            for (std::ptrdiff_t at = piece.begin; at < piece.end; ++at) {
                // A piece that repeats itself could claim a word twice.
                if (open(at) && fits(piece, at)) {
                    hold(static_cast<std::size_t>(at),
                         result_.drafts[piece.from]
                             .words[static_cast<std::size_t>(at + piece.offset)]);
                    again_.push_back(static_cast<Index>(at));
                    any = true;
                }
            }
        }
        return any;
    }

    // ---- the rest ----------------------------------------------------------------------------------

    void note_moved() {
        std::vector<Index>& moved = result_.drafts[draft_].moved;
        for (const Index token : again_) {
            if (stamped(in_parent_, (*words_)[static_cast<std::size_t>(token)])) {
                moved.push_back(token);
            }
        }
        std::sort(moved.begin(), moved.end());
        again_.clear();
    }

    void name_new_words() {
        for (std::size_t token = 0; token < words_->size(); ++token) {
            if ((*words_)[token] < 0) {
                (*words_)[token] = static_cast<Index>(result_.words.size());
                result_.words.push_back(
                    {static_cast<Index>(draft_), static_cast<Index>(token), -1, -1});
            }
        }
    }

    void index_new_runs() {
        const auto size = static_cast<std::ptrdiff_t>(words_->size());
        for (std::ptrdiff_t token = -1; token + 1 < size; ++token) {
            const auto at = static_cast<std::size_t>(token + 1);
            if (!(joined_[at] && joined_[at + 1])) {
                written_.add(key_at(token), static_cast<std::uint32_t>(draft_),
                             static_cast<std::int32_t>(token));
            }
        }
    }

    Trace& result_;
    const TraceOptions& options_;
    Vocabulary vocabulary_;
    std::vector<Ids> ids_;
    Written written_;
    std::vector<Index> held_;       ///< by word: the draft that has it, plus 1
    std::vector<Index> in_parent_;  ///< by word: the draft of which a parent has it, plus 1
    std::size_t draft_ = 0;
    std::vector<Index>* words_ = nullptr;
    std::vector<bool> joined_;
    std::vector<std::pair<std::size_t, Run>> runs_;
    std::vector<Index> again_;  ///< tokens that were found out of order
};

}  // namespace wgig::detail::tracing
