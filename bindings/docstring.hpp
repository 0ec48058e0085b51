// Docstrings of the package: the documentation comments of the headers, and signatures.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wgig::python {

/// The documentation comment of a declaration (`Issue`, `Issue.category`, `read`), with a capital and
/// a full stop; empty where there is none.
std::string documentation(std::string_view name);

/// A signature with its types, for the stub: `Issue.replace` and
/// `(self, *, id: str = ...) -> Issue`, one line an overload. Kinds: `enum`, `member`, `class`,
/// `property`, `method`, `common` and `common class` (of all described types), `function`, `value`.
struct Signature {
    std::string kind;
    std::string name;
    std::string text;
};

/// Everything that was bound, in order: what the stub is made from.
std::vector<Signature>& signatures();

/// Notes the signature and makes the docstring: the first overload in the form from which `help` and
/// `inspect.signature` read it, then the documentation.
std::string docstring(std::string_view kind, std::string_view qualified_name,
                      std::string_view signature, std::string_view documentation);

}  // namespace wgig::python
