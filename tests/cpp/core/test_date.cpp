#include <wgig/core/date.hpp>

#include "catch.hpp"

using namespace wgig;

TEST_CASE("A date keeps the precision of its text") {
    for (const char* text : {"2004", "2004-11", "2004-11-23"}) {
        CHECK(to_string(parse_date(text).value()) == text);
    }
    CHECK(parse_date("2004-11") == Date{2004, 11, 0});
}

TEST_CASE("What names no date is none") {
    for (const char* text : {"", "04", "2004-13", "2004-00", "2004-06-31", "2005-02-29", "2004-1-1",
                             "2004/11/23", "2004-11-23T00:00", "0000", "20a4", "-004"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_date(text).has_value());
    }
    CHECK(parse_date("2004-02-29").has_value());
}

TEST_CASE("A range is two dates that are not out of order") {
    CHECK(parse_date_range("2004-11-23/2004-11-25") == DateRange{{2004, 11, 23}, {2004, 11, 25}});
    CHECK(to_string(parse_date_range("2004-12/2005-02").value()) == "2004-12/2005-02");
    CHECK(to_string(parse_date_range("2004").value()) == "2004");
    CHECK_FALSE(parse_date_range("2004-11-25/2004-11-23").has_value());
    CHECK_FALSE(parse_date_range("2004-11-25/").has_value());
}

TEST_CASE("A month contains its days and not those of the next") {
    const DateRange month{{2004, 2, 0}, {2004, 2, 0}};
    CHECK(month.contains({{2004, 2, 1}, {2004, 2, 29}}));
    CHECK_FALSE(month.contains({{2004, 2, 29}, {2004, 3, 1}}));
}
