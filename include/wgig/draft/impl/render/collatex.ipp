#pragma once

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <wgig/core/json_value.hpp>
#include <wgig/draft/collate.hpp>
#include <wgig/draft/collatex.hpp>
#include <wgig/draft/detail/collation_runs.hpp>

namespace wgig {
namespace detail::render {

/// Adds a token: an object with `t`, or a bare string.
inline void add_token(Witness& witness, const Json& json, const JsonPath& path) {
    constexpr std::array<std::string_view, 4> known = {"t", "n", "_sigil", "_token_array_position"};
    WitnessToken token;
    if (json.is_string()) {
        token.text = json.get_ref<const std::string&>();
    } else {
        const Json* text = find_member(expect_object(json, path), "t");
        if (text == nullptr) {
            throw_missing(path, "t");
        }
        token.text = expect_string(*text, path.member("t"));
        keep_unknown(json, known, token.extra);
    }
    const Json* compared = json.is_object() ? find_member(json, "n") : nullptr;
    token.normalized = compared != nullptr ? expect_string(*compared, path.member("n"))
                                           : std::string(without_trailing_space(token.text));
    if (token.normalized.empty()) {
        // Milestones are often given so: `"t": "<pb/>", "n": ""`. There must be something to compare.
        token.normalized = without_trailing_space(token.text);
        token.normalized = token.normalized.empty() ? token.text : token.normalized;
        if (compared != nullptr) {
            token.extra.emplace("n", RawJson{"\"\""});
        }
    }
    if (token.normalized.empty()) {
        throw_at(ErrorCode::bad_value, json.is_object() ? path.member("t") : path,
                 "the token is empty: there is nothing to compare");
    }
    witness.tokens.push_back(std::move(token));
}

/// Makes the witness's text of its tokens, and their spans in it.
inline void fill_text(Witness& witness) {
    const bool add_spaces = spaces_are_missing(witness);
    for (std::size_t i = 0; i < witness.tokens.size(); ++i) {
        WitnessToken& token = witness.tokens[i];
        token.span.begin = witness.text.size();
        token.span.end = token.span.begin + without_trailing_space(token.text).size();
        append_token(witness.text, witness, i, add_spaces);
    }
}

/// The names of witnesses that were read so far; throws for one that is empty or there already.
class WitnessNames {
public:
    const std::string& add(const Json& json, const JsonPath& path) {
        const std::string& name = expect_string(json, path);
        if (name.empty()) {
            throw_at(ErrorCode::bad_value, path, "a witness needs a name");
        }
        if (!names_.insert(name).second) {
            throw_at(ErrorCode::bad_value, path, "two witnesses are named \"" + name + "\"");
        }
        return name;
    }

private:
    std::set<std::string, std::less<>> names_;
};

inline Witness read_witness(const Json& json, const JsonPath& path, WitnessNames& names,
                            DraftTokens tokens) {
    constexpr std::array<std::string_view, 3> known = {"id", "content", "tokens"};
    const Json* id = find_member(expect_object(json, path), "id");
    if (id == nullptr) {
        throw_missing(path, "id");
    }
    std::string name = names.add(*id, path.member("id"));
    const Json* given = find_member(json, "tokens");
    const Json* content = find_member(json, "content");
    Witness witness;
    const char* source = "tokens";
    if (given != nullptr) {
        witness.id = std::move(name);
        const JsonPath list = path.member("tokens");
        for (std::size_t i = 0; i < expect_array(*given, list).size(); ++i) {
            add_token(witness, (*given)[i], list.element(i));
        }
        fill_text(witness);
    } else if (content != nullptr) {
        source = "content";
        std::string text = expect_string(*content, path.member("content"));
        witness = witness_from_text(std::move(name), std::move(text), tokens);
    } else {
        throw_missing(path, "content");
    }
    if (without_outer_space(witness.text).empty()) {
        throw_at(ErrorCode::bad_value, path.member(source), "the draft is empty");
    }
    keep_unknown(json, known, witness.extra);
    return witness;
}

/// Calls `read` on the object that the text holds; its errors name the file.
template <class Read>
auto read_object(std::string_view text, std::string_view file, Read&& read) {
    const Json json = parse_json(text, file);
    try {
        return read(expect_object(json, JsonPath()));
    } catch (const Error& error) {
        rethrow_in_file(error, file);
    }
}

}  // namespace detail::render

WGIG_DECL std::vector<Witness> read_collatex(std::string_view json, std::string_view file,
                                             DraftTokens tokens) {
    using namespace detail;
    return render::read_object(json, file, [&](const Json& input) {
        const JsonPath root;
        const JsonPath path = root.member("witnesses");
        const Json* list = find_member(input, "witnesses");
        if (list == nullptr) {
            throw_missing(root, "witnesses");
        }
        if (expect_array(*list, path).empty()) {
            throw_at(ErrorCode::bad_value, path, "there is no witness");
        }
        render::WitnessNames names;
        std::vector<Witness> witnesses;
        for (std::size_t i = 0; i < list->size(); ++i) {
            witnesses.push_back(render::read_witness((*list)[i], path.element(i), names, tokens));
        }
        return witnesses;
    });
}

WGIG_DECL std::string to_collatex(const Collation& collation, bool joined, JsonLayout layout) {
    using namespace detail;
    check_collation(collation);
    const std::vector<render::CollationRun> runs = render::collation_runs(collation, joined);
    const std::size_t count = collation.witnesses.size();
    const bool indented = layout == JsonLayout::indented;
    const auto quoted = [](const std::string& text) {
        return dump(string_value(text), JsonLayout::compact);
    };
    std::string out = "{\"witnesses\":[";
    for (std::size_t w = 0; w < count; ++w) {
        out += (w == 0 ? "" : ",") + quoted(collation.witnesses[w].id);
    }
    out += "],\"table\":[";
    for (std::size_t w = 0; w < count; ++w) {
        const std::vector<WitnessToken>& tokens = collation.witnesses[w].tokens;
        std::size_t next = 0;
        out += w == 0 ? "[" : ",[";
        for (std::size_t r = 0; r < runs.size(); ++r) {
            out += r == 0 ? "" : ",";
            const std::size_t begin = next;
            for (std::size_t column = runs[r].begin; column < runs[r].end; ++column) {
                if (collation.cells[column * count + w] < 0) {
                    continue;
                }
                const WitnessToken& token = tokens[next];
                out += next == begin ? "[" : ",";
                const auto own = token.extra.find("n");
                out += "{\"t\":" + quoted(token.text) + ",\"n\":";
                out += own != token.extra.end() ? own->second.text : quoted(token.normalized);
                for (const auto& [name, value] : token.extra) {
                    if (name != "t" && name != "n") {
                        out += "," + quoted(name) + ":" + value.text;
                    }
                }
                out += "}";
                ++next;
            }
            out += next == begin ? "null" : "]";
        }
        out += "]";
    }
    out += "]}";
    return indented ? dump(parse_json(out), layout) : out;
}

}  // namespace wgig
