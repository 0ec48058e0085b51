// Arrays of numbers from Python, NumPy's or others', without NumPy: by the buffer protocol.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <pybind11/pybind11.h>

namespace wgig::python {

namespace py = pybind11;

/// The numbers of an array, row after row: a view of it where it holds them so, otherwise a copy. Keeps
/// the array alive. Made and destroyed with the interpreter held; read without.
template <class Number>
class NumberArray {
public:
    /// Nothing where the value is no array of numbers.
    static std::optional<NumberArray> from(py::handle value) {
        if (PyObject_CheckBuffer(value.ptr()) == 0 || PyBytes_Check(value.ptr()) != 0) {
            return std::nullopt;
        }
        NumberArray array;
        try {
            array.info_ = py::reinterpret_borrow<py::buffer>(value).request();
        } catch (const py::error_already_set&) {
            return std::nullopt;  // an array of strings has no buffer
        }
        array.shape.assign(array.info_.shape.begin(), array.info_.shape.end());
        if (array.info_.format.size() > 1 &&
            std::string("<=@").find(array.info_.format[0]) == std::string::npos) {
            return std::nullopt;
        }
        if (array.info_.format.empty() || !array.read(array.info_.format.back())) {
            return std::nullopt;
        }
        return array;
    }

    [[nodiscard]] std::span<const Number> numbers() const noexcept {
        return view_ != nullptr ? std::span(view_, size_) : std::span<const Number>(copy_);
    }

    std::vector<py::ssize_t> shape;

private:
    bool read(char format) {
        switch (format) {
        case '?': return copy<unsigned char>();  // bool is a byte, 0 or 1
        case 'b': return copy<signed char>();
        case 'B': return copy<unsigned char>();
        case 'h': return copy<short>();
        case 'H': return copy<unsigned short>();
        case 'i': return copy<int>();
        case 'I': return copy<unsigned>();
        case 'l':
        case 'q': return copy<std::int64_t>();
        case 'L':
        case 'Q': return copy<std::uint64_t>();
        case 'f': return copy<float>();
        case 'd': return copy<double>();
        default: return false;
        }
    }

    template <class Source>
    bool copy() {
        if (std::is_floating_point_v<Source> && !std::is_floating_point_v<Number>) {
            return false;
        }
        if (info_.itemsize != static_cast<py::ssize_t>(sizeof(Source)) || info_.ndim < 1 ||
            info_.ndim > 2) {
            return false;
        }
        size_ = static_cast<std::size_t>(info_.size);
        const py::ssize_t rows = info_.ndim == 2 ? info_.shape[0] : 1;
        const py::ssize_t columns = info_.shape[static_cast<std::size_t>(info_.ndim - 1)];
        const py::ssize_t row_step = info_.ndim == 2 ? info_.strides[0] : 0;
        const py::ssize_t step = info_.strides[static_cast<std::size_t>(info_.ndim - 1)];
        if (std::is_same_v<Source, Number> && step == info_.itemsize &&
            (rows < 2 || row_step == columns * step)) {
            view_ = static_cast<const Number*>(info_.ptr);
            return true;
        }
        copy_.reserve(size_);
        const py::gil_scoped_release released;
        for (py::ssize_t row = 0; row < rows; ++row) {
            const char* at = static_cast<const char*>(info_.ptr) + row * row_step;
            for (py::ssize_t column = 0; column < columns; ++column, at += step) {
                Source source;
                std::memcpy(&source, at, sizeof source);
                if constexpr (std::is_integral_v<Source> && std::is_floating_point_v<Number>) {
                    // Beyond this, different whole numbers would become one.
                    constexpr double exact = 9007199254740992.0;
                    const auto number = static_cast<Number>(source);
                    if (number > exact || number < -exact) {
                        return false;
                    }
                }
                if constexpr (std::is_integral_v<Source> && std::is_integral_v<Number>) {
                    if (!std::in_range<Number>(source)) {
                        return false;
                    }
                }
                copy_.push_back(static_cast<Number>(source));
            }
        }
        return true;
    }

    py::buffer_info info_;
    const Number* view_ = nullptr;
    std::size_t size_ = 0;
    std::vector<Number> copy_;
};

}  // namespace wgig::python
