// The JSON part of a model's file.
#pragma once

#include <cstdint>
#include <vector>

#include <boost/describe/class.hpp>

#include <wgig/classify/model.hpp>

namespace wgig::detail {

struct ModelHeader {
    TrainingOptions options;
    std::vector<ModelLabel> labels;
    std::uint64_t texts = 0;
    double lexicon_weight = 0;
    std::vector<Taxonomy> lexicon;  // one or none
};
BOOST_DESCRIBE_STRUCT(ModelHeader, (), (options, labels, texts, lexicon_weight, lexicon))

}  // namespace wgig::detail
