// Where in the arguments of a call a value stands, for error messages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace wgig::python {

/// `Issue(): citations[0]`. Lives on the stack, costs nothing until an error asks for its text.
class Where {
public:
    explicit Where(std::string_view call) : name_(call) {}

    [[nodiscard]] Where member(std::string_view name) const { return {this, name, 0}; }
    [[nodiscard]] Where element(std::size_t index) const { return {this, {}, index}; }

    /// The path without the call: `citations[0]`.
    [[nodiscard]] std::string path() const;
    /// With the call.
    [[nodiscard]] std::string str() const;

private:
    Where(const Where* parent, std::string_view name, std::size_t index)
        : parent_(parent), name_(name), index_(index) {}

    const Where* parent_ = nullptr;
    std::string_view name_;
    std::size_t index_ = 0;
};

}  // namespace wgig::python
