// The compiled parts of the draft engine: what collations are read from and written to.
#include <wgig/core/json_value.hpp>
#include <wgig/draft/impl/render/collatex.ipp>
#include <wgig/draft/impl/render/collatex_table.ipp>
#include <wgig/draft/impl/render/collatex_tokens.ipp>
#include <wgig/draft/impl/render/collation_runs.ipp>
#include <wgig/draft/impl/render/graphml.ipp>
#include <wgig/draft/impl/render/markup.ipp>
#include <wgig/draft/impl/render/redline.ipp>
#include <wgig/draft/impl/render/redline_html.ipp>
#include <wgig/draft/impl/render/redline_markdown.ipp>
#include <wgig/draft/impl/render/run_graph.ipp>
#include <wgig/draft/impl/render/tei.ipp>
#include <wgig/draft/impl/render/witness_identifiers.ipp>
