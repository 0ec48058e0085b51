#pragma once

// Statements as one line each, so that a test reads like a table.

#include <string>
#include <vector>

#include <wgig/core/reflect.hpp>
#include <wgig/role/statement.hpp>

#include "catch.hpp"
#include "plain_document.hpp"

namespace role_checks {

using List = std::vector<std::string>;

/// `government must not (Governments) restrict: access to the Internet`
inline std::string line(const wgig::Statement& statement) {
    return std::string(wgig::group_name(statement)) + " " +
           std::string(wgig::enum_name(statement.deontic)) + (statement.negated ? " not" : "") +
           " (" + statement.actor + ") " + statement.aim +
           (statement.object.empty() ? "" : ": " + statement.object);
}

inline List roles_in(const wgig::Document& document) {
    List lines;
    for (const wgig::Statement& statement : wgig::find_statements(document)) {
        REQUIRE(statement.citation.span.has_value());
        CHECK(wgig::slice(document.text, *statement.citation.span) == statement.citation.quote);
        lines.push_back(line(statement));
    }
    return lines;
}

inline List roles_in(const std::string& text, const List& items = {}) {
    return roles_in(plain_document(text, items));
}

}  // namespace role_checks
