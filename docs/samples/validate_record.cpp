// Everything that is wrong with a record, at once.
#include <fmt/format.h>
#include <wgig/record/problem.hpp>
#include <wgig/record/store.hpp>

int main() {
    wgig::Record record = wgig::wgig_record();
    record.issues[2].category = "stabilty";
    record.meetings[1].sessions[2].dates = wgig::parse_date_range("2005-02-20");
    record.definition_drafts.push_back(
        {.id = "draft-1", .text = "A working definition.", .parents = {"draft-1"}});

    for (const wgig::Problem& problem : wgig::validate(record)) {
        fmt::print("{}: {}\n", problem.path, problem.message);
    }
}
