// The list of this engine's types, each once: for instantiation, bindings and tests.
#pragma once

#include <wgig/role/constitutive.hpp>
#include <wgig/role/ig_script.hpp>
#include <wgig/role/ig_table.hpp>
#include <wgig/role/institutional.hpp>
#include <wgig/role/statement.hpp>
#include <wgig/role/statement_part.hpp>

// clang-format off: what it makes of such lists changes from run to run
/// Calls X(Type) for each struct of the engine, parts before the wholes that hold them.
#define WGIG_ROLE_TYPES(X) \
    X(StatementPart) X(CrossReference) X(Statement) X(ConstitutiveStatement) X(IgNode) \
    X(InstitutionalStatement) X(IgTable)

/// Calls X(Type) for each enumeration of the engine.
#define WGIG_ROLE_ENUMS(X) \
    X(IgComponent) X(IgOperator) X(IgNodeKind) X(InstitutionalKind) X(IgScriptLayout) \
    X(IgTableFormat) X(ReferenceKind) X(ConstitutiveRelation)
// clang-format on
