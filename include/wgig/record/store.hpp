// Records on disk, and the one that is embedded.
#pragma once

#include <filesystem>

#include <wgig/core/config.hpp>
#include <wgig/core/json.hpp>
#include <wgig/record/record.hpp>

namespace wgig {

/// Reads a record from a JSON file. Throws IoError, ParseError (also for a format newer than
/// `record_format`) or ValidationError (an identifier that names nothing). Spans are in bytes
/// whatever the file counts.
[[nodiscard]] WGIG_DECL Record load_record(const std::filesystem::path& path);

/// Writes a record as indented JSON, atomically: into a new file beside the old one, flushed to the
/// disk, then renamed over it. Whatever happens, `path` holds the old record whole or the new one.
WGIG_DECL void save_record(const Record& record, const std::filesystem::path& path);

/// The record of the Working Group on Internet Governance up to its preliminary report of February
/// 2005: facts in our own words, cited by paragraph, labelled in six languages.
[[nodiscard]] WGIG_DECL const Record& wgig_record();

/// Changes what the spans of a record count, through the texts of its documents. Throws
/// ValidationError for a span that is not inside its text.
[[nodiscard]] WGIG_DECL Record with_offsets(Record record, OffsetUnit unit);
[[nodiscard]] WGIG_DECL Document with_offsets(Document document, OffsetUnit unit);

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/record/impl/store.ipp>
#endif
