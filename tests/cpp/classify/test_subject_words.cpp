#include <wgig/classify/detail/subject_words.hpp>
#include <wgig/classify/impl/subjects/similarities.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace wgig;
using namespace wgig::detail::subjects;

namespace {

constexpr std::size_t concepts = 700;

// Texts of a few made-up words each, some of them on two concepts.
struct Texts {
    std::vector<std::string> texts;
    std::vector<std::vector<std::uint32_t>> subjects;

    Texts() {
        std::uint32_t state = 1;
        const auto next = [&](std::uint32_t below) {
            state = state * 1664525U + 1013904223U;
            return (state >> 8U) % below;
        };
        for (std::uint32_t i = 0; i < 900; ++i) {
            std::string text;
            for (int w = 0; w < 12; ++w) {
                std::string word = "w";
                for (std::uint32_t n = next(40) * next(40); n > 0; n /= 7) {
                    word += static_cast<char>('a' + n % 7);
                }
                text += word + ' ';
            }
            texts.push_back(text);
            subjects.push_back({next(concepts)});
            if (next(2) == 0) {
                subjects.back().push_back(next(concepts));
                std::sort(subjects.back().begin(), subjects.back().end());
            }
        }
    }
};

// The cosines with all concepts, one after the other, from the postings as they are saved.
std::map<std::uint32_t, double> cosines(const WordModel& model, const std::string& text) {
    std::map<std::uint32_t, double> sums;
    for (const WeightedWord& word : model.vector_of(text)) {
        for (const Posting& posting : model.postings_of(word.word)) {
            sums[posting.concept_index] +=
                static_cast<double>(word.weight) * posting.weight * posting_unit /
                std::sqrt(static_cast<double>(model.lengths[posting.concept_index]));
        }
    }
    return sums;
}

}  // namespace

TEST_CASE("The most similar concepts are those with the highest cosines, of however many") {
    const Texts of;
    const WordModel model = learn_words(of.texts, of.subjects, concepts);
    std::vector<float> values;
    std::vector<std::uint8_t> touched;
    for (std::size_t i = 0; i < 100; ++i) {
        const auto words = model.vector_of(of.texts[i]);
        const auto expected = cosines(model, of.texts[i]);
        Similarities similarities(model, values, touched);
        similarities.add_up(words, nullptr);
        const auto found = similarities.highest(15);
        REQUIRE(found.size() == std::min<std::size_t>(15, expected.size()));
        std::vector<double> all;
        for (const auto& [place, cosine] : expected) {
            all.push_back(cosine);
            CHECK(std::abs(similarities.of(place) - cosine) < 1e-4);
        }
        std::sort(all.begin(), all.end(), std::greater<>());
        for (std::size_t rank = 0; rank < found.size(); ++rank) {
            CHECK(std::abs(found[rank].value - all[rank]) < 1e-4);
            CHECK(found[rank].value == similarities.of(found[rank].concept_index));
        }
        similarities.clear();
        for (const auto& [place, cosine] : expected) {
            CHECK(similarities.of(place) == 0);
        }
    }
}

TEST_CASE("What a word says for a concept is found in its list, or is nothing") {
    const Texts of;
    const WordModel model = learn_words(of.texts, of.subjects, concepts);
    for (std::uint32_t word = 0; word < model.hashes.size(); word += 7) {
        std::map<std::uint32_t, float> known;
        for (const std::uint32_t packed : model.strengths_of(word)) {
            known[model.format.rank(packed)] = model.format.value(packed);
        }
        REQUIRE(known.size() == model.postings_of(word).size());
        for (std::uint32_t rank = 0; rank < concepts; rank += 3) {
            CHECK(model.strength_of(word, rank) == (known.contains(rank) ? known[rank] : 0.0F));
        }
    }
}

TEST_CASE("A text that was learned from says nothing for its own subjects by itself alone") {
    // The second concept has two texts, the first one only one.
    const std::vector<std::string> texts = {"reindeer winter tundra", "winter harbour ice",
                                            "harbour winter ice", "tundra reindeer harbour"};
    const std::vector<std::vector<std::uint32_t>> subjects = {{0}, {1}, {1}, {2}};
    const WordModel model = learn_words(texts, subjects, 3);
    std::vector<float> values;
    std::vector<std::uint8_t> touched;
    Similarities similarities(model, values, touched);
    similarities.add_up(model.vector_of(texts[0]), &subjects[0]);
    CHECK(similarities.of(0) == 0);
    CHECK(similarities.of(2) > 0);
    similarities.clear();
    similarities.add_up(model.vector_of(texts[1]), &subjects[1]);
    // The other of its texts has the same words.
    CHECK(similarities.of(1) > 0.9F);
}

TEST_CASE("Words of a text are told apart by their folded first letters") {
    const auto words = words_of("\u00c9lan ELAN \u00e9lan, 1995 2nd \u6c34\u8def\u6c34\u8def x");
    REQUIRE(words.size() == 4);
    CHECK(words[0].count == 3);
    CHECK(words[0].first == Span{0, 5});
    CHECK(words[1].count == 1);  // of 2nd the letters
    CHECK(words[2].count == 2);  // two neighbours at a time
    CHECK(words[3].count == 1);
    CHECK(words_of("international internationally").size() == 1);
    CHECK(words_of("").empty());
}
