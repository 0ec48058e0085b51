// The role engine: who is to do what?
#include <wgig/role/statement.hpp>
#include <wgig/role/types.hpp>

#include "described.hpp"
#include "enumeration.hpp"
#include "on_document.hpp"
#include "register.hpp"

namespace wgig::python {

void register_role(py::module_& module) {
#define WGIG_BIND_ENUM(E) bind_enum<E>(module);
    WGIG_ROLE_ENUMS(WGIG_BIND_ENUM)
#undef WGIG_BIND_ENUM
#define WGIG_BIND(T) bind_described<T>(module);
    WGIG_ROLE_TYPES(WGIG_BIND)
#undef WGIG_BIND

    define(
        module, "find_statements", "(document: Document) -> Table[Statement]",
        [](py::handle document) {
            return on_document(document, Where("find_statements"),
                               [](const Document& value) { return find_statements(value); });
        },
        "", py::arg("document"));
}

}  // namespace wgig::python
