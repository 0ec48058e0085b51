#pragma once

#include <string>
#include <utility>

#include <wgig/core/error.hpp>
#include <wgig/core/file.hpp>
#include <wgig/source/impl/reader/assembler.hpp>
#include <wgig/source/impl/reader/bytes.hpp>
#include <wgig/source/impl/reader/finish.hpp>
#include <wgig/source/impl/reader/furniture.hpp>
#include <wgig/source/impl/reader/head.hpp>
#include <wgig/source/impl/reader/html.hpp>
#include <wgig/source/impl/reader/lines.hpp>
#include <wgig/source/impl/reader/markdown.hpp>
#include <wgig/source/impl/reader/note_lines.hpp>
#include <wgig/source/read.hpp>
#include <wgig/text/detect.hpp>

namespace wgig {
namespace detail::reader {

/// The format that a file's name or its first bytes tell; automatic where they do not.
[[nodiscard]] inline SourceFormat format_by_name(std::string_view name, std::string_view bytes) {
    const auto dot = name.rfind('.');
    std::string extension(dot == std::string_view::npos ? "" : name.substr(dot + 1, 12));
    for (char& c : extension) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    if (extension == "md" || extension == "markdown" || extension == "mdown") {
        return SourceFormat::markdown;
    }
    if (extension == "html" || extension == "htm" || extension == "xhtml") {
        return SourceFormat::html;
    }
    if (looks_like_html(bytes)) {
        return SourceFormat::html;
    }
    return extension == "txt" || extension == "text" ? SourceFormat::plain
                                                     : SourceFormat::automatic;
}

/// From lines to the parts of the document.
inline void assemble(Source& source, Document& document) {
    Furniture(source).take();
    find_marks(source);
    Draft draft;
    NoteLines notes(source, draft);
    notes.take();
    const Profile profile = Profiler(source).profile();
    Assembler(source, draft, profile).assemble();
    const MarkLayout layout = mark_layout(source, notes.frame(), draft);
    Finisher(source, draft, document, profile, layout).finish();
    describe(source, draft, document);
}

}  // namespace detail::reader

WGIG_DECL Document read(std::string_view bytes, std::string_view name, SourceFormat format) {
    using namespace detail::reader;
    check_bytes(bytes, name);
    Document document;
    document.id = id_from_name(name);
    document.text = std::string(bytes);
    Source source;
    source.text = document.text;
    if (format == SourceFormat::automatic) {
        format = format_by_name(name, bytes);
    }
    if (format == SourceFormat::html) {
        read_html(source, name);
    } else {
        LineSplitter(source).split();
        if (format == SourceFormat::markdown ||
            (format == SourceFormat::automatic && looks_like_markdown(source))) {
            forget_marks(source);
            Markdown(source).read();
        }
    }
    assemble(source, document);
    return document;
}

WGIG_DECL Document read(const std::filesystem::path& path, SourceFormat format) {
    return read(read_file(path), path.string(), format);
}

}  // namespace wgig
