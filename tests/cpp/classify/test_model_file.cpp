#include <wgig/classify/trainer.hpp>

#include <bit>
#include <cstdint>
#include <string>
#include <vector>

#include <wgig/classify/impl/learn/model_bytes.hpp>
#include <wgig/core/error.hpp>
#include <wgig/core/json.hpp>

#include "catch.hpp"
#include "temporary_directory.hpp"

using namespace wgig;

namespace {

Model small_model() {
    std::vector<std::string> texts;
    std::vector<std::vector<std::string>> labels;
    for (int i = 0; i < 12; ++i) {
        texts.push_back("text about " + std::string(i % 2 == 0 ? "spam" : "privacy") +
                        std::to_string(i));
        labels.push_back({i % 2 == 0 ? "spam" : "privacy"});
    }
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    const auto lexicon = from_json<Taxonomy>(
        R"({"id": "t", "concepts": [{"id": "spam", "label": {"en": "spam"}}]})");
    return train(views, labels, {}, lexicon);
}

std::string message_for(const std::string& bytes) {
    try {
        static_cast<void>(model_from_bytes(bytes, "m.wgig"));
    } catch (const ParseError& error) {
        return error.what();
    }
    return "nothing was thrown";
}

}  // namespace

TEST_CASE("A model that was saved and loaded is the same to the bit") {
    const Model model = small_model();
    const TemporaryDirectory folder;
    save(model, folder.path() / "m.wgig");
    const Model again = load_model(folder.path() / "m.wgig");
    CHECK(to_bytes(again) == to_bytes(model));
    CHECK(again.options() == model.options());
    CHECK(again.labels() == model.labels());
    const std::string_view text = "is this spam or privacy 3";
    CHECK(again.probabilities(std::span(&text, 1)) == model.probabilities(std::span(&text, 1)));
    CHECK(again.classify(text) == model.classify(text));
}

TEST_CASE("A file that is cut anywhere, or changed anywhere, is refused") {
    const std::string bytes = to_bytes(small_model());
    for (std::size_t size = 0; size < bytes.size(); size += 1 + size / 7) {
        CHECK(message_for(bytes.substr(0, size)).starts_with("m.wgig: "));
    }
    for (std::size_t at = 0; at < bytes.size(); at += 1 + at / 7) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 0x20);
        CHECK(message_for(changed).starts_with("m.wgig: "));
    }
}

TEST_CASE("Files of other kinds, and of the future, are told apart") {
    CHECK(message_for("") == "m.wgig: not a wgig model");
    CHECK(message_for(std::string(1000, 'x')) == "m.wgig: not a wgig model");
    std::string future = to_bytes(small_model());
    future[8] = 9;
    CHECK(message_for(future) == "m.wgig: a model of a newer wgig");
    CHECK_THROWS_AS(load_model("/nowhere/m.wgig"), IoError);
}

TEST_CASE("Features that are all the same, or made to meet in the table, are refused at once") {
    using namespace detail::model_file;
    const Model model = small_model();
    const std::string bytes = to_bytes(model);
    const auto json_size = static_cast<std::size_t>(get(bytes, 16, 8));
    constexpr std::size_t count = 200000;
    const auto with_hashes = [&](auto&& hash_of) {
        std::string out = bytes.substr(0, 24);
        put(out, count, 8);
        out += bytes.substr(head_size, json_size);
        for (std::size_t i = 0; i < count; ++i) {
            put(out, hash_of(i), hash_size);
        }
        for (std::size_t i = 0; i < 2 * count; ++i) {
            put(out, std::bit_cast<std::uint32_t>(1.0F), 4);
        }
        out.append(count * model.labels().size(), '\1');
        put(out, checksum(out), checksum_size);
        return out;
    };
    const std::string told =
        "m.wgig: not a model that wgig wrote: features that are too much alike";
    CHECK(message_for(with_hashes([](std::size_t) { return std::uint64_t{7}; })) == told);
    CHECK(message_for(with_hashes([](std::size_t i) { return std::uint64_t{i} << 24U; })) == told);
    CHECK(model_from_bytes(with_hashes([](std::size_t i) {
              return (std::uint64_t{i} * 0x9E3779B97F4A7C15U) >> 16U;
          })).features() == count);
}
