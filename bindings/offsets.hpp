// The one place where the two languages' offsets meet: C++ counts bytes, Python code points. Every
// value that holds spans is converted here on its way out, and here on its way back in.
#pragma once

#include <memory>
#include <mutex>
#include <string_view>
#include <utility>

#include <wgig/core/span.hpp>
#include <wgig/core/visit_spans.hpp>
#include <wgig/record/store.hpp>

namespace wgig::python {

/// Converts the spans of values that were found in `text` to code points.
template <class T>
void count_code_points(std::string_view text, T& value) {
    OffsetCursor cursor(text);
    visit_spans(value, [&](Span& span) { span = cursor.to_code_points(span); });
}

/// The same, to bytes. Throws ValidationError for a span outside the text.
template <class T>
void count_bytes(std::string_view text, T& value) {
    const OffsetIndex index(text);
    visit_spans(value, [&](Span& span) { span = index.to_bytes(span); });
}

/// How a type that carries its texts converts its own spans. Others hold spans into a text that they
/// do not know, and stay as they are.
template <class T>
struct Units {
    static constexpr bool carries_texts = false;
};

template <class T>
    requires requires(T value) { with_offsets(std::move(value), OffsetUnit::byte); }
struct Units<T> {
    static constexpr bool carries_texts = true;
    static T code_points(T value) { return with_offsets(std::move(value), OffsetUnit::code_point); }
    static T bytes(T value) { return with_offsets(std::move(value), OffsetUnit::byte); }
};

/// The same value counted in bytes, made when it is first asked for, and kept: so that a large
/// document which goes to several engines is converted once.
template <class T>
class Twin {
public:
    Twin(const T* of, std::shared_ptr<const T> bytes) : of_(of), bytes_(std::move(bytes)) {}

    [[nodiscard]] bool is_of(const T* value) const noexcept { return of_ == value; }
    const std::shared_ptr<const T>& bytes() {
        std::call_once(once_, [this] {
            if (bytes_ == nullptr) {
                bytes_ = std::make_shared<const T>(Units<T>::bytes(*of_));
            }
        });
        return bytes_;
    }

private:
    const T* of_;
    std::once_flag once_;
    std::shared_ptr<const T> bytes_;
};

/// Deletes a value with its twin. A shared_ptr can be asked for its deleter, so the twin travels with
/// the value through whatever pybind11 does with the pointer.
template <class T>
struct TwinDeleter {
    std::shared_ptr<Twin<T>> twin;
    void operator()(const T* value) const { delete value; }
};

/// A value for Python, counted in code points. `bytes` is the value that it was made from, where that
/// is still at hand.
template <class T>
std::shared_ptr<const T> hold(T value, std::shared_ptr<const T> bytes = nullptr) {
    if constexpr (Units<T>::carries_texts) {
        auto held = std::make_unique<const T>(Units<T>::code_points(std::move(value)));
        auto twin = std::make_shared<Twin<T>>(held.get(), std::move(bytes));
        return std::shared_ptr<const T>(held.release(), TwinDeleter<T>{std::move(twin)});
    } else {
        return std::make_shared<const T>(std::move(value));
    }
}

/// A value from C++, counted in bytes, for Python.
template <class T>
std::shared_ptr<const T> hold_with_twin(T value) {
    auto bytes = std::make_shared<const T>(std::move(value));
    return hold(T(*bytes), bytes);
}

/// A value from Python for C++: counted in bytes. Throws ValidationError for a span outside its text.
template <class T>
std::shared_ptr<const T> bytes_of(const std::shared_ptr<const T>& value) {
    if (const auto* deleter = std::get_deleter<TwinDeleter<T>>(value);
        deleter != nullptr && deleter->twin->is_of(value.get())) {
        return deleter->twin->bytes();
    }
    return std::make_shared<const T>(Units<T>::bytes(*value));
}

}  // namespace wgig::python
