// The compiled parts of the draft engine: pictures and pages of convergence.
#include <wgig/core/json_value.hpp>
#include <wgig/draft/impl/convergence_page.ipp>
#include <wgig/draft/impl/convergence_svg.ipp>
#include <wgig/draft/impl/coverage_svg.ipp>
#include <wgig/draft/impl/picture.ipp>
