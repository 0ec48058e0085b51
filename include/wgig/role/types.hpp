// The list of this engine's types, each once: for instantiation, bindings and tests.
#pragma once

#include <wgig/role/statement.hpp>

/// Calls X(Type) for each struct of the engine, parts before the wholes that hold them.
#define WGIG_ROLE_TYPES(X) X(Statement)
