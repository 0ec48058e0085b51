#include <wgig/classify/features.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace wgig;
using detail::features::Extractor;
using detail::features::Hashes;
using detail::features::Occurrence;

namespace {

std::size_t in_common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    const std::set<std::uint64_t> left(a.begin(), a.end());
    const std::set<std::uint64_t> right(b.begin(), b.end());
    return static_cast<std::size_t>(std::count_if(
        left.begin(), left.end(), [&](std::uint64_t hash) { return right.contains(hash); }));
}

Hashes hashes_of(std::string_view text, const TrainingOptions& options = {}) {
    return Extractor(options).extract(text);
}

}  // namespace

TEST_CASE("Features do not see case, accents, width or punctuation") {
    const Hashes a = hashes_of("Déclaration, des DROITS (１９４８)");
    const Hashes b = hashes_of("declaration des droits 1948");
    CHECK(a.words == b.words);
    CHECK(a.pairs == b.pairs);
    CHECK(a.characters == b.characters);
}

TEST_CASE("Words, pairs of words and runs of characters are counted as they should be") {
    TrainingOptions options;
    options.word_ngrams = 2;
    options.min_characters = 2;
    options.max_characters = 3;
    const Hashes found = hashes_of("ab cd ab", options);
    // ab, ab cd, cd, cd ab, ab
    CHECK(found.words.size() == 5);
    // ab-cd and cd-ab are the same pair; ab-ab is none.
    REQUIRE(found.pairs.size() == 2);
    CHECK(found.pairs[0] == found.pairs[1]);
    // " ab cd ab " has 10 characters: 9 runs of 2, 8 runs of 3.
    CHECK(found.characters.size() == 17);
}

TEST_CASE("Each Han character is a word, and runs of characters do not see how they are spaced") {
    const Hashes found = hashes_of("互联网治理");
    CHECK(found.words.size() == 5);
    CHECK(in_common(found.characters, hashes_of("全球互联网治理论坛").characters) >= 6);
}

TEST_CASE("Arabic and Russian words are words") {
    CHECK(hashes_of("إدارة الإنترنت").words.size() == 2);
    CHECK(hashes_of("управление интернетом").words.size() == 2);
    // Marks of vowels do not count.
    CHECK(hashes_of("كَتَبَ").words == hashes_of("كتب").words);
}

TEST_CASE("A text without words has no features, whatever is in it") {
    for (const std::string_view text : {"", " ", "...", "\n\n\xE2\x80\x94\t"}) {
        const Hashes found = hashes_of(text);
        CHECK(found.words.empty());
        CHECK(found.pairs.empty());
        CHECK(found.characters.empty());
    }
}

TEST_CASE("Bytes that are not UTF-8 do no harm") {
    std::string text;
    for (int byte = 255; byte > 0; --byte) {
        text += static_cast<char>(byte);
        text += 'a';
    }
    Extractor extractor{TrainingOptions{}};
    extractor.extract(text);
    std::vector<Occurrence> found;
    extractor.occurrences(text, found);
    CHECK(!found.empty());
}

TEST_CASE("Occurrences are the same features, each with its place") {
    TrainingOptions options;
    options.word_ngrams = 2;
    const std::string_view text = "Domain names and domain names";
    Extractor extractor(options);
    const Hashes hashes = extractor.extract(text);
    std::vector<Occurrence> found;
    extractor.occurrences(text, found);
    REQUIRE(found.size() == hashes.words.size() + hashes.pairs.size() + hashes.characters.size());
    const auto& folded = extractor.folded();
    for (const Occurrence& one : found) {
        CHECK(one.first.end <= folded.characters.size());
        CHECK(!one.first.empty());
    }
    CHECK(slice(text, {folded.source[folded.words[3]], folded.source[folded.word_ends[3]]}) ==
          "domain");
}

TEST_CASE("Hash bits bound the number of features") {
    TrainingOptions options;
    options.hash_bits = 10;
    std::string text;
    for (int i = 0; i < 2000; ++i) {
        text += "w" + std::to_string(i) + " ";
    }
    const Hashes found = hashes_of(text, options);
    CHECK(*std::max_element(found.characters.begin(), found.characters.end()) < 1024);
}
