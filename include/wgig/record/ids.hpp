// The identifiers of a record, one type a kind.
#pragma once

#include <wgig/core/identifier.hpp>

namespace wgig {

using ActorId = Identifier<struct ActorTag>;
using ArrangementId = Identifier<struct ArrangementTag>;
using AssessmentId = Identifier<struct AssessmentTag>;
using CategoryId = Identifier<struct CategoryTag>;
using CoderId = Identifier<struct CoderTag>;
using CommentId = Identifier<struct CommentTag>;
using ConceptId = Identifier<struct ConceptTag>;
using ConsultationId = Identifier<struct ConsultationTag>;
using CountId = Identifier<struct CountTag>;
using CriterionId = Identifier<struct CriterionTag>;
using DocumentId = Identifier<struct DocumentTag>;
using DraftId = Identifier<struct DraftTag>;
using IssueId = Identifier<struct IssueTag>;
using KeyAreaId = Identifier<struct KeyAreaTag>;
using MeetingId = Identifier<struct MeetingTag>;
using MilestoneId = Identifier<struct MilestoneTag>;
using PaperId = Identifier<struct PaperTag>;
using PrincipleId = Identifier<struct PrincipleTag>;
using RecommendationId = Identifier<struct RecommendationTag>;
using ResponsibilityId = Identifier<struct ResponsibilityTag>;
using RoleId = Identifier<struct RoleTag>;
using TaskId = Identifier<struct TaskTag>;

}  // namespace wgig
