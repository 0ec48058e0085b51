// Every error, once, with its number and its message. The page on errors shows these lines.
#include <filesystem>
#include <iostream>
#include <string>

#include <wgig/core/error.hpp>
#include <wgig/core/json.hpp>
#include <wgig/record/store.hpp>
#include <wgig/source/read.hpp>

namespace {

template <class Action>
void show(Action&& action) {
    try {
        action();
        std::cout << "no error\n";
    } catch (const wgig::Error& error) {
        std::cout << static_cast<int>(error.code()) << " " << error.what() << "\n";
    }
}

void read_record(const std::string& text) {
    static_cast<void>(wgig::from_json<wgig::Record>(text, "record.json"));
}

}  // namespace

int main() {
    std::filesystem::create_directory("reports");

    show([] { static_cast<void>(wgig::read(std::filesystem::path("report.txt"))); });
    show([] { static_cast<void>(wgig::read(std::filesystem::path("reports"))); });
    show([] { wgig::save_record(wgig::wgig_record(), "nowhere/record.json"); });

    show([] { static_cast<void>(wgig::read("1. Gen\xE8ve", "report.txt")); });
    show([] {
        static_cast<void>(wgig::read(std::string_view("%PDF-1.4\n\0\0\1", 12), "report.pdf"));
    });

    show([] { read_record("{\"format\": 1,}"); });
    show([] { read_record(R"({"format": 1, "title": {}, "title": {}})"); });
    show([] { read_record(std::string(300, '[') + std::string(300, ']')); });
    show([] {
        read_record(R"({"format": 1, "issues": [{"id": "spam", "cross_cutting": "yes"}]})");
    });
    show([] {
        read_record(R"({"format": 1, "key_areas": [{"id": "use", "relation": "develpment"}]})");
    });
    show([] { read_record(R"({"format": 1, "meetings": [{"id": "first"}]})"); });
    show([] { read_record(R"({"format": 1, "meetings": [{"id": "m", "dates": "2005-06-31"}]})"); });
    show([] { read_record(R"({"format": 99})"); });

    show([] {
        read_record(R"({"format": 1, "categories": [{"id": "access"}],
                              "issues": [{"id": "cost", "category": "acess"}]})");
    });
    show([] { static_cast<void>(wgig::OffsetIndex("Genève").to_code_point(4)); });
}
