// Columns of texts and of labels from Python.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <pybind11/pybind11.h>

#include "where.hpp"

namespace wgig::python {

/// What a text that is missing (None, NaN) is taken for.
enum class MissingText { error, empty };

/// Many texts, not copied: the strings are kept alive as long as this is.
class Texts {
public:
    /// From any iterable of strings that is no string: a list, a column of pandas or polars, an Arrow
    /// array. Throws TypeError with the place of what is no string.
    Texts(pybind11::handle texts, const Where& where, MissingText missing = MissingText::error);
    [[nodiscard]] const std::vector<std::string_view>& views() const noexcept { return views_; }

private:
    pybind11::object held_;
    std::vector<std::string_view> views_;
};

/// The labels of one text: one label, or an iterable of them. Whole numbers are labels too.
std::vector<std::string> label_names(pybind11::handle labels, const Where& where);

/// The labels of many texts.
class Labels {
public:
    Labels(pybind11::handle labels, const Where& where);
    [[nodiscard]] const std::vector<std::vector<std::string>>& values() const noexcept {
        return values_;
    }
    /// Whether some text has a list of labels rather than a label.
    [[nodiscard]] const bool& lists() const noexcept { return lists_; }

private:
    std::vector<std::vector<std::string>> values_;
    bool lists_ = false;
};

}  // namespace wgig::python
