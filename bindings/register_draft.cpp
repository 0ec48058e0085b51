// The draft engine: where does a working definition stand?
#include <wgig/draft/criteria.hpp>
#include <wgig/draft/types.hpp>

#include "described.hpp"
#include "on_document.hpp"
#include "register.hpp"

namespace wgig::python {

void register_draft(py::module_& module) {
#define WGIG_BIND_ENUM(E) bind_enum<E>(module);
    WGIG_DRAFT_ENUMS(WGIG_BIND_ENUM)
    WGIG_CONVERGE_ENUMS(WGIG_BIND_ENUM)
#undef WGIG_BIND_ENUM
#define WGIG_BIND(T) bind_described<T>(module);
    WGIG_DRAFT_TYPES(WGIG_BIND)
#undef WGIG_BIND

    define(
        module, "match_criteria", "(document: Document) -> Table[CriterionMatch]",
        [](py::handle document) {
            return on_document(document, Where("match_criteria"),
                               [](const Document& value) { return match_criteria(value); });
        },
        "", py::arg("document"));
}

}  // namespace wgig::python
