#pragma once

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

#include <wgig/classify/impl/learn/decide.hpp>
#include <wgig/classify/impl/learn/model_bytes.hpp>
#include <wgig/classify/impl/learn/model_header.hpp>
#include <wgig/classify/model.hpp>
#include <wgig/core/error.hpp>
#include <wgig/core/file.hpp>
#include <wgig/core/json.hpp>

namespace wgig {
namespace detail::model_file {

[[noreturn]] inline void fail(ErrorCode code, const std::string& message, std::string_view file) {
    throw_parse_error(code, message, {std::string(file), 0, 0, ""});
}

inline void require(bool holds, const char* what, std::string_view file) {
    if (!holds) {
        fail(ErrorCode::bad_value, std::string("not a model that wgig wrote: ") + what, file);
    }
}

/// What JSON cannot tell by itself.
inline void check_header(const ModelHeader& header, std::string_view file) {
    try {
        check(header.options);
    } catch (const ValidationError& error) {
        fail(error.code(), "options." + error.place().path + ": " + error.message(), file);
    }
    for (std::size_t k = 0; k < header.labels.size(); ++k) {
        const ModelLabel& label = header.labels[k];
        require(!label.name.empty(), "a label without a name", file);
        require(k == 0 || header.labels[k - 1].name < label.name, "labels out of order", file);
        for (const double number :
             {label.bias, label.slope, label.offset, label.threshold, label.review}) {
            require(std::abs(number) <= 1e9, "a number of a label out of range", file);
        }
    }
    require(!header.labels.empty(), "no labels", file);
    require(header.lexicon_weight >= 0 && header.lexicon_weight <= 1, "lexicon_weight", file);
    require(header.lexicon.size() <= 1, "more than one lexicon", file);
    require(header.texts > 0 || !header.lexicon.empty(), "it knows nothing", file);
}

}  // namespace detail::model_file

WGIG_DECL std::string to_bytes(const Model& model) {
    using namespace detail::model_file;
    const detail::ModelParts& parts = model.parts();
    detail::ModelHeader header{parts.options, parts.labels, parts.texts, parts.lexicon_weight, {}};
    if (parts.lexicon) {
        header.lexicon.push_back(*parts.lexicon);
    }
    const std::string json = to_json(header);
    const std::size_t count = parts.hashes.size();
    const std::size_t labels = parts.labels.size();
    std::string out(magic);
    out.reserve(head_size + json.size() + count * (hash_size + 8 + labels) + checksum_size);
    put(out, version, 8);
    put(out, json.size(), 8);
    put(out, count, 8);
    out += json;
    for (const std::uint64_t hash : parts.hashes) {
        put(out, hash, hash_size);
    }
    for (const std::vector<float>* numbers : {&parts.importance, &parts.scales}) {
        for (const float number : *numbers) {
            put(out, std::bit_cast<std::uint32_t>(number), 4);
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t k = 0; k < labels; ++k) {
            out += static_cast<char>(parts.rows[i * parts.lanes + k]);
        }
    }
    put(out, checksum(out), checksum_size);
    return out;
}

WGIG_DECL Model model_from_bytes(std::string_view bytes, std::string_view file) {
    using namespace detail::model_file;
    if (!bytes.starts_with(magic) || bytes.size() < head_size + checksum_size) {
        fail(ErrorCode::unsupported, "not a wgig model", file);
    }
    if (get(bytes, 8, 8) > version) {
        fail(ErrorCode::newer_format, "a model of a newer wgig", file);
    }
    require(get(bytes, 8, 8) == version, "its version", file);
    const std::string_view summed = bytes.substr(0, bytes.size() - checksum_size);
    require(get(bytes, summed.size(), checksum_size) == checksum(summed),
            "the checksum is not that of the file", file);
    const std::uint64_t json_size = get(bytes, 16, 8);
    const std::uint64_t count = get(bytes, 24, 8);
    require(json_size <= summed.size() - head_size, "its length", file);
    auto header = from_json<detail::ModelHeader>(
        summed.substr(head_size, static_cast<std::size_t>(json_size)), file);
    check_header(header, file);
    const std::string_view numbers = summed.substr(head_size + static_cast<std::size_t>(json_size));
    const std::size_t labels = header.labels.size();
    const std::size_t feature_size = hash_size + 8 + labels;
    // Before anything is made that is as large as the file says.
    require(numbers.size() % feature_size == 0 && numbers.size() / feature_size == count,
            "its length", file);
    require(count < detail::FeatureTable::none / 2, "too many features", file);

    auto parts = std::make_shared<detail::ModelParts>();
    parts->options = std::move(header.options);
    parts->labels = std::move(header.labels);
    parts->texts = header.texts;
    parts->lexicon_weight = header.lexicon_weight;
    parts->lanes = detail::linear::lanes_for(labels);
    const auto features = static_cast<std::size_t>(count);
    parts->hashes.reserve(features);
    for (std::size_t i = 0; i < features; ++i) {
        parts->hashes.push_back(get(numbers, i * hash_size, hash_size));
    }
    std::size_t at = features * hash_size;
    for (std::vector<float>* values : {&parts->importance, &parts->scales}) {
        values->reserve(features);
        for (std::size_t i = 0; i < features; ++i, at += 4) {
            const auto value =
                std::bit_cast<float>(static_cast<std::uint32_t>(get(numbers, at, 4)));
            require(value >= 0 && value <= 1e9F, "a weight that is no number", file);
            values->push_back(value);
        }
    }
    parts->rows.resize(features * parts->lanes);
    for (std::size_t i = 0; i < features; ++i, at += labels) {
        std::memcpy(&parts->rows[i * parts->lanes], numbers.data() + at, labels);
    }
    if (!header.lexicon.empty()) {
        parts->lexicon = std::move(header.lexicon.front());
    }
    parts->derive();
    require(!parts->table.crowded(), "features that are too much alike", file);
    return Model(std::move(parts));
}

WGIG_DECL void save(const Model& model, const std::filesystem::path& path) {
    write_file_atomically(path, to_bytes(model));
}

WGIG_DECL Model load_model(const std::filesystem::path& path) {
    return model_from_bytes(read_file(path), path.string());
}

}  // namespace wgig
