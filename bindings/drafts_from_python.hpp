// Drafts as Python has them: objects, texts, a mapping of texts, rows of a table.
#pragma once

#include <vector>

#include <pybind11/pybind11.h>

#include <wgig/draft/round_draft.hpp>

#include "where.hpp"

namespace wgig::python {

/// Drafts from an iterable of RoundDraft, texts or mappings, from a mapping of names to texts, or from
/// a data frame with the columns of RoundDraft. A text without a round has a round of its own.
std::vector<RoundDraft> drafts_from_python(pybind11::handle drafts, const Where& where);

/// What there can be, for docstrings.
inline constexpr const char* what_drafts_are =
    "The drafts are: RoundDraft objects; texts in order, or a mapping of names to texts, each a "
    "round "
    "of its own; or mappings or a data frame (pandas, polars, Arrow) with the columns `text` and, "
    "as "
    "far as they are known, `id`, `round`, `group`, `author`, `date`, `language`, `parents`.";

}  // namespace wgig::python
