// Learning from coded texts, and the words that a prediction rests on.
#include <string>
#include <vector>

#include <fmt/format.h>
#include <wgig/classify/trainer.hpp>

int main() {
    wgig::Trainer trainer;
    const auto add = [&](const char* text, const std::string& label) {
        trainer.add(text, std::vector{label});
    };
    add("Unwanted mail fills the networks of poor countries", "spam");
    add("Bulk messages are sent through open relays", "spam");
    add("Providers should filter unwanted messages", "spam");
    add("Personal data must not be kept longer than needed", "privacy");
    add("Surveillance without a court is no lawful purpose", "privacy");
    add("People should know who holds their personal data", "privacy");
    const wgig::Model model = trainer.finish();

    const std::string_view text = "Who may keep the personal data of citizens?";
    for (const wgig::Code& code : model.classify(text)) {
        fmt::print("{}\n", code.concept_.str());
        for (const wgig::Evidence& piece : code.evidence) {
            fmt::print("    {:+.2f} {}\n", *piece.weight, piece.text);
        }
    }
    fmt::print("needs a person: {}\n", model.predict(text).needs_person);
}
