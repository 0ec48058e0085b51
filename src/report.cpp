// The compiled parts of the report layer.
#include <wgig/classify/types.hpp>
#include <wgig/core/json_value.hpp>
#include <wgig/draft/types.hpp>
#include <wgig/record/types.hpp>
#include <wgig/report/impl/assessors.ipp>
#include <wgig/report/impl/dossier.ipp>
#include <wgig/report/impl/html.ipp>
#include <wgig/report/impl/html_figures.ipp>
#include <wgig/report/impl/html_findings.ipp>
#include <wgig/report/impl/html_text.ipp>
#include <wgig/report/impl/html_timeline.ipp>
#include <wgig/report/impl/markdown.ipp>
#include <wgig/report/impl/page.ipp>
#include <wgig/report/impl/view.ipp>
#include <wgig/report/types.hpp>
#include <wgig/role/types.hpp>
#include <wgig/source/types.hpp>

namespace wgig {

WGIG_RECORD_TYPES(WGIG_DECLARE_JSON)
WGIG_SOURCE_TYPES(WGIG_DECLARE_JSON)
WGIG_CLASSIFY_TYPES(WGIG_DECLARE_JSON)
WGIG_ROLE_TYPES(WGIG_DECLARE_JSON)
WGIG_DRAFT_TYPES(WGIG_DECLARE_JSON)
WGIG_REPORT_TYPES(WGIG_INSTANTIATE_JSON)

}  // namespace wgig
