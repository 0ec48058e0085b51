#include <wgig/record/store.hpp>

#include <fstream>

#include <wgig/core/error.hpp>
#include <wgig/core/file.hpp>
#include <wgig/core/json_value.hpp>
#include <wgig/record/types.hpp>

#include "catch.hpp"
#include "temporary_directory.hpp"

using namespace wgig;

namespace {

Json record_json() { return Json::parse(to_json(wgig_record())); }

std::string record_error(const Json& json) {
    try {
        static_cast<void>(from_json<Record>(json.dump()));
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

// How many members an aggregate has: the largest number of values it can be made from.
struct Anything {
    template <class T>
    operator T() const;  // NOLINT(*-explicit-*)
};
template <class T, class... Values>
constexpr std::size_t member_count() {
    if constexpr (requires { T{Values{}..., Anything{}}; }) {
        return member_count<T, Values..., Anything>();
    } else {
        return sizeof...(Values);
    }
}

}  // namespace

TEST_CASE("Every member of every type is described"){
#define WGIG_CHECK_DESCRIBED(T)                                                                    \
    {                                                                                              \
        constexpr std::size_t extra = wgig::detail::HasExtra<T> ? 1 : 0;                           \
        INFO(#T);                                                                                  \
        CHECK(boost::mp11::mp_size<wgig::detail::Members<T>>::value + extra == member_count<T>()); \
    }
    WGIG_RECORD_TYPES(WGIG_CHECK_DESCRIBED)}

TEST_CASE("A record survives JSON whole") {
    CHECK(from_json<Record>(to_json(wgig_record())) == wgig_record());
}

TEST_CASE("An unknown category is named with its path and the nearest known one") {
    Json json = record_json();
    json["issues"][3]["category"] = "acess";
    CHECK(record_error(json) ==
          "issues[3].category: unknown value \"acess\"; did you mean \"access\"?");
}

TEST_CASE("All identifiers that name nothing are reported at once") {
    Json json = record_json();
    json["issues"][0]["category"] = "acess";
    json["issues"][1]["citations"][0]["document"] = "preliminary-reprot";
    CHECK(record_error(json) ==
          "issues[0].category: unknown value \"acess\"; did you mean \"access\"?\n"
          "issues[1].citations[0].document: unknown value \"preliminary-reprot\"; did you mean "
          "\"preliminary-report\"?");
}

TEST_CASE("A file of a newer format is refused before it is read") {
    CHECK(
        record_error(Json{{"format", 2}, {"issues", "of another shape"}}) ==
        "format: format 2 is newer than this wgig, which reads up to format 1; please update wgig");
    CHECK(record_error(Json::object()) == "the member \"format\" is missing");
    CHECK(record_error(Json{{"format", 0}}) == "format: there is no format 0");
}

TEST_CASE("A record is saved and loaded") {
    const TemporaryDirectory directory;
    const auto path = directory.path() / "record.json";
    save_record(wgig_record(), path);
    CHECK(load_record(path) == wgig_record());
}

TEST_CASE("A record that cannot be loaded names its file") {
    const TemporaryDirectory directory;
    const auto path = directory.path() / "record.json";
    write_file_atomically(path, R"({"format": 1, "tasks": 3})");
    CHECK_THROWS_WITH(load_record(path),
                      path.string() + ": tasks: expected an array, got number 3");
    write_file_atomically(path, "{");
    CHECK_THROWS_WITH(load_record(path),
                      Catch::Matchers::ContainsSubstring(path.string() + ":1:2: not JSON: "));
}

TEST_CASE("Spans are written in one unit and read in the other") {
    Record record;
    Document document;
    document.id = "d";
    document.text = "\u4e2d\u6587 text";
    document.paragraphs.push_back(Paragraph{
        .number = "1", .text = "\u6587 text", .span = {3, 11}, .segments = {{0, {3, 11}}}});
    record.documents.push_back(document);
    record.tasks.push_back(
        Task{.id = "t", .citations = {Citation{"d", "1", Span{3, 6}, "\u6587", {}}}});
    const Record counted = with_offsets(record, OffsetUnit::code_point);
    CHECK(counted.documents[0].paragraphs[0].span == Span{1, 7});
    CHECK(counted.tasks[0].citations[0].span == Span{1, 2});
    CHECK(with_offsets(counted, OffsetUnit::byte) == record);

    const TemporaryDirectory directory;
    save_record(counted, directory.path() / "r.json");
    CHECK(load_record(directory.path() / "r.json") == record);
}

TEST_CASE("A range of a rejoined text is found in the source") {
    // source: "glo-\nbal pub\nlic", text: "global pub lic"
    const std::vector<Segment> segments = {{0, {0, 3}}, {3, {5, 12}}, {11, {13, 16}}};
    CHECK(source_span(segments, {0, 6}) == Span{0, 8});
    CHECK(source_span(segments, {3, 6}) == Span{5, 8});
    CHECK(source_span(segments, {11, 14}) == Span{13, 16});
    CHECK(source_span(segments, {0, 3}) == Span{0, 3});
    CHECK(source_span({}, {0, 3}) == Span{});
    // And back, where what lies between the runs belongs to no text.
    CHECK(text_span(segments, {0, 8}) == Span{0, 6});
    CHECK(text_span(segments, {5, 8}) == Span{3, 6});
    CHECK(text_span(segments, {3, 5}) == Span{});
    CHECK(text_span(segments, {4, 14}) == Span{3, 12});
    CHECK(text_span(segments, {16, 20}) == Span{});
    CHECK(text_span({}, {0, 3}) == Span{});
}
