// The record as one line in time.
#include <fmt/format.h>
#include <wgig/core/reflect.hpp>
#include <wgig/record/store.hpp>
#include <wgig/record/timeline.hpp>

int main() {
    for (const wgig::TimelineEntry& entry : wgig::timeline(wgig::wgig_record())) {
        if (entry.dates.first.first_day() >= std::chrono::sys_days(std::chrono::May / 1 / 2005)) {
            fmt::print("{:<22} {:<12} {}\n", wgig::to_string(entry.dates),
                       wgig::enum_name(entry.kind), entry.label.in("en"));
        }
    }
}
