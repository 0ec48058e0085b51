#include <wgig/classify/trainer.hpp>

#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/json.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

struct Coded {
    std::vector<std::string> texts;
    std::vector<std::vector<std::string>> labels;

    [[nodiscard]] std::vector<std::string_view> views() const {
        return {texts.begin(), texts.end()};
    }
};

/// Sentences about three subjects, in two languages; those with two subjects have both labels.
Coded corpus(bool multi_label) {
    const std::map<std::string, std::vector<std::string>> words = {
        {"names",
         {"domain names", "the registry", "a registrar", "имена доменов", "the root zone"}},
        {"privacy", {"personal data", "privacy", "surveillance", "данные граждан", "consent"}},
        {"spam", {"unwanted mail", "spam", "bulk messages", "рассылка спама", "mail filters"}}};
    const std::vector<std::string> frames = {
        "The meeting discussed X at length", "Governments should look at X",
        "A paper on X was received", "Участники обсудили X", "X remains open"};
    const auto fill = [](std::string frame, const std::string& with) {
        return frame.replace(frame.find('X'), 1, with);
    };
    Coded coded;
    for (const auto& [label, phrases] : words) {
        for (const std::string& phrase : phrases) {
            for (const std::string& frame : frames) {
                coded.texts.push_back(fill(frame, phrase));
                coded.labels.push_back({label});
            }
        }
    }
    if (multi_label) {
        for (std::size_t i = 0; i < 25; ++i) {
            coded.texts.push_back(coded.texts[i] + " and " + words.at("spam")[i % 5]);
            coded.labels.push_back({"names", "spam"});
            coded.texts.push_back(fill(frames[i % 5], "the agenda of day " + std::to_string(i)));
            coded.labels.emplace_back();
        }
    }
    return coded;
}

std::vector<std::string> names_of(const Prediction& prediction) {
    std::vector<std::string> names;
    for (const LabelProbability& label : prediction.labels) {
        names.push_back(label.label);
    }
    std::sort(names.begin(), names.end());
    return names;
}

template <class Exception, class Function>
std::string message_of(Function&& function) {
    try {
        function();
    } catch (const Exception& error) {
        return error.what();
    }
    return "nothing was thrown";
}

}  // namespace

TEST_CASE("A model learns labels, and is sure of what it has seen much of") {
    const Coded coded = corpus(false);
    const Model model = train(coded.views(), coded.labels);
    CHECK(model.texts() == 75);
    REQUIRE(model.labels().size() == 3);
    CHECK(model.labels()[0].name == "names");
    CHECK(model.labels()[0].texts == 25);
    const Prediction sure = model.predict("A question about spam and mail filters");
    REQUIRE(names_of(sure) == std::vector<std::string>{"spam"});
    CHECK(sure.labels[0].probability > 0.6);
    CHECK(!sure.needs_person);
    // Nothing known in it: no label is more probable than what the biases say, and a person decides.
    CHECK(model.predict("ζξψ").needs_person);
}

TEST_CASE("Probabilities of one label a text sum up to 1, and are those of predictions") {
    const Coded coded = corpus(false);
    const Model model = train(coded.views(), coded.labels);
    const std::vector<double> rows = model.probabilities(coded.views());
    REQUIRE(rows.size() == coded.texts.size() * 3);
    for (std::size_t i = 0; i < coded.texts.size(); ++i) {
        CHECK(rows[i * 3] + rows[i * 3 + 1] + rows[i * 3 + 2] == Catch::Approx(1));
    }
    CHECK(model.predict(coded.views())[7] == model.predict(coded.texts[7]));
}

TEST_CASE("With several labels a text each is decided by itself") {
    const Coded coded = corpus(true);
    TrainingOptions options;
    options.multi_label = true;
    const Model model = train(coded.views(), coded.labels, options);
    CHECK(names_of(model.predict("domain names and spam")) ==
          std::vector<std::string>{"names", "spam"});
    const Prediction none = model.predict("A paper on the agenda of day 3 was received");
    CHECK(names_of(none).empty());
    CHECK(none.needs_person);
}

TEST_CASE("Every loss learns") {
    const Coded coded = corpus(false);
    for (const Loss loss : {Loss::squared, Loss::squared_hinge, Loss::logistic}) {
        TrainingOptions options;
        options.loss = loss;
        const Model model = train(coded.views(), coded.labels, options);
        std::size_t right = 0;
        for (std::size_t i = 0; i < coded.texts.size(); ++i) {
            right += names_of(model.predict(coded.texts[i])) == coded.labels[i] ? 1U : 0U;
        }
        CHECK(right == coded.texts.size());
    }
}

TEST_CASE("The weights of the words and the bias add up to the score") {
    const Coded coded = corpus(false);
    const Model model = train(coded.views(), coded.labels);
    const std::string_view text = "Участники: “Spam” — and, once more, SPAM; personal data？";
    const std::vector<float> scores = model.scores(std::span(&text, 1));
    for (std::size_t k = 0; k < model.labels().size(); ++k) {
        double sum = model.labels()[k].bias;
        for (const Evidence& word : explain(model, text, model.labels()[k].name)) {
            CHECK(slice(text, word.span) == word.text);
            sum += *word.weight;
        }
        CHECK(sum == Catch::Approx(static_cast<double>(scores[k])).margin(1e-4));
    }
    CHECK_THROWS_AS(explain(model, text, "spam "), ValidationError);
}

TEST_CASE("A code shows what spoke for it, then what spoke against it") {
    const Coded coded = corpus(false);
    TrainingOptions options;
    options.scheme = "codebook";
    const Model model = train(coded.views(), coded.labels, options);
    const std::string_view text = "Governments should look at bulk messages";
    const std::vector<Code> codes = model.classify(text);
    REQUIRE(codes.size() == 1);
    CHECK(codes[0].concept_ == ConceptId("spam"));
    CHECK(codes[0].scheme == "codebook");
    REQUIRE(!codes[0].evidence.empty());
    const Evidence& best = codes[0].evidence.front();
    CHECK(best.text == "bulk messages");
    CHECK(slice(text, best.span) == best.text);
    CHECK(*best.weight > 0);
    CHECK(best.term.empty());
    // Negative ones come last, the worst first.
    bool negative = false;
    for (const Evidence& piece : codes[0].evidence) {
        negative = negative || *piece.weight < 0;
        CHECK((*piece.weight < 0) == negative);
    }
}

TEST_CASE("Codes of a document point into its text") {
    const Coded coded = corpus(false);
    const Model model = train(coded.views(), coded.labels);
    Document document;
    document.id = "d";
    document.text = "1. The meeting discussed bulk\nmessages.";
    Paragraph paragraph;
    paragraph.number = "1";
    paragraph.text = "The meeting discussed bulk messages.";
    paragraph.segments = {{0, {3, 29}}, {27, {30, 39}}};
    document.paragraphs.push_back(paragraph);
    const std::vector<ParagraphCodes> result = model.classify(document);
    REQUIRE(result.size() == 1);
    REQUIRE(result[0].codes.size() == 1);
    CHECK(result[0].codes[0].concept_ == ConceptId("spam"));
    CHECK(slice(document.text, result[0].codes[0].evidence[0].span) == "bulk\nmessages");
}

TEST_CASE("A model is the same to the byte, however little memory it learnt in") {
    Trainer plain;
    Trainer limited(TrainingOptions{}, TrainingMemory{.bytes = 0});
    for (int i = 0; i < 30; ++i) {
        const std::vector<std::string> label{i % 2 == 0 ? "mail" : "names"};
        const std::string text =
            (i % 2 == 0 ? "unwanted mail of kind " : "names in the root, part ") +
            std::to_string(i);
        plain.add(text, label);
        limited.add(text, label);
    }
    CHECK(to_bytes(plain.finish()) == to_bytes(limited.finish()));
}

TEST_CASE("With no coded text at all a model has its lexicon") {
    const auto lexicon = from_json<Taxonomy>(R"({"id": "issues", "concepts": [
        {"id": "spam", "label": {"en": "spam"}, "terms": {"ru": ["рассылка"]}},
        {"id": "names", "label": {"en": "domain names"}}]})");
    const Model model = Trainer(TrainingOptions{}, lexicon).finish();
    CHECK(model.texts() == 0);
    CHECK(model.lexicon_weight() == 1);
    const std::vector<Code> codes = model.classify("О рассылка");
    REQUIRE(codes.size() == 1);
    CHECK(codes[0].concept_ == ConceptId("spam"));
    CHECK(codes[0].scheme == "issues");
    CHECK(codes[0].evidence[0].term == "рассылка");
    CHECK(!codes[0].evidence[0].weight.has_value());
    CHECK(model.classify("nothing of the kind").empty());
    CHECK(model.predict("nothing of the kind").needs_person);
}

TEST_CASE("With little data a model is never worse than its lexicon; with much it goes past it") {
    const Coded coded = corpus(false);
    const auto lexicon = from_json<Taxonomy>(R"({"id": "issues", "concepts": [
        {"id": "spam", "label": {"en": "spam"}, "terms": {"en": ["unwanted mail", "mail filters"]}},
        {"id": "names", "label": {"en": "domain names"}, "terms": {"en": ["registry"]}},
        {"id": "privacy", "label": {"en": "privacy"}, "terms": {"en": ["personal data"]}}]})");
    const auto right = [&](const Model& model) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < coded.texts.size(); ++i) {
            count += names_of(model.predict(coded.texts[i])) == coded.labels[i] ? 1U : 0U;
        }
        return count;
    };
    const std::size_t alone = right(Trainer(TrainingOptions{}, lexicon).finish());
    for (const std::size_t step : {25U, 10U, 5U}) {
        Trainer trainer(TrainingOptions{}, lexicon);
        for (std::size_t i = 0; i < coded.texts.size(); i += step) {
            trainer.add(coded.texts[i], coded.labels[i]);
        }
        CHECK(right(trainer.finish()) >= alone);
    }
    const Model much = train(coded.views(), coded.labels, {}, lexicon);
    CHECK(right(much) > alone);
}

TEST_CASE("Cross-validation asks each text of a model that has not seen it") {
    // Labels that no text gives away: right as often as chance, not as a model that saw them.
    std::vector<std::string> texts;
    std::vector<std::vector<std::string>> labels;
    std::vector<std::size_t> folds;
    for (std::size_t i = 0; i < 60; ++i) {
        texts.push_back("word" + std::to_string(i * 7919 % 1000) + " thing" + std::to_string(i));
        labels.push_back({i * i % 7 % 2 == 0 ? "a" : "b"});
        folds.push_back(i % 5);
    }
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    const std::vector<Prediction> predictions = cross_validate(views, labels, folds);
    std::size_t right = 0;
    std::size_t alone = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        right += predictions[i].labels[0].label == labels[i][0] ? 1U : 0U;
        alone += predictions[i].needs_person ? 0U : 1U;
    }
    CHECK(right < 50);
    CHECK(alone < 30);
}

TEST_CASE("A learning curve rises with the texts learnt from") {
    const Coded coded = corpus(false);
    std::vector<std::size_t> folds;
    for (std::size_t i = 0; i < coded.texts.size(); ++i) {
        folds.push_back(i % 3);
    }
    const std::vector<double> parts = {0.1, 1.0};
    const std::vector<LearningPoint> curve =
        learning_curve(coded.views(), coded.labels, folds, parts);
    REQUIRE(curve.size() == 2);
    CHECK(curve[0].texts == 5);
    CHECK(curve[1].texts == 50);
    CHECK(curve[0].accuracy < curve[1].accuracy);
    CHECK(curve[0].macro_f1 < curve[1].macro_f1);
    CHECK_THROWS_AS(learning_curve(coded.views(), coded.labels, folds, std::vector<double>{0.0}),
                    ValidationError);
}

TEST_CASE("The texts to code next are those between two labels, and no text twice") {
    const Coded coded = corpus(false);
    const Model model = train(coded.views(), coded.labels);
    const std::vector<std::string_view> texts = {"spam and mail filters", "spam of domain names",
                                                 "SPAM of domain names!", "privacy and consent"};
    const std::vector<Suggestion> next = texts_to_code(model, texts, 2);
    REQUIRE(next.size() == 2);
    CHECK(next[0].index == 1);
    CHECK(next[0].uncertainty > next[1].uncertainty);
    CHECK(next[1].index != 2);
    CHECK(texts_to_code(model, {}, 5).empty());
}

TEST_CASE("What cannot be learnt from is refused, with its place") {
    const std::vector<std::string_view> texts = {"a", "b"};
    const auto message = [&](std::vector<std::vector<std::string>> labels,
                             TrainingOptions options = {}) {
        return message_of<Error>([&] { static_cast<void>(train(texts, labels, options)); });
    };
    CHECK(message({{"x"}}) == "labels: expected as many as texts, 2, got 1");
    CHECK(message({{"x"}, {}}) == "labels[1]: expected one label, got 0 (multi_label is for texts "
                                  "with several or none)");
    CHECK(message({{"x"}, {""}}) == "labels[1]: expected a label, got nothing");
    CHECK(message({{"x"}, {"\xFF"}}) == "labels[1]: byte 0 is not UTF-8");
    TrainingOptions options;
    options.cost = std::numeric_limits<double>::quiet_NaN();
    CHECK(message({{"x"}, {"y"}}, options) == "cost: expected a number from 0.000001 to 1000000");
    options = {};
    options.min_characters = 9;
    CHECK(message({{"x"}, {"y"}}, options) == "min_characters: expected from 1 to max_characters");
    options = {};
    options.multi_label = true;
    CHECK(message({{}, {}}, options) == "there is nothing to learn from: no label and no lexicon");
}

TEST_CASE("One text, one label, empty texts: a model all the same") {
    const std::vector<std::string_view> texts = {"", ""};
    const Model model = train(texts, std::vector<std::vector<std::string>>{{"x"}, {"x"}});
    const Prediction prediction = model.predict("anything");
    CHECK(names_of(prediction) == std::vector<std::string>{"x"});
    CHECK(prediction.needs_person);
    CHECK(model.classify("anything").empty());
}
