// The list of this layer's types, each once: for instantiation, bindings and tests.
#pragma once

#include <wgig/report/dossier.hpp>

/// Calls X(Type) for each struct of the layer, parts before the wholes that hold them.
#define WGIG_REPORT_TYPES(X) X(NamedConcept) X(Figure) X(Dossier)

/// Calls X(Type) for each enumeration of the layer.
#define WGIG_REPORT_ENUMS(X) X(FigureKind)
