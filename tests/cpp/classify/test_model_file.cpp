#include <wgig/classify/trainer.hpp>

#include <string>
#include <vector>

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
