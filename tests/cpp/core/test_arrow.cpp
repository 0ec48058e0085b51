#include <wgig/core/arrow.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/record/document.hpp>
#include <wgig/record/issue.hpp>
#include <wgig/record/paper.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

/// An exported struct, released at the end as a consumer would.
template <class Struct>
struct Exported {
    Struct value{};
    Exported() = default;
    Exported(const Exported&) = delete;
    Exported& operator=(const Exported&) = delete;
    ~Exported() {
        if (value.release != nullptr) {
            value.release(&value);
        }
    }
};

std::string_view text_at(const ArrowArray& column, std::size_t row) {
    const auto* offsets = static_cast<const std::int64_t*>(column.buffers[1]);
    const auto* bytes = static_cast<const char*>(column.buffers[2]);
    return {bytes + offsets[row], static_cast<std::size_t>(offsets[row + 1] - offsets[row])};
}

bool valid_at(const ArrowArray& column, std::size_t row) {
    const auto* bits = static_cast<const std::uint8_t*>(column.buffers[0]);
    return bits == nullptr || ((static_cast<unsigned>(bits[row / 8]) >> (row % 8)) & 1U) != 0;
}

std::vector<Issue> some_issues() {
    Issue first;
    first.id = "spam";
    first.label.texts = {{"en", "Spam"}, {"zh", "垃圾邮件"}};
    first.cross_cutting = true;
    first.responsible = {"itu", "isoc"};
    Issue second;
    second.id = "root-servers";
    second.category = "access";
    second.citations = {Citation{"report", "34", Span{3, 7}, "root", {}}, Citation{}};
    return {first, second};
}

}  // namespace

TEST_CASE("an Arrow schema has a field for each described member") {
    Exported<ArrowSchema> schema;
    export_arrow_schema<Issue>(&schema.value);
    CHECK(std::string_view(schema.value.format) == "+s");
    REQUIRE(schema.value.n_children == 7);
    std::vector<std::string> fields;
    for (std::int64_t i = 0; i < schema.value.n_children; ++i) {
        const ArrowSchema& field = *schema.value.children[i];
        fields.push_back(std::string(field.name) + ":" + field.format +
                         ((field.flags & ARROW_FLAG_NULLABLE) != 0 ? "?" : ""));
    }
    CHECK(fields == std::vector<std::string>{"id:U", "label:+m", "category:U?", "key_area:U?",
                                             "cross_cutting:b", "responsible:+l", "citations:+l"});
    const ArrowSchema& label = *schema.value.children[1];
    CHECK((label.flags & ARROW_FLAG_MAP_KEYS_SORTED) != 0);
    CHECK(std::string_view(label.children[0]->name) == "entries");
    CHECK(label.children[0]->n_children == 2);
}

TEST_CASE("Arrow columns hold the values of the members") {
    const std::vector<Issue> issues = some_issues();
    Exported<ArrowArray> array;
    export_arrow_array(std::span<const Issue>(issues), &array.value);
    CHECK(array.value.length == 2);
    CHECK(array.value.null_count == 0);

    const ArrowArray& id = *array.value.children[0];
    CHECK(text_at(id, 0) == "spam");
    CHECK(text_at(id, 1) == "root-servers");

    const ArrowArray& category = *array.value.children[2];
    CHECK(category.null_count == 1);
    CHECK_FALSE(valid_at(category, 0));
    CHECK(text_at(category, 1) == "access");

    const ArrowArray& cross_cutting = *array.value.children[4];
    CHECK(*static_cast<const std::uint8_t*>(cross_cutting.buffers[1]) == 1);

    const ArrowArray& responsible = *array.value.children[5];
    const auto* ends = static_cast<const std::int32_t*>(responsible.buffers[1]);
    CHECK(std::vector<std::int32_t>(ends, ends + 3) == std::vector<std::int32_t>{0, 2, 2});
    CHECK(text_at(*responsible.children[0], 1) == "isoc");

    const ArrowArray& labels = *array.value.children[1]->children[0];
    CHECK(labels.length == 2);
    CHECK(text_at(*labels.children[1], 1) == "垃圾邮件");

    const ArrowArray& citation = *array.value.children[6]->children[0];
    const ArrowArray& span = *citation.children[2];
    CHECK(span.null_count == 1);
    CHECK_FALSE(valid_at(span, 1));
    CHECK(static_cast<const std::int64_t*>(span.children[1]->buffers[1])[0] == 7);
    // What stands under a missing struct is missing too, and has its place.
    CHECK(span.children[0]->length == 2);
}

TEST_CASE("parts of a type inside itself are JSON in an Arrow table") {
    Section part;
    part.number = "a";
    Section section;
    section.number = "5";
    section.subsections = {part, part};
    const std::vector<Section> sections = {section};
    Exported<ArrowArray> array;
    export_arrow_array(std::span<const Section>(sections), &array.value);
    const ArrowArray& parts = *array.value.children[3]->children[0];
    CHECK(parts.length == 2);
    CHECK(text_at(parts, 1) == to_json(part));
}

TEST_CASE("an Arrow child that is moved away is not released with its parent") {
    const std::vector<Issue> issues = some_issues();
    ArrowArray child{};
    {
        Exported<ArrowArray> array;
        export_arrow_array(std::span<const Issue>(issues), &array.value);
        child = *array.value.children[0];
        array.value.children[0]->release = nullptr;
    }
    CHECK(text_at(child, 1) == "root-servers");
    child.release(&child);
    CHECK(child.release == nullptr);
}

TEST_CASE("an Arrow stream gives its schema as often as asked and its rows once") {
    const std::vector<Issue> issues = some_issues();
    Exported<ArrowArrayStream> stream;
    export_arrow_stream(std::span<const Issue>(issues), &stream.value);
    for (int i = 0; i < 2; ++i) {
        Exported<ArrowSchema> schema;
        REQUIRE(stream.value.get_schema(&stream.value, &schema.value) == 0);
        CHECK(schema.value.n_children == 7);
    }
    Exported<ArrowArray> rows;
    REQUIRE(stream.value.get_next(&stream.value, &rows.value) == 0);
    CHECK(rows.value.length == 2);
    Exported<ArrowArray> end;
    REQUIRE(stream.value.get_next(&stream.value, &end.value) == 0);
    CHECK(end.value.release == nullptr);
    CHECK(stream.value.get_last_error(&stream.value) == nullptr);
}

TEST_CASE("an Arrow stream that nobody reads releases its rows") {
    const std::vector<Issue> issues = some_issues();
    Exported<ArrowArrayStream> stream;
    export_arrow_stream(std::span<const Issue>(issues), &stream.value);
    CHECK(stream.value.release != nullptr);
}

TEST_CASE("an empty Arrow table has its columns") {
    Exported<ArrowArray> array;
    export_arrow_array(std::span<const Comment>(), &array.value);
    CHECK(array.value.length == 0);
    CHECK(array.value.n_children == 20);
    const ArrowArray& id = *array.value.children[0];
    CHECK(static_cast<const std::int64_t*>(id.buffers[1])[0] == 0);
}

TEST_CASE("more than eight rows share bytes of a bitmap") {
    std::vector<Comment> comments(19);
    for (std::size_t i = 0; i < comments.size(); i += 3) {
        comments[i].anchor = Span{i, i + 1};
    }
    Exported<ArrowArray> array;
    export_arrow_array(std::span<const Comment>(comments), &array.value);
    const ArrowArray& anchor = *array.value.children[8];
    CHECK(anchor.null_count == 12);
    for (std::size_t i = 0; i < comments.size(); ++i) {
        CHECK(valid_at(anchor, i) == comments[i].anchor.has_value());
    }
}
