// Institutional statements: IG Script, tables, and what was found in a document.
#include <string>
#include <string_view>
#include <vector>

#include <wgig/role/coding.hpp>
#include <wgig/role/constitutive.hpp>
#include <wgig/role/ig_script.hpp>
#include <wgig/role/ig_table.hpp>
#include <wgig/role/institutional.hpp>
#include <wgig/role/types.hpp>

#include "described.hpp"
#include "on_document.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

/// One statement, or several.
std::vector<InstitutionalStatement> statements_from(py::handle value, const Where& where) {
    if (py::isinstance(value, type_info<InstitutionalStatement>().cls)) {
        return {from_python<InstitutionalStatement>(value, where)};
    }
    return from_python<std::vector<InstitutionalStatement>>(value, where);
}

py::object code_statements(py::handle value, const Where& where) {
    if (py::isinstance(value, type_info<Statement>().cls)) {
        return give(to_institutional(from_python<Statement>(value, where)));
    }
    if (py::isinstance(value, type_info<ConstitutiveStatement>().cls)) {
        return give(to_institutional(from_python<ConstitutiveStatement>(value, where)));
    }
    return give(to_institutional(from_python<std::vector<Statement>>(value, where)));
}

}  // namespace

void register_statements(py::module_& module) {
    define(
        module, "find_constitutive_statements",
        "(document: Document) -> Table[ConstitutiveStatement]",
        [](py::handle document) {
            return on_document(
                document, Where("find_constitutive_statements"),
                [](const Document& value) { return find_constitutive_statements(value); });
        },
        "", py::arg("document"));
    define(
        module, "parse_ig_script",
        "(text: str, layout: _IgScriptLayoutLike = 'paragraphs', *, file: str = '') -> "
        "Table[InstitutionalStatement]",
        [](py::handle text, py::handle layout, py::handle file) {
            const Where where("parse_ig_script");
            const auto script = from_python<std::string>(text, where.member("text"));
            const auto divided = from_python<IgScriptLayout>(layout, where.member("layout"));
            const auto name = from_python<std::string>(file, where.member("file"));
            return give(without_gil([&] {
                auto statements = parse_ig_script(script, divided, name);
                count_code_points(script, statements);
                return statements;
            }));
        },
        "", py::arg("text"), py::arg("layout") = "paragraphs", py::kw_only(), py::arg("file") = "");
    define(
        module, "to_ig_script",
        "(statements: InstitutionalStatement | Iterable[InstitutionalStatement]) -> str",
        [](py::handle statements) {
            const auto value = statements_from(statements, Where("to_ig_script"));
            return without_gil([&] { return to_ig_script(value); });
        },
        "", py::arg("statements"));
    define(
        module, "to_institutional",
        "(statements: Statement | ConstitutiveStatement | Iterable[Statement]) -> Any",
        [](py::handle statements) {
            return code_statements(statements, Where("to_institutional"));
        },
        "One statement gives an InstitutionalStatement; several give a Table of these.",
        py::arg("statements"));
    define(
        module, "ig_table",
        "(statements: InstitutionalStatement | Iterable[InstitutionalStatement], *, "
        "annotations: bool = True, shared: bool = True, nested: bool = True, "
        "original: bool = False, script: bool = False, most_rows: int = 100000, most_rows_each: "
        "int = 1000) -> IgTable",
        [](py::handle statements, py::handle annotations, py::handle shared, py::handle nested,
           py::handle original, py::handle script, py::handle most_rows,
           py::handle most_rows_each) {
            const Where where("ig_table");
            const auto value = statements_from(statements, where.member("statements"));
            IgTableOptions options;
            options.annotations = from_python<bool>(annotations, where.member("annotations"));
            options.shared = from_python<bool>(shared, where.member("shared"));
            options.nested = from_python<bool>(nested, where.member("nested"));
            options.original = from_python<bool>(original, where.member("original"));
            options.script = from_python<bool>(script, where.member("script"));
            options.most_rows = from_python<std::size_t>(most_rows, where.member("most_rows"));
            options.most_rows_each =
                from_python<std::size_t>(most_rows_each, where.member("most_rows_each"));
            return give(without_gil([&] { return ig_table(value, options); }));
        },
        "", py::arg("statements"), py::kw_only(), py::arg("annotations") = true,
        py::arg("shared") = true, py::arg("nested") = true, py::arg("original") = false,
        py::arg("script") = false, py::arg("most_rows") = IgTableOptions{}.most_rows,
        py::arg("most_rows_each") = IgTableOptions{}.most_rows_each);
    define(
        module, "write_ig_table", "(table: IgTable, format: _IgTableFormatLike = 'csv') -> str",
        [](py::handle table, py::handle format) {
            const Where where("write_ig_table");
            const auto value = from_python<IgTable>(table, where.member("table"));
            const auto wanted = from_python<IgTableFormat>(format, where.member("format"));
            return without_gil([&] { return write_ig_table(value, wanted); });
        },
        "", py::arg("table"), py::arg("format") = "csv");
    define(
        module, "kind_of", "(statement: InstitutionalStatement) -> InstitutionalKind",
        [](py::handle statement) {
            return to_python(
                kind_of(from_python<InstitutionalStatement>(statement, Where("kind_of"))), nullptr);
        },
        "", py::arg("statement"));
    define(
        module, "same_coding",
        "(one: InstitutionalStatement, other: InstitutionalStatement) -> bool",
        [](py::handle one, py::handle other) {
            const Where where("same_coding");
            return same_coding(from_python<InstitutionalStatement>(one, where.member("one")),
                               from_python<InstitutionalStatement>(other, where.member("other")));
        },
        "", py::arg("one"), py::arg("other"));
    define(
        module, "ig_script_text", "(text: str) -> str",
        [](py::handle text) {
            return ig_script_text(from_python<std::string>(text, Where("ig_script_text")));
        },
        "", py::arg("text"));
}

}  // namespace wgig::python
