// A picture of who wrote what over the drafts.
#pragma once

#include <cstddef>
#include <string>

#include <wgig/core/config.hpp>
#include <wgig/core/language.hpp>
#include <wgig/draft/provenance.hpp>

namespace wgig {

/// How the streams are drawn.
struct StreamOptions {
    ShareOf of = ShareOf::author;      ///< whose streams
    std::string title;                 ///< the picture's title; empty for one made of `of`
    Language language = Language::en;  ///< of its words; Arabic runs from right to left
    std::size_t most = 10;     ///< streams at most, from 1 to 10; the rest is one of its own
    std::size_t width = 960;   ///< in pixels, from 320
    std::size_t height = 480;  ///< in pixels, from 200
};

/// An SVG picture: the drafts side by side in order, in each as many words of each contributor as it
/// has of them, joined to streams where a draft was made from the one before it; otherwise, as between
/// drafts of one round, they stand apart. Those who came first are at the bottom. The picture has a title and a
/// text of each stream for those who do not see it, no script and no reference to anything outside; its ink is
/// that of the text around it. Throws as `shares` does, and ValidationError for an option outside its range.
/// Complexity: that of `shares`, and O(drafts x streams).
[[nodiscard]] WGIG_DECL std::string draw_streams(const Trace& trace,
                                                 const StreamOptions& options = {});

}  // namespace wgig

#if defined(WGIG_HEADER_ONLY)
#    include <wgig/draft/impl/streams.ipp>
#endif
