#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>

#include <wgig/classify/detail/subject_candidates.hpp>
#include <wgig/classify/subject_index.hpp>
#include <wgig/core/error.hpp>
#include <wgig/core/file.hpp>
#include <wgig/text/utf8.hpp>

namespace wgig {
namespace detail::subjects {

// The file: a line that says what it is, the number of the format, then numbers (seven bits a byte, the
// lowest first; the eighth bit says that more follow), strings (length, bytes) and lists (length,
// elements), and at the end a checksum of all before it.
inline constexpr std::string_view file_mark = "wgig subject indexer\n";
inline constexpr std::uint64_t file_format = 1;

inline std::uint64_t checksum(std::string_view bytes) {
    std::uint64_t sum = 0xcbf29ce484222325ULL;
    for (const char c : bytes) {
        sum = (sum ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    return sum;
}

class Writer {
public:
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7U) {
            bytes_ += static_cast<char>((value & 0x7FU) | 0x80U);
        }
        bytes_ += static_cast<char>(value);
    }
    void fixed(std::uint64_t value, int size) {
        for (int i = 0; i < size; ++i) {
            bytes_ += static_cast<char>((value >> (8 * static_cast<unsigned>(i))) & 0xFFU);
        }
    }
    void real(float value) { fixed(std::bit_cast<std::uint32_t>(value), 4); }
    void text(std::string_view value) {
        number(value.size());
        bytes_ += value;
    }
    void raw(std::string_view value) { bytes_ += value; }
    /// Rising numbers, each as its distance from the one before.
    void rising(std::uint32_t value, std::uint32_t& before) {
        number(value - before);
        before = value;
    }

    [[nodiscard]] std::string take() && { return std::move(bytes_); }
    [[nodiscard]] std::string_view bytes() const { return bytes_; }

private:
    std::string bytes_;
};

/// Reads what Writer wrote, and believes nothing: every length is held against what is left.
class Reader {
public:
    Reader(std::string_view bytes, std::string_view file) : bytes_(bytes), file_(file) {}

    [[noreturn]] void fail(const std::string& message,
                           ErrorCode code = ErrorCode::bad_value) const {
        throw_parse_error(code, message + " (at byte " + std::to_string(at_) + ")",
                          {std::string(file_), 0, 0, ""});
    }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint64_t byte = fixed(1);
            value |= (byte & 0x7FU) << shift;
            if (byte < 0x80) {
                return value;
            }
        }
        fail("a number of more than 64 bits");
    }
    /// A number below a bound.
    std::uint32_t below(std::uint64_t bound, const char* what) {
        const std::uint64_t value = number();
        if (value >= bound) {
            fail(std::string(what) + " " + std::to_string(value) + " of " + std::to_string(bound));
        }
        return static_cast<std::uint32_t>(value);
    }
    std::uint32_t count32() { return below(std::uint64_t{1} << 32U, "count"); }
    /// The length of a list whose elements take at least `size` bytes each.
    std::size_t length(std::size_t size) {
        const std::uint64_t value = number();
        if (value > (bytes_.size() - at_) / size) {
            fail("a list of " + std::to_string(value) + " elements, more than the file can hold");
        }
        return static_cast<std::size_t>(value);
    }
    std::uint64_t fixed(std::size_t size) {
        if (bytes_.size() - at_ < size) {
            fail("the file ends too early");
        }
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < size; ++i) {
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes_[at_ + i]))
                     << (8 * i);
        }
        at_ += size;
        return value;
    }
    /// A number between bounds: whatever is made from such numbers stays finite.
    float real(float smallest = -largest, float biggest = largest) {
        const auto value = std::bit_cast<float>(static_cast<std::uint32_t>(fixed(4)));
        if (!(value >= smallest && value <= biggest)) {
            fail("a value that no indexer has");
        }
        return value;
    }
    std::string text() {
        const std::size_t size = length(1);
        const std::string_view value = bytes_.substr(at_, size);
        if (first_invalid_utf8(value) != std::string_view::npos) {
            fail("a text that is not UTF-8", ErrorCode::invalid_utf8);
        }
        at_ += size;
        return std::string(value);
    }
    std::uint32_t rising(std::uint64_t bound, std::uint32_t& before) {
        const std::uint64_t value = before + static_cast<std::uint64_t>(count32());
        if (value >= bound) {
            fail("a concept " + std::to_string(value) + " of " + std::to_string(bound));
        }
        before = static_cast<std::uint32_t>(value);
        return before;
    }
    static constexpr float largest = 1e9F;

    [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }

private:
    std::string_view bytes_;
    std::string_view file_;
    std::size_t at_ = 0;
};

inline void write_links(Writer& writer, const Links& links, std::size_t concepts) {
    for (std::size_t i = 0; i < concepts; ++i) {
        writer.number(links.of(i).size());
        for (const std::uint32_t target : links.of(i)) {
            writer.number(target);
        }
    }
}

inline Links read_links(Reader& reader, std::size_t concepts) {
    Links links;
    for (std::size_t i = 0; i < concepts; ++i) {
        for (std::size_t left = reader.length(1); left > 0; --left) {
            links.targets.push_back(reader.below(concepts, "concept"));
        }
        links.finish_one();
    }
    return links;
}

inline void write_words(Writer& writer, const WordModel& words) {
    writer.number(words.hashes.size());
    for (std::uint32_t w = 0; w < words.hashes.size(); ++w) {
        writer.fixed(words.hashes[w], 8);
        writer.real(words.idf[w]);
        const auto postings = words.postings_of(w);
        writer.number(postings.size());
        std::uint32_t before = 0;
        for (const Posting& posting : postings) {
            writer.rising(posting.concept_index, before);
            writer.number(posting.weight);
        }
    }
    for (const float length : words.lengths) {
        writer.real(length);
    }
}

inline WordModel read_words(Reader& reader, std::size_t concepts) {
    WordModel words;
    for (std::size_t left = reader.length(13); left > 0; --left) {
        const std::uint64_t hash = reader.fixed(8);
        if (!words.hashes.empty() && hash <= words.hashes.back()) {
            reader.fail("words out of order");
        }
        words.hashes.push_back(hash);
        words.idf.push_back(reader.real(0, 100));
        words.begins.push_back(static_cast<std::uint32_t>(words.postings.size()));
        std::uint32_t before = 0;
        for (std::size_t postings = reader.length(2); postings > 0; --postings) {
            const std::uint32_t place = reader.rising(concepts, before);
            words.postings.push_back({place, std::max(reader.count32(), 1U)});
        }
    }
    words.begins.push_back(static_cast<std::uint32_t>(words.postings.size()));
    for (std::size_t i = 0; i < concepts; ++i) {
        words.lengths.push_back(reader.real(0, std::numeric_limits<float>::max()));
    }
    finish_words(words);
    return words;
}

inline void write_trees(Writer& writer, const BoostedTrees& trees) {
    writer.number(trees.features);
    writer.real(trees.base);
    writer.number(trees.roots.size());
    for (std::size_t t = 0; t < trees.roots.size(); ++t) {
        const std::size_t end =
            t + 1 < trees.roots.size() ? trees.roots[t + 1] : trees.nodes.size();
        writer.number(end - trees.roots[t]);
        for (std::size_t n = trees.roots[t]; n < end; ++n) {
            const TreeNode& node = trees.nodes[n];
            writer.number(node.left == 0 ? 0 : node.left - n);
            if (node.left != 0) {
                writer.number(node.feature);
            }
            writer.real(node.value);
        }
    }
}

inline BoostedTrees read_trees(Reader& reader) {
    BoostedTrees trees;
    trees.features = reader.number();
    if (trees.features != feature_count) {
        reader.fail("trees over " + std::to_string(trees.features) + " features, not " +
                    std::to_string(feature_count));
    }
    trees.base = reader.real();
    for (std::size_t left = reader.length(6); left > 0; --left) {
        const std::size_t begin = trees.nodes.size();
        const std::size_t nodes = reader.length(5);
        if (nodes == 0) {
            reader.fail("a tree without nodes");
        }
        trees.roots.push_back(static_cast<std::uint32_t>(begin));
        if (begin + nodes > std::numeric_limits<std::uint32_t>::max()) {
            reader.fail("too many nodes");
        }
        for (std::size_t n = 0; n < nodes; ++n) {
            TreeNode node;
            // Children come after their parent, both within the tree: a walk down must end.
            const std::uint32_t step = reader.below(nodes, "node");
            if (step != 0) {
                if (n + step + 1 >= nodes) {
                    reader.fail("a node outside its tree");
                }
                node.left = static_cast<std::uint32_t>(begin + n + step);
                node.feature = static_cast<std::uint16_t>(reader.below(feature_count, "feature"));
            }
            node.value = reader.real();
            trees.nodes.push_back(node);
        }
    }
    return trees;
}

inline void write_experience(Writer& writer, const Index& index) {
    for (std::size_t i = 0; i < index.concepts.size(); ++i) {
        writer.number(index.uses[i].assigned);
        writer.number(index.uses[i].mentioned);
        writer.number(index.uses[i].both);
        writer.number(index.partner_begins[i + 1] - index.partner_begins[i]);
        for (std::uint32_t p = index.partner_begins[i]; p < index.partner_begins[i + 1]; ++p) {
            writer.number(index.partners[p].concept_index);
            writer.number(index.partners[p].count);
        }
    }
    write_words(writer, index.words);
    write_trees(writer, index.trees);
}

inline void read_experience(Reader& reader, Index& index) {
    const std::size_t concepts = index.concepts.size();
    for (std::size_t i = 0; i < concepts; ++i) {
        Use use;
        use.assigned = reader.count32();
        use.mentioned = reader.count32();
        use.both = reader.count32();
        index.uses.push_back(use);
        index.partner_begins.push_back(static_cast<std::uint32_t>(index.partners.size()));
        for (std::size_t left = reader.length(2); left > 0; --left) {
            const std::uint32_t place = reader.below(concepts, "concept");
            index.partners.push_back({place, reader.count32()});
        }
    }
    index.partner_begins.push_back(static_cast<std::uint32_t>(index.partners.size()));
    index.words = read_words(reader, concepts);
    index.trees = read_trees(reader);
}

}  // namespace detail::subjects

WGIG_DECL std::string SubjectIndexer::to_bytes() const {
    using namespace detail::subjects;
    const Index& index = *index_;
    Writer writer;
    writer.raw(file_mark);
    writer.number(file_format);
    writer.text(index.scheme);
    writer.number(index.concepts.size());
    for (const ConceptId& id : index.concepts) {
        writer.text(id.str());
    }
    std::vector<std::string> languages;
    for (const Name& name : index.names) {
        if (std::find(languages.begin(), languages.end(), name.language) == languages.end()) {
            languages.push_back(name.language);
        }
    }
    writer.number(languages.size());
    for (const std::string& language : languages) {
        writer.text(language);
    }
    writer.number(index.names.size());
    std::uint32_t before = 0;
    for (const Name& name : index.names) {
        writer.rising(name.concept_index, before);
        writer.number(static_cast<std::uint64_t>(name.kind));
        writer.number(static_cast<std::uint64_t>(
            std::find(languages.begin(), languages.end(), name.language) - languages.begin()));
        writer.text(name.text);
    }
    write_links(writer, index.broader, index.concepts.size());
    write_links(writer, index.related, index.concepts.size());
    writer.number(index.texts);
    if (index.is_trained()) {
        write_experience(writer, index);
    }
    writer.fixed(checksum(writer.bytes()), 8);
    return std::move(writer).take();
}

WGIG_DECL SubjectIndexer SubjectIndexer::from_bytes(std::string_view bytes, std::string_view file) {
    using namespace detail::subjects;
    if (!bytes.starts_with(file_mark)) {
        Reader(bytes, file).fail("not a subject indexer");
    }
    std::string_view body = bytes.substr(file_mark.size());
    Reader whole(body, file);
    if (const std::uint64_t format = whole.number(); format != file_format) {
        whole.fail("format " + std::to_string(format) + "; this release reads format " +
                       std::to_string(file_format),
                   format > file_format ? ErrorCode::newer_format : ErrorCode::bad_value);
    }
    if (body.size() < 9 || Reader(bytes.substr(bytes.size() - 8), file).fixed(8) !=
                               checksum(bytes.substr(0, bytes.size() - 8))) {
        whole.fail("damaged: the checksum does not fit");
    }
    body.remove_suffix(8);
    Reader reader(body, file);
    reader.number();

    auto index = std::make_shared<Index>();
    index->scheme = reader.text();
    for (std::size_t left = reader.length(1); left > 0; --left) {
        index->concepts.emplace_back(reader.text());
    }
    std::vector<std::string> languages;
    for (std::size_t left = reader.length(1); left > 0; --left) {
        languages.push_back(reader.text());
    }
    std::uint32_t before = 0;
    for (std::size_t left = reader.length(4); left > 0; --left) {
        Name name;
        name.concept_index = reader.rising(index->concepts.size(), before);
        name.kind = static_cast<NameKind>(reader.below(4, "kind of name"));
        name.language = languages.empty() ? std::string()
                                          : languages[reader.below(languages.size(), "language")];
        name.text = reader.text();
        index->names.push_back(std::move(name));
    }
    index->broader = read_links(reader, index->concepts.size());
    index->related = read_links(reader, index->concepts.size());
    index->texts = reader.count32();
    if (index->is_trained()) {
        read_experience(reader, *index);
    }
    if (!reader.at_end()) {
        reader.fail("more bytes than a subject indexer has");
    }
    finish(*index);
    return SubjectIndexer(std::move(index));
}

WGIG_DECL void SubjectIndexer::save(const std::filesystem::path& path) const {
    write_file_atomically(path, to_bytes());
}

WGIG_DECL SubjectIndexer load_subject_indexer(const std::filesystem::path& path) {
    return SubjectIndexer::from_bytes(read_file(path), path.string());
}

}  // namespace wgig
