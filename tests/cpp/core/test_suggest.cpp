#include <wgig/core/suggest.hpp>

#include <array>

#include "catch.hpp"

using namespace wgig;

namespace {

constexpr std::array<std::string_view, 4> known = {"resources", "access", "stability", "diversity"};

}  // namespace

TEST_CASE("The nearest word is found over a missing, a wrong and a swapped letter") {
    CHECK(nearest_word("acess", known) == "access");
    CHECK(nearest_word("accoss", known) == "access");
    CHECK(nearest_word("stabiltiy", known) == "stability");
}

TEST_CASE("A word that is like none gets no suggestion") {
    CHECK(nearest_word("spam", known).empty());
    CHECK(nearest_word("", known).empty());
    CHECK(nearest_word(std::string(1000, 'a'), known).empty());
}

TEST_CASE("The message suggests, or lists what is known") {
    CHECK(unknown_value_message("acess", known) ==
          "unknown value \"acess\"; did you mean \"access\"?");
    CHECK(unknown_value_message("spam", known) ==
          "unknown value \"spam\"; expected one of \"resources\", \"access\", \"stability\", "
          "\"diversity\"");
}
