// The list of this layer's types, each once: for instantiation, bindings and tests.
#pragma once

#include <wgig/text/inflection.hpp>
#include <wgig/text/matcher.hpp>
#include <wgig/text/segment.hpp>

/// Calls X(Type) for each struct of the layer, parts before the wholes that hold them.
#define WGIG_TEXT_TYPES(X) X(Token) X(Term) X(Match) X(Inflection)

/// Calls X(Type) for each enumeration of the layer.
#define WGIG_TEXT_ENUMS(X) X(TokenKind)
