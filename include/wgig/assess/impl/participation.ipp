#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include <wgig/assess/impl/judgements.ipp>
#include <wgig/assess/participation.hpp>
#include <wgig/core/reflect.hpp>

namespace wgig {
namespace detail::assess {

inline constexpr std::array<ParticipationAttribute, 4> all_attributes = {
    ParticipationAttribute::group, ParticipationAttribute::region, ParticipationAttribute::language,
    ParticipationAttribute::gender};

inline const std::string& value_of(const ParticipationRow& row, ParticipationAttribute attribute) {
    switch (attribute) {
    case ParticipationAttribute::group: return row.group;
    case ParticipationAttribute::region: return row.region;
    case ParticipationAttribute::language: return row.language;
    case ParticipationAttribute::gender: return row.gender;
    }
    return row.group;
}

/// By value, the share of all concerned.
using Population = std::map<std::string, double, std::less<>>;

inline std::array<Population, all_attributes.size()>
populations(std::span<const PopulationShare> shares) {
    std::array<Population, all_attributes.size()> out;
    std::array<double, all_attributes.size()> sums{};
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const std::string here = "population[" + std::to_string(i) + "]";
        const auto attribute = static_cast<std::size_t>(shares[i].attribute);
        if (!std::isfinite(shares[i].share) || shares[i].share < 0) {
            bad(here + ".share", "a share is a number from 0");
        }
        if (!out[attribute].emplace(shares[i].value, shares[i].share).second) {
            bad(here + ".value", "\"" + shares[i].value + "\" is given twice");
        }
        sums[attribute] += shares[i].share;
    }
    for (std::size_t attribute = 0; attribute < out.size(); ++attribute) {
        if (!out[attribute].empty() && !(sums[attribute] > 0)) {
            bad("population", "the shares by " + std::string(enum_name(all_attributes[attribute])) +
                                  " add up to nothing");
        }
        for (auto& [value, share] : out[attribute]) {
            share /= sums[attribute];
        }
    }
    return out;
}

/// What one participant did in the rows that are counted.
struct Participant {
    std::array<std::string, all_attributes.size()> values;
    std::size_t contributions = 0;
};

/// Participants by name. Each has one value of an attribute, or none.
inline std::map<std::string, Participant> participants_of(std::span<const ParticipationRow> rows) {
    std::map<std::string, Participant> out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ParticipationRow& row = rows[i];
        const std::string here = "rows[" + std::to_string(i) + "].";
        if (row.participant.empty()) {
            bad(here + "participant", "expected a participant, got nothing");
        }
        Participant& participant = out[row.participant];
        for (std::size_t k = 0; k < all_attributes.size(); ++k) {
            const std::string& value = value_of(row, all_attributes[k]);
            std::string& known = participant.values[k];
            if (!known.empty() && !value.empty() && known != value) {
                bad(here + std::string(enum_name(all_attributes[k])),
                    "\"" + row.participant + "\" has \"" + value + "\" here and \"" + known +
                        "\" before");
            }
            if (!value.empty()) {
                known = value;
            }
        }
    }
    return out;
}

/// Gini's coefficient and the effective number, of numbers in any order.
inline void set_concentration(Participation& out, std::vector<std::size_t> contributions) {
    std::sort(contributions.begin(), contributions.end());
    double all = 0;
    double ranked = 0;
    double squares = 0;
    for (std::size_t i = 0; i < contributions.size(); ++i) {
        const auto own = static_cast<double>(contributions[i]);
        all += own;
        ranked += static_cast<double>(i + 1) * own;
        squares += own * own;
    }
    if (all > 0) {
        const auto n = static_cast<double>(contributions.size());
        out.gini = std::max((2 * ranked / all - n - 1) / n, 0.0);
        out.effective = all * all / squares;
    }
}

inline void set_representation(Participation& out, ParticipationAttribute attribute,
                               const std::map<std::string, Participant>& participants,
                               const std::set<std::string>& values, const Population& population) {
    const auto k = static_cast<std::size_t>(attribute);
    std::map<std::string, Representation> rows;
    for (const std::string& value : values) {
        rows[value] = {attribute, value, 0, 0, 0, std::nullopt, std::nullopt};
    }
    Inclusion inclusion{attribute, 0, std::nullopt, std::nullopt};
    for (const auto& [name, participant] : participants) {
        if (!participant.values[k].empty()) {
            Representation& row = rows[participant.values[k]];
            ++row.participants;
            row.contributions += participant.contributions;
            ++inclusion.known;
        }
    }
    double squares = 0;
    double overlap = 0;
    for (auto& [value, row] : rows) {
        if (inclusion.known > 0) {
            row.share =
                static_cast<double>(row.participants) / static_cast<double>(inclusion.known);
        }
        squares += row.share * row.share;
        if (!population.empty()) {
            const auto found = population.find(value);
            row.population = found == population.end() ? 0 : found->second;
            overlap += std::min(row.share, *row.population);
            if (*row.population > 0) {
                row.quotient = row.share / *row.population;
            }
        }
        out.representation.push_back(std::move(row));
    }
    if (inclusion.known > 0) {
        inclusion.effective = 1 / squares;
        if (!population.empty()) {
            inclusion.overlap = overlap;
        }
    }
    out.inclusion.push_back(inclusion);
}

}  // namespace detail::assess

WGIG_DECL std::vector<Participation> participation(std::span<const ParticipationRow> rows,
                                                   std::span<const PopulationShare> population) {
    using namespace detail::assess;
    const auto concerned = populations(population);
    const std::map<std::string, Participant> known = participants_of(rows);
    std::array<std::set<std::string>, all_attributes.size()> values;
    for (std::size_t k = 0; k < all_attributes.size(); ++k) {
        for (const auto& [value, share] : concerned[k]) {
            values[k].insert(value);
        }
        for (const auto& [name, participant] : known) {
            if (!participant.values[k].empty()) {
                values[k].insert(participant.values[k]);
            }
        }
    }
    std::vector<std::string> names;
    Names consultations(names);
    std::vector<std::map<std::string, Participant>> each(1);
    for (const ParticipationRow& row : rows) {
        const std::size_t at = consultations.position(row.consultation) + 1;
        each.resize(std::max(each.size(), at + 1));
        for (const std::size_t where : {std::size_t{0}, at}) {
            Participant& participant =
                each[where]
                    .try_emplace(row.participant, Participant{known.at(row.participant).values, 0})
                    .first->second;
            participant.contributions += row.contributions;
        }
    }
    std::vector<Participation> out;
    for (std::size_t i = 0; i < each.size(); ++i) {
        Participation& one = out.emplace_back();
        one.consultation = i == 0 ? std::string() : names[i - 1];
        one.participants = each[i].size();
        std::vector<std::size_t> contributions;
        for (const auto& [name, participant] : each[i]) {
            contributions.push_back(participant.contributions);
            one.contributions += participant.contributions;
        }
        set_concentration(one, std::move(contributions));
        for (std::size_t k = 0; k < all_attributes.size(); ++k) {
            set_representation(one, all_attributes[k], each[i], values[k], concerned[k]);
        }
    }
    return out;
}

WGIG_DECL std::vector<ParticipationRow> participation_rows(const Record& record) {
    std::vector<ParticipationRow> rows;
    for (const Comment& comment : record.comments) {
        ParticipationRow row;
        row.consultation = comment.paper   ? comment.paper->str()
                           : comment.draft ? comment.draft->str()
                                           : std::string();
        row.group = comment.group ? std::string(enum_name(*comment.group)) : std::string();
        row.participant = comment.author      ? comment.author->str()
                          : row.group.empty() ? "anonymous"
                                              : row.group;
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace wgig
