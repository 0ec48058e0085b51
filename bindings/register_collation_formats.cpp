// The draft engine: what collations are read from and written to.
#include <string>
#include <utility>
#include <vector>

#include <wgig/draft/collatex.hpp>
#include <wgig/draft/collation_html.hpp>
#include <wgig/draft/collation_svg.hpp>
#include <wgig/draft/graphml.hpp>
#include <wgig/draft/redline.hpp>
#include <wgig/draft/tei.hpp>

#include "described.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

/// What C++ has read counts bytes; Python counts code points.
std::vector<Witness> for_python(std::vector<Witness> witnesses) {
    for (Witness& witness : witnesses) {
        count_code_points(witness.text, witness);
    }
    return witnesses;
}

std::shared_ptr<const Collation> collation_from(py::handle value, const Where& where) {
    return shared_from_python<Collation>(value, where.member("collation"));
}

CollationTableOptions table_options(py::handle layout, py::handle joined, const Where& where) {
    CollationTableOptions options;
    options.layout = from_python<TableLayout>(layout, where.member("layout"));
    options.joined = bool_from_python(joined, where.member("joined"));
    return options;
}

void register_collatex(py::module_& module) {
    define(
        module, "witness_from_text",
        "(id: str, text: str, tokens: _DraftTokensLike = 'wgig') -> Witness",
        [](py::handle id, py::handle text, py::handle tokens) {
            const Where where("witness_from_text");
            std::string name = string_from_python(id, where.member("id"));
            std::string content = string_from_python(text, where.member("text"));
            const auto rule = from_python<DraftTokens>(tokens, where.member("tokens"));
            return give(without_gil([&] {
                Witness witness = witness_from_text(std::move(name), std::move(content), rule);
                count_code_points(witness.text, witness);
                return witness;
            }));
        },
        "", py::arg("id"), py::arg("text"), py::arg("tokens") = "wgig");
    define(
        module, "read_collatex",
        "(json: str, *, file: str = '', tokens: _DraftTokensLike = 'wgig') -> Table[Witness]",
        [](py::handle json, py::handle file, py::handle tokens) {
            const Where where("read_collatex");
            const std::string_view text = view_from_python(json, where.member("json"));
            const std::string name = string_from_python(file, where.member("file"));
            const auto rule = from_python<DraftTokens>(tokens, where.member("tokens"));
            return give(without_gil([&] { return for_python(read_collatex(text, name, rule)); }));
        },
        "", py::arg("json"), py::kw_only(), py::arg("file") = "", py::arg("tokens") = "wgig");
    define(
        module, "read_collatex_table", "(json: str, *, file: str = '') -> Collation",
        [](py::handle json, py::handle file) {
            const Where where("read_collatex_table");
            const std::string_view text = view_from_python(json, where.member("json"));
            const std::string name = string_from_python(file, where.member("file"));
            return give(without_gil([&] {
                Collation collation = read_collatex_table(text, name);
                collation.witnesses = for_python(std::move(collation.witnesses));
                return collation;
            }));
        },
        "", py::arg("json"), py::kw_only(), py::arg("file") = "");
    define(
        module, "to_collatex",
        "(collation: Collation, *, joined: bool = True, indent: bool = False) -> str",
        [](py::handle collation, py::handle joined, py::handle indent) {
            const Where where("to_collatex");
            const auto value = collation_from(collation, where);
            const bool join = bool_from_python(joined, where.member("joined"));
            const JsonLayout layout = bool_from_python(indent, where.member("indent"))
                                          ? JsonLayout::indented
                                          : JsonLayout::compact;
            return without_gil([&] { return to_collatex(*value, join, layout); });
        },
        "", py::arg("collation"), py::kw_only(), py::arg("joined") = true,
        py::arg("indent") = false);
}

void register_xml(py::module_& module) {
    define(
        module, "to_tei",
        "(collation: Collation, *, title: str = '', lemma: str = '', words: bool = False, "
        "joined: bool = True) -> str",
        [](py::handle collation, py::handle title, py::handle lemma, py::handle words,
           py::handle joined) {
            const Where where("to_tei");
            const auto value = collation_from(collation, where);
            TeiOptions options;
            options.title = string_from_python(title, where.member("title"));
            options.lemma = string_from_python(lemma, where.member("lemma"));
            options.words = bool_from_python(words, where.member("words"));
            options.joined = bool_from_python(joined, where.member("joined"));
            return without_gil([&] { return to_tei(*value, options); });
        },
        "", py::arg("collation"), py::kw_only(), py::arg("title") = "", py::arg("lemma") = "",
        py::arg("words") = false, py::arg("joined") = true);
    define(
        module, "collation_graphml", "(collation: Collation, *, joined: bool = True) -> str",
        [](py::handle collation, py::handle joined) {
            const Where where("collation_graphml");
            const auto value = collation_from(collation, where);
            const bool join = bool_from_python(joined, where.member("joined"));
            return without_gil([&] { return collation_graphml(*value, join); });
        },
        "", py::arg("collation"), py::kw_only(), py::arg("joined") = true);
}

void register_redline(py::module_& module) {
    define(
        module, "redline", "(collation: Collation, before: str, after: str) -> Redline",
        [](py::handle collation, py::handle before, py::handle after) {
            const Where where("redline");
            const auto value = collation_from(collation, where);
            const std::string first = string_from_python(before, where.member("before"));
            const std::string second = string_from_python(after, where.member("after"));
            return give(without_gil([&] { return redline(*value, first, second); }));
        },
        "", py::arg("collation"), py::arg("before"), py::arg("after"));
    define(
        module, "redline_html", "(redline: Redline, *, page: bool = True) -> str",
        [](py::handle changes, py::handle page) {
            const Where where("redline_html");
            const auto value = shared_from_python<Redline>(changes, where.member("redline"));
            const bool whole = bool_from_python(page, where.member("page"));
            return without_gil([&] { return redline_html(*value, whole); });
        },
        "", py::arg("redline"), py::kw_only(), py::arg("page") = true);
    define(
        module, "redline_markdown", "(redline: Redline) -> str",
        [](py::handle changes) {
            const auto value =
                shared_from_python<Redline>(changes, Where("redline_markdown").member("redline"));
            return without_gil([&] { return redline_markdown(*value); });
        },
        "", py::arg("redline"));
}

void register_pictures(py::module_& module) {
    define(
        module, "collation_html",
        "(collation: Collation, *, layout: _TableLayoutLike = 'horizontal', joined: bool = True, "
        "page: bool = True, title: str = '') -> str",
        [](py::handle collation, py::handle layout, py::handle joined, py::handle page,
           py::handle title) {
            const Where where("collation_html");
            const auto value = collation_from(collation, where);
            CollationTableOptions options = table_options(layout, joined, where);
            options.page = bool_from_python(page, where.member("page"));
            options.title = string_from_python(title, where.member("title"));
            return without_gil([&] { return collation_html(*value, options); });
        },
        "", py::arg("collation"), py::kw_only(), py::arg("layout") = "horizontal",
        py::arg("joined") = true, py::arg("page") = true, py::arg("title") = "");
    define(
        module, "collation_text",
        "(collation: Collation, *, layout: _TableLayoutLike = 'horizontal', joined: bool = True, "
        "width: int = 100) -> str",
        [](py::handle collation, py::handle layout, py::handle joined, py::handle width) {
            const Where where("collation_text");
            const auto value = collation_from(collation, where);
            CollationTableOptions options = table_options(layout, joined, where);
            options.width = from_python<std::size_t>(width, where.member("width"));
            return without_gil([&] { return collation_text(*value, options); });
        },
        "", py::arg("collation"), py::kw_only(), py::arg("layout") = "horizontal",
        py::arg("joined") = true, py::arg("width") = 100);
    define(
        module, "variant_graph_svg",
        "(collation: Collation, *, joined: bool = True, language: _LanguageLike | None = None) -> "
        "str",
        [](py::handle collation, py::handle joined, py::handle language) {
            const Where where("variant_graph_svg");
            const auto value = collation_from(collation, where);
            const bool join = bool_from_python(joined, where.member("joined"));
            const auto in =
                from_python<std::optional<Language>>(language, where.member("language"));
            return without_gil([&] { return variant_graph_svg(*value, join, in); });
        },
        "", py::arg("collation"), py::kw_only(), py::arg("joined") = true,
        py::arg("language") = py::none());
    define(
        module, "alignment_svg",
        "(collation: Collation, *, language: _LanguageLike | None = None) -> str",
        [](py::handle collation, py::handle language) {
            const Where where("alignment_svg");
            const auto value = collation_from(collation, where);
            const auto in =
                from_python<std::optional<Language>>(language, where.member("language"));
            return without_gil([&] { return alignment_svg(*value, in); });
        },
        "", py::arg("collation"), py::kw_only(), py::arg("language") = py::none());
}

}  // namespace

void register_collation_formats(py::module_& module) {
    register_collatex(module);
    register_xml(module);
    register_redline(module);
    register_pictures(module);
}

}  // namespace wgig::python
