// A type of your own: declare its fields once, and it has JSON, a schema, formatting and errors with a
// place.
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <wgig/core/format.hpp>
#include <wgig/core/json_value.hpp>

namespace survey {

enum class Answer { agree, disagree, pass };
BOOST_DESCRIBE_ENUM(Answer, agree, disagree, pass)

struct Vote {
    std::string statement;
    Answer answer{};
    std::optional<wgig::Date> date;
};
BOOST_DESCRIBE_STRUCT(Vote, (), (statement, answer, date))

struct Ballot {
    std::string voter;
    std::vector<Vote> votes;
};
BOOST_DESCRIBE_STRUCT(Ballot, (), (voter, votes))

}  // namespace survey

int main() {
    const auto ballot = wgig::from_json<survey::Ballot>(
        R"({"voter": "a1", "votes": [{"statement": "s7", "answer": "agree", "date": "2026-05"}]})");
    std::cout << wgig::to_text(ballot) << "\n" << wgig::to_json(ballot) << "\n";

    try {
        const std::string_view wrong =
            R"({"voter": "a2", "votes": [{"statement": "s7", "answer": "agre"}]})";
        static_cast<void>(wgig::from_json<survey::Ballot>(wrong, "ballots.json"));
    } catch (const wgig::ParseError& error) {
        std::cout << error.what() << "\n";
    }
}
