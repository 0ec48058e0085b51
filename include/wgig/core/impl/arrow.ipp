#pragma once

#include <array>
#include <cerrno>
#include <limits>
#include <memory>
#include <new>
#include <utility>

#include <wgig/core/arrow.hpp>
#include <wgig/core/error.hpp>

namespace wgig::detail {

namespace arrow {

inline const char* format_of(ArrowLayout layout) noexcept {
    switch (layout) {
    case ArrowLayout::boolean: return "b";
    case ArrowLayout::int64: return "l";
    case ArrowLayout::float64: return "g";
    case ArrowLayout::utf8: return "U";
    case ArrowLayout::list: return "+l";
    case ArrowLayout::map: return "+m";
    case ArrowLayout::structure: return "+s";
    }
    return "n";
}

inline void push_bit(std::vector<std::uint8_t>& bits, std::int64_t at, bool value) {
    const auto byte = static_cast<std::size_t>(at / 8);
    if (byte == bits.size()) {
        bits.push_back(0);
    }
    if (value) {
        bits[byte] = static_cast<std::uint8_t>(bits[byte] | (1U << static_cast<unsigned>(at % 8)));
    }
}

/// What an exported schema owns: its name and its children, which a consumer may move away.
struct SchemaOwner {
    std::string name;
    std::vector<ArrowSchema> children;
    std::vector<ArrowSchema*> pointers;
};

/// What an exported array owns: the buffers of its column and its children.
struct ArrayOwner {
    ArrowColumn column;
    std::array<const void*, 3> buffers{};
    std::vector<ArrowArray> children;
    std::vector<ArrowArray*> pointers;
};

/// What a stream owns: the description of its rows, which it may be asked for more than once, and the
/// rows until they are taken.
struct StreamOwner {
    ArrowColumn description;
    ArrowArray array{};
};

template <class Node>
void release_children(std::vector<Node>& children) {
    for (Node& child : children) {
        // A consumer that moved a child away has marked it as released.
        if (child.release != nullptr) {
            child.release(&child);
        }
    }
}

template <class Node, class Owner>
void release_node(Node* node) {
    const std::unique_ptr<Owner> owner(static_cast<Owner*>(node->private_data));
    release_children(owner->children);
    node->release = nullptr;
}

inline void release_schema(ArrowSchema* schema) { release_node<ArrowSchema, SchemaOwner>(schema); }
inline void release_array(ArrowArray* array) { release_node<ArrowArray, ArrayOwner>(array); }

/// Releases the children made so far, should memory run out before all are made.
template <class Node>
class Children {
public:
    explicit Children(std::vector<Node>& children) : children_(children) {}
    Children(const Children&) = delete;
    Children& operator=(const Children&) = delete;
    ~Children() {
        if (!kept_) {
            release_children(children_);
        }
    }
    void keep() noexcept { kept_ = true; }

private:
    std::vector<Node>& children_;
    bool kept_ = false;
};

/// A column without its values.
inline ArrowColumn description_of(const ArrowColumn& column) {
    ArrowColumn description = make_arrow_column(column.name, column.layout);
    description.nullable = column.nullable;
    for (const ArrowColumn& child : column.children) {
        description.children.push_back(description_of(child));
    }
    return description;
}

inline StreamOwner& owner_of(ArrowArrayStream* stream) noexcept {
    return *static_cast<StreamOwner*>(stream->private_data);
}

inline int stream_schema(ArrowArrayStream* stream, ArrowSchema* out) {
    try {
        export_schema(owner_of(stream).description, out);
    } catch (const std::bad_alloc&) {
        return ENOMEM;
    }
    return 0;
}

inline int stream_next(ArrowArrayStream* stream, ArrowArray* out) {
    // One batch; then an array that is released already, which says that there is no more.
    *out = std::exchange(owner_of(stream).array, ArrowArray{});
    return 0;
}

inline const char* stream_error(ArrowArrayStream*) { return nullptr; }

inline void release_stream(ArrowArrayStream* stream) {
    const std::unique_ptr<StreamOwner> owner(&owner_of(stream));
    if (owner->array.release != nullptr) {
        owner->array.release(&owner->array);
    }
    stream->release = nullptr;
}

}  // namespace arrow

WGIG_DECL ArrowColumn make_arrow_column(std::string_view name, ArrowLayout layout) {
    ArrowColumn column;
    column.name = name;
    column.layout = layout;
    if (layout == ArrowLayout::utf8) {
        column.integers.push_back(0);
    } else if (layout == ArrowLayout::list || layout == ArrowLayout::map) {
        column.offsets.push_back(0);
    }
    return column;
}

WGIG_DECL ArrowColumn make_arrow_map(std::string_view name, ArrowColumn value) {
    ArrowColumn entries = make_arrow_column("entries", ArrowLayout::structure);
    entries.children.push_back(make_arrow_column("key", ArrowLayout::utf8));
    entries.children.push_back(std::move(value));
    ArrowColumn column = make_arrow_column(name, ArrowLayout::map);
    column.children.push_back(std::move(entries));
    return column;
}

WGIG_DECL void append_valid(ArrowColumn& column, bool valid) {
    arrow::push_bit(column.validity, column.length, valid);
    column.length += 1;
    column.nulls += valid ? 0 : 1;
}

WGIG_DECL void append_null(ArrowColumn& column) {
    append_valid(column, false);
    switch (column.layout) {
    case ArrowLayout::boolean: arrow::push_bit(column.bits, column.length - 1, false); break;
    case ArrowLayout::int64: column.integers.push_back(0); break;
    case ArrowLayout::float64: column.numbers.push_back(0); break;
    case ArrowLayout::utf8:
        column.integers.push_back(static_cast<std::int64_t>(column.text.size()));
        break;
    case ArrowLayout::list:
    case ArrowLayout::map: column.offsets.push_back(column.offsets.back()); break;
    case ArrowLayout::structure:
        for (ArrowColumn& child : column.children) {
            append_null(child);
        }
        break;
    }
}

WGIG_DECL void append_bit(ArrowColumn& column, bool value) {
    append_valid(column, true);
    arrow::push_bit(column.bits, column.length - 1, value);
}

WGIG_DECL void append_utf8_value(ArrowColumn& column, std::string_view value) {
    append_valid(column, true);
    column.text += value;
    column.integers.push_back(static_cast<std::int64_t>(column.text.size()));
}

WGIG_DECL void append_list_end(ArrowColumn& column) {
    append_valid(column, true);
    const std::int64_t end = column.children[0].length;
    if (end > std::numeric_limits<std::int32_t>::max()) {
        throw_validation_error(ErrorCode::unsupported,
                               "the column \"" + column.name +
                                   "\" has more elements than an Arrow list can hold");
    }
    column.offsets.push_back(static_cast<std::int32_t>(end));
}

WGIG_DECL void export_schema(const ArrowColumn& column, ArrowSchema* out) {
    auto owner = std::make_unique<arrow::SchemaOwner>();
    owner->name = column.name;
    owner->children.resize(column.children.size());
    arrow::Children<ArrowSchema> children(owner->children);
    for (std::size_t i = 0; i < column.children.size(); ++i) {
        export_schema(column.children[i], &owner->children[i]);
        owner->pointers.push_back(&owner->children[i]);
    }
    children.keep();
    *out = ArrowSchema{};
    out->format = arrow::format_of(column.layout);
    out->name = owner->name.c_str();
    out->flags = (column.nullable ? ARROW_FLAG_NULLABLE : 0) |
                 (column.layout == ArrowLayout::map ? ARROW_FLAG_MAP_KEYS_SORTED : 0);
    out->n_children = static_cast<std::int64_t>(owner->pointers.size());
    out->children = owner->pointers.data();
    out->release = arrow::release_schema;
    out->private_data = owner.release();
}

WGIG_DECL void export_array(ArrowColumn&& column, ArrowArray* out) {
    auto owner = std::make_unique<arrow::ArrayOwner>();
    owner->column = std::move(column);
    const ArrowColumn& held = owner->column;
    owner->children.resize(held.children.size());
    arrow::Children<ArrowArray> children(owner->children);
    for (std::size_t i = 0; i < held.children.size(); ++i) {
        export_array(std::move(owner->column.children[i]), &owner->children[i]);
        owner->pointers.push_back(&owner->children[i]);
    }
    std::size_t count = 1;
    owner->buffers[0] = held.nulls == 0 ? nullptr : held.validity.data();
    switch (held.layout) {
    case ArrowLayout::boolean: owner->buffers[count++] = held.bits.data(); break;
    case ArrowLayout::int64: owner->buffers[count++] = held.integers.data(); break;
    case ArrowLayout::float64: owner->buffers[count++] = held.numbers.data(); break;
    case ArrowLayout::utf8:
        owner->buffers[count++] = held.integers.data();
        owner->buffers[count++] = held.text.data();
        break;
    case ArrowLayout::list:
    case ArrowLayout::map: owner->buffers[count++] = held.offsets.data(); break;
    case ArrowLayout::structure: break;
    }
    children.keep();
    *out = ArrowArray{};
    out->length = held.length;
    out->null_count = held.nulls;
    out->n_buffers = static_cast<std::int64_t>(count);
    out->buffers = owner->buffers.data();
    out->n_children = static_cast<std::int64_t>(owner->pointers.size());
    out->children = owner->pointers.data();
    out->release = arrow::release_array;
    out->private_data = owner.release();
}

WGIG_DECL void export_stream(ArrowColumn&& column, ArrowArrayStream* out) {
    auto owner = std::make_unique<arrow::StreamOwner>();
    owner->description = arrow::description_of(column);
    export_array(std::move(column), &owner->array);
    *out = ArrowArrayStream{};
    out->get_schema = arrow::stream_schema;
    out->get_next = arrow::stream_next;
    out->get_last_error = arrow::stream_error;
    out->release = arrow::release_stream;
    out->private_data = owner.release();
}

}  // namespace wgig::detail
