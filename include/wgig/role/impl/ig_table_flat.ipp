#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <wgig/role/impl/ig_table_links.ipp>
#include <wgig/role/impl/institutional.ipp>

namespace wgig::detail::institutional {

/// The words of nested statements, for tables that have no rows for them (IG Core). What is nested stands
/// behind what it is nested in, so that the last node is written first and nothing calls itself.
class IgFlatText {
public:
    /// `most` is how many nested statements there may be, alternatives of pairs each counted.
    IgFlatText(const InstitutionalStatement& statement, const IgView& view, std::size_t most)
        : nodes_(statement.nodes), texts_(statement.nodes.size()) {
        std::vector<std::vector<std::size_t>> children(nodes_.size());
        for (std::size_t i = nodes_.size(); i > 0; --i) {
            std::reverse(children[i - 1].begin(), children[i - 1].end());
            write(i - 1, children[i - 1], view, most);
            if (nodes_[i - 1].parent) {
                children[*nodes_[i - 1].parent].push_back(i - 1);
            }
        }
    }

    /// Whether there were no more statements than allowed.
    [[nodiscard]] bool complete() const noexcept { return complete_; }
    /// The words of a component.
    [[nodiscard]] const std::string& of(std::size_t component) const { return texts_[component]; }

private:
    void write(std::size_t node, const std::vector<std::size_t>& children, const IgView& view,
               std::size_t most) {
        std::string& text = texts_[node];
        switch (nodes_[node].kind) {
        case IgNodeKind::text: text = nodes_[node].text; break;
        case IgNodeKind::sequence: join(children, " ", text); break;
        case IgNodeKind::combination:
            join(children, " " + std::string(written_name(*nodes_[node].operation)) + " ", text);
            break;
        case IgNodeKind::component:
            if (holds_statements(nodes_, node + 1)) {
                write_nested(node, view, most);
            } else {
                join(children, " ", text);
            }
            break;
        default: break;
        }
    }

    void join(const std::vector<std::size_t>& nodes, std::string_view between, std::string& text) {
        for (const std::size_t node : nodes) {
            text += text.empty() ? "" : between;
            text += texts_[node];
        }
    }

    /// `a buys [OR] b sells`: the statements in a component, with how each is tied to the one before.
    void write_nested(std::size_t component, const IgView& view, std::size_t most) {
        const std::vector<IgEntry> entries = view.nested(component);
        count_ += entries.size();
        complete_ = complete_ && count_ <= most;
        std::string text;
        for (std::size_t i = 0; complete_ && i < entries.size(); ++i) {
            text +=
                i == 0
                    ? ""
                    : " " + bracketed(view.path(entries[i - 1].leaf, entries[i].leaf, "AND")) + " ";
            std::vector<std::size_t> parts = view.components(entries[i]);
            std::stable_sort(parts.begin(), parts.end(), [&](std::size_t a, std::size_t b) {
                const IgNode& left = nodes_[a];
                const IgNode& right = nodes_[b];
                return left.component != right.component ? left.component < right.component
                                                         : left.property < right.property;
            });
            std::string words;
            join(parts, " ", words);
            text += words;
            complete_ = complete_ && text.size() <= longest;
        }
        texts_[component] = std::move(text);
    }

    static constexpr std::size_t longest = 50'000;  ///< bytes; a cell of a sheet holds no more

    const std::vector<IgNode>& nodes_;
    std::vector<std::string> texts_;
    std::size_t count_ = 0;
    bool complete_ = true;
};

}  // namespace wgig::detail::institutional
