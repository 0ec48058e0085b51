// From a file to a Document.
#pragma once

#include <filesystem>
#include <string_view>

#include <wgig/core/config.hpp>
#include <wgig/record/document.hpp>

namespace wgig {

/// How a source is laid out.
enum class SourceFormat { automatic, plain, markdown, html };
BOOST_DESCRIBE_ENUM(SourceFormat, automatic, plain, markdown, html)

/// Reads a report into its parts: title, summary, sections, numbered paragraphs with their lists,
/// notes, quotations, and what is left over. Understands the layouts of United Nations reports in
/// the six languages, text converted from PDF, Markdown and HTML; anything else becomes plain
/// paragraphs. `document.text` is the source as it is, byte for byte, and every span points into
/// it. Throws ParseError (with line and column) for invalid UTF-8 and for what is not text.
/// Complexity: O(n).
[[nodiscard]] WGIG_DECL Document read(std::string_view bytes, std::string_view name,
                                      SourceFormat format = SourceFormat::automatic);

/// Reads a file; `-` is standard input. Throws IoError too.
[[nodiscard]] WGIG_DECL Document read(const std::filesystem::path& path,
                                      SourceFormat format = SourceFormat::automatic);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/source/impl/read.ipp>
#endif
