#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <typeindex>
#include <utility>

#include <wgig/core/reflect.hpp>
#include <wgig/core/suggest.hpp>
#include <wgig/record/problem.hpp>

namespace wgig {
namespace detail {

/// Looks at every identifier in a record, wherever it stands, and asks whether it names something.
class ReferenceCheck {
public:
    explicit ReferenceCheck(const Record& record) {
        for_each_member(record, [&](std::string_view, const auto& member) { declare(member); });
        for_each_member(record, [&](std::string_view name, const auto& member) {
            walk(member, std::string(name));
        });
    }

    [[nodiscard]] std::vector<Problem> take() { return std::move(problems_); }

private:
    // A member called `id` declares its object; every other identifier refers to one.
    template <class T>
    void walk(const T& value, const std::string& path) {
        if constexpr (is_identifier<T>) {
            check(value, path);
        } else if constexpr (DescribedStruct<T>) {
            for_each_member(value, [&](std::string_view name, const auto& member) {
                if (name != "id") {
                    walk(member, path + "." + std::string(name));
                }
            });
        } else if constexpr (is_optional<T>) {
            if (value.has_value()) {
                walk(*value, path);
            }
        } else if constexpr (is_vector<T>) {
            using Element = std::remove_cvref_t<decltype(value[0])>;
            if constexpr (DescribedStruct<Element> || is_identifier<Element>) {
                std::set<std::string_view> seen;
                for (std::size_t i = 0; i < value.size(); ++i) {
                    const std::string at = path + "[" + std::to_string(i) + "]";
                    if constexpr (requires { value[i].id.str(); }) {
                        if (!seen.insert(value[i].id.str()).second) {
                            problems_.push_back(
                                {at + ".id",
                                 "the identifier \"" + value[i].id.str() + "\" is given twice"});
                        }
                    }
                    walk(value[i], at);
                }
            }
        }
    }

    // The identifiers of one kind are those of the one list whose objects have that kind of `id`.
    template <class T>
    void declare(const T& list) {
        if constexpr (is_vector<T>) {
            if constexpr (requires { list[0].id.str(); }) {
                auto& names = known_[typeid(list[0].id)];
                for (const auto& object : list) {
                    names.push_back(object.id.str());
                }
                std::sort(names.begin(), names.end());
            }
        }
    }

    template <class Id>
    void check(const Id& id, const std::string& path) {
        const auto& names = known_[typeid(Id)];
        if (!std::binary_search(names.begin(), names.end(), std::string_view(id.str()))) {
            problems_.push_back({path, unknown_value_message(id.str(), names)});
        }
    }

    std::map<std::type_index, std::vector<std::string_view>> known_;
    std::vector<Problem> problems_;
};

/// The checks of dates, ancestry and anchors; each reports into one list.
class RecordCheck {
public:
    explicit RecordCheck(const Record& record) : record_(record) {}

    [[nodiscard]] std::vector<Problem> run() {
        dates_exist();
        sessions_lie_in_their_meeting();
        comments_fit_their_target();
        drafts_have_no_cycle();
        citations_fit_their_document();
        return std::move(problems_);
    }

private:
    void report(std::string path, std::string message) {
        problems_.push_back({std::move(path), std::move(message)});
    }
    static std::string at(std::string_view list, std::size_t index, std::string_view member) {
        return std::string(list) + "[" + std::to_string(index) + "]." + std::string(member);
    }

    template <class T>
    void check_dates(const T& value, const std::string& path) {
        if constexpr (std::is_same_v<T, Date> || std::is_same_v<T, DateRange>) {
            if (!value.valid()) {
                report(path, "there is no date " + to_string(value));
            }
        } else if constexpr (DescribedStruct<T>) {
            for_each_member(value, [&](std::string_view name, const auto& member) {
                check_dates(member,
                            path.empty() ? std::string(name) : path + "." + std::string(name));
            });
        } else if constexpr (is_optional<T>) {
            if (value.has_value()) {
                check_dates(*value, path);
            }
        } else if constexpr (is_vector<T>) {
            for (std::size_t i = 0; i < value.size(); ++i) {
                check_dates(value[i], path + "[" + std::to_string(i) + "]");
            }
        }
    }
    void dates_exist() { check_dates(record_, {}); }

    void sessions_lie_in_their_meeting() {
        for (std::size_t i = 0; i < record_.meetings.size(); ++i) {
            const Meeting& meeting = record_.meetings[i];
            for (std::size_t j = 0; j < meeting.sessions.size(); ++j) {
                const auto& dates = meeting.sessions[j].dates;
                if (dates && dates->valid() && meeting.dates.valid() &&
                    !meeting.dates.contains(*dates)) {
                    report(at("meetings", i, at("sessions", j, "dates")),
                           "the session (" + to_string(*dates) + ") lies outside its meeting (" +
                               to_string(meeting.dates) + ")");
                }
            }
        }
    }

    void comments_fit_their_target() {
        std::map<PaperId, const WorkingPaper*> papers;
        for (const WorkingPaper& paper : record_.working_papers) {
            papers.emplace(paper.id, &paper);
        }
        std::map<DraftId, const DefinitionDraft*> drafts;
        for (const DefinitionDraft& draft : record_.definition_drafts) {
            drafts.emplace(draft.id, &draft);
        }
        for (std::size_t i = 0; i < record_.comments.size(); ++i) {
            const Comment& comment = record_.comments[i];
            const WorkingPaper* paper = comment.paper && papers.contains(*comment.paper)
                                            ? papers.at(*comment.paper)
                                            : nullptr;
            const DefinitionDraft* draft = comment.draft && drafts.contains(*comment.draft)
                                               ? drafts.at(*comment.draft)
                                               : nullptr;
            if (comment.paper && comment.draft) {
                report(at("comments", i, "draft"),
                       "a comment is on a paper or on a draft, not both");
            }
            if (paper != nullptr && paper->comments_until && comment.date &&
                comment.date->valid() && paper->comments_until->valid() &&
                comment.date->first_day() > paper->comments_until->last_day()) {
                report(at("comments", i, "date"), "the comment (" + to_string(*comment.date) +
                                                      ") came after the deadline (" +
                                                      to_string(*paper->comments_until) + ")");
            }
            check_disposition(comment, i);
            if (comment.anchor) {
                check_anchor(*comment.anchor,
                             paper != nullptr   ? &paper->text
                             : draft != nullptr ? &draft->text
                                                : nullptr,
                             at("comments", i, "anchor"));
            }
        }
    }

    void check_disposition(const Comment& comment, std::size_t i) {
        if (comment.disposition && comment.disposition->date && comment.date &&
            comment.date->valid() && comment.disposition->date->valid() &&
            comment.disposition->date->last_day() < comment.date->first_day()) {
            report(at("comments", i, "disposition.date"),
                   "the comment was disposed of (" + to_string(*comment.disposition->date) +
                       ") before it was made (" + to_string(*comment.date) + ")");
        }
    }

    void check_anchor(Span span, const std::string* text, const std::string& path) {
        if (text == nullptr) {
            report(path, "there is an anchor, but no text to anchor it in");
            return;
        }
        const std::size_t size =
            record_.offset_unit == OffsetUnit::byte ? text->size() : OffsetIndex(*text).size();
        if (span.begin > span.end || span.end > size) {
            report(path, "[" + std::to_string(span.begin) + ", " + std::to_string(span.end) +
                             "] lies outside the text, which has a length of " +
                             std::to_string(size));
        }
    }

    // Walks from each draft to its parents with a stack of its own: a chain may be long.
    void drafts_have_no_cycle() {
        enum class State : unsigned char { unseen, open, done };
        const auto& drafts = record_.definition_drafts;
        std::map<DraftId, std::size_t> index;
        for (std::size_t i = 0; i < drafts.size(); ++i) {
            index.emplace(drafts[i].id, i);
        }
        std::vector<State> states(drafts.size(), State::unseen);
        for (std::size_t root = 0; root < drafts.size(); ++root) {
            if (states[root] != State::unseen) {
                continue;
            }
            std::vector<std::pair<std::size_t, std::size_t>> stack{{root, 0}};
            states[root] = State::open;
            while (!stack.empty()) {
                auto& [draft, next] = stack.back();
                if (next == drafts[draft].parents.size()) {
                    states[draft] = State::done;
                    stack.pop_back();
                    continue;
                }
                const std::size_t child = draft;
                const std::size_t nth = next++;
                const auto found = index.find(drafts[child].parents[nth]);
                if (found == index.end()) {
                    continue;
                }
                check_parent_date(child, nth, drafts[found->second]);
                if (states[found->second] == State::open) {
                    report(at("definition_drafts", child, "parents[" + std::to_string(nth) + "]"),
                           "the draft \"" + drafts[found->second].id.str() +
                               "\" is its own ancestor");
                } else if (states[found->second] == State::unseen) {
                    states[found->second] = State::open;
                    stack.emplace_back(found->second, 0);
                }
            }
        }
    }

    void check_parent_date(std::size_t child, std::size_t nth, const DefinitionDraft& parent) {
        const auto& date = record_.definition_drafts[child].date;
        if (date && parent.date && date->valid() && parent.date->valid() &&
            date->last_day() < parent.date->first_day()) {
            report(at("definition_drafts", child, "parents[" + std::to_string(nth) + "]"),
                   "the draft (" + to_string(*date) + ") is older than its parent (" +
                       to_string(*parent.date) + ")");
        }
    }

    template <class T>
    void check_citations(const T& value, const std::string& path,
                         const std::map<DocumentId, const Document*>& documents) {
        if constexpr (std::is_same_v<T, Citation>) {
            const auto found = documents.find(value.document);
            if (value.span && found != documents.end()) {
                check_anchor(*value.span, &found->second->text, path + ".span");
            }
        } else if constexpr (DescribedStruct<T>) {
            for_each_member(value, [&](std::string_view name, const auto& member) {
                check_citations(member,
                                path.empty() ? std::string(name) : path + "." + std::string(name),
                                documents);
            });
        } else if constexpr (is_optional<T>) {
            if (value.has_value()) {
                check_citations(*value, path, documents);
            }
        } else if constexpr (is_vector<T>) {
            for (std::size_t i = 0; i < value.size(); ++i) {
                check_citations(value[i], path + "[" + std::to_string(i) + "]", documents);
            }
        }
    }
    void citations_fit_their_document() {
        std::map<DocumentId, const Document*> documents;
        for (const Document& document : record_.documents) {
            documents.emplace(document.id, &document);
        }
        check_citations(record_, {}, documents);
    }

    const Record& record_;
    std::vector<Problem> problems_;
};

}  // namespace detail

WGIG_DECL std::vector<Problem> validate_references(const Record& record) {
    return detail::ReferenceCheck(record).take();
}

WGIG_DECL std::vector<Problem> validate(const Record& record) {
    std::vector<Problem> problems = validate_references(record);
    for (Problem& problem : detail::RecordCheck(record).run()) {
        problems.push_back(std::move(problem));
    }
    return problems;
}

}  // namespace wgig
