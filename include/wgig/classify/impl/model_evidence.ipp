#pragma once

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include <wgig/classify/impl/learn/decide.hpp>
#include <wgig/classify/model.hpp>
#include <wgig/core/error.hpp>

namespace wgig {
namespace detail {

/// How many places for a label, and how many against it, go with a code.
inline constexpr std::size_t most_for = 5;
inline constexpr std::size_t most_against = 3;

/// What each word of a text adds to the score of a label. Each feature's part is shared evenly among
/// the characters under it, wherever it occurs.
[[nodiscard]] inline std::vector<Evidence> word_weights(Scorer& scorer, const ModelParts& parts,
                                                        std::string_view text, std::size_t label) {
    scorer.look_up(text);
    std::vector<std::pair<std::uint32_t, double>> shares;
    for (std::size_t i = 0; i < scorer.numbers().size(); ++i) {
        const std::uint32_t number = scorer.numbers()[i];
        shares.emplace_back(number, static_cast<double>(scorer.values()[i]) * parts.scales[number] *
                                        parts.rows[number * parts.lanes + label]);
    }
    std::sort(shares.begin(), shares.end());
    std::vector<features::Occurrence> occurrences;
    scorer.extractor().occurrences(text, occurrences);
    std::vector<std::size_t> times(shares.size());
    std::vector<std::size_t> where(occurrences.size(), shares.size());
    for (std::size_t i = 0; i < occurrences.size(); ++i) {
        const std::uint32_t number = parts.table.find(occurrences[i].hash);
        const auto at = std::lower_bound(
            shares.begin(), shares.end(), number,
            [](const auto& share, std::uint32_t wanted) { return share.first < wanted; });
        if (at != shares.end() && at->first == number) {
            where[i] = static_cast<std::size_t>(at - shares.begin());
            ++times[where[i]];
        }
    }
    const features::FoldedText& folded = scorer.extractor().folded();
    std::vector<double> by_character(folded.characters.size());
    const auto letters = [&](Span span) {
        std::size_t count = 0;
        for (std::size_t c = span.begin; c < span.end; ++c) {
            count += folded.characters[c] != U' ' ? 1U : 0U;
        }
        return count;
    };
    for (std::size_t i = 0; i < occurrences.size(); ++i) {
        if (where[i] == shares.size()) {
            continue;
        }
        const std::size_t count = letters(occurrences[i].first) + letters(occurrences[i].second);
        const double part = shares[where[i]].second / static_cast<double>(times[where[i]]) /
                            static_cast<double>(std::max<std::size_t>(count, 1));
        for (const Span span : {occurrences[i].first, occurrences[i].second}) {
            for (std::size_t c = span.begin; c < span.end; ++c) {
                by_character[c] += folded.characters[c] != U' ' ? part : 0;
            }
        }
    }
    std::vector<Evidence> words;
    for (std::size_t w = 0; w < folded.words.size(); ++w) {
        double weight = 0;
        for (std::size_t c = folded.words[w]; c < folded.word_ends[w]; ++c) {
            weight += by_character[c];
        }
        // From the first character to the end of the last: where that begins, and all its bytes.
        const std::size_t begin = folded.source[folded.words[w]];
        std::size_t end = folded.source[folded.word_ends[w] - 1];
        end += decode(text, end).size;
        Evidence piece;
        piece.span = {begin, end};
        piece.text = std::string(slice(text, piece.span));
        piece.weight = weight;
        words.push_back(std::move(piece));
    }
    return words;
}

/// The words that weigh most, first for the label, then against it; those that touch as one place.
[[nodiscard]] inline std::vector<Evidence> weightiest(std::vector<Evidence> words,
                                                      std::string_view text) {
    // Neighbours of one sign and about one weight are one place.
    constexpr double alike = 0.25;
    constexpr std::size_t longest = 4;
    std::vector<Evidence> places;
    double last = 0;
    std::size_t joined = 0;
    for (Evidence& word : words) {
        const double weight = *word.weight;
        if (weight == 0) {
            last = 0;
            continue;
        }
        const bool joins = last * weight > 0 && joined < longest &&
                           word.span.begin <= places.back().span.end + 1 &&
                           std::min(std::abs(last), std::abs(weight)) >=
                               alike * std::max(std::abs(last), std::abs(weight));
        if (joins) {
            places.back().span.end = word.span.end;
            places.back().text = std::string(slice(text, places.back().span));
            *places.back().weight += weight;
            ++joined;
        } else {
            places.push_back(std::move(word));
            joined = 1;
        }
        last = weight;
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const Evidence& a, const Evidence& b) { return *a.weight > *b.weight; });
    const auto against = std::find_if(places.begin(), places.end(),
                                      [](const Evidence& place) { return *place.weight < 0; });
    std::vector<Evidence> chosen;
    for (auto at = places.begin(); at != against && chosen.size() < most_for; ++at) {
        chosen.push_back(std::move(*at));
    }
    std::size_t count = 0;
    for (auto at = places.end(); at != against && count < most_against; ++count) {
        chosen.push_back(std::move(*--at));
    }
    return chosen;
}

[[nodiscard]] inline std::vector<Code> codes_of(Judge& judge, const ModelParts& parts,
                                                std::string_view text) {
    const std::span<const double> row = judge.probabilities(text);
    const std::vector<double> probabilities(row.begin(), row.end());
    std::vector<Code> codes;
    for (const std::size_t k :
         given_labels(probabilities, parts.labels, parts.options.multi_label)) {
        Code code{parts.labels[k].name, parts.options.scheme, probabilities[k], {}};
        if (parts.lexicon_weight > 0) {
            for (const Code& found : judge.codes()) {
                if (found.concept_.str() == parts.labels[k].name) {
                    code.evidence = found.evidence;
                }
            }
        }
        if (parts.texts > 0 && (parts.lexicon_weight < 1 || code.evidence.empty())) {
            for (Evidence& place : weightiest(word_weights(judge.scorer(), parts, text, k), text)) {
                code.evidence.push_back(std::move(place));
            }
        }
        // What has nothing to show is not said.
        if (!code.evidence.empty()) {
            codes.push_back(std::move(code));
        }
    }
    return codes;
}

}  // namespace detail

WGIG_DECL std::vector<Code> Model::classify(std::string_view text) const {
    detail::Judge judge(*parts_);
    return detail::codes_of(judge, *parts_, text);
}

WGIG_DECL std::vector<ParagraphCodes> Model::classify(const Document& document) const {
    detail::Judge judge(*parts_);
    std::vector<ParagraphCodes> result;
    result.reserve(document.paragraphs.size());
    for (const Paragraph& paragraph : document.paragraphs) {
        std::vector<Code> codes = detail::codes_of(judge, *parts_, paragraph.text);
        for (Code& code : codes) {
            for (Evidence& piece : code.evidence) {
                piece.span = source_span(paragraph.segments, piece.span);
            }
        }
        result.push_back({document.id, paragraph.number, std::move(codes)});
    }
    return result;
}

WGIG_DECL std::vector<ParagraphCodes>
Model::classify(std::span<const std::string_view> texts) const {
    detail::Judge judge(*parts_);
    std::vector<ParagraphCodes> result;
    result.reserve(texts.size());
    for (const std::string_view text : texts) {
        result.push_back(
            {{}, std::to_string(result.size() + 1), detail::codes_of(judge, *parts_, text)});
    }
    return result;
}

WGIG_DECL std::vector<Evidence> explain(const Model& model, std::string_view text,
                                        std::string_view label) {
    const detail::ModelParts& parts = model.parts();
    const std::size_t number = parts.label_number(label);
    if (number == parts.labels.size()) {
        detail::throw_validation_error(ErrorCode::unknown_value,
                                       "the model has no label \"" + std::string(label) + "\"",
                                       {"", 0, 0, "label"});
    }
    if (parts.texts == 0) {
        return {};
    }
    detail::Scorer scorer(parts);
    return detail::word_weights(scorer, parts, text, number);
}

}  // namespace wgig
