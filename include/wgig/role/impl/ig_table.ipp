#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <wgig/core/error.hpp>
#include <wgig/role/ig_script.hpp>
#include <wgig/role/ig_table.hpp>
#include <wgig/role/impl/ig_table_flat.ipp>
#include <wgig/role/impl/ig_table_links.ipp>
#include <wgig/role/impl/institutional.ipp>

namespace wgig {
namespace detail::institutional {

/// The columns of one kind of component.
struct IgColumn {
    IgComponent component{};
    bool property = false;
    std::string_view name;
};

inline constexpr std::array<IgColumn, 17> ig_columns = {{
    {IgComponent::attributes, false, "Attributes"},
    {IgComponent::attributes, true, "Attributes Property"},
    {IgComponent::deontic, false, "Deontic"},
    {IgComponent::aim, false, "Aim"},
    {IgComponent::direct_object, false, "Direct Object"},
    {IgComponent::direct_object, true, "Direct Object Property"},
    {IgComponent::indirect_object, false, "Indirect Object"},
    {IgComponent::indirect_object, true, "Indirect Object Property"},
    {IgComponent::activation_condition, false, "Activation Condition"},
    {IgComponent::execution_constraint, false, "Execution Constraint"},
    {IgComponent::constituted_entity, false, "Constituted Entity"},
    {IgComponent::constituted_entity, true, "Constituted Entity Property"},
    {IgComponent::modal, false, "Modal"},
    {IgComponent::constitutive_function, false, "Constitutive Function"},
    {IgComponent::constituting_properties, false, "Constituting Properties"},
    {IgComponent::constituting_properties, true, "Constituting Properties Properties"},
    {IgComponent::or_else, false, "Or Else"},
}};

inline std::string symbol_of(const IgColumn& column) {
    return std::string(wgig::symbol_of(column.component)) + (column.property ? ",p" : "");
}

/// Where the cells of each kind stand in a row.
struct IgLayout {
    explicit IgLayout(const IgTableOptions& options) {
        add("Statement ID");
        original = options.original ? add("Original Statement") : none;
        script = options.script ? add("IG Script Encoding") : none;
        annotation = options.annotations ? add("Statement Annotation") : none;
        for (std::size_t i = 0; i < ig_columns.size(); ++i) {
            const IgColumn& column = ig_columns[i];
            const bool only_nested = column.component == IgComponent::or_else;
            text[i] = only_nested ? none : add(std::string(column.name));
            reference[i] = may_nest(column.component, column.property)
                               ? add(std::string(column.name) + " Reference")
                               : none;
            note[i] = options.annotations && !only_nested ? add(symbol_of(column) + " (Annotation)")
                                                          : none;
        }
        statement_links = add("Logical Linkage (Statements)");
        component_links = add("Logical Linkage (Components)");
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::string> headings;
    std::size_t original = none;
    std::size_t script = none;
    std::size_t annotation = none;
    std::array<std::size_t, ig_columns.size()> text{};
    std::array<std::size_t, ig_columns.size()> reference{};
    std::array<std::size_t, ig_columns.size()> note{};
    std::size_t statement_links = none;
    std::size_t component_links = none;

private:
    std::size_t add(std::string heading) {
        headings.push_back(std::move(heading));
        return headings.size() - 1;
    }
};

/// The rows of one statement and of what is nested in it.
class IgRows {
public:
    IgRows(const InstitutionalStatement& statement, std::string id, const IgTableOptions& options,
           const IgLayout& layout, IgTable& table)
        : statement_(statement),
          view_(statement),
          options_(options),
          layout_(layout),
          table_(table),
          first_row_(table.rows.size()) {
        if (!options_.nested) {
            flat_.emplace(statement, view_, options.most_rows_each);
            if (!flat_->complete()) {
                too_large(options_.most_rows_each, "most_rows_each");
            }
        }
        const std::vector<IgEntry> variants = view_.variants(0);
        for (std::size_t i = variants.size(); i > 0; --i) {
            Job job{variants[i - 1], id, {}};
            if (variants.size() > 1) {
                job.id += fmt::format(".{}", i);
                for (std::size_t k = 0; k < variants.size(); ++k) {
                    if (k + 1 != i) {
                        job.links += fmt::format(
                            "{}{}.[{}.{}]", job.links.empty() ? "" : ";",
                            bracketed(view_.path(variants[i - 1].leaf, variants[k].leaf, "bAND")),
                            id, k + 1);
                    }
                }
            }
            jobs_.push_back(std::move(job));
        }
    }

    void write() && {
        while (!jobs_.empty()) {
            const Job job = std::move(jobs_.back());
            jobs_.pop_back();
            write(job);
        }
    }

private:
    /// An atomic statement to be written, before combinations are multiplied out.
    struct Job {
        IgEntry entry;
        std::string id;
        std::string links;  ///< to other statements
    };
    /// A component column of a statement, with the leaves that its rows choose from.
    struct Choice {
        std::size_t column = 0;
        std::vector<std::size_t> leaves;
        std::vector<std::string> links;  ///< of each leaf to the others
        std::size_t stride = 1;          ///< rows in a row with the same leaf
    };

    void write(const Job& job) {
        const std::vector<std::size_t> components = view_.components(job.entry);
        const std::map<std::size_t, std::vector<std::size_t>> own = view_.linked(components);
        std::set<std::size_t> linked;
        for (const auto& [component, properties] : own) {
            linked.insert(properties.begin(), properties.end());
        }
        std::array<std::vector<std::size_t>, ig_columns.size()> nested;
        std::vector<Choice> choices;
        for (std::size_t c = 0; c < ig_columns.size(); ++c) {
            Choice choice;
            choice.column = c;
            for (const std::size_t i : components) {
                const IgNode& node = statement_.nodes[i];
                if (node.component != ig_columns[c].component ||
                    node.property != ig_columns[c].property || linked.contains(i)) {
                    continue;
                }
                if (holds_statements(statement_.nodes, i + 1)) {
                    nested[c].push_back(i);
                } else {
                    view_.add_leaves(i, choice.leaves);
                }
            }
            if (!choice.leaves.empty()) {
                choices.push_back(std::move(choice));
            }
        }
        const std::size_t rows = multiply(choices);
        link(choices, rows, job.id);
        NestedIds ids{"{" + job.id + "}.", {}, {}};
        const std::string annotation = view_.annotations(job.entry);
        for (std::size_t r = 0; r < rows; ++r) {
            std::vector<std::string> row(layout_.headings.size());
            row[0] = rows > 1 ? fmt::format("{}.{}", job.id, r + 1) : job.id;
            set(row, layout_.original, statement_.original);
            if (layout_.script != IgLayout::none) {
                script_ = script_.empty() ? to_ig_script(statement_) : script_;
                set(row, layout_.script, script_);
            }
            set(row, layout_.annotation, annotation);
            row[layout_.statement_links] = job.links;
            fill(row, choices, nested, own, r, ids);
            table_.rows.push_back(std::move(row));
        }
        push_nested(ids, nested);
    }

    /// How many rows there are, with the stride of each column. The rows are counted before any is
    /// made.
    std::size_t multiply(std::vector<Choice>& choices) const {
        std::size_t rows = 1;
        const std::size_t written = table_.rows.size();
        for (auto choice = choices.rbegin(); choice != choices.rend(); ++choice) {
            choice->stride = rows;
            rows *= choice->leaves.size();
            if (rows + written - first_row_ > options_.most_rows_each) {
                too_large(options_.most_rows_each, "most_rows_each");
            }
        }
        if (rows + written - first_row_ > options_.most_rows_each) {
            too_large(options_.most_rows_each, "most_rows_each");
        }
        if (rows + written > options_.most_rows) {
            too_large(options_.most_rows, "most_rows");
        }
        return rows;
    }

    [[noreturn]] static void too_large(std::size_t limit, const char* option) {
        throw_validation_error(
            ErrorCode::bad_value,
            fmt::format("a table of more than {} rows; IgTableOptions.{} can allow them", limit,
                        option));
    }

    /// The rows with the same leaf: `1.4-6,1.13-15`.
    static std::string rows_with(const Choice& choice, std::size_t leaf, std::size_t rows,
                                 std::string_view id) {
        std::string result;
        const std::size_t period = choice.stride * choice.leaves.size();
        for (std::size_t begin = leaf * choice.stride; begin < rows; begin += period) {
            result += fmt::format("{}{}.{}", result.empty() ? "" : ",", id, begin + 1);
            if (choice.stride > 1) {
                result += fmt::format("-{}", begin + choice.stride);
            }
        }
        return result;
    }

    void link(std::vector<Choice>& choices, std::size_t rows, std::string_view id) const {
        for (Choice& choice : choices) {
            choice.links.resize(choice.leaves.size());
            if (choice.leaves.size() < 2) {
                continue;
            }
            std::vector<std::string> places;
            for (std::size_t leaf = 0; leaf < choice.leaves.size(); ++leaf) {
                places.push_back(rows_with(choice, leaf, rows, id));
            }
            const std::string symbol = symbol_of(ig_columns[choice.column]);
            for (std::size_t a = 0; a < choice.leaves.size(); ++a) {
                for (std::size_t b = 0; b < choice.leaves.size(); ++b) {
                    if (a != b) {
                        choice.links[a] += fmt::format(
                            "{}{}.{}.[{}]", choice.links[a].empty() ? "" : ";",
                            bracketed(view_.path(choice.leaves[a], choice.leaves[b], "bAND")),
                            symbol, places[b]);
                    }
                }
            }
        }
    }

    /// Identifiers of nested statements, given when a row first refers to them.
    struct NestedIds {
        std::string prefix;
        std::vector<std::pair<std::size_t, IgEntry>> order;  ///< component, statement
        std::map<std::size_t, std::size_t> numbers;          ///< by leaf
    };

    void refer(std::vector<std::string>& row, std::size_t cell, std::size_t component,
               NestedIds& ids) const {
        if (flat_) {
            add(row, cell, flat_->of(component), " [AND] ");
            return;
        }
        for (const IgEntry& entry : view_.nested(component)) {
            const auto [at, fresh] = ids.numbers.emplace(entry.leaf, ids.order.size() + 1);
            if (fresh) {
                ids.order.emplace_back(component, entry);
            }
            add(row, cell, ids.prefix + std::to_string(at->second));
        }
    }

    void fill(std::vector<std::string>& row, const std::vector<Choice>& choices,
              const std::array<std::vector<std::size_t>, ig_columns.size()>& nested,
              const std::map<std::size_t, std::vector<std::size_t>>& own, std::size_t number,
              NestedIds& ids) const {
        auto choice = choices.begin();
        for (std::size_t c = 0; c < ig_columns.size(); ++c) {
            if (choice != choices.end() && choice->column == c) {
                const std::size_t index = number / choice->stride % choice->leaves.size();
                const std::size_t leaf = choice->leaves[index];
                const std::size_t component = view_.component_of(leaf);
                add(row, layout_.text[c], view_.words(leaf, options_.shared));
                if (const auto properties = own.find(component); properties != own.end()) {
                    for (const std::size_t property : properties->second) {
                        add_property(row, property, ids);
                    }
                }
                const std::string& note = statement_.nodes[component].annotation;
                add(row, layout_.note[c], note.empty() ? "" : "[" + note + "]");
                add(row, layout_.component_links, choice->links[index], ";");
                ++choice;
            }
            for (const std::size_t component : nested[c]) {
                refer(row, layout_.reference[c], component, ids);
            }
        }
    }

    void add_property(std::vector<std::string>& row, std::size_t property, NestedIds& ids) const {
        const IgNode& node = statement_.nodes[property];
        const auto column =
            std::find_if(ig_columns.begin(), ig_columns.end(), [&](const IgColumn& c) {
                return c.component == node.component && c.property == node.property;
            });
        const auto c = static_cast<std::size_t>(column - ig_columns.begin());
        if (holds_statements(statement_.nodes, property + 1)) {
            refer(row, layout_.reference[c], property, ids);
            return;
        }
        std::vector<std::size_t> leaves;
        view_.add_leaves(property, leaves);
        for (const std::size_t leaf : leaves) {
            add(row, layout_.text[c], view_.words(leaf, options_.shared));
        }
    }

    /// Nested statements follow the rows that refer to them, each with what is nested in it.
    void push_nested(const NestedIds& ids,
                     const std::array<std::vector<std::size_t>, ig_columns.size()>& nested) {
        std::map<std::size_t, std::size_t> column_of;
        for (std::size_t c = 0; c < nested.size(); ++c) {
            for (const std::size_t component : nested[c]) {
                column_of.emplace(component, c);
            }
        }
        if (ids.order.size() > options_.most_rows_each) {
            too_large(options_.most_rows_each, "most_rows_each");
        }
        for (std::size_t i = ids.order.size(); i > 0; --i) {
            const auto& [component, entry] = ids.order[i - 1];
            Job job{entry, ids.prefix + std::to_string(i), {}};
            const auto column = column_of.find(component);
            for (std::size_t k = 0; k < ids.order.size(); ++k) {
                const auto& [other, target] = ids.order[k];
                const auto other_column = column_of.find(other);
                const bool linked = other == component ||
                                    (column != column_of.end() && other_column != column_of.end() &&
                                     column->second == other_column->second);
                if (k + 1 != i && linked) {
                    job.links += fmt::format("{}{}[{}{}]", job.links.empty() ? "" : ",",
                                             bracketed(view_.path(entry.leaf, target.leaf, "AND")),
                                             ids.prefix, k + 1);
                }
            }
            jobs_.push_back(std::move(job));
        }
    }

    static void set(std::vector<std::string>& row, std::size_t cell, std::string_view text) {
        if (cell != IgLayout::none) {
            row[cell] = text;
        }
    }
    static void add(std::vector<std::string>& row, std::size_t cell, std::string_view text,
                    std::string_view separator = ",") {
        if (cell != IgLayout::none && !text.empty()) {
            row[cell] += row[cell].empty() ? "" : separator;
            row[cell] += text;
        }
    }

    const InstitutionalStatement& statement_;
    IgView view_;
    std::optional<IgFlatText> flat_;  ///< where what is nested has no rows
    const IgTableOptions& options_;
    const IgLayout& layout_;
    IgTable& table_;
    std::size_t first_row_;
    std::vector<Job> jobs_;
    std::string script_;
};

}  // namespace detail::institutional

WGIG_DECL IgTable ig_table(const std::vector<InstitutionalStatement>& statements,
                           const IgTableOptions& options) {
    const detail::institutional::IgLayout layout(options);
    IgTable table;
    table.columns = layout.headings;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        check_institutional(statements[i]);
        const std::string id = statements[i].id.empty() ? std::to_string(i + 1) : statements[i].id;
        detail::institutional::IgRows(statements[i], id, options, layout, table).write();
    }
    return table;
}

}  // namespace wgig
