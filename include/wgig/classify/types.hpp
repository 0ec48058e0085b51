// The list of this engine's types, each once: for instantiation, bindings and tests.
#pragma once

#include <wgig/classify/classify.hpp>
#include <wgig/classify/evaluate.hpp>
#include <wgig/classify/labelling.hpp>
#include <wgig/classify/model.hpp>
#include <wgig/classify/subject_index.hpp>
#include <wgig/classify/taxonomy.hpp>
#include <wgig/classify/trainer.hpp>
#include <wgig/classify/training_options.hpp>

/// Calls X(Type) for each struct of the engine, parts before the wholes that hold them.
#define WGIG_CLASSIFY_TYPES(X)                                                              \
    X(Concept)                                                                              \
    X(ConceptGroup)                                                                         \
    X(Taxonomy)                                                                             \
    X(Code)                                                                                 \
    X(ParagraphCodes)                                                                       \
    X(Labelling) X(AverageScores) X(LabelScores) X(ConfusionCell) X(RankingScores)          \
        X(CalibrationBin) X(Calibration) X(MetricInterval) X(Evaluation) X(TrainingOptions) \
            X(ModelLabel) X(LabelProbability) X(Prediction) X(Suggestion) X(LearningPoint)  \
                X(SubjectTrainingOptions)

/// Calls X(Type) for each enumeration of the engine.
#define WGIG_CLASSIFY_ENUMS(X) X(Loss)
