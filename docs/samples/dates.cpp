// Dates keep the precision of their source.
#include <fmt/format.h>
#include <wgig/core/date.hpp>
#include <wgig/core/format.hpp>

int main() {
    const auto meeting = wgig::parse_date_range("2004-11-23/2004-11-25").value();
    const auto month = wgig::parse_date_range("2004-11").value();
    fmt::print("{} is in {}: {}\n", meeting, month, month.contains(meeting));
    fmt::print("{} is in {}: {}\n", month, meeting, meeting.contains(month));
    fmt::print("31 June 2005 is a date: {}\n", wgig::parse_date("2005-06-31").has_value());
}
