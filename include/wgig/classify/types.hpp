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

// Parts of the list below.
#define WGIG_TAXONOMY_TYPES(X) X(Concept) X(ConceptGroup) X(Taxonomy) X(Code) X(ParagraphCodes)
#define WGIG_SCORE_TYPES(X) X(Labelling) X(AverageScores) X(LabelScores) X(ConfusionCell)
#define WGIG_RANKING_TYPES(X) X(RankingScores) X(CalibrationBin) X(Calibration) X(MetricInterval)
#define WGIG_MODEL_TYPES(X) X(TrainingOptions) X(ModelLabel) X(LabelProbability) X(Prediction)
#define WGIG_LEARNING_TYPES(X) X(Suggestion) X(LearningPoint) X(SubjectTrainingOptions)

/// Calls X(Type) for each struct of the engine, parts before the wholes that hold them.
#define WGIG_CLASSIFY_TYPES(X) \
    WGIG_TAXONOMY_TYPES(X)     \
    WGIG_SCORE_TYPES(X)        \
    WGIG_RANKING_TYPES(X) X(Evaluation) WGIG_MODEL_TYPES(X) WGIG_LEARNING_TYPES(X)

/// Calls X(Type) for each enumeration of the engine.
#define WGIG_CLASSIFY_ENUMS(X) X(Loss)
