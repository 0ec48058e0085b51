// A taxonomy of your own: JSON with the terms of each concept, in as many languages as you have.
#include <fmt/format.h>
#include <wgig/classify/classify.hpp>
#include <wgig/core/json.hpp>

int main() {
    const auto taxonomy = wgig::from_json<wgig::Taxonomy>(R"({
        "id": "water",
        "concepts": [
            {"id": "drought", "label": {"en": "Drought"},
             "terms": {"en": ["drought", "droughts", "water shortage"], "es": ["sequía", "sequías"]},
             "exclude": {"en": ["drought of ideas"]}},
            {"id": "floods", "label": {"en": "Floods"}, "terms": {"en": ["flood", "floods"]}}
        ]})");
    const wgig::Classifier classifier(taxonomy);
    for (const std::string_view text : {"Water shortage: after the drought, floods.",
                                        "Las sequías fueron más largas.", "A drought of ideas."}) {
        fmt::print("{}\n", text);
        for (const wgig::Code& code : classifier.classify(text)) {
            fmt::print("    {}: \"{}\"\n", code.concept_.str(), code.evidence[0].text);
        }
    }
}
