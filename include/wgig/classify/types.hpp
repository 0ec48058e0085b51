// The list of this engine's types, each once: for instantiation, bindings and tests.
#pragma once

#include <wgig/classify/classify.hpp>
#include <wgig/classify/subject_index.hpp>
#include <wgig/classify/taxonomy.hpp>

/// Calls X(Type) for each struct of the engine, parts before the wholes that hold them.
#define WGIG_CLASSIFY_TYPES(X) \
    X(Concept) X(ConceptGroup) X(Taxonomy) X(Code) X(ParagraphCodes) X(SubjectTrainingOptions)
