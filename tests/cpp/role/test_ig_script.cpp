#include <string>
#include <vector>

#include <wgig/core/error.hpp>
#include <wgig/core/json.hpp>
#include <wgig/core/random.hpp>
#include <wgig/role/ig_script.hpp>

#include "catch.hpp"

namespace {

std::string rewritten_script(const std::string& text) {
    return wgig::to_ig_script(wgig::parse_ig_script(text));
}

std::string script_error(const std::string& text) {
    try {
        static_cast<void>(wgig::parse_ig_script(text, wgig::IgScriptLayout::paragraphs, "x.ig"));
    } catch (const wgig::ParseError& error) {
        return error.what();
    }
    return "no error";
}

/// A statement made at random: content of depth, with pairs and nesting.
class ScriptMaker {
public:
    explicit ScriptMaker(std::uint64_t seed) : random_(seed) {}

    std::string statement(int depth) {
        std::string text;
        const std::size_t parts = 1 + pick(4);
        for (std::size_t i = 0; i < parts; ++i) {
            text += component(depth) + (pick(2) == 0 ? " " : ", with ");
        }
        if (depth > 0 && pick(3) == 0) {
            text += "{" + statement(depth - 1) + " [XOR] [note " + number() + "] " +
                    statement(depth - 1) + "}";
        }
        return text;
    }

private:
    std::size_t pick(std::size_t below) { return static_cast<std::size_t>(random_.below(below)); }
    std::string number() { return std::to_string(++count_); }

    std::string words() {
        static const std::vector<std::string> some = {
            "x", "les États", "各国政府", "الحكومات", "правительства", "a (b) c", "[x] y"};
        return some[pick(some.size())] + number();
    }
    std::string content(int depth) {
        if (depth == 0 || pick(2) == 0) {
            return words();
        }
        const std::string join = pick(2) == 0 ? " [AND] " : " [OR] ";
        std::string all = "(" + content(depth - 1) + ")";
        for (std::size_t i = 0; i <= pick(3); ++i) {
            all += join + "(" + content(depth - 1) + ")";
        }
        return pick(2) == 0 ? all : words() + " (" + all + ") " + words();
    }
    std::string component(int depth) {
        static const std::vector<std::string> flat = {"A", "D", "I", "E", "M", "F"};
        static const std::vector<std::string> deep = {"Bdir", "Bind,p", "Cac", "Cex", "P1", "A,p2"};
        const std::string note = pick(3) == 0 ? "[role=" + number() + "]" : "";
        if (depth > 0 && pick(3) == 0) {
            return deep[pick(deep.size())] + note + "{" + statement(depth - 1) + "}";
        }
        const auto& symbols = pick(2) == 0 ? flat : deep;
        return symbols[pick(symbols.size())] + note + "(" + content(depth) + ")";
    }

    wgig::detail::Random random_;
    std::size_t count_ = 0;
};

}  // namespace

TEST_CASE("IG Script of six languages is read and written as it was") {
    for (const std::string text : {
             "A(Operators) D(must) I(keep [AND] publish) Bdir,p(daily) Bdir(records)",
             "A(Les opérateurs) D(doivent) I(conserver) Bdir(les registres [XOR] les journaux)",
             "A(Los operadores) D(deben) I(conservar) Bdir(los registros)",
             "A(Операторы) D(должны) I(хранить [OR] передавать) Bdir(записи)",
             "D(يجب) A(المشغلون) I(حفظ) Bdir(السجلات [AND] البيانات)",
             "A(运营商) D(应) I(保存) Bdir(记录 [AND] 数据)",
         }) {
        CHECK(rewritten_script(text) == text);
    }
    // No space is needed between components, and words before one may be Chinese.
    CHECK(rewritten_script("A(运营商)D(应)I(保存)对Bdir(记录)") ==
          "A(运营商) D(应) I(保存) 对 Bdir(记录)");
}

TEST_CASE("IG Script: suffixes, properties, annotations, shared words, nesting and pairs") {
    for (const std::string text : {
             "A1[role=x](one) A1,p2(two) Bdir,p(three)",
             "Bdir[a=(b,c),d=[e]](f)",
             "I(review (the law [AND] (its use [XOR] abuse)) each year)",
             "A(a) I(b) Cac{A(c) I(d) Bdir{E(e) F(f) P(g)}}",
             "Cac{Cac{A(a) I(b)} [AND] {Cac{A(c) I(d)} [OR] Cac{A(e) I(f)}}} A(g)",
             "A(a) {I(b) Bdir(c) [XOR] {I(d) [AND] I(e) Cex(f)}} [a note] Cac(g)",
             "A(a) D(b) I(c) O{{[left] A(d) I(e) [OR] [right] A(f) I(g)}}",
             "Cac{A(a) I(b)} [OR] Cac{A(c) I(d)} A(e)",
             "A([the operator]) I(acts) under the Act(2003) of ICANN(x)",
         }) {
        CHECK(rewritten_script(text) == text);
    }
    CHECK(rewritten_script("A((a  [AND]\n b))") == "A(a [AND] b)");
}

TEST_CASE("Empty lines, or line ends, divide statements in IG Script") {
    CHECK(wgig::parse_ig_script("A(a)\nI(b)\n\n\nA(c)\n").size() == 2);
    CHECK(wgig::parse_ig_script("\xEF\xBB\xBF"
                                "A(a)\r\n\r\nI(b)",
                                wgig::IgScriptLayout::lines)
              .size() == 2);
    const auto one = wgig::parse_ig_script("x A(a)\nI(b)").front();
    CHECK(one.nodes[2].span == wgig::Span{2, 6});
    CHECK(wgig::from_json<wgig::InstitutionalStatement>(wgig::to_json(one)) == one);
}

TEST_CASE("Errors in IG Script say what is wrong, and where") {
    CHECK(script_error("") == "x.ig:1:1: no statement");
    CHECK(script_error("Nothing is coded.") == "x.ig:1:1: a statement without a component");
    CHECK(script_error("A(a)\nI(b") == "x.ig:2:2: a parenthesis that is not closed");
    CHECK(script_error("A(a)) I(b)") == "x.ig:1:5: a parenthesis that was not opened");
    CHECK(script_error("Cac{A(a)") == "x.ig:1:4: a brace that is not closed");
    CHECK(script_error("A(a)}") == "x.ig:1:5: a brace that was not opened");
    CHECK(script_error("A(a) [b") == "x.ig:1:6: a bracket that is not closed");
    CHECK(script_error("A(a) b]") == "x.ig:1:7: a bracket that was not opened");
    CHECK(script_error("A()") == "x.ig:1:2: a component without content");
    CHECK(script_error("A(a [AND] )") == "x.ig:1:5: an operator without anything behind it");
    CHECK(script_error("A([OR] a)") == "x.ig:1:3: an operator without anything before it");
    CHECK(script_error("A(a [OR] [OR] b)") == "x.ig:1:10: an operator behind an operator");
    CHECK(script_error("I(a) [XOR]") == "x.ig:1:6: an operator without anything behind it");
    CHECK(
        script_error("A(a [AND] b [OR] c)") ==
        "x.ig:1:13: another operator on the same level; parentheses must say what is joined first");
    CHECK(script_error("{I(a) [AND] I(b) [OR] I(c)}") ==
          "x.ig:1:18: another operator on the same level; braces must say what is joined first");
    CHECK(script_error("A(a) Cac{CacA{A(b) I(c)} [XOR] Cac1{A(d) I(e)}}") ==
          "x.ig:1:10: two symbols in one, Cac and A; a suffix here is a number");
    CHECK(script_error("A{A(a)}") == "x.ig:1:2: no statement may be nested in A; write A(...)");
    CHECK(script_error("O(a) A(b)") == "x.ig:1:2: an or else holds a statement; write O{...}");
    CHECK(script_error("D,p(a)") == "x.ig:1:1: D has no properties");
    CHECK(script_error("foo{A(a)}") == "x.ig:1:1: foo is no symbol of a component");
    CHECK(
        script_error("A(a) {I(b) Bdir(c)}") ==
        "x.ig:1:6: braces without a symbol must hold alternatives, joined by [AND], [OR] or [XOR]");
    CHECK(script_error("{I(a) [OR] I(b)} {I(c) [OR] I(d)}") ==
          "x.ig:1:18: a second pair of alternatives on one level; put one into the other");
    CHECK(script_error("Cac{Cac{A(a)} [OR] Cac(b)}") ==
          "x.ig:1:20: words among nested statements; nest them too, or join words with words");
    CHECK(script_error("Cac{Cac{A(a)} [OR] A(b)}") ==
          "x.ig:1:20: joined with a nested Cac, but it is none");
    CHECK(script_error("A(a) I(b) A(a)") == "x.ig:1:11: the same component a second time");
    CHECK(script_error("A(a {b})") ==
          "x.ig:1:5: a brace inside parentheses; a nested statement is Symbol{...}");
    CHECK(script_error("A(\xFF)") == "x.ig:1:3: not UTF-8");
}

TEST_CASE("Nesting has a limit, in IG Script as in JSON") {
    std::string deep;
    std::string words = "A(";
    for (std::size_t i = 0; i < wgig::deepest_nesting + 1; ++i) {
        deep += "Cac{";
        words += "(";
    }
    CHECK(script_error(deep) == "x.ig:1:404: nested deeper than 100 levels");
    CHECK(script_error(words).find("nested deeper than 100 levels") != std::string::npos);
    CHECK(script_error(std::string(1'000'000, '(')) ==
          "x.ig:1:1: a parenthesis that is not closed");
    std::string fits = "A(a)";
    for (std::size_t i = 0; i + 1 < wgig::deepest_nesting; ++i) {
        fits = "Cac{" + fits + "}";
    }
    CHECK(rewritten_script(fits) == fits);

    auto statement = wgig::parse_ig_script("A(a) I(b)").front();
    statement.nodes[1].parent = 2;
    CHECK_THROWS_WITH(wgig::to_ig_script(statement),
                      "nodes[1].parent: must be the index of a node before it");
    statement.nodes[1].parent = 0;
    statement.nodes[2].parent = 0;
    CHECK_THROWS_WITH(wgig::to_ig_script(statement), "nodes[2].kind: may not stand in its parent");
}

TEST_CASE("What IG Script cannot hold is refused, and can be made harmless") {
    auto statement = wgig::parse_ig_script("A(a) I(b)").front();
    statement.nodes[2].text = "a [AND] b";
    CHECK_THROWS_WITH(
        wgig::to_ig_script(statement),
        "nodes[2]: IG Script cannot hold it as it is; ig_script_text makes a text that "
        "it can");
    statement.nodes[2].text = wgig::ig_script_text("{a} [AND]\n b) c] (d");
    CHECK(wgig::to_ig_script(statement) == "A((a) (AND) b c d) I(b)");
}

TEST_CASE("Statements made at random come back as they were", "[large]") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        ScriptMaker maker(seed);
        const std::string text = maker.statement(3);
        INFO(text);
        const auto read = wgig::parse_ig_script(text);
        REQUIRE(read.size() == 1);
        const std::string written = wgig::to_ig_script(read.front());
        const auto again = wgig::parse_ig_script(written);
        CHECK(wgig::same_coding(again.front(), read.front()));
        CHECK(wgig::to_ig_script(again.front()) == written);
        CHECK(wgig::from_json<wgig::InstitutionalStatement>(wgig::to_json(read.front())) ==
              read.front());
    }
}
