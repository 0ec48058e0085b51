// The list of this layer's types, each once: for instantiation, bindings and tests.
#pragma once

#include <wgig/source/fact.hpp>
#include <wgig/source/read.hpp>

/// Calls X(Type) for each struct of the layer, parts before the wholes that hold them.
#define WGIG_SOURCE_TYPES(X) X(Fact)

/// Calls X(Type) for each enumeration of the layer.
#define WGIG_SOURCE_ENUMS(X) X(SourceFormat) X(FactKind)
