// The source layer: from a file to a document, and from a document to facts.
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <wgig/core/file.hpp>
#include <wgig/source/fact.hpp>
#include <wgig/source/read.hpp>
#include <wgig/source/sample.hpp>
#include <wgig/source/types.hpp>

#include "described.hpp"
#include "on_document.hpp"
#include "paths.hpp"
#include "register.hpp"

namespace wgig::python {
namespace {

py::object read_bytes(std::string_view bytes, const std::string& name, SourceFormat format) {
    return give(without_gil([&] { return hold_with_twin(read(bytes, name, format)); }));
}

py::object read_source(py::handle source, const std::string& name, py::handle layout) {
    const Where where("read");
    const auto format = from_python<SourceFormat>(layout, where.member("format"));
    if (PyBytes_Check(source.ptr())) {
        // Not copied: bytes never change, and the caller's reference outlives the call.
        return read_bytes({PyBytes_AS_STRING(source.ptr()),
                           static_cast<std::size_t>(PyBytes_GET_SIZE(source.ptr()))},
                          name, format);
    }
    if (PyByteArray_Check(source.ptr()) || PyMemoryView_Check(source.ptr())) {
        const py::bytes copy(py::reinterpret_steal<py::object>(PyBytes_FromObject(source.ptr())));
        return read_source(copy, name, layout);
    }
    const std::filesystem::path path = path_from_python(source, where.member("source"));
    return give(without_gil([&] {
        return hold_with_twin(name.empty() ? read(path, format)
                                           : read(read_file(path), name, format));
    }));
}

}  // namespace

void register_source(py::module_& module) {
#define WGIG_BIND_ENUM(E) bind_enum<E>(module);
    WGIG_SOURCE_ENUMS(WGIG_BIND_ENUM)
#undef WGIG_BIND_ENUM
#define WGIG_BIND(T) bind_described<T>(module);
    WGIG_SOURCE_TYPES(WGIG_BIND)
#undef WGIG_BIND

    define(module, "read",
           "(source: str | os.PathLike[str] | bytes | bytearray | memoryview, name: str = '', *, "
           "format: _SourceFormatLike = 'automatic') -> Document",
           &read_source,
           "A str or a path names a file, bytes are the file's content (of a text in a str: "
           "`text.encode()`). `name` names the source in messages and gives the document its "
           "identifier.",
           py::arg("source"), py::arg("name") = "", py::kw_only(), py::arg("format") = "automatic");
    define(
        module, "find_facts", "(document: Document) -> Table[Fact]",
        [](py::handle document) {
            return on_document(document, Where("find_facts"),
                               [](const Document& value) { return find_facts(value); });
        },
        "", py::arg("document"));
    define(
        module, "to_record", "(document: Document) -> Record",
        [](py::handle document) {
            const auto value =
                shared_from_python<Document>(document, Where("to_record").member("document"));
            return give(without_gil([&] { return hold_with_twin(to_record(*bytes_of(value))); }));
        },
        "", py::arg("document"));
    define(
        module, "sample_report", "(language: _LanguageLike) -> str",
        [](py::handle language) {
            const std::string_view text = sample_report(
                from_python<Language>(language, Where("sample_report").member("language")));
            return py::str(text.data(), text.size());
        },
        "", py::arg("language"));
}

}  // namespace wgig::python
