// A record on disk. What a newer program, or a person, has added to the file stays in it.
#include <fmt/format.h>
#include <wgig/core/file.hpp>
#include <wgig/core/format.hpp>
#include <wgig/core/json.hpp>
#include <wgig/record/store.hpp>

int main() {
    wgig::write_file_atomically("small.json", R"({
        "format": 1,
        "title": {"en": "A small process", "ru": "Небольшой процесс"},
        "meetings": [{"id": "first", "dates": "2026-03", "minutes": "to follow"}]
    })");

    const wgig::Record record = wgig::load_record("small.json");
    fmt::print("{}\n", record.meetings[0]);

    wgig::save_record(record, "small.json");
    fmt::print("the same again: {}\n", wgig::load_record("small.json") == record);
    fmt::print("{}\n", wgig::to_json(record.meetings[0]));
}
