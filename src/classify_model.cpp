// The compiled parts of the classify engine that learn.
#include <wgig/classify/impl/cross_validate.ipp>
#include <wgig/classify/impl/features.ipp>
#include <wgig/classify/impl/linear_model.ipp>
#include <wgig/classify/impl/model.ipp>
#include <wgig/classify/impl/model_evidence.ipp>
#include <wgig/classify/impl/model_file.ipp>
#include <wgig/classify/impl/trainer.ipp>
#include <wgig/classify/impl/training_options.ipp>
#include <wgig/classify/types.hpp>
#include <wgig/core/json_value.hpp>
#include <wgig/record/types.hpp>

namespace wgig {

WGIG_RECORD_TYPES(WGIG_DECLARE_JSON)
WGIG_CLASSIFY_TYPES(WGIG_DECLARE_JSON)
WGIG_INSTANTIATE_JSON(detail::ModelHeader)

}  // namespace wgig
