#pragma once

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/draft/detail/content_words.hpp>
#include <wgig/draft/detail/cue_rules.hpp>
#include <wgig/text/character.hpp>
#include <wgig/text/inflection.hpp>
#include <wgig/text/segment.hpp>

namespace wgig::detail::covering {

[[noreturn]] inline void bad_criterion(ErrorCode code, std::size_t index, const std::string& path,
                                       const std::string& message) {
    throw_validation_error(code, message, {"", 0, 0, fmt::format("criteria[{}]{}", index, path)});
}

/// The content words of a label, without a verb at its start that only says that a draft has the rest:
/// *names civil society*, *cite la société civile*.
inline std::vector<std::string> sought_words(std::string_view label, std::string_view language) {
    static const std::set<std::string> saying = [] {
        std::set<std::string> folded;
        for (const std::string_view word :
             {"names",    "name",      "mentions",   "mention",     "says",      "say",
              "refers",   "speaks",    "talks",      "addresses",   "covers",    "includes",
              "contains", "cites",     "recognizes", "recognises",  "nomme",     "mentionne",
              "dit",      "évoque",    "parle",      "couvre",      "comprend",  "contient",
              "cite",     "reconnaît", "aborde",     "nombra",      "menciona",  "dice",
              "habla",    "abarca",    "incluye",    "contiene",    "cita",      "reconoce",
              "aborda",   "называет",  "упоминает",  "говорит",     "говорится", "охватывает",
              "включает", "содержит",  "признает",   "упоминается", "يذكر",      "تذكر",
              "يشير",     "يتناول",    "يشمل",       "يتضمن",       "يسمي"}) {
            folded.insert(fold(word));
        }
        return folded;
    }();
    for (const std::string_view word : {"提到", "提及", "包括", "涉及", "说明", "指出", "承认"}) {
        if (label.starts_with(word) && label.size() > word.size()) {
            label.remove_prefix(word.size());
            break;
        }
    }
    std::vector<std::string> words = content_words(label, language);
    if (words.size() > 1 && saying.contains(fold(words.front()))) {
        words.erase(words.begin());
    }
    return words;
}

class RuleBuilder {
public:
    RuleBook build(std::span<const CriterionCues> criteria) && {
        std::set<std::string_view> ids;
        for (index_ = 0; index_ < criteria.size(); ++index_) {
            const CriterionCues& criterion = criteria[index_];
            book_.first_rule.push_back(book_.rules.size());
            if (criterion.id.str().empty()) {
                bad_criterion(ErrorCode::bad_value, index_, ".id",
                              "the criterion has no identifier");
            }
            if (!ids.insert(criterion.id.str()).second) {
                bad_criterion(ErrorCode::invalid_record, index_, ".id",
                              "there are two criteria \"" + criterion.id.str() + "\"");
            }
            add(criterion);
        }
        book_.first_rule.push_back(book_.rules.size());
        for (auto& [key, vocabulary] : book_.vocabularies) {
            vocabulary.matcher = TermMatcher(std::span<const Term>(vocabulary.terms));
        }
        return std::move(book_);
    }

private:
    void add(const CriterionCues& criterion) {
        if (criterion.most_words) {
            if (!criterion.cues.empty() || !criterion.rules.empty()) {
                bad_criterion(ErrorCode::bad_value, index_, ".most_words",
                              "a criterion is about words or about length; make it two");
            }
        } else if (!criterion.cues.empty()) {
            add_cues(criterion);
        } else if (!criterion.rules.empty()) {
            bad_criterion(ErrorCode::dangling_reference, index_, ".rules",
                          "there are rules, but no cues");
        } else {
            add_label(criterion);
        }
    }

    void add_cues(const CriterionCues& criterion) {
        std::map<std::string_view, const CriterionCue*> by_name;
        for (std::size_t i = 0; i < criterion.cues.size(); ++i) {
            const CriterionCue& cue = criterion.cues[i];
            check(cue, i);
            if (!by_name.emplace(cue.name, &cue).second) {
                bad_criterion(ErrorCode::invalid_record, index_, fmt::format(".cues[{}].name", i),
                              "there are two cues \"" + cue.name + "\"");
            }
        }
        std::vector<std::vector<std::string>> rules = criterion.rules;
        if (rules.empty()) {
            rules.emplace_back();
            for (const CriterionCue& cue : criterion.cues) {
                rules.back().push_back(cue.name);
            }
        }
        for (std::size_t i = 0; i < rules.size(); ++i) {
            if (rules[i].empty()) {
                bad_criterion(ErrorCode::bad_value, index_, fmt::format(".rules[{}]", i),
                              "the rule names no cue");
            }
            std::vector<const CriterionCue*> cues;
            for (std::size_t k = 0; k < rules[i].size(); ++k) {
                const auto found = by_name.find(rules[i][k]);
                if (found == by_name.end()) {
                    bad_criterion(ErrorCode::dangling_reference, index_,
                                  fmt::format(".rules[{}][{}]", i, k),
                                  "there is no cue \"" + rules[i][k] + "\"");
                }
                cues.push_back(found->second);
            }
            add_rule(cues, criterion.inflect);
        }
    }

    void check(const CriterionCue& cue, std::size_t at) const {
        if (cue.phrases.empty()) {
            bad_criterion(ErrorCode::bad_value, index_, fmt::format(".cues[{}].phrases", at),
                          "the cue \"" + cue.name + "\" has no phrase");
        }
        for (const auto& [language, phrases] : cue.phrases) {
            for (std::size_t i = 0; i < phrases.size(); ++i) {
                if (tokens(phrases[i]).empty()) {
                    bad_criterion(ErrorCode::bad_value, index_,
                                  fmt::format(".cues[{}].phrases.{}[{}]", at, language, i),
                                  "the phrase is empty");
                }
            }
        }
    }

    /// The rule in each language that has phrases for all of its cues.
    void add_rule(const std::vector<const CriterionCue*>& cues, bool inflect) {
        for (const auto& [language, unused] : cues.front()->phrases) {
            Rule rule;
            rule.criterion = index_;
            rule.language = language;
            for (const CriterionCue* cue : cues) {
                const auto found = cue->phrases.find(language);
                if (found != cue->phrases.end() && !found->second.empty()) {
                    rule.cues.push_back({cue->name, false, found->second});
                }
            }
            const std::size_t count = rule.cues.size();
            if (count < cues.size()) {
                continue;
            }
            rule.for_met = count;
            rule.for_near = count >= 4 ? count - 1 : count;
            rule.for_partly = count;
            finish(std::move(rule), inflect);
        }
    }

    void add_label(const CriterionCues& criterion) {
        const std::size_t before = book_.rules.size();
        for (const auto& [language, text] : criterion.label.texts) {
            Rule rule;
            rule.criterion = index_;
            rule.language = language;
            for (const std::string& word : sought_words(text, language)) {
                rule.cues.push_back({word, false, {word}});
            }
            // Three of four content words make a sentence speak of it; half of them, the draft.
            const std::size_t count = rule.cues.size();
            if (count == 0) {
                continue;
            }
            rule.for_met = (3 * count + 3) / 4;
            rule.for_near = rule.for_met;
            rule.for_partly = (count + 1) / 2;
            finish(std::move(rule), true);
        }
        if (book_.rules.size() == before) {
            bad_criterion(ErrorCode::bad_value, index_, "",
                          "criterion \"" + criterion.id.str() +
                              "\" has nothing to look for: no cues, no length, no words in its "
                              "label");
        }
    }

    void finish(Rule rule, bool inflect) {
        const std::pair<std::string, bool> key(rule.language, inflect);
        Vocabulary& vocabulary = book_.vocabularies[key];
        for (std::size_t cue = 0; cue < rule.cues.size(); ++cue) {
            for (const std::string& phrase : rule.cues[cue].phrases) {
                vocabulary.slots[group_of(vocabulary, groups_[key], phrase, key)].push_back(
                    {book_.rules.size(), cue});
            }
        }
        rule.first_flag = book_.flags;
        book_.flags += rule.cues.size();
        book_.rules.push_back(std::move(rule));
    }

    using Groups = std::map<std::string, std::size_t>;

    /// Phrases that share forms share a group, so that whichever of them is found speaks for all.
    static std::size_t group_of(Vocabulary& vocabulary, Groups& groups, const std::string& phrase,
                                const std::pair<std::string, bool>& key) {
        std::string stems;
        for (const Token& token : tokens(phrase)) {
            const std::string_view word = slice(phrase, token.span);
            stems += (key.second ? inflect(word, key.first).stem : fold(word)) + ' ';
        }
        const auto [entry, is_new] = groups.try_emplace(stems, vocabulary.slots.size());
        if (is_new) {
            vocabulary.slots.emplace_back();
        }
        vocabulary.terms.push_back({phrase, key.second ? key.first : std::string()});
        vocabulary.group_of.push_back(entry->second);
        return entry->second;
    }

    RuleBook book_;
    std::map<std::pair<std::string, bool>, Groups> groups_;
    std::size_t index_ = 0;
};

WGIG_DECL RuleBook make_rules(std::span<const CriterionCues> criteria) {
    return RuleBuilder().build(criteria);
}

}  // namespace wgig::detail::covering
