// The compiled parts of the report layer.
#include <wgig/core/json_value.hpp>
#include <wgig/record/types.hpp>
#include <wgig/report/impl/dossier.ipp>
#include <wgig/report/impl/html.ipp>
#include <wgig/report/impl/html_findings.ipp>
#include <wgig/report/impl/html_text.ipp>
#include <wgig/report/impl/html_timeline.ipp>
#include <wgig/report/impl/markdown.ipp>
#include <wgig/report/impl/page.ipp>
#include <wgig/report/impl/view.ipp>

namespace wgig {

WGIG_RECORD_TYPES(WGIG_DECLARE_JSON)
WGIG_INSTANTIATE_JSON(Dossier)

}  // namespace wgig
