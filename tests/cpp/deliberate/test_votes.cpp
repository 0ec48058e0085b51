#include <wgig/deliberate/votes.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <wgig/core/error.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

std::string votes_error(std::string_view text, const VotesOptions& options = {}) {
    try {
        static_cast<void>(read_votes(text, "v.csv", options));
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

}  // namespace

TEST_CASE("A log of votes keeps the latest vote, and the later row on a tie", "[votes]") {
    const Votes votes = read_votes("timestamp,datetime,comment-id,voter-id,vote\n"
                                   "20,\"Fri, Nov 15\",3,10,1\n"
                                   "10,x,3,10,-1\n"
                                   "10,x,0,2,-1\n"
                                   "10,x,0,2,0\n");
    CHECK(votes.participants == std::vector<std::string>{"2", "10"});
    CHECK(votes.statements == std::vector<std::string>{"0", "3"});
    CHECK(votes.starts == std::vector<std::size_t>{0, 1, 2});
    CHECK(votes.columns == std::vector<std::int32_t>{0, 1});
    CHECK(votes.values == std::vector<std::int8_t>{0, 1});
    CHECK(votes.superseded == 2);
}

TEST_CASE("The matrix of Polis is read, old and new, and either sign", "[votes]") {
    const Votes votes =
        read_votes("participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,0,1\r\n"
                   "7,abc,1,0,1,1,0,1,\r\n"
                   "8,,0,0,2,0,1,-1,0\r\n");
    CHECK(votes.statements == std::vector<std::string>{"0", "1"});
    CHECK(votes.groups == std::vector<std::string>{"1", "0"});
    CHECK(votes.values == std::vector<std::int8_t>{1, -1, 0});
    VotesOptions options;
    options.sign = VoteSign::agree_is_negative;
    CHECK(read_votes("participant,0\n1,1\n2,-1\n", {}, options).values ==
          std::vector<std::int8_t>{-1, 1});
}

TEST_CASE("Votes may be words in six languages", "[votes]") {
    for (const char* const words : {"Agree,disagree,pass", "d'accord,pas d'accord,abstention",
                                    "de acuerdo,en desacuerdo,paso", "согласен,не согласен,пропуск",
                                    "موافق,غير موافق,ممتنع", "同意,不同意,弃权"}) {
        CAPTURE(words);
        const Votes votes = read_votes("participant,x,y,z\n1," + std::string(words) + "\n");
        CHECK(votes.values == std::vector<std::int8_t>{1, -1, 0});
    }
    for (const char* const header :
         {"participant,statement,vote", "votant,énoncé,voix", "participante,propuesta,voto",
          "участник,утверждение,голос", "مشارك,عبارة,صوت", "参与者,陈述,投票"}) {
        CAPTURE(header);
        CHECK(read_votes(std::string(header) + "\n1,2,-1\n").values ==
              std::vector<std::int8_t>{-1});
    }
}

TEST_CASE("Bad tables of votes say what is wrong and where", "[votes]") {
    CHECK(votes_error("") == "v.csv: the file is empty");
    CHECK(votes_error("participant,statement,vote\n") == "v.csv: there are no votes");
    CHECK(
        votes_error("participant,statement,vote\n1,2,1\n1,3,2\n") ==
        "v.csv:3:5: \"2\" is no vote; a vote is -1, 0, 1, or a word for agreement, disagreement or "
        "passing");
    CHECK(votes_error("participant,statement,vote\n1,2\n") ==
          "v.csv:2:1: 2 cells, but the header has 3");
    CHECK(votes_error("a,b,vote\n1,2,1\n") ==
          "v.csv:1:1: no column says who voted; there are \"a\", \"b\", \"vote\"");
    CHECK(
        votes_error("participant,b,vote\n1,2,1\n") ==
        "v.csv:1:1: no column says on what was voted; there are \"participant\", \"b\", \"vote\"");
    VotesOptions options;
    options.vote = "stance";
    CHECK(votes_error("participant,statement,vote\n1,2,1\n", options) ==
          "v.csv:1:1: no column \"stance\"; there are \"participant\", \"statement\", \"vote\"");
    CHECK(votes_error("participant,statement,vote,group\n1,2,1,business\n1,3,1,state\n") ==
          "v.csv:3:7: participant \"1\" has the group \"state\" here and \"business\" on line 2");
    CHECK(votes_error("participant,0\n1,1\n1,0\n") ==
          "v.csv:3:1: participant \"1\" is on line 2 already");
    CHECK(votes_error("participant,0\n1,\"1\n") == "v.csv:2:1: a quoted cell has no end");
    CHECK(votes_error("participant,0,0\n1,1,1\n") == "v.csv:1:15: the column \"0\" is there twice");
    CHECK(votes_error("participant,0\n1,\xFF\n") == "v.csv:2:3: not UTF-8");
    CHECK(votes_error("participant,statement,vote,weight\n1,2,1,-1\n") ==
          "v.csv:2:7: \"-1\" is no weight; a weight is a number above 0, at most 1e9");
    CHECK(votes_error("participant,statement,vote,timestamp\n1,2,1,now\n") ==
          "v.csv:2:7: \"now\" is no timestamp; a timestamp is a whole number");
}

TEST_CASE("Statements and groups are added from tables of their own", "[votes]") {
    Votes votes = read_votes("participant,statement,vote\n1,5,1\n2,6,-1\n");
    votes = with_statements(votes, "timestamp,comment-id,moderated,comment-body\n"
                                   "1,5,-1,\"Say \"\"no\"\"\nhere\"\n1,9,1,other\n");
    CHECK(votes.texts == std::vector<std::string>{"Say \"no\"\nhere", ""});
    CHECK(votes.moderated_out == std::vector<std::int32_t>{0});
    votes = with_groups(votes, "participant,group\n2,state\n77,x\n");
    CHECK(votes.groups == std::vector<std::string>{"", "state"});
    CHECK_THROWS_WITH(with_groups(votes, "participant,group\n2,a\n2,b\n", "g.csv"),
                      "g.csv:3:3: participant \"2\" has the group \"b\" here and \"a\" on line 2");
}

TEST_CASE("Rows in any order make the same votes", "[votes]") {
    const std::vector<Vote> log = {{"b", "y", 1, 0}, {"10", "x", -1, 0}, {"9", "x", 0, 0}};
    std::vector<Vote> other(log.rbegin(), log.rend());
    CHECK(make_votes(log) == make_votes(other));
    CHECK(make_votes(log).participants == std::vector<std::string>{"9", "10", "b"});
    CHECK_THROWS_WITH(make_votes(std::vector<Vote>{{"a", "x", 2, 0}}),
                      "log[0]: 2 is no vote; a vote is -1, 0 or 1");
}
