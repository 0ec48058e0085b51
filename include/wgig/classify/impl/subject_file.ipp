#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>

#include <wgig/classify/detail/subject_bytes.hpp>
#include <wgig/classify/detail/subject_candidates.hpp>
#include <wgig/classify/subject_index.hpp>
#include <wgig/core/error.hpp>
#include <wgig/core/file.hpp>

namespace wgig {
namespace detail::subjects {

// The file: a line that says what it is, the number of the format, then numbers (seven bits a byte,
// the lowest first; the eighth bit says that more follow), strings (length, bytes) and lists
// (length, elements), and at the end a checksum of all before it.
inline constexpr std::string_view file_mark = "wgig subject indexer\n";
inline constexpr std::uint64_t file_format = 1;

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
    finish_trees(trees);
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
