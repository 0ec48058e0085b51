// The list of the types of role matrices and networks, each once: for instantiation, bindings and tests.
#pragma once

#include <wgig/role/network.hpp>
#include <wgig/role/network_measures.hpp>
#include <wgig/role/role_findings.hpp>
#include <wgig/role/role_kind.hpp>
#include <wgig/role/role_matrix.hpp>

// clang-format off: what it makes of such lists changes from run to run
/// Calls X(Type) for each struct, parts before the wholes that hold them.
#define WGIG_NETWORK_TYPES(X) \
    X(DiscourseStatement) X(NetworkNode) X(NetworkEdge) X(Network) X(NodeMeasures) \
    X(NetworkMeasures) X(NodeBrokerage) X(RoleReading) X(RoleEntry) X(StatementIssue) \
    X(RoleReadings) X(RoleRow) X(RoleMark) X(RoleCell) X(RoleMatrix) X(RoleFinding) \
    X(RoleDifference)

/// Calls X(Type) for each enumeration.
#define WGIG_NETWORK_ENUMS(X) \
    X(NetworkMode) X(QualifierAggregation) X(NetworkNormalisation) X(StatementDuplicates) \
    X(AgreementScale) X(WindowUnit) X(RaciLetter) X(RoleParty) X(RoleFindingKind) X(RoleChange)
// clang-format on
