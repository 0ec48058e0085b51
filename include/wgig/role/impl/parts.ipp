#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <wgig/role/detail/clause.hpp>
#include <wgig/role/detail/parts.hpp>
#include <wgig/role/detail/subject.hpp>
#include <wgig/role/impl/word_form.ipp>
#include <wgig/text/character.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig::detail::roles {

WGIG_DECL MarkedSentence mark_sentence(const Sentence& sentence) {
    MarkedSentence marked;
    marked.sentence = &sentence;
    marked.words = &clause_words_of(sentence.lexicon->language);
    marked.marks = marked.words->matcher.find(sentence.text);
    std::vector<Span> brackets;
    std::size_t depth = 0;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const Mark mark = sentence.at(i).mark;
        if (mark == Mark::open) {
            if (depth++ == 0) {
                brackets.push_back({sentence.at(i).span.begin, sentence.text.size()});
            }
        } else if (mark == Mark::close && depth > 0 && --depth == 0) {
            brackets.back().end = sentence.at(i).span.end;
        } else if (mark == Mark::comma && depth == 0) {
            marked.commas.push_back(i);
        }
    }
    if (depth > 0 && !brackets.empty()) {
        brackets.pop_back();  // one that is not closed hides nothing
    }
    auto bracket = brackets.begin();
    std::erase_if(marked.marks, [&](const Match& mark) {
        while (bracket != brackets.end() && bracket->end <= mark.span.begin) {
            ++bracket;
        }
        return bracket != brackets.end() && bracket->begin <= mark.span.begin;
    });
    return marked;
}

/// The span of trimmed text inside another.
inline Span trimmed_span(std::string_view text, Span span) {
    const std::string_view inside = trim_clause(slice(text, span));
    if (inside.empty()) {
        return {span.begin, span.begin};
    }
    const auto begin = static_cast<std::size_t>(inside.data() - text.data());
    return {begin, begin + inside.size()};
}

class PartReader {
public:
    PartReader(const MarkedSentence& marked, const ClauseSpans& spans)
        : marked_(marked),
          sentence_(*marked.sentence),
          language_(sentence_.lexicon->language),
          spans_(spans) {}

    std::vector<StatementPart> read() && {
        for (const Span& interval : free_intervals()) {
            read_interval(interval);
        }
        take_or_else_behind();
        std::stable_sort(parts_.begin(), parts_.end(),
                         [](const StatementPart& a, const StatementPart& b) {
                             return a.span->begin < b.span->begin;
                         });
        return std::move(parts_);
    }

private:
    enum class Kind { none, condition, constraint, or_else, recipient, property };
    struct Piece {
        Kind kind = Kind::none;
        Span span;
    };

    /// What is left of the clause between the spans that are known.
    std::vector<Span> free_intervals() const {
        std::vector<Span> used;
        for (const auto& span : {spans_.subject, spans_.deontic, spans_.aim, spans_.agent}) {
            if (span) {
                used.push_back(*span);
            }
        }
        std::sort(used.begin(), used.end());
        std::vector<Span> result;
        std::size_t begin = spans_.clause.begin;
        for (const Span& span : used) {
            if (span.begin > begin && span.begin <= spans_.clause.end) {
                result.push_back({begin, span.begin});
            }
            begin = std::max(begin, span.end);
        }
        if (begin < spans_.clause.end) {
            result.push_back({begin, spans_.clause.end});
        }
        return result;
    }

    void read_interval(Span interval) {
        const bool holds_object = is_object_interval(interval);
        const bool before_aim = spans_.aim && interval.end <= spans_.aim->begin;
        const bool before_deontic = spans_.deontic && interval.end <= spans_.deontic->begin;
        std::vector<Piece> pieces;
        bool object_seen = false;
        const std::vector<Span> segments = between_commas(interval);
        for (std::size_t i = 0; i < segments.size(); ++i) {
            const std::vector<Piece> found =
                pieces_of(segments[i], before_aim, i == 0 && holds_object && !before_aim);
            // What stands before the subject and opens with words is another clause.
            if (before_deontic && !holds_object && !found.empty() &&
                found.front().kind == Kind::none && has_words(found.front().span) &&
                pieces.empty()) {
                continue;
            }
            for (const Piece& piece : found) {
                if (piece.kind == Kind::none && holds_object &&
                    piece.span.end <= spans_.object->begin) {
                    continue;  // an adverb before what opens the clause
                }
                if (!pieces.empty() && goes_on(pieces.back(), piece)) {
                    pieces.back().span.end = piece.span.end;
                    continue;
                }
                if (piece.kind == Kind::none && !pieces.empty() && (object_seen || !holds_object)) {
                    if (object_seen && i + 1 == segments.size() && found.size() == 1 &&
                        fills(pieces.back(), segments[i - (i > 0 ? 1 : 0)]) &&
                        sentence_.at(chunk_at(piece.span.begin)).is(Tag::preposition)) {
                        pieces.push_back({Kind::property, piece.span});
                    } else {
                        pieces.back().span.end = piece.span.end;
                    }
                    continue;
                }
                object_seen = object_seen || piece.kind == Kind::none;
                pieces.push_back(piece);
            }
        }
        for (const Piece& piece : pieces) {
            take(piece, holds_object);
        }
    }

    /// Whether a span has more than adverbs and conjunctions.
    bool has_words(Span span) const {
        for (std::size_t i = chunk_at(span.begin);
             i < sentence_.size() && sentence_.at(i).span.begin < span.end; ++i) {
            if (!sentence_.at(i).is(Tag::adverb, Tag::conjunction)) {
                return true;
            }
        }
        return false;
    }

    /// "С тем, чтобы", "до тех пор, пока": two marks on both sides of a comma open one condition.
    bool goes_on(const Piece& before, const Piece& piece) const {
        return before.kind == piece.kind &&
               (piece.kind == Kind::condition || piece.kind == Kind::constraint) &&
               is_mark(before.span) && language_ == Language::ru &&
               (is_mark(first_word(piece.span)) ||
                sentence_.at(chunk_at(piece.span.begin)).is(Tag::complementizer));
    }

    Span first_word(Span span) const {
        return {span.begin, std::min(span.end, sentence_.at(chunk_at(span.begin)).span.end)};
    }

    /// Whether a span is one of the words that open something, and no more.
    bool is_mark(Span span) const {
        const auto mark = std::lower_bound(
            marked_.marks.begin(), marked_.marks.end(), span.begin,
            [](const Match& match, std::size_t at) { return match.span.begin < at; });
        return mark != marked_.marks.end() && mark->span == span;
    }

    /// Whether a condition or constraint stands alone between two commas.
    bool fills(const Piece& piece, Span segment) const {
        return (piece.kind == Kind::condition || piece.kind == Kind::constraint) &&
               piece.span == trimmed_span(sentence_.text, segment);
    }

    bool is_object_interval(Span interval) const noexcept {
        return spans_.object && interval.begin <= spans_.object->begin &&
               spans_.object->begin < interval.end;
    }

    std::vector<Span> between_commas(Span interval) const {
        std::vector<Span> result;
        std::size_t begin = interval.begin;
        const auto first = std::lower_bound(
            marked_.commas.begin(), marked_.commas.end(), interval.begin,
            [&](std::size_t chunk, std::size_t at) { return sentence_.at(chunk).span.begin < at; });
        for (auto comma = first; comma != marked_.commas.end(); ++comma) {
            const Span span = sentence_.at(*comma).span;
            if (span.begin >= interval.end) {
                break;
            }
            result.push_back({begin, span.begin});
            begin = span.end;
        }
        result.push_back({begin, interval.end});
        std::erase_if(result,
                      [&](Span span) { return trimmed_span(sentence_.text, span).empty(); });
        return result;
    }

    /// What a part between commas consists of: words, then what a mark opens, to the next mark.
    std::vector<Piece> pieces_of(Span segment, bool before_aim, bool behind_aim) const {
        segment = trimmed_span(sentence_.text, segment);
        std::vector<Piece> pieces;
        Piece piece{Kind::none, segment};
        const std::size_t start = behind_conjunctions(segment);
        std::size_t mark_end = 0;
        auto mark = std::lower_bound(
            marked_.marks.begin(), marked_.marks.end(), segment.begin,
            [](const Match& match, std::size_t at) { return match.span.begin < at; });
        for (; mark != marked_.marks.end() && mark->span.end <= segment.end; ++mark) {
            const bool opens = mark->span.begin <= start;
            const Kind kind = kind_of(*mark, segment, opens, before_aim, behind_aim);
            // Inside a condition everything belongs to it.
            const bool closed = piece.kind == Kind::condition || piece.kind == Kind::or_else;
            // "At the latest by 1 July": two marks in a row open one constraint.
            const bool same = kind == Kind::constraint && piece.kind == Kind::constraint &&
                              trimmed_span(sentence_.text, {mark_end, mark->span.begin}).empty();
            if (kind == Kind::none || same || (closed && kind != Kind::or_else)) {
                continue;
            }
            if (!opens) {
                piece.span.end = mark->span.begin;
                keep(piece, pieces);
            }
            piece = {kind, {mark->span.begin, segment.end}};
            mark_end = mark->span.end;
        }
        if (piece.kind == Kind::none || piece.kind == Kind::constraint) {
            piece.kind = closed_kind(piece, segment);
        }
        keep(piece, pieces);
        return pieces;
    }

    void keep(Piece piece, std::vector<Piece>& pieces) const {
        piece.span = trimmed_span(sentence_.text, piece.span);
        // "... and, where needed": the conjunction joins what follows.
        while (!piece.span.empty()) {
            const std::size_t last = chunk_at(piece.span.end - 1);
            const Chunk& chunk = sentence_.at(last);
            if (!chunk.is(Tag::conjunction) || chunk.is(Tag::adverb, Tag::pronoun) ||
                chunk.span.begin < piece.span.begin || chunk.span.empty()) {
                break;
            }
            piece.span = trimmed_span(sentence_.text, {piece.span.begin, chunk.span.begin});
        }
        if (!piece.span.empty()) {
            pieces.push_back(piece);
        }
    }

    std::size_t behind_conjunctions(Span segment) const {
        std::size_t at = segment.begin;
        for (std::size_t i = chunk_at(at);
             sentence_.at(i).is(Tag::conjunction) && sentence_.at(i).span.begin < segment.end;
             ++i) {
            at = sentence_.at(i + 1).span.begin;
        }
        return at;
    }

    Kind kind_of(const Match& mark, Span segment, bool opens, bool before_aim,
                 bool behind_aim) const {
        const ClauseWords& words = *marked_.words;
        // One Chinese character may be part of any word; and what says how stands before the verb, but
        // for 以, to.
        const bool one_character = language_ == Language::zh &&
                                   decode(sentence_.text, mark.span.begin).size == mark.span.size();
        const bool late = behind_aim && slice(sentence_.text, mark.span) != "以";
        const bool part_of_word =
            one_character && sentence_.at(chunk_at(mark.span.begin)).span != mark.span;
        if (one_character && (!opens || late || part_of_word)) {
            return Kind::none;
        }
        if (words.is(mark.term, ClauseWord::or_else)) {
            return Kind::or_else;
        }
        if (words.is(mark.term, ClauseWord::condition) ||
            (opens && words.is(mark.term, ClauseWord::condition_after_comma))) {
            return Kind::condition;
        }
        if (words.is(mark.term, ClauseWord::constraint)) {
            return Kind::constraint;
        }
        if (words.is(mark.term, ClauseWord::constraint_number) &&
            number_follows(mark.span.end, segment.end)) {
            return Kind::constraint;
        }
        if (language_ == Language::zh && before_aim && words.is(mark.term, ClauseWord::recipient) &&
            actor_follows(mark.span.end)) {
            return Kind::recipient;
        }
        return Kind::none;
    }

    /// In Chinese the last word may say what a part is: ...的情况下, ...内.
    Kind closed_kind(const Piece& piece, Span segment) const {
        if (language_ != Language::zh) {
            return piece.kind;
        }
        auto mark = std::upper_bound(
            marked_.marks.begin(), marked_.marks.end(), segment.end,
            [](std::size_t at, const Match& match) { return at < match.span.end; });
        if (mark == marked_.marks.begin()) {
            return piece.kind;
        }
        --mark;
        if (mark->span.end != segment.end || mark->span.begin <= piece.span.begin) {
            return piece.kind;
        }
        if (marked_.words->is(mark->term, ClauseWord::condition_close)) {
            return Kind::condition;
        }
        return marked_.words->is(mark->term, ClauseWord::constraint_close) ? Kind::constraint
                                                                           : piece.kind;
    }

    /// The first chunk that ends behind a byte.
    std::size_t chunk_at(std::size_t byte) const {
        const auto found =
            std::partition_point(sentence_.chunks.begin(), sentence_.chunks.end(),
                                 [&](const Chunk& chunk) { return chunk.span.end <= byte; });
        return static_cast<std::size_t>(found - sentence_.chunks.begin());
    }

    bool number_follows(std::size_t at, std::size_t end) const {
        const std::size_t first = chunk_at(at);
        for (std::size_t i = first; i < first + 3 && sentence_.at(i).span.begin < end; ++i) {
            const Chunk& chunk = sentence_.at(i);
            if (chunk.mark != Mark::none || i >= sentence_.size()) {
                return false;
            }
            const bool gerund = language_ == Language::en && i == first && chunk.is(Tag::word) &&
                                sentence_.text_of(i).ends_with("ing");
            const bool counts = digit_value(decode(sentence_.text, chunk.span.begin).value) >= 0;
            if (chunk.is(Tag::number) || counts || gerund) {
                return true;
            }
        }
        return false;
    }

    bool actor_follows(std::size_t at) const {
        std::size_t i = chunk_at(at);
        const std::size_t limit = i + 6;
        while (i < limit && i < sentence_.size() &&
               (sentence_.at(i).is(Tag::determiner, Tag::modifier) &&
                !sentence_.at(i).is(Tag::actor))) {
            ++i;
        }
        return sentence_.at(i).is(Tag::actor);
    }

    void take(const Piece& piece, bool holds_object) {
        const Chunk& first = sentence_.at(chunk_at(piece.span.begin));
        if (first.span == piece.span && first.is(Tag::complementizer, Tag::boundary) &&
            !first.is(Tag::adverb)) {
            return;  // "that" before a verb, with nothing behind it
        }
        switch (piece.kind) {
        case Kind::condition: add(IgComponent::activation_condition, piece.span); break;
        case Kind::constraint: add(IgComponent::execution_constraint, piece.span); break;
        case Kind::or_else: add(IgComponent::or_else, piece.span); break;
        case Kind::recipient: add_recipient(piece.span); break;
        case Kind::property:
            if (add(IgComponent::direct_object, piece.span)) {
                parts_.back().property = true;
            }
            break;
        default:
            if (holds_object) {
                take_object(piece.span);
            }
        }
    }

    void add_recipient(Span span) {
        for (const Match& mark : marked_.marks) {
            if (mark.span.begin == span.begin) {
                span.begin = mark.span.end;
            }
        }
        add(IgComponent::indirect_object, span);
    }

    void take_object(Span span) {
        if (spans_.constitutive) {
            take_direct(span);
            return;
        }
        span = take_further_aims(span);
        const auto recipient = recipient_in(span);
        if (recipient) {
            const Span direct = trimmed_span(sentence_.text, {span.begin, recipient->begin});
            const std::size_t end = std::min(behind_actors(recipient->end), span.end);
            take_direct(direct);
            add(IgComponent::indirect_object, {recipient->end, end});
            // "Report to the Council on progress", "inform the Council of progress".
            if (direct.empty()) {
                take_direct({end, span.end});
            } else if (add(IgComponent::direct_object, {end, span.end})) {
                parts_.back().property = true;
            }
        } else {
            take_direct(span);
        }
    }

    /// "Protect and promote": a verb that is joined to the first has the same object.
    Span take_further_aims(Span span) {
        for (int more = 0; more < 4; ++more) {
            std::size_t joint = chunk_at(span.begin);
            // The Chinese mark between members of a list is trimmed away like any other.
            const bool list = joint > 0 && is_list_mark(joint - 1);
            joint -= list ? 1U : 0U;
            const std::size_t verb = joint + 1;
            if (!sentence_.at(joint).is(Tag::conjunction) ||
                (!list && sentence_.at(joint).span.begin < span.begin) ||
                sentence_.at(verb).span.end > span.end || !looks_like_verb(verb)) {
                break;
            }
            add(IgComponent::aim, sentence_.at(verb).span);
            if (!parts_.empty()) {
                parts_.back().operation = operation_of(joint);
            }
            span.begin = sentence_.at(verb).span.end;
            span = trimmed_span(sentence_.text, span);
        }
        return span;
    }

    bool looks_like_verb(std::size_t index) const {
        const Chunk& chunk = sentence_.at(index);
        const std::string_view word = sentence_.text_of(index);
        if (language_ == Language::zh) {
            // 与服务无关的信息: information that is not about the service.
            const std::string_view behind = sentence_.text.substr(chunk.span.end);
            return chunk.is(Tag::verb) && !behind.starts_with("的") &&
                   !behind.starts_with("无关") && !behind.starts_with("有关") &&
                   !behind.starts_with("相关");
        }
        if (!chunk.is(Tag::word) || chunk.is(Tag::actor, Tag::adverb)) {
            return false;
        }
        const Chunk& next = sentence_.at(index + 1);
        switch (language_) {
        case Language::fr:
        case Language::es: return is_romance_infinitive(word, language_);
        case Language::ru: return is_russian_infinitive(word);
        case Language::en:
            return next.is(Tag::determiner) || next.is(Tag::modifier) || next.is(Tag::actor) ||
                   (next.is(Tag::word) && !word.ends_with("s") && !word.ends_with("ion"));
        default: {
            const std::string_view aim = spans_.aim ? slice(sentence_.text, *spans_.aim) : word;
            return word.size() > 4 && aim.size() > 4 && word.substr(0, 2) == aim.substr(0, 2) &&
                   (word.starts_with("ي") || word.starts_with("ت") || word.starts_with("ن"));
        }
        }
    }

    IgOperator operation_of(std::size_t conjunction) const {
        const std::string word = fold(sentence_.text_of(conjunction));
        for (const std::string_view one :
             {"or", "ou", "o", "u", "или", "либо", "或", "或者", "او"}) {
            if (word == one) {
                return IgOperator::disjunction;
            }
        }
        return IgOperator::conjunction;
    }

    /// Behind the noun phrase of actors that begins at a byte.
    std::size_t behind_actors(std::size_t at) const {
        const std::size_t first = chunk_at(at);
        const auto phrase = parse_phrase(sentence_, {first, sentence_.size(), Tag::dative, false});
        std::size_t last = phrase ? phrase->end : first;
        while (!phrase && last < sentence_.size() && !sentence_.at(last).is(Tag::actor)) {
            ++last;
        }
        last = behind_complements(phrase ? last : last + 1);
        return last == 0 ? at : sentence_.at(std::min(last, sentence_.size()) - 1).span.end;
    }

    /// "The members of the committee": behind what belongs to actors that end at a chunk.
    std::size_t behind_complements(std::size_t last) const {
        while (last < sentence_.size()) {
            // المحاكم الوطنية: an Arabic adjective has the article of its noun.
            if (language_ == Language::ar && sentence_.at(last).is(Tag::word, Tag::modifier) &&
                sentence_.text_of(last).starts_with("ال")) {
                ++last;
                continue;
            }
            std::size_t next = last;
            if (sentence_.at(next).is(Tag::source) && language_ != Language::zh) {
                ++next;
            }
            while (next > last && sentence_.at(next).is(Tag::determiner) &&
                   !sentence_.at(next).is(Tag::actor)) {
                ++next;
            }
            if (next == last || !sentence_.at(next).is(Tag::actor)) {
                break;
            }
            last = next + 1;
        }
        return last;
    }

    /// The word before whom something is given to, in an object; the object's end behind it.
    std::optional<Span> recipient_in(Span span) const {
        const std::size_t first = chunk_at(span.begin);
        for (std::size_t i = first; i < sentence_.size() && sentence_.at(i).span.end <= span.end;
             ++i) {
            const Chunk& chunk = sentence_.at(i);
            const bool only_dative =
                chunk.is(Tag::actor) && chunk.is(Tag::dative) && !chunk.is(Tag::nominative);
            if (language_ == Language::ru && only_dative &&
                !(i > first && sentence_.at(i - 1).is(Tag::preposition))) {
                return Span{chunk.span.begin, chunk.span.begin};
            }
            if (language_ == Language::ar && chunk.is(Tag::recipient) && i > first &&
                sentence_.at(i + 1).is(Tag::actor)) {
                return chunk.span;
            }
        }
        auto mark = std::lower_bound(
            marked_.marks.begin(), marked_.marks.end(), span.begin,
            [](const Match& match, std::size_t at) { return match.span.begin < at; });
        for (; mark != marked_.marks.end() && mark->span.end < span.end; ++mark) {
            // In Spanish "a" also stands before a person who is the direct object.
            const bool alone = mark->span.begin == span.begin && language_ == Language::es &&
                               !noun_follows(behind_actors(mark->span.end), span.end);
            if (marked_.words->is(mark->term, ClauseWord::recipient) && !alone &&
                actor_follows(mark->span.end)) {
                return mark->span;
            }
        }
        return std::nullopt;
    }

    /// "Solicitar a los Estados más información": behind the actors stands a noun without preposition.
    bool noun_follows(std::size_t at, std::size_t end) const {
        const Chunk& next = sentence_.at(chunk_at(at));
        if (at >= end || next.span.begin >= end || next.mark != Mark::none) {
            return false;
        }
        // "Mas" without its accent is a conjunction.
        return slice(sentence_.text, next.span) == "más" ||
               (next.is(Tag::determiner, Tag::number) &&
                !next.is(Tag::preposition, Tag::conjunction, Tag::boundary, Tag::relative));
    }

    /// The direct object: one part, or one for each member of a plain enumeration.
    void take_direct(Span span) {
        span = trimmed_span(sentence_.text, span);
        if (span.empty()) {
            return;
        }
        std::vector<Span> members;
        std::optional<std::size_t> conjunction;
        std::size_t begin = span.begin;
        std::size_t words = 0;
        bool plain = true;
        const std::size_t first = chunk_at(span.begin);
        std::size_t i = first;
        for (; i < sentence_.size() && sentence_.at(i).span.begin < span.end && plain; ++i) {
            const Chunk& chunk = sentence_.at(i);
            const bool comma = chunk.mark == Mark::comma;
            const bool joint = chunk.is(Tag::conjunction);
            if (comma || joint) {
                if (words > 0) {
                    members.push_back({begin, chunk.span.begin});
                } else {
                    plain = joint && !conjunction && i > first &&
                            sentence_.at(i - 1).mark == Mark::comma;
                }
                plain = plain && !(conjunction && !(chunk.mark == Mark::none && is_list_mark(i)));
                conjunction = joint && !is_list_mark(i) ? std::optional(i) : conjunction;
                begin = chunk.span.end;
                words = 0;
                continue;
            }
            ++words;
            plain = words <= 4 && chunk.mark == Mark::none &&
                    !chunk.is(Tag::preposition, Tag::boundary, Tag::relative, Tag::finite_verb) &&
                    !chunk.is(Tag::pronoun, Tag::deontic, Tag::number);
        }
        if (!plain || !conjunction || words == 0 || members.empty() || members.size() > 12) {
            add(IgComponent::direct_object, span);
            return;
        }
        members.push_back({begin, span.end});
        const IgOperator operation = operation_of(*conjunction);
        for (const Span& member : members) {
            add(IgComponent::direct_object, member);
            if (member != members.front()) {
                parts_.back().operation = operation;
            }
        }
    }

    /// The Chinese mark between members of a list is a comma that joins.
    bool is_list_mark(std::size_t index) const { return sentence_.text_of(index) == "、"; }

    /// "..., failing which ...": behind the clause.
    void take_or_else_behind() {
        const bool found = std::any_of(parts_.begin(), parts_.end(), [](const StatementPart& part) {
            return part.component == IgComponent::or_else;
        });
        if (found || spans_.clause.end >= sentence_.text.size()) {
            return;
        }
        const std::size_t limit = spans_.clause.end + 24;
        auto mark = std::lower_bound(
            marked_.marks.begin(), marked_.marks.end(), spans_.clause.end,
            [](const Match& match, std::size_t at) { return match.span.begin < at; });
        for (; mark != marked_.marks.end() && mark->span.begin < limit; ++mark) {
            const Span between{spans_.clause.end, mark->span.begin};
            if (marked_.words->is(mark->term, ClauseWord::or_else) &&
                trimmed_span(sentence_.text, between).empty()) {
                add(IgComponent::or_else, {mark->span.begin, sentence_.text.size()});
                return;
            }
        }
    }

    bool add(IgComponent component, Span span) {
        span = trimmed_span(sentence_.text, span);
        if (span.empty()) {
            return false;
        }
        StatementPart part;
        part.component = component;
        part.text = slice(sentence_.text, span);
        part.span = span;
        parts_.push_back(std::move(part));
        return true;
    }

    const MarkedSentence& marked_;
    const Sentence& sentence_;
    Language language_;
    const ClauseSpans& spans_;
    std::vector<StatementPart> parts_;
};

WGIG_DECL std::vector<StatementPart> read_parts(const MarkedSentence& marked,
                                                const ClauseSpans& spans) {
    return PartReader(marked, spans).read();
}

}  // namespace wgig::detail::roles
