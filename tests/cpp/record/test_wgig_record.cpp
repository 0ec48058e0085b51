#include <wgig/record/store.hpp>

#include <set>
#include <string_view>

#include <wgig/core/reflect.hpp>
#include <wgig/record/group_label.hpp>
#include <wgig/record/problem.hpp>
#include <wgig/record/timeline.hpp>

#include "catch.hpp"

using namespace wgig;

namespace {

// Calls visit(path, label) for each label of a value.
template <class T, class Visit>
void each_label(const T& value, const std::string& path, const Visit& visit) {
    if constexpr (std::is_same_v<T, Label>) {
        visit(path, value);
    } else if constexpr (DescribedStruct<T>) {
        for_each_member(value, [&](std::string_view name, const auto& member) {
            each_label(member, path + "." + std::string(name), visit);
        });
    } else if constexpr (wgig::detail::is_vector<T>) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            each_label(value[i], path + "[" + std::to_string(i) + "]", visit);
        }
    }
}

}  // namespace

TEST_CASE("The embedded record is valid") {
    for (const Problem& problem : validate(wgig_record())) {
        FAIL_CHECK(problem.path << ": " << problem.message);
    }
}

TEST_CASE(
    "Every stakeholder group has a name of its own in each language, and so have all others") {
    for (const Language language : all_languages) {
        std::set<std::string_view> labels = {group_label(std::nullopt, language)};
        for (const std::string_view name : enum_names<StakeholderGroup>()) {
            StakeholderGroup group{};
            REQUIRE(parse_enum(name, group));
            labels.insert(group_label(group, language));
        }
        CHECK(labels.size() == enum_names<StakeholderGroup>().size() + 1);
        CHECK(!labels.contains(""));
    }
    CHECK(group_label(StakeholderGroup::civil_society, Language::es) == "Sociedad civil");
    CHECK(group_label(std::nullopt, Language::ru) == "Другие участники");
}

TEST_CASE("The embedded record holds what the report sets out") {
    const Record& record = wgig_record();
    CHECK(record.tasks.size() == 3);
    CHECK(record.categories.size() == 4);
    CHECK(record.key_areas.size() == 4);
    CHECK(record.meetings.size() == 4);
    CHECK(std::count_if(record.criteria.begin(), record.criteria.end(), [](const Criterion& c) {
              return c.kind == CriterionKind::convergence;
          }) == 3);
    CHECK(std::count_if(record.criteria.begin(), record.criteria.end(), [](const Criterion& c) {
              return c.kind == CriterionKind::consideration;
          }) == 6);
    const auto count = [&](CountKind kind) {
        const auto found = std::find_if(record.counts.begin(), record.counts.end(),
                                        [&](const Count& c) { return c.kind == kind; });
        return found == record.counts.end() ? 0 : found->value;
    };
    CHECK(count(CountKind::members) == 40);
    CHECK(count(CountKind::participants) == 250);
    CHECK(count(CountKind::working_papers) == 21);
    CHECK(count(CountKind::contributions) == 44);
}

TEST_CASE("Every label of the embedded record is there in all six languages") {
    each_label(wgig_record(), "", [](const std::string& path, const Label& label) {
        if (label.empty() && path.ends_with(".place")) {
            return;  // online, or nowhere
        }
        for (const Language language : all_languages) {
            INFO(path << " in " << code(language));
            const auto found = label.texts.find(code(language));
            CHECK((found != label.texts.end() && !found->second.empty()));
        }
    });
}

TEST_CASE("Everything in the embedded record is cited by paragraph") {
    for_each_member(wgig_record(), [](std::string_view name, const auto& list) {
        if constexpr (wgig::detail::is_vector<std::remove_cvref_t<decltype(list)>>) {
            for (const auto& object : list) {
                if constexpr (requires { object.citations; }) {
                    INFO(name << ": " << to_json(object));
                    REQUIRE_FALSE(object.citations.empty());
                    CHECK_FALSE(object.citations.front().paragraph.empty());
                }
            }
        }
    });
}

TEST_CASE("The timeline runs in order from the mandate to the summit") {
    const auto entries = timeline(wgig_record());
    REQUIRE(entries.size() > 20);
    CHECK(to_string(entries.front().dates) == "2003-12");
    CHECK(to_string(entries.back().dates) == "2005-11");
    for (std::size_t i = 1; i < entries.size(); ++i) {
        CHECK(entries[i - 1].dates.first.first_day() <= entries[i].dates.first.first_day());
    }
}
