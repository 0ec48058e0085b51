#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/record/coding.hpp>

namespace wgig {
namespace detail::coding {

/// A passage: by its unit, or by its span where it has none.
using Passage = std::tuple<std::string_view, std::string_view, std::optional<Span>>;

inline Passage passage_of(const Coding& coding) {
    return {coding.document.str(), coding.unit,
            coding.unit.empty() ? coding.span : std::optional<Span>()};
}

/// What codings are put in order by: all but the identifier, and numbers, which may be none.
inline auto content(const Coding& coding) {
    return std::tie(coding.document, coding.unit, coding.span, coding.code, coding.scheme,
                    coding.coder, coding.when, coding.note);
}

inline bool same_but_for_id(const Coding& a, const Coding& b) {
    return content(a) == content(b) && a.confidence == b.confidence && a.extra == b.extra;
}

/// The coders who coded something in each document, in the order of the set.
inline std::map<std::string_view, std::vector<CoderId>> readers_of(const CodingSet& set) {
    std::map<std::string_view, std::set<CoderId>> found;
    std::vector<CoderId> order;
    std::set<CoderId> known;
    const auto note = [&](const CoderId& id) {
        if (known.insert(id).second) {
            order.push_back(id);
        }
    };
    for (const Coder& coder : set.coders) {
        note(coder.id);
    }
    for (const Coding& coding : set.codings) {
        note(coding.coder);
        found[coding.document.str()].insert(coding.coder);
    }
    std::map<std::string_view, std::vector<CoderId>> readers;
    for (const auto& [document, ids] : found) {
        std::vector<CoderId>& here = readers[document];
        std::copy_if(order.begin(), order.end(), std::back_inserter(here),
                     [&ids = ids](const CoderId& id) { return ids.contains(id); });
    }
    return readers;
}

/// Share of pairs of readers that differ about a code.
inline double disagreement(const CodeVote& vote) {
    const auto yes = static_cast<double>(vote.by.size());
    const double all = yes + static_cast<double>(vote.not_by.size());
    return all < 2 ? 0 : 2 * yes * (all - yes) / (all * (all - 1));
}

/// All passages in the order in which they first occur, their codes likewise.
inline std::vector<UnitComparison> in_order(const CodingSet& set) {
    const auto readers = readers_of(set);
    std::vector<UnitComparison> units;
    std::map<Passage, std::size_t> numbers;
    std::vector<std::map<std::pair<std::string_view, std::string_view>, std::size_t>> codes;
    for (const Coding& coding : set.codings) {
        const auto [unit, is_new] = numbers.try_emplace(passage_of(coding), units.size());
        if (is_new) {
            units.push_back({coding.document, coding.unit, coding.span, 0, {}});
            codes.emplace_back();
        }
        UnitComparison& here = units[unit->second];
        const auto [code, is_new_code] =
            codes[unit->second].try_emplace({coding.code.str(), coding.scheme}, here.codes.size());
        if (is_new_code) {
            here.codes.push_back({coding.code, coding.scheme, {}, {}});
        }
        here.codes[code->second].by.push_back(coding.coder);
    }
    for (UnitComparison& unit : units) {
        for (CodeVote& vote : unit.codes) {
            const std::set<CoderId> given(vote.by.begin(), vote.by.end());
            vote.by.clear();
            for (const CoderId& reader : readers.at(unit.document.str())) {
                (given.contains(reader) ? vote.by : vote.not_by).push_back(reader);
            }
            unit.disagreement += disagreement(vote);
        }
        unit.disagreement /= static_cast<double>(unit.codes.size());
    }
    return units;
}

inline std::string names(const std::vector<CoderId>& coders) {
    std::string text;
    for (const CoderId& coder : coders) {
        text += (text.empty() ? "" : ", ") + coder.str();
    }
    return text;
}

}  // namespace detail::coding

WGIG_DECL CodingSet merge(std::span<const CodingSet> sets) {
    CodingSet result;
    std::map<CoderId, std::size_t> coders;
    std::set<std::string, std::less<>> ids;
    for (const CodingSet& set : sets) {
        for (const Coding& coding : set.codings) {
            ids.insert(coding.id);
        }
    }
    std::map<std::string, bool, std::less<>> used;
    const auto less = [&](std::size_t a, std::size_t b) {
        return detail::coding::content(result.codings[a]) <
               detail::coding::content(result.codings[b]);
    };
    // Positions in the result, by what they say: a coding that is equal to one of them is left out.
    std::multiset<std::size_t, decltype(less)> seen(less);
    for (std::size_t number = 0; number < sets.size(); ++number) {
        const CodingSet& set = sets[number];
        for (std::size_t i = 0; i < set.coders.size(); ++i) {
            const Coder& coder = set.coders[i];
            const auto [known, is_new] = coders.try_emplace(coder.id, result.coders.size());
            if (is_new) {
                result.coders.push_back(coder);
            } else if (result.coders[known->second] != coder) {
                detail::throw_validation_error(
                    ErrorCode::invalid_record,
                    fmt::format("the coder \"{}\" is somebody else in another set", coder.id.str()),
                    {{}, 0, 0, fmt::format("sets[{}].coders[{}]", number, i)});
            }
        }
        for (const Coding& coding : set.codings) {
            result.codings.push_back(coding);
            const auto [first, last] = seen.equal_range(result.codings.size() - 1);
            if (std::any_of(first, last, [&](std::size_t other) {
                    return detail::coding::same_but_for_id(result.codings[other], coding);
                })) {
                result.codings.pop_back();
                continue;
            }
            seen.insert(result.codings.size() - 1);
            if (!coding.id.empty() && !used.try_emplace(coding.id, true).second) {
                std::string fresh;
                for (std::size_t suffix = 2; fresh.empty() || ids.contains(fresh); ++suffix) {
                    fresh = fmt::format("{}-{}", coding.id, suffix);
                }
                ids.insert(fresh);
                used.try_emplace(fresh, true);
                result.codings.back().id = fresh;
            }
        }
        for (const auto& [name, value] : set.extra) {
            result.extra.try_emplace(name, value);
        }
    }
    return result;
}

WGIG_DECL std::vector<UnitComparison> compare(const CodingSet& codings) {
    std::vector<UnitComparison> units = detail::coding::in_order(codings);
    for (UnitComparison& unit : units) {
        std::stable_sort(unit.codes.begin(), unit.codes.end(), [](const auto& a, const auto& b) {
            return detail::coding::disagreement(a) > detail::coding::disagreement(b);
        });
    }
    std::stable_sort(units.begin(), units.end(),
                     [](const auto& a, const auto& b) { return a.disagreement > b.disagreement; });
    return units;
}

WGIG_DECL Adjudication adjudicate(const CodingSet& codings, const AdjudicationOptions& options) {
    const auto is_decider = [&](const CoderId& id) { return options.decides == id; };
    if (options.decides &&
        std::none_of(codings.coders.begin(), codings.coders.end(),
                     [&](const Coder& coder) { return is_decider(coder.id); }) &&
        std::none_of(codings.codings.begin(), codings.codings.end(),
                     [&](const Coding& coding) { return is_decider(coding.coder); })) {
        detail::throw_validation_error(
            ErrorCode::dangling_reference,
            fmt::format("there is no coder \"{}\" in the set", options.decides->str()),
            {{}, 0, 0, "decides"});
    }
    Adjudication result;
    result.decided.coders.push_back({options.adjudicator, {}, CoderKind::person, {}});
    for (UnitComparison& unit : detail::coding::in_order(codings)) {
        std::vector<CodeVote> tied;
        for (CodeVote& vote : unit.codes) {
            const bool decider_gave = std::any_of(vote.by.begin(), vote.by.end(), is_decider);
            const bool decider_read =
                decider_gave || std::any_of(vote.not_by.begin(), vote.not_by.end(), is_decider);
            if (!decider_read && vote.by.size() == vote.not_by.size()) {
                tied.push_back(std::move(vote));
                continue;
            }
            if (decider_read ? !decider_gave : vote.by.size() < vote.not_by.size()) {
                continue;
            }
            Coding coding;
            coding.document = unit.document;
            coding.unit = unit.unit;
            coding.span = unit.span;
            coding.code = vote.code;
            coding.scheme = vote.scheme;
            coding.coder = options.adjudicator;
            coding.note =
                fmt::format("{} of {}: {}", vote.by.size(), vote.by.size() + vote.not_by.size(),
                            detail::coding::names(vote.by));
            result.decided.codings.push_back(std::move(coding));
        }
        if (!tied.empty()) {
            unit.disagreement = 0;
            for (const CodeVote& vote : tied) {
                unit.disagreement += detail::coding::disagreement(vote);
            }
            unit.disagreement /= static_cast<double>(tied.size());
            unit.codes = std::move(tied);
            result.open.push_back(std::move(unit));
        }
    }
    return result;
}

}  // namespace wgig
