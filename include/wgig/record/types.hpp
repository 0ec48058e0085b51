// The list of the record's types, each once: for instantiation, bindings and tests.
#pragma once

#include <boost/mp11/list.hpp>

#include <wgig/record/coding.hpp>
#include <wgig/record/evidence.hpp>
#include <wgig/record/problem.hpp>
#include <wgig/record/record.hpp>
#include <wgig/record/timeline.hpp>

// clang-format off
/// Calls X(Type) for each struct of the record layer, parts before the wholes that hold them.
#define WGIG_RECORD_TYPES(X)                                                                      \
    X(Citation) X(Evidence) X(Task) X(IssueCategory) X(KeyArea) X(Issue) X(Principle)             \
    X(Stakeholder) X(Actor) X(Role) X(Responsibility) X(WorkingPaper) X(Disposition) X(Comment)   \
    X(ProcessStep) X(Count) X(DefinitionDraft) X(Criterion) X(Session) X(Meeting) X(Consultation) \
    X(Milestone) X(Arrangement) X(Assessment) X(Recommendation) X(Segment) X(Item) X(Paragraph)   \
    X(Section) X(Note) X(Quotation) X(Leftover) X(Document) X(Problem) X(TimelineEntry) X(Record)   \
    X(Coder) X(Coding) X(CodingSet) X(CodeVote) X(UnitComparison) X(Adjudication)

/// Calls X(Type) for each enumeration of the core and record layers.
#define WGIG_RECORD_ENUMS(X)                                                                      \
    X(Language) X(OffsetUnit) X(AreaRelation) X(StakeholderGroup) X(RoleKind) X(Deontic)          \
    X(PaperStatus) X(CommentKind) X(Decision) X(CountKind) X(DraftStatus) X(CriterionKind)        \
    X(SessionKind) X(ObserverRight) X(ConsultationMode) X(MilestoneKind) X(Rating) X(ItemKind)    \
    X(LeftoverKind) X(TimelineKind) X(CoderKind)
// clang-format on
