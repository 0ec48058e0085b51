# Made by bindings/stubs.py; changes are made in bindings/.
from __future__ import annotations

# A member of some classes is itself called `property`.
import builtins
import datetime
import os
from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping, Sequence, ValuesView
from typing import Any, ClassVar, Generic, Literal, TypeVar, final, overload

import pandas
from typing_extensions import Self, TypeAlias

from wgig._enumeration import Enumeration

D = TypeVar("D")
T = TypeVar("T", covariant=True)

__all__ = [
    "Table",
    "Date",
    "DateRange",
    "Span",
    "Label",
    "TokenKind",
    "Token",
    "Term",
    "Match",
    "Inflection",
    "TermMatcher",
    "fold",
    "inflect",
    "detect_language",
    "sentences",
    "tokens",
    "Language",
    "OffsetUnit",
    "AreaRelation",
    "StakeholderGroup",
    "RoleKind",
    "Deontic",
    "PaperStatus",
    "CommentKind",
    "Decision",
    "CountKind",
    "DraftStatus",
    "CriterionKind",
    "SessionKind",
    "ObserverRight",
    "ConsultationMode",
    "MilestoneKind",
    "Rating",
    "ItemKind",
    "LeftoverKind",
    "TimelineKind",
    "CoderKind",
    "Citation",
    "Evidence",
    "Task",
    "IssueCategory",
    "KeyArea",
    "Issue",
    "Principle",
    "Stakeholder",
    "Actor",
    "Role",
    "Responsibility",
    "WorkingPaper",
    "Disposition",
    "Comment",
    "ProcessStep",
    "Count",
    "DefinitionDraft",
    "Criterion",
    "Session",
    "Meeting",
    "Consultation",
    "Milestone",
    "Arrangement",
    "Assessment",
    "Recommendation",
    "Segment",
    "Item",
    "Paragraph",
    "Section",
    "Note",
    "Quotation",
    "Leftover",
    "Document",
    "Problem",
    "TimelineEntry",
    "Record",
    "Coder",
    "Coding",
    "CodingSet",
    "CodeVote",
    "UnitComparison",
    "Adjudication",
    "wgig_record",
    "group_label",
    "section_count",
    "load_record",
    "save_record",
    "timeline",
    "merge",
    "compare",
    "adjudicate",
    "SourceFormat",
    "FactKind",
    "Fact",
    "read",
    "find_facts",
    "to_record",
    "sample_report",
    "Loss",
    "Concept",
    "ConceptGroup",
    "Taxonomy",
    "Code",
    "ParagraphCodes",
    "Labelling",
    "AverageScores",
    "LabelScores",
    "ConfusionCell",
    "RankingScores",
    "CalibrationBin",
    "Calibration",
    "MetricInterval",
    "Evaluation",
    "TrainingOptions",
    "ModelLabel",
    "LabelProbability",
    "Prediction",
    "Suggestion",
    "LearningPoint",
    "SubjectTrainingOptions",
    "Classifier",
    "wgig_taxonomy",
    "validate",
    "narrower",
    "classify",
    "make_labelling",
    "evaluate",
    "stratified_folds",
    "Model",
    "Trainer",
    "train",
    "load_model",
    "model_from_bytes",
    "explain",
    "texts_to_code",
    "cross_validate",
    "learning_curve",
    "SubjectIndexer",
    "train_subject_indexer",
    "load_subject_indexer",
    "IgComponent",
    "IgOperator",
    "IgNodeKind",
    "InstitutionalKind",
    "IgScriptLayout",
    "IgTableFormat",
    "ReferenceKind",
    "ConstitutiveRelation",
    "StatementPart",
    "CrossReference",
    "Statement",
    "ConstitutiveStatement",
    "IgNode",
    "InstitutionalStatement",
    "IgTable",
    "find_statements",
    "find_constitutive_statements",
    "parse_ig_script",
    "to_ig_script",
    "to_institutional",
    "ig_table",
    "write_ig_table",
    "kind_of",
    "same_coding",
    "ig_script_text",
    "NetworkMode",
    "QualifierAggregation",
    "NetworkNormalisation",
    "StatementDuplicates",
    "AgreementScale",
    "WindowUnit",
    "RaciLetter",
    "RoleParty",
    "RoleFindingKind",
    "RoleChange",
    "DiscourseStatement",
    "NetworkNode",
    "NetworkEdge",
    "Network",
    "NodeMeasures",
    "NetworkMeasures",
    "NodeBrokerage",
    "RoleReading",
    "RoleEntry",
    "StatementIssue",
    "RoleReadings",
    "RoleRow",
    "RoleMark",
    "RoleCell",
    "RoleMatrix",
    "RoleFinding",
    "RoleDifference",
    "discourse_network",
    "discourse_networks",
    "statements_of_tie",
    "network_measures",
    "find_communities",
    "modularity",
    "brokerage",
    "to_graphml",
    "to_gexf",
    "to_dot",
    "network_svg",
    "role_kinds",
    "raci_letter",
    "role_entries",
    "role_entries_of_record",
    "role_entries_of_codings",
    "discourse_statements",
    "statement_issues",
    "make_role_matrix",
    "view_of",
    "find_role_problems",
    "compare_roles",
    "role_matrix_svg",
    "PassageKind",
    "WordEventKind",
    "ShareOf",
    "AgreedKind",
    "SubmissionIndex",
    "draft_order",
    "trace",
    "last_draft",
    "passages",
    "removals",
    "word_history",
    "shares",
    "survival",
    "draw_streams",
    "read_bracketed",
    "reading",
    "drafts_of",
    "find_borrowed",
    "DraftTokens",
    "RedlineKind",
    "TableLayout",
    "CriterionStatus",
    "CoverageShift",
    "ConvergenceBasis",
    "Trend",
    "ResampledUnit",
    "ElementKind",
    "CriterionMatch",
    "WitnessToken",
    "Witness",
    "Transposition",
    "Collation",
    "CollationSegment",
    "TokenPlace",
    "VariantNode",
    "VariantEdge",
    "VariantLink",
    "VariantGraph",
    "RedlinePart",
    "Redline",
    "Submission",
    "Lineage",
    "TracedWord",
    "TracedDraft",
    "Trace",
    "Borrowing",
    "Passage",
    "Removal",
    "WordEvent",
    "WordHistory",
    "ContributionShare",
    "Survival",
    "DraftAlternative",
    "OpenPassage",
    "AgreedMark",
    "BracketedDraft",
    "RoundDraft",
    "CriterionCue",
    "CriterionCues",
    "SoughtCue",
    "CriterionCoverage",
    "CoverageChange",
    "Coverage",
    "CoreRun",
    "AgreedCore",
    "ColumnEntropy",
    "DraftPair",
    "GroupDispersion",
    "Dispersion",
    "DraftInfluence",
    "ContestedPassage",
    "RoundConvergence",
    "Convergence",
    "DefinitionElement",
    "DraftElements",
    "ElementRow",
    "ElementComparison",
    "match_criteria",
    "witness_from_text",
    "read_collatex",
    "read_collatex_table",
    "to_collatex",
    "to_tei",
    "collation_graphml",
    "redline",
    "redline_html",
    "redline_markdown",
    "collation_html",
    "collation_text",
    "variant_graph_svg",
    "alignment_svg",
    "make_witness",
    "collate",
    "segments",
    "variant_graph",
    "round_drafts",
    "wgig_criteria",
    "coverage",
    "find_elements",
    "compare_elements",
    "agreed_core",
    "positional_entropy",
    "convergence",
    "convergence_svg",
    "coverage_svg",
    "convergence_page",
    "AnchorFate",
    "AnchorBasis",
    "EvidentError",
    "LogMember",
    "LogForm",
    "CarriedComment",
    "CommentTally",
    "PolicyRule",
    "CommentPolicy",
    "PolicyOutcome",
    "LogColumn",
    "CommentLog",
    "carry",
    "carry_all",
    "carry_through",
    "with_quote",
    "carried",
    "is_open",
    "tally_comments",
    "anchor_comments",
    "wgig_comment_policy",
    "apply_policy",
    "with_dispositions",
    "find_columns",
    "heading_language",
    "log_columns",
    "form_word",
    "comments_from_rows",
    "comments_and_problems",
    "rows_of",
    "disposition_from_text",
    "disposition_text",
    "AlphaMetric",
    "AgreementWeights",
    "CodingUnit",
    "RatingRow",
    "Ratings",
    "Coefficient",
    "PairAgreement",
    "CategoryCount",
    "Agreement",
    "make_ratings",
    "agreement",
    "krippendorff_alpha",
    "ratings_of",
    "category_name",
    "Combination",
    "Normalization",
    "GapKind",
    "ParticipationAttribute",
    "JudgementRow",
    "Judgement",
    "Judgements",
    "AdequacyCell",
    "WeightRange",
    "WithoutAssessor",
    "ArrangementAdequacy",
    "Adequacy",
    "AdequacyOptions",
    "Gap",
    "ParticipationRow",
    "PopulationShare",
    "Representation",
    "Inclusion",
    "Participation",
    "SessionOpenness",
    "DeadlineKept",
    "Fate",
    "additive_values",
    "topsis",
    "net_outranking_flows",
    "make_judgements",
    "assess",
    "find_gaps",
    "recommendations_without_gap",
    "weight_range_text",
    "adequacy_svg",
    "participation",
    "participation_svg",
    "participation_rows",
    "session_openness",
    "deadlines_kept",
    "fates",
    "VoteSign",
    "GroupMethod",
    "Stance",
    "ObjectionState",
    "RoughConsensusOutcome",
    "Vote",
    "Votes",
    "Component",
    "ParticipantPoint",
    "StatementPoint",
    "OpinionGroup",
    "GroupCount",
    "OpinionGroups",
    "SmoothedGroupCount",
    "GroupStatement",
    "Representative",
    "StatementConsensus",
    "CountedGroup",
    "Consensus",
    "DelphiItem",
    "DelphiChange",
    "DelphiRound",
    "Delphi",
    "Concordance",
    "Objection",
    "RoughConsensus",
    "read_votes",
    "make_votes",
    "with_statements",
    "with_groups",
    "likely_sign",
    "opinion_groups",
    "best_group_count",
    "smoothed_group_count",
    "consensus",
    "opinion_map_svg",
    "kendall_w",
    "delphi",
    "rough_consensus",
    "FigureKind",
    "NamedConcept",
    "Figure",
    "Dossier",
    "make_dossier",
    "assessor_agreement",
    "assessor_ratings",
    "make_figure",
    "to_html",
    "to_markdown",
]

__version__: str
_TokenKindLike: TypeAlias = TokenKind | Literal["word", "number", "ideograph", "punctuation"]
_LanguageLike: TypeAlias = Language | Literal["ar", "zh", "en", "fr", "es", "ru"]
_OffsetUnitLike: TypeAlias = OffsetUnit | Literal["byte", "code_point"]
_AreaRelationLike: TypeAlias = AreaRelation | Literal["existing_organisations", "cooperation_undefined", "wider_than_internet", "development"]
_StakeholderGroupLike: TypeAlias = StakeholderGroup | Literal["government", "private_sector", "civil_society", "international_organisation", "forum", "working_group", "all_stakeholders"]
_RoleKindLike: TypeAlias = RoleKind | Literal["decides", "regulates", "coordinates", "operates", "funds", "advises", "oversees", "participates", "informs"]
_DeonticLike: TypeAlias = Deontic | Literal["must", "should", "may"]
_PaperStatusLike: TypeAlias = PaperStatus | Literal["draft", "published_for_comment", "closed"]
_CommentKindLike: TypeAlias = CommentKind | Literal["supports", "adds_fact", "corrects", "dissents", "proposes_text", "unspecified"]
_DecisionLike: TypeAlias = Decision | Literal["open", "accepted", "corrected", "published_beside", "noted", "rejected"]
_CountKindLike: TypeAlias = CountKind | Literal["members", "participants", "working_papers", "contributions"]
_DraftStatusLike: TypeAlias = DraftStatus | Literal["proposed", "under_discussion", "withdrawn", "superseded", "adopted"]
_CriterionKindLike: TypeAlias = CriterionKind | Literal["convergence", "consideration"]
_SessionKindLike: TypeAlias = SessionKind | Literal["closed", "plenary", "open_consultation"]
_ObserverRightLike: TypeAlias = ObserverRight | Literal["none", "intergovernmental_attend", "attend", "attend_and_speak"]
_ConsultationModeLike: TypeAlias = ConsultationMode | Literal["open", "online", "regional", "workshop", "informal"]
_MilestoneKindLike: TypeAlias = MilestoneKind | Literal["mandate", "setting_up", "publication", "deadline", "report", "summit"]
_RatingLike: TypeAlias = Rating | Literal["inadequate", "partly_adequate", "adequate"]
_ItemKindLike: TypeAlias = ItemKind | Literal["bullet", "roman", "letter", "number"]
_LeftoverKindLike: TypeAlias = LeftoverKind | Literal["running_head", "page_number", "separator", "front_matter", "back_matter"]
_TimelineKindLike: TypeAlias = TimelineKind | Literal["meeting", "consultation", "milestone"]
_CoderKindLike: TypeAlias = CoderKind | Literal["person", "machine"]
_SourceFormatLike: TypeAlias = SourceFormat | Literal["automatic", "plain", "markdown", "html"]
_FactKindLike: TypeAlias = FactKind | Literal["date", "document_symbol", "paragraph_reference", "web_address", "email_address", "count", "meeting", "deadline"]
_LossLike: TypeAlias = Loss | Literal["squared", "squared_hinge", "logistic"]
_IgComponentLike: TypeAlias = IgComponent | Literal["attributes", "deontic", "aim", "direct_object", "indirect_object", "activation_condition", "execution_constraint", "constituted_entity", "modal", "constitutive_function", "constituting_properties", "or_else"]
_IgOperatorLike: TypeAlias = IgOperator | Literal["conjunction", "disjunction", "exclusive_disjunction"]
_IgNodeKindLike: TypeAlias = IgNodeKind | Literal["statement", "component", "combination", "sequence", "text", "annotation", "joint", "filler"]
_InstitutionalKindLike: TypeAlias = InstitutionalKind | Literal["regulative", "constitutive", "hybrid"]
_IgScriptLayoutLike: TypeAlias = IgScriptLayout | Literal["paragraphs", "lines"]
_IgTableFormatLike: TypeAlias = IgTableFormat | Literal["csv", "tsv", "google_sheets", "ig_parser"]
_ReferenceKindLike: TypeAlias = ReferenceKind | Literal["paragraph", "article", "section"]
_ConstitutiveRelationLike: TypeAlias = ConstitutiveRelation | Literal["defines", "is", "consists_of", "establishes"]
_NetworkModeLike: TypeAlias = NetworkMode | Literal["two_mode", "actors", "issues"]
_QualifierAggregationLike: TypeAlias = QualifierAggregation | Literal["ignore", "combine", "congruence", "conflict", "subtract"]
_NetworkNormalisationLike: TypeAlias = NetworkNormalisation | Literal["none", "activity", "prominence", "average", "jaccard", "cosine", "salton"]
_StatementDuplicatesLike: TypeAlias = StatementDuplicates | Literal["include", "document", "week", "month", "year", "all"]
_AgreementScaleLike: TypeAlias = AgreementScale | Literal["binary", "integer"]
_WindowUnitLike: TypeAlias = WindowUnit | Literal["events", "days", "weeks", "months", "years"]
_RaciLetterLike: TypeAlias = RaciLetter | Literal["responsible", "accountable", "consulted", "informed"]
_RolePartyLike: TypeAlias = RoleParty | Literal["group", "actor"]
_RoleFindingKindLike: TypeAlias = RoleFindingKind | Literal["gap", "overlap", "conflict"]
_RoleChangeLike: TypeAlias = RoleChange | Literal["added", "removed", "reversed", "binding"]
_PassageKindLike: TypeAlias = PassageKind | Literal["introduced", "borrowed", "kept", "moved", "restored", "adopted"]
_WordEventKindLike: TypeAlias = WordEventKind | Literal["introduced", "borrowed", "moved", "removed", "restored", "adopted"]
_ShareOfLike: TypeAlias = ShareOf | Literal["author", "group", "draft", "submission"]
_AgreedKindLike: TypeAlias = AgreedKind | Literal["agreed", "ad_referendum"]
_DraftTokensLike: TypeAlias = DraftTokens | Literal["wgig", "collatex"]
_RedlineKindLike: TypeAlias = RedlineKind | Literal["same", "deleted", "inserted", "moved_away", "moved_here"]
_TableLayoutLike: TypeAlias = TableLayout | Literal["horizontal", "vertical"]
_CriterionStatusLike: TypeAlias = CriterionStatus | Literal["met", "partly", "missed", "not_assessed"]
_CoverageShiftLike: TypeAlias = CoverageShift | Literal["won", "lost"]
_ConvergenceBasisLike: TypeAlias = ConvergenceBasis | Literal["between_drafts", "between_rounds"]
_TrendLike: TypeAlias = Trend | Literal["converging", "plateau", "diverging", "undecided"]
_ResampledUnitLike: TypeAlias = ResampledUnit | Literal["none", "drafts", "sentences"]
_ElementKindLike: TypeAlias = ElementKind | Literal["definiendum", "actor", "action", "object", "concern", "qualifier"]
_AnchorFateLike: TypeAlias = AnchorFate | Literal["unchanged", "moved", "changed", "split", "gone", "whole"]
_AnchorBasisLike: TypeAlias = AnchorBasis | Literal["span", "quote", "similar", "none"]
_EvidentErrorLike: TypeAlias = EvidentError | Literal["no", "editorial", "small_change"]
_LogMemberLike: TypeAlias = LogMember | Literal["reference", "line", "clause", "element", "type", "comment", "change", "observations", "decision", "id", "kind", "group", "author", "date", "paper", "draft", "anchor", "quote", "prefix", "suffix", "decided", "other"]
_LogFormLike: TypeAlias = LogForm | Literal["iso", "full"]
_AlphaMetricLike: TypeAlias = AlphaMetric | Literal["nominal", "ordinal", "interval", "ratio", "jaccard", "masi"]
_AgreementWeightsLike: TypeAlias = AgreementWeights | Literal["identity", "linear", "quadratic", "ordinal", "jaccard", "masi", "custom"]
_CodingUnitLike: TypeAlias = CodingUnit | Literal["paragraphs", "characters"]
_CombinationLike: TypeAlias = Combination | Literal["median", "mean"]
_NormalizationLike: TypeAlias = Normalization | Literal["none", "minmax", "vector"]
_GapKindLike: TypeAlias = GapKind | Literal["no_arrangement", "not_assessed", "none_adequate"]
_ParticipationAttributeLike: TypeAlias = ParticipationAttribute | Literal["group", "region", "language", "gender"]
_VoteSignLike: TypeAlias = VoteSign | Literal["agree_is_positive", "agree_is_negative"]
_GroupMethodLike: TypeAlias = GroupMethod | Literal["exact", "polis"]
_StanceLike: TypeAlias = Stance | Literal["agree", "disagree"]
_ObjectionStateLike: TypeAlias = ObjectionState | Literal["open", "answered", "accommodated", "withdrawn", "upheld"]
_RoughConsensusOutcomeLike: TypeAlias = RoughConsensusOutcome | Literal["reached", "not_yet", "no"]
_FigureKindLike: TypeAlias = FigureKind | Literal["role_matrix", "network", "alignment", "variant_graph", "streams", "convergence", "coverage", "opinion_map", "adequacy", "participation"]

class TokenKind(Enumeration):
    """What a token is.

    ``word``

    ``number``

    ``ideograph``

    ``punctuation``
    """
    WORD = "word"
    NUMBER = "number"
    IDEOGRAPH = "ideograph"
    PUNCTUATION = "punctuation"
class Language(Enumeration):
    """The six official languages of the United Nations, by their ISO 639-1 codes.

    ``ar``

    ``zh``

    ``en``

    ``fr``

    ``es``

    ``ru``
    """
    AR = "ar"
    ZH = "zh"
    EN = "en"
    FR = "fr"
    ES = "es"
    RU = "ru"
class OffsetUnit(Enumeration):
    """What a span counts: bytes of UTF-8 (C++) or code points (Python). Aggregates that carry their
    text say in JSON which of the two they were written with, so that either side reads both.

    ``byte``

    ``code_point``
    """
    BYTE = "byte"
    CODE_POINT = "code_point"
class AreaRelation(Enumeration):
    """How the issues of a key area stand to the organisations that exist.

    ``existing_organisations``: Within the mandate of existing organisations.

    ``cooperation_undefined``: Needs global cooperation that is not yet well defined.

    ``wider_than_internet``: Existing organisations deal with it, far beyond the Internet.

    ``development``: Development aspects, capacity building above all.
    """
    EXISTING_ORGANISATIONS = "existing_organisations"
    COOPERATION_UNDEFINED = "cooperation_undefined"
    WIDER_THAN_INTERNET = "wider_than_internet"
    DEVELOPMENT = "development"
class StakeholderGroup(Enumeration):
    """The groups of stakeholders that a multi-stakeholder process tells apart.

    ``government``

    ``private_sector``

    ``civil_society``

    ``international_organisation``: Intergovernmental organisations included.

    ``forum``: Other forums: standards bodies, technical organisations.

    ``working_group``: The group whose record this is, its chair and secretariat.

    ``all_stakeholders``: Named together.
    """
    GOVERNMENT = "government"
    PRIVATE_SECTOR = "private_sector"
    CIVIL_SOCIETY = "civil_society"
    INTERNATIONAL_ORGANISATION = "international_organisation"
    FORUM = "forum"
    WORKING_GROUP = "working_group"
    ALL_STAKEHOLDERS = "all_stakeholders"
class RoleKind(Enumeration):
    """What kind of part somebody plays in an issue.

    ``decides``

    ``regulates``

    ``coordinates``

    ``operates``

    ``funds``

    ``advises``

    ``oversees``

    ``participates``

    ``informs``
    """
    DECIDES = "decides"
    REGULATES = "regulates"
    COORDINATES = "coordinates"
    OPERATES = "operates"
    FUNDS = "funds"
    ADVISES = "advises"
    OVERSEES = "oversees"
    PARTICIPATES = "participates"
    INFORMS = "informs"
class Deontic(Enumeration):
    """How binding a statement is. "Must not" is `must`, negated.

    ``must``

    ``should``

    ``may``
    """
    MUST = "must"
    SHOULD = "should"
    MAY = "may"
class PaperStatus(Enumeration):
    """Where a paper stands.

    ``draft``

    ``published_for_comment``

    ``closed``
    """
    DRAFT = "draft"
    PUBLISHED_FOR_COMMENT = "published_for_comment"
    CLOSED = "closed"
class CommentKind(Enumeration):
    """What a comment does.

    ``supports``

    ``adds_fact``

    ``corrects``

    ``dissents``

    ``proposes_text``

    ``unspecified``: Its source does not say.
    """
    SUPPORTS = "supports"
    ADDS_FACT = "adds_fact"
    CORRECTS = "corrects"
    DISSENTS = "dissents"
    PROPOSES_TEXT = "proposes_text"
    UNSPECIFIED = "unspecified"
class Decision(Enumeration):
    """What became of a comment.

    ``open``

    ``accepted``

    ``corrected``: An evident error was put right.

    ``published_beside``: The paper stays as it is, the comment stands beside it.

    ``noted``

    ``rejected``
    """
    OPEN = "open"
    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    PUBLISHED_BESIDE = "published_beside"
    NOTED = "noted"
    REJECTED = "rejected"
class CountKind(Enumeration):
    """What a count counts.

    ``members``

    ``participants``

    ``working_papers``

    ``contributions``
    """
    MEMBERS = "members"
    PARTICIPANTS = "participants"
    WORKING_PAPERS = "working_papers"
    CONTRIBUTIONS = "contributions"
class DraftStatus(Enumeration):
    """Where a draft stands.

    ``proposed``

    ``under_discussion``

    ``withdrawn``

    ``superseded``

    ``adopted``
    """
    PROPOSED = "proposed"
    UNDER_DISCUSSION = "under_discussion"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    ADOPTED = "adopted"
class CriterionKind(Enumeration):
    """Where a criterion comes from.

    ``convergence``: A point on which views converge.

    ``consideration``: Something the work on the definition should bear in mind.
    """
    CONVERGENCE = "convergence"
    CONSIDERATION = "consideration"
class SessionKind(Enumeration):
    """How open a session is.

    ``closed``

    ``plenary``

    ``open_consultation``
    """
    CLOSED = "closed"
    PLENARY = "plenary"
    OPEN_CONSULTATION = "open_consultation"
class ObserverRight(Enumeration):
    """What observers may do in a session.

    ``none``

    ``intergovernmental_attend``: Only those of intergovernmental organisations attend.

    ``attend``: Attend without speaking.

    ``attend_and_speak``
    """
    NONE = "none"
    INTERGOVERNMENTAL_ATTEND = "intergovernmental_attend"
    ATTEND = "attend"
    ATTEND_AND_SPEAK = "attend_and_speak"
class ConsultationMode(Enumeration):
    """How a consultation is held.

    ``open``

    ``online``

    ``regional``

    ``workshop``

    ``informal``
    """
    OPEN = "open"
    ONLINE = "online"
    REGIONAL = "regional"
    WORKSHOP = "workshop"
    INFORMAL = "informal"
class MilestoneKind(Enumeration):
    """What kind of date a milestone is.

    ``mandate``

    ``setting_up``

    ``publication``

    ``deadline``

    ``report``

    ``summit``
    """
    MANDATE = "mandate"
    SETTING_UP = "setting_up"
    PUBLICATION = "publication"
    DEADLINE = "deadline"
    REPORT = "report"
    SUMMIT = "summit"
class Rating(Enumeration):
    """How well an arrangement serves, worst first.

    ``inadequate``

    ``partly_adequate``

    ``adequate``
    """
    INADEQUATE = "inadequate"
    PARTLY_ADEQUATE = "partly_adequate"
    ADEQUATE = "adequate"
class ItemKind(Enumeration):
    """How an item of a list is marked.

    ``bullet``

    ``roman``

    ``letter``

    ``number``
    """
    BULLET = "bullet"
    ROMAN = "roman"
    LETTER = "letter"
    NUMBER = "number"
class LeftoverKind(Enumeration):
    """What the text has beside title, sections, paragraphs and notes.

    ``running_head``

    ``page_number``

    ``separator``

    ``front_matter``: Before the first heading.

    ``back_matter``: After the last paragraph: signatures, the rest of an annex.
    """
    RUNNING_HEAD = "running_head"
    PAGE_NUMBER = "page_number"
    SEPARATOR = "separator"
    FRONT_MATTER = "front_matter"
    BACK_MATTER = "back_matter"
class TimelineKind(Enumeration):
    """What an entry of the timeline is.

    ``meeting``

    ``consultation``

    ``milestone``
    """
    MEETING = "meeting"
    CONSULTATION = "consultation"
    MILESTONE = "milestone"
class CoderKind(Enumeration):
    """What a coder is.

    ``person``

    ``machine``
    """
    PERSON = "person"
    MACHINE = "machine"
class SourceFormat(Enumeration):
    """How a source is laid out.

    ``automatic``

    ``plain``

    ``markdown``

    ``html``
    """
    AUTOMATIC = "automatic"
    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
class FactKind(Enumeration):
    """What kind of fact it is.

    ``date``: A date or range: `2004-11-23/2004-11-25`.

    ``document_symbol``: `WSIS-03/GENEVA/DOC/0005`.

    ``paragraph_reference``: A paragraph of a document: `13(b)(iii)`, `48-50`.

    ``web_address``: `http://www.wgig.org/`.

    ``email_address``: `secretariat@example.org`.

    ``count``: How many of what: `44`.

    ``meeting``: A meeting, by its dates.

    ``deadline``: A last day.
    """
    DATE = "date"
    DOCUMENT_SYMBOL = "document_symbol"
    PARAGRAPH_REFERENCE = "paragraph_reference"
    WEB_ADDRESS = "web_address"
    EMAIL_ADDRESS = "email_address"
    COUNT = "count"
    MEETING = "meeting"
    DEADLINE = "deadline"
class Loss(Enumeration):
    """What a linear model minimises beside the squared length of its weights. The margin of a text is
    its score where the label applies, the negative of its score where it does not.

    ``squared``: (1 - margin) squared: ridge regression, a least-squares support vector machine.

    ``squared_hinge``: Max(0, 1 - margin) squared: a linear support vector machine.

    ``logistic``: Log(1 + exp(-margin)): logistic regression.
    """
    SQUARED = "squared"
    SQUARED_HINGE = "squared_hinge"
    LOGISTIC = "logistic"
class IgComponent(Enumeration):
    """The components of a statement in the Institutional Grammar 2.0 (Frantz and Siddiki 2022). The
    first six and `or_else` make a regulative statement; the four from `constituted_entity` on a
    constitutive one. Conditions and constraints belong to both.

    ``attributes``: A: who.

    ``deontic``: D: must, should, may.

    ``aim``: I: does what.

    ``direct_object``: Bdir: to what.

    ``indirect_object``: Bind: to or for whom.

    ``activation_condition``: Cac: when, in which case.

    ``execution_constraint``: Cex: how, by what, until when.

    ``constituted_entity``: E: what is made or defined.

    ``modal``: M: must, may, of a constitutive statement.

    ``constitutive_function``: F: is, means, consists of.

    ``constituting_properties``: P: what it is, or is made of.

    ``or_else``: O: what follows where the statement is not heeded.
    """
    ATTRIBUTES = "attributes"
    DEONTIC = "deontic"
    AIM = "aim"
    DIRECT_OBJECT = "direct_object"
    INDIRECT_OBJECT = "indirect_object"
    ACTIVATION_CONDITION = "activation_condition"
    EXECUTION_CONSTRAINT = "execution_constraint"
    CONSTITUTED_ENTITY = "constituted_entity"
    MODAL = "modal"
    CONSTITUTIVE_FUNCTION = "constitutive_function"
    CONSTITUTING_PROPERTIES = "constituting_properties"
    OR_ELSE = "or_else"
class IgOperator(Enumeration):
    """How parts of a statement are joined. C++ has taken the words and, or and xor.

    ``conjunction``: [AND].

    ``disjunction``: [OR]: one or more of them.

    ``exclusive_disjunction``: [XOR]: one of them.
    """
    CONJUNCTION = "conjunction"
    DISJUNCTION = "disjunction"
    EXCLUSIVE_DISJUNCTION = "exclusive_disjunction"
class IgNodeKind(Enumeration):
    """What a node of a statement's tree is.

    ``statement``: Components, pairs, annotations and loose words, in order.

    ``component``: One child: what it holds.

    ``combination``: Children joined by `operation`: two or more.

    ``sequence``: Words and combinations in a row: words that the combinations share.

    ``text``: Words.

    ``annotation``: A note to the statement it stands in.

    ``joint``: An operator between components of a statement, outside braces.

    ``filler``: Words of a statement that are in no component.
    """
    STATEMENT = "statement"
    COMPONENT = "component"
    COMBINATION = "combination"
    SEQUENCE = "sequence"
    TEXT = "text"
    ANNOTATION = "annotation"
    JOINT = "joint"
    FILLER = "filler"
class InstitutionalKind(Enumeration):
    """What a statement does.

    ``regulative``: Tells somebody what to do.

    ``constitutive``: Makes or defines something.

    ``hybrid``: Has components of both.
    """
    REGULATIVE = "regulative"
    CONSTITUTIVE = "constitutive"
    HYBRID = "hybrid"
class IgScriptLayout(Enumeration):
    """How a text of several statements is divided.

    ``paragraphs``: An empty line ends a statement; other line ends are spaces.

    ``lines``: Each line that is not empty is a statement.
    """
    PARAGRAPHS = "paragraphs"
    LINES = "lines"
class IgTableFormat(Enumeration):
    """How a table is written.

    ``csv``: RFC 4180: commas, quotes where they are needed, line ends CR LF.

    ``tsv``: Tabs; tabs and line ends in cells become spaces.

    ``google_sheets``: One formula SPLIT a row, as the IG Parser writes it.

    ``ig_parser``: The IG Parser's own CSV: cells each ended by a stroke, identifiers behind an apostrophe.
    """
    CSV = "csv"
    TSV = "tsv"
    GOOGLE_SHEETS = "google_sheets"
    IG_PARSER = "ig_parser"
class ReferenceKind(Enumeration):
    """What a cross reference points at.

    ``paragraph``: A paragraph, or a subparagraph by its own number.

    ``article``: An article, a rule, a clause.

    ``section``: A section, a chapter, a part.
    """
    PARAGRAPH = "paragraph"
    ARTICLE = "article"
    SECTION = "section"
class ConstitutiveRelation(Enumeration):
    """What a constitutive statement does with its entity.

    ``defines``: Says what a word means.

    ``is``: Says what something is.

    ``consists_of``: Says what something is made of.

    ``establishes``: Brings it into being, or gives it a standing.
    """
    DEFINES = "defines"
    IS = "is"
    CONSISTS_OF = "consists_of"
    ESTABLISHES = "establishes"
class NetworkMode(Enumeration):
    """Which nodes a network has.

    ``two_mode``: Actors and issues, tied where an actor speaks to an issue.

    ``actors``: Actors, tied through the issues that both speak to.

    ``issues``: Issues, tied through the actors that speak to both.
    """
    TWO_MODE = "two_mode"
    ACTORS = "actors"
    ISSUES = "issues"
class QualifierAggregation(Enumeration):
    """What agreement and disagreement make of a tie (Leifeld 2017).

    ``ignore``: The agreement does not matter.

    ``combine``: Two-mode: a number for each combination of values that occurs together.

    ``congruence``: One-mode: how often both say the same.

    ``conflict``: One-mode: how often they contradict each other.

    ``subtract``: One-mode: congruence less conflict; two-mode: for less against.
    """
    IGNORE = "ignore"
    COMBINE = "combine"
    CONGRUENCE = "congruence"
    CONFLICT = "conflict"
    SUBTRACT = "subtract"
class NetworkNormalisation(Enumeration):
    """What the weight of a tie is divided by, so that active actors do not dominate.

    ``none``

    ``activity``: Two-mode: statements of the actor.

    ``prominence``: Two-mode: statements on the issue.

    ``average``: One-mode: mean number of statements of the two.

    ``jaccard``: One-mode: statements of one alone, of the other alone, and products of the shared.

    ``cosine``: One-mode, as Discourse Network Analyzer has it: product of both numbers.

    ``salton``: One-mode: product of the lengths of both vectors of counts (Salton's cosine).
    """
    NONE = "none"
    ACTIVITY = "activity"
    PROMINENCE = "prominence"
    AVERAGE = "average"
    JACCARD = "jaccard"
    COSINE = "cosine"
    SALTON = "salton"
class StatementDuplicates(Enumeration):
    """Within what a repeated statement (same actor and issue; same agreement unless that is ignored)
    counts once.

    ``include``: Each counts.

    ``document``: Once a document.

    ``week``: Once a week, of ISO 8601: Monday to Sunday.

    ``month``: Once a month of a year.

    ``year``: Once a year.

    ``all``: Once.
    """
    INCLUDE = "include"
    DOCUMENT = "document"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ALL = "all"
class AgreementScale(Enumeration):
    """What the numbers of `DiscourseStatement::agreement` are.

    ``binary``: 0 against, 1 for.

    ``integer``: Any whole numbers; the widest distance that occurs is full disagreement.
    """
    BINARY = "binary"
    INTEGER = "integer"
class WindowUnit(Enumeration):
    """In what the width of a time window is measured.

    ``events``

    ``days``

    ``weeks``

    ``months``

    ``years``
    """
    EVENTS = "events"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
class RaciLetter(Enumeration):
    """The letters of a responsibility assignment matrix.

    ``responsible``: R: does the work.

    ``accountable``: A: decides, or answers for it; one for each issue.

    ``consulted``: C: is heard.

    ``informed``: I: shares in what is known.
    """
    RESPONSIBLE = "responsible"
    ACCOUNTABLE = "accountable"
    CONSULTED = "consulted"
    INFORMED = "informed"
class RoleParty(Enumeration):
    """What the rows of a matrix are.

    ``group``

    ``actor``
    """
    GROUP = "group"
    ACTOR = "actor"
class RoleFindingKind(Enumeration):
    """What can be wrong.

    ``gap``: An issue with nobody, or with nobody in a part that it needs.

    ``overlap``: Several parties in a part that is for one.

    ``conflict``: One party that is to play a part and is not to play it.
    """
    GAP = "gap"
    OVERLAP = "overlap"
    CONFLICT = "conflict"
class RoleChange(Enumeration):
    """How a part differs between two matrices.

    ``added``: Only the second has it.

    ``removed``: Only the first has it.

    ``reversed``: One gives it, the other refuses it.

    ``binding``: Given, or refused, in both, but not as bindingly.
    """
    ADDED = "added"
    REMOVED = "removed"
    REVERSED = "reversed"
    BINDING = "binding"
class PassageKind(Enumeration):
    """How a passage came into a draft.

    ``introduced``: It was written there.

    ``borrowed``: It was brought in there, from a submission.

    ``kept``: It stands as in a parent.

    ``moved``: It is in a parent, but in another place.

    ``restored``: An earlier ancestor had it, the parents do not.

    ``adopted``: A draft beside had it, none of its ancestors.
    """
    INTRODUCED = "introduced"
    BORROWED = "borrowed"
    KEPT = "kept"
    MOVED = "moved"
    RESTORED = "restored"
    ADOPTED = "adopted"
class WordEventKind(Enumeration):
    """Something that happened to a word.

    ``introduced``

    ``borrowed``

    ``moved``

    ``removed``

    ``restored``

    ``adopted``
    """
    INTRODUCED = "introduced"
    BORROWED = "borrowed"
    MOVED = "moved"
    REMOVED = "removed"
    RESTORED = "restored"
    ADOPTED = "adopted"
class ShareOf(Enumeration):
    """By what the words of a draft are summed up.

    ``author``

    ``group``

    ``draft``

    ``submission``
    """
    AUTHOR = "author"
    GROUP = "group"
    DRAFT = "draft"
    SUBMISSION = "submission"
class AgreedKind(Enumeration):
    """How far text is closed.

    ``agreed``: Closed.

    ``ad_referendum``: Closed, if those at home agree.
    """
    AGREED = "agreed"
    AD_REFERENDUM = "ad_referendum"
class DraftTokens(Enumeration):
    """How the text of a draft is cut into tokens, and what of a token is compared.

    ``wgig``: As `make_witness` does: by Unicode's rules, compared without case and accents.

    ``collatex``: As CollateX's Python port does: runs of word characters, runs of all else, each with the white space after it, compared with case; but Han characters are one token each.
    """
    WGIG = "wgig"
    COLLATEX = "collatex"
class RedlineKind(Enumeration):
    """What became of a stretch of text.

    ``same``: It is in both drafts.

    ``deleted``: Only in the first.

    ``inserted``: Only in the second.

    ``moved_away``: In both, but here only in the first.

    ``moved_here``: In both, but here only in the second.
    """
    SAME = "same"
    DELETED = "deleted"
    INSERTED = "inserted"
    MOVED_AWAY = "moved_away"
    MOVED_HERE = "moved_here"
class TableLayout(Enumeration):
    """Which way the witnesses run.

    ``horizontal``: A row a witness.

    ``vertical``: A column a witness.
    """
    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"
class CriterionStatus(Enumeration):
    """How far a draft meets a criterion.

    ``met``: One sentence says all of it.

    ``partly``: In pieces, or but for one of four or more cues; of a label, half of it.

    ``missed``: It is not said; of a negative criterion: it is.

    ``not_assessed``: There is nothing to look for in the language of the draft.
    """
    MET = "met"
    PARTLY = "partly"
    MISSED = "missed"
    NOT_ASSESSED = "not_assessed"
class CoverageShift(Enumeration):
    """Whether a redraft is nearer to a criterion or further from it.

    ``won``

    ``lost``
    """
    WON = "won"
    LOST = "lost"
class ConvergenceBasis(Enumeration):
    """Which drafts the index of a round compares.

    ``between_drafts``: Those of one round with each other: do they agree?

    ``between_rounds``: Those of a round with those of the round before: has the text come to rest?
    """
    BETWEEN_DRAFTS = "between_drafts"
    BETWEEN_ROUNDS = "between_rounds"
class Trend(Enumeration):
    """Which way a figure went.

    ``converging``: Up, by more than chance.

    ``plateau``: The change is smaller than the margin.

    ``diverging``: Down, by more than chance.

    ``undecided``: The interval holds changes that matter and no change.
    """
    CONVERGING = "converging"
    PLATEAU = "plateau"
    DIVERGING = "diverging"
    UNDECIDED = "undecided"
class ResampledUnit(Enumeration):
    """What the intervals are made from.

    ``none``: There is too little to resample.

    ``drafts``: The drafts of each round.

    ``sentences``: The sentences of each draft, where a round has only one.
    """
    NONE = "none"
    DRAFTS = "drafts"
    SENTENCES = "sentences"
class ElementKind(Enumeration):
    """What part a piece of a definition plays.

    ``definiendum``: What is defined.

    ``actor``: Who.

    ``action``: Does what.

    ``object``: To what: principles, norms, rules, procedures, programmes, systems, data.

    ``concern``: Concerning what, or to what end.

    ``qualifier``: How: in their respective roles, openly, in accordance with the law.
    """
    DEFINIENDUM = "definiendum"
    ACTOR = "actor"
    ACTION = "action"
    OBJECT = "object"
    CONCERN = "concern"
    QUALIFIER = "qualifier"
class AnchorFate(Enumeration):
    """What became of the text that a comment is about.

    ``unchanged``: The same words, in the same order with what stands around them.

    ``moved``: The same words, elsewhere.

    ``changed``: Other words, in place or elsewhere (`CarriedComment::moved`).

    ``split``: Its parts stand apart.

    ``gone``: No longer there; `to` says where it used to stand.

    ``whole``: The comment is about the whole text.
    """
    UNCHANGED = "unchanged"
    MOVED = "moved"
    CHANGED = "changed"
    SPLIT = "split"
    GONE = "gone"
    WHOLE = "whole"
class AnchorBasis(Enumeration):
    """By what the text that a comment is about was found in the text commented on.

    ``span``: The anchor; where there is a quote, it stands there.

    ``quote``: The quote, which stands elsewhere than the anchor says.

    ``similar``: Text that is much like the quote.

    ``none``: Neither; or the comment has no anchor and no quote.
    """
    SPAN = "span"
    QUOTE = "quote"
    SIMILAR = "similar"
    NONE = "none"
class EvidentError(Enumeration):
    """Why a correction is taken for an evident one.

    ``no``: It is not.

    ``editorial``: Its type is one of the policy's `evident_types`.

    ``small_change``: The proposed wording differs little from the words quoted.
    """
    NO = "no"
    EDITORIAL = "editorial"
    SMALL_CHANGE = "small_change"
class LogMember(Enumeration):
    """What a column of a log holds.

    ``reference``: The comment's mark: MB/NC, number.

    ``line``: Lines of the text.

    ``clause``: Clause or subclause, section, paragraph.

    ``element``: Paragraph, figure or table.

    ``type``: `ge`, `te`, `ed`, or the body's own words.

    ``comment``: The comment itself.

    ``change``: The change proposed.

    ``observations``: The decision with its reason, in words.

    ``decision``: The decision alone.

    ``id``: An identifier that no other comment has.

    ``kind``: What the comment does.

    ``group``: The stakeholder group.

    ``author``: Who made it.

    ``date``: When.

    ``paper``: The working paper commented on.

    ``draft``: The draft commented on.

    ``anchor``: `begin-end`, as the comment's span counts.

    ``quote``: The words commented on.

    ``prefix``: Some of the text before them.

    ``suffix``: Some of the text after them.

    ``decided``: The date of the decision.

    ``other``: What no comment has a member for; kept.
    """
    REFERENCE = "reference"
    LINE = "line"
    CLAUSE = "clause"
    ELEMENT = "element"
    TYPE = "type"
    COMMENT = "comment"
    CHANGE = "change"
    OBSERVATIONS = "observations"
    DECISION = "decision"
    ID = "id"
    KIND = "kind"
    GROUP = "group"
    AUTHOR = "author"
    DATE = "date"
    PAPER = "paper"
    DRAFT = "draft"
    ANCHOR = "anchor"
    QUOTE = "quote"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    DECIDED = "decided"
    OTHER = "other"
class LogForm(Enumeration):
    """Which columns a log has.

    ``iso``: The eight of the ISO form, as in its template of 2012.

    ``full``: One for each member of a comment, so that nothing is lost.
    """
    ISO = "iso"
    FULL = "full"
class AlphaMetric(Enumeration):
    """How different two ratings are, for Krippendorff's alpha.

    ``nominal``: Equal or not.

    ``ordinal``: Squared number of ratings that lie between (Krippendorff 2011).

    ``interval``: Squared difference of numbers.

    ``ratio``: Squared difference of numbers relative to their sum; none below 0.

    ``jaccard``: Of sets: 1 - shared members / all members.

    ``masi``: Of sets: Jaccard, weighted by whether one contains the other (Passonneau 2006).
    """
    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"
    JACCARD = "jaccard"
    MASI = "masi"
class AgreementWeights(Enumeration):
    """How much two ratings agree, from 0 to 1, for all other coefficients. q is the number of
    categories; x is the category's number, or its position where categories are names.

    ``identity``: 1 where equal, else 0.

    ``linear``: 1 - `abs(x - y)` / (largest - smallest).

    ``quadratic``: 1 - (x - y)^2 / (largest - smallest)^2.

    ``ordinal``: 1 - (d^2 + d) / (q^2 - q), d categories apart (Gwet 2014).

    ``jaccard``: Of sets: shared members / all members.

    ``masi``: Of sets: 1 - the MASI distance.

    ``custom``: `AgreementOptions::custom_weights`.
    """
    IDENTITY = "identity"
    LINEAR = "linear"
    QUADRATIC = "quadratic"
    ORDINAL = "ordinal"
    JACCARD = "jaccard"
    MASI = "masi"
    CUSTOM = "custom"
class CodingUnit(Enumeration):
    """What codings are compared on.

    ``paragraphs``: Each paragraph, with the codes of all codings that name it or reach into it.

    ``characters``: Each character of the text, with the codes of all codings that cover it.
    """
    PARAGRAPHS = "paragraphs"
    CHARACTERS = "characters"
class Combination(Enumeration):
    """How the judgements of several assessors on one cell become one.

    ``median``: The middle one; of two in the middle their mean.

    ``mean``: The mean of their positions on the scale.
    """
    MEDIAN = "median"
    MEAN = "mean"
class Normalization(Enumeration):
    """How the columns of a matrix are made comparable before they are put together.

    ``none``: They are already: the same scale for all.

    ``minmax``: (x - smallest) / (largest - smallest); 1 where all are equal.

    ``vector``: X / square root of the sum of squares; 0 where all are 0.
    """
    NONE = "none"
    MINMAX = "minmax"
    VECTOR = "vector"
class GapKind(Enumeration):
    """Why an issue is open.

    ``no_arrangement``: No arrangement covers it.

    ``not_assessed``: Some do, but nothing is concluded on any of them yet.

    ``none_adequate``: None of those assessed is at the level asked for.
    """
    NO_ARRANGEMENT = "no_arrangement"
    NOT_ASSESSED = "not_assessed"
    NONE_ADEQUATE = "none_adequate"
class ParticipationAttribute(Enumeration):
    """What participants are counted by.

    ``group``

    ``region``

    ``language``

    ``gender``
    """
    GROUP = "group"
    REGION = "region"
    LANGUAGE = "language"
    GENDER = "gender"
class VoteSign(Enumeration):
    """Which number stands for agreement in a file.

    ``agree_is_positive``: Agree +1, disagree -1: Polis exports, and wgig itself.

    ``agree_is_negative``: Agree -1, disagree +1: the database and API of Polis, and some exports.
    """
    AGREE_IS_POSITIVE = "agree_is_positive"
    AGREE_IS_NEGATIVE = "agree_is_negative"
class GroupMethod(Enumeration):
    """How participants are put into groups.

    ``exact``: K-means on the participants, the best of many starts; rejected statements are left out.

    ``polis``: As Polis does it: k-means that starts from the first different points, on at most `base_groups` points that were themselves found so; rejected statements are zeros.
    """
    EXACT = "exact"
    POLIS = "polis"
class Stance(Enumeration):
    """Where a group, or everybody, stands on a statement.

    ``agree``: For it.

    ``disagree``: Against it.
    """
    AGREE = "agree"
    DISAGREE = "disagree"
class ObjectionState(Enumeration):
    """What became of an objection.

    ``open``: Nobody has answered it yet.

    ``answered``: The group considered it and found, with reasons, that the text can stay.

    ``accommodated``: The text was changed to meet it.

    ``withdrawn``: Whoever stated it no longer does.

    ``upheld``: The group found that it is right, and the text is not changed yet.
    """
    OPEN = "open"
    ANSWERED = "answered"
    ACCOMMODATED = "accommodated"
    WITHDRAWN = "withdrawn"
    UPHELD = "upheld"
class RoughConsensusOutcome(Enumeration):
    """Where a proposal stands.

    ``reached``: Somebody is for it, and no objection is open.

    ``not_yet``: An objection is open, or nobody has spoken for it.

    ``no``: An objection is upheld: the text cannot stay as it is.
    """
    REACHED = "reached"
    NOT_YET = "not_yet"
    NO = "no"
class FigureKind(Enumeration):
    """The pictures that the engines draw: what a figure may show.

    ``role_matrix``: Who is to do what, on which issue.

    ``network``: Who is tied to what, or to whom.

    ``alignment``: Drafts side by side: what is agreed, what is contested.

    ``variant_graph``: Drafts as paths through their readings.

    ``streams``: Who wrote what, from draft to draft.

    ``convergence``: How near drafts are to each other, round by round.

    ``coverage``: Which draft meets which criteria.

    ``opinion_map``: Participants by what they agree with.

    ``adequacy``: Arrangements by principles.

    ``participation``: Who took part, against who there is.
    """
    ROLE_MATRIX = "role_matrix"
    NETWORK = "network"
    ALIGNMENT = "alignment"
    VARIANT_GRAPH = "variant_graph"
    STREAMS = "streams"
    CONVERGENCE = "convergence"
    COVERAGE = "coverage"
    OPINION_MAP = "opinion_map"
    ADEQUACY = "adequacy"
    PARTICIPATION = "participation"

class _Described:
    def __copy__(self) -> Self:
        ...

    def __deepcopy__(self, memo: object) -> Self:
        ...

    def __reduce__(self) -> tuple[Any, ...]:
        ...

    @classmethod
    def _restore(cls, members: dict[str, Any], extra: dict[str, str]) -> Self:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __repr__(self) -> str:
        ...

    def __str__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        ...

    def to_dict(self) -> dict[str, Any]:
        """The object as what JSON can say: dicts, lists, strings, numbers.

        Returns dict[str, Any].
        """

    def to_json(self, *, indent: bool = False) -> str:
        """The object as JSON, on one line or indented. Members that the type does not know come last.

        Returns str.
        """

    @classmethod
    def from_json(cls, text: str | bytes, *, file: str = '') -> Self:
        """Reads an object from JSON. Raises ParseError with the line and column of a syntax error, or with the path of a value that is not what was expected; `file` names the source in the message.

        Returns Self.
        """

    @classmethod
    def from_dict(cls, members: Mapping[str, Any]) -> Self:
        """Makes an object of what `to_dict` gave. Raises ParseError with the path of a value that is not what was expected.

        Returns Self.
        """

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """The JSON Schema (draft 2020-12) that `to_dict` and `to_json` meet.

        Returns dict[str, Any].
        """

@final
class Table(Sequence[T], Generic[T]):
    """A sequence of objects of one type that never changes, and a table with a column a member.

    Its rows are found by position, by slice, or by their identifier (``record.issues['spam']``). It speaks Arrow's PyCapsule interface, so pandas, polars, DuckDB and pyarrow take it as it is.
    """
    def __init__(self, items: Iterable[T], of: type[T] | None = None) -> None:
        ...

    def __len__(self) -> int:
        ...

    @overload
    def __getitem__(self, index: int | str) -> T:
        ...

    @overload
    def __getitem__(self, index: slice) -> Table[T]:
        ...

    def __iter__(self) -> Iterator[T]:
        ...

    def __reversed__(self) -> Iterator[T]:
        ...

    def __contains__(self, value: object) -> bool:
        ...

    def index(self, value: Any, start: int = 0, stop: int = ...) -> int:
        """The position of the first row equal to a value.

        Returns int.
        """

    def count(self, value: Any) -> int:
        """The number of rows equal to a value.

        Returns int.
        """

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __repr__(self) -> str:
        ...

    def _repr_html_(self) -> str:
        ...

    @builtins.property
    def item_type(self) -> type[T]:
        """item_typetype[T]
        --

        The type of the rows.
        """

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as dicts of what JSON can say.

        Returns list[dict[str, Any]].
        """

    def to_json(self) -> str:
        """The rows as a JSON array, one on a line.

        Returns str.
        """

    def to_pandas(self) -> pandas.DataFrame:
        """A data frame with a column a member. Members with parts have a column a part: ``label.en``, ``citation.paragraph``.

        Returns pandas.DataFrame.
        """

    def __arrow_c_schema__(self) -> object:
        ...

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]:
        ...

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        ...

    def __copy__(self) -> Table[T]:
        ...

    def __deepcopy__(self, memo: object) -> Table[T]:
        ...

    def __reduce__(self) -> tuple[Any, ...]:
        ...

@final
class Date:
    """A date of the proleptic Gregorian calendar, as precise as its source: `2004`, `2004-11` or
    `2004-11-23` (ISO 8601). Month and day are 0 where the source does not tell.
    """
    def __init__(self, value: int | str | datetime.date | Date, month: int | None = None, day: int | None = None) -> None:
        ...

    @builtins.property
    def year(self) -> int:
        """The year, from 1 to 9999."""

    @builtins.property
    def month(self) -> int:
        """The month, or 0 where only the year is known."""

    @builtins.property
    def day(self) -> int:
        """The day, or 0 where it is not known."""

    def first_day(self) -> datetime.date:
        """The first day that the date can mean.

        Returns datetime.date.
        """

    def last_day(self) -> datetime.date:
        """The last day that the date can mean.

        Returns datetime.date.
        """

    def to_date(self) -> datetime.date:
        """The same as datetime.date. Raises ValueError where the day is not known.

        Returns datetime.date.
        """

    def __str__(self) -> str:
        ...

    def __repr__(self) -> str:
        ...

    def __reduce__(self) -> tuple[Any, ...]:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __copy__(self) -> Date:
        ...

    def __deepcopy__(self, memo: object) -> Date:
        ...

    def __lt__(self, other: Date) -> bool:
        ...

    def __le__(self, other: Date) -> bool:
        ...

    def __gt__(self, other: Date) -> bool:
        ...

    def __ge__(self, other: Date) -> bool:
        ...

@final
class DateRange:
    """One date, or all days from one to another, both included. Keeps its precision: `2004-11`,
    `2004-11-23/2004-11-25`.
    """
    def __init__(self, first: DateRange | Date | datetime.date | str, last: Date | datetime.date | str | None = None) -> None:
        ...

    @builtins.property
    def first(self) -> Date:
        """The first date."""

    @builtins.property
    def last(self) -> Date:
        """The last date; the first one again for a single date."""

    @builtins.property
    def single(self) -> bool:
        """Whether it is one date."""

    def contains(self, other: DateRange | Date | datetime.date | str) -> bool:
        """Whether every day that `other` can mean is one that this range can mean.

        Returns bool.
        """

    def __str__(self) -> str:
        ...

    def __repr__(self) -> str:
        ...

    def __reduce__(self) -> tuple[Any, ...]:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __copy__(self) -> DateRange:
        ...

    def __deepcopy__(self, memo: object) -> DateRange:
        ...

    def __lt__(self, other: DateRange) -> bool:
        ...

    def __le__(self, other: DateRange) -> bool:
        ...

    def __gt__(self, other: DateRange) -> bool:
        ...

    def __ge__(self, other: DateRange) -> bool:
        ...

@final
class Span:
    """A half-open range of a text, in code points, as Python's own indices: `text[span.begin:span.end]`, `text[span.slice]`, `text[slice(*span)]`."""
    def __init__(self, begin: int, end: int) -> None:
        ...

    @builtins.property
    def begin(self) -> int:
        """The first character."""

    @builtins.property
    def end(self) -> int:
        """The character after the last."""

    @builtins.property
    def slice(self) -> slice:
        """The same as a slice."""

    def contains(self, other: Span | tuple[int, int]) -> bool:
        """Whether the other lies inside.

        Returns bool.
        """

    def overlaps(self, other: Span | tuple[int, int]) -> bool:
        """Whether the two share a character.

        Returns bool.
        """

    def __len__(self) -> int:
        ...

    def __bool__(self) -> bool:
        ...

    def __iter__(self) -> Iterator[int]:
        ...

    def __repr__(self) -> str:
        ...

    def __reduce__(self) -> tuple[Any, ...]:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __copy__(self) -> Span:
        ...

    def __deepcopy__(self, memo: object) -> Span:
        ...

    def __lt__(self, other: Span) -> bool:
        ...

    def __le__(self, other: Span) -> bool:
        ...

    def __gt__(self, other: Span) -> bool:
        ...

    def __ge__(self, other: Span) -> bool:
        ...

@final
class Label(Mapping[str, str]):
    """What something is called, by BCP 47 language tag (`en`, `zh`, `zh-Hant`). In JSON an object.

    It is a mapping: `label['fr']`, `dict(label)`; `str(label)` is the English text.
    """
    def __init__(self, texts: Label | Mapping[str, str] = {}, /, **more: str) -> None:
        ...

    def in_(self, language: str) -> str:
        """The text in a language; where there is none, the English one, then the first there is.
        Empty only for an empty label.

        The same for one of the six languages.

        Returns str.
        """

    def __getitem__(self, language: str) -> str:
        ...

    @overload
    def get(self, language: str, default: None = None) -> str | None:
        """The text in exactly that language, or the default.

        Returns str | None.
        """

    @overload
    def get(self, language: str, default: D) -> str | D:
        """The text in exactly that language, or the default.

        Returns str | None.
        """

    def __contains__(self, language: object) -> bool:
        ...

    def __len__(self) -> int:
        ...

    def __iter__(self) -> Iterator[str]:
        ...

    def keys(self) -> KeysView[str]:
        """The languages, sorted.

        Returns KeysView[str].
        """

    def values(self) -> ValuesView[str]:
        """The texts.

        Returns ValuesView[str].
        """

    def items(self) -> ItemsView[str, str]:
        """Languages with their texts.

        Returns ItemsView[str, str].
        """

    def __str__(self) -> str:
        ...

    def __repr__(self) -> str:
        ...

    def __reduce__(self) -> tuple[Any, ...]:
        ...

    def __eq__(self, other: object) -> bool:
        ...

    def __hash__(self) -> int:
        ...

    def __copy__(self) -> Label:
        ...

    def __deepcopy__(self, memo: object) -> Label:
        ...

@final
class Token(_Described):
    """A word, a number or a mark of a text."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def span(self) -> Span:
        """Place in the text."""

    @builtins.property
    def kind(self) -> TokenKind:
        """What it is."""

    def __init__(self, *, span: Span | tuple[int, int], kind: _TokenKindLike) -> None:
        ...

    def replace(self, *, span: Span | tuple[int, int] = ..., kind: _TokenKindLike = ...) -> Token:
        """A copy with some members changed.

        Returns Token.
        """

    def __replace__(self, *, span: Span | tuple[int, int] = ..., kind: _TokenKindLike = ...) -> Token:
        ...

@final
class Term(_Described):
    """A word or phrase to look for."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def text(self) -> str:
        """The term as it is written."""

    @builtins.property
    def language(self) -> str:
        """BCP 47 tag of the language whose inflected forms are found as well; empty for the term as it stands."""

    def __init__(self, *, text: str = '', language: str = '') -> None:
        ...

    def replace(self, *, text: str = ..., language: str = ...) -> Term:
        """A copy with some members changed.

        Returns Term.
        """

    def __replace__(self, *, text: str = ..., language: str = ...) -> Term:
        ...

@final
class Match(_Described):
    """One occurrence of a term."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def term(self) -> int:
        """Number of the term, in the order in which terms were given."""

    @builtins.property
    def span(self) -> Span:
        """Place in the text."""

    def __init__(self, *, term: int = 0, span: Span | tuple[int, int]) -> None:
        ...

    def replace(self, *, term: int = ..., span: Span | tuple[int, int] = ...) -> Match:
        """A copy with some members changed.

        Returns Match.
        """

    def __replace__(self, *, term: int = ..., span: Span | tuple[int, int] = ...) -> Match:
        ...

@final
class Inflection(_Described):
    """The forms of one word."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def stem(self) -> str:
        """The same for all forms of a word, and for few others."""

    @builtins.property
    def forms(self) -> tuple[str, ...]:
        """Folded; the word itself is among them, first."""

    def __init__(self, *, stem: str = '', forms: Iterable[str] = ()) -> None:
        ...

    def replace(self, *, stem: str = ..., forms: Iterable[str] = ...) -> Inflection:
        """A copy with some members changed.

        Returns Inflection.
        """

    def __replace__(self, *, stem: str = ..., forms: Iterable[str] = ...) -> Inflection:
        ...

@final
class TermMatcher:
    """Finds terms as whole words where the script has words, and wherever they stand where it has none.
    Texts and terms are compared folded (see `fold`): case, diacritics, width, the orthographic variants
    of Arabic, simplified and traditional Chinese, curly quotes and soft hyphens make no difference. A
    hyphen between two words counts as a space or as nothing: `cyber-security` is found by
    `cybersecurity` and by `cyber security`. White space between words matches any white space but a
    blank line; next to an ideograph or a symbol it does not matter. Before an Arabic word the clitics
    و ف ب ك ل and the article may stand.

    A value: a copy is cheap and shares what was built; readers in several threads are safe.
    """
    def __init__(self, terms: Sequence[str] | Sequence[Term]) -> None:
        ...

    def find(self, text: str) -> Table[Match]:
        """All matches in order, leftmost-longest and without overlap. Complexity: O(n x words of the
        longest term that a place in the text begins like); memory O(matches).

        Returns Table[Match].
        """

    def find_all(self, text: str) -> Table[Match]:
        """Every term at every place, terms inside other terms included: by start, shorter ones first.
        Complexity: as of `find`, from each word.

        Returns Table[Match].
        """

    def count(self, text: str) -> int:
        """How many matches `find` gives. Complexity: as of `find`; memory O(1).

        Returns int.
        """

@final
class Citation(_Described):
    """The place in a document that a fact, a label or a score rests on."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def document(self) -> str:
        """The document, by its identifier in the record."""

    @builtins.property
    def paragraph(self) -> str:
        """Number of the paragraph; empty outside numbered paragraphs."""

    @builtins.property
    def span(self) -> Span | None:
        """Place in the document's text."""

    @builtins.property
    def quote(self) -> str:
        """The text at that place."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, document: str, paragraph: str = '', span: Span | tuple[int, int] | None = None, quote: str = '', extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, document: str = ..., paragraph: str = ..., span: Span | tuple[int, int] | None = ..., quote: str = ..., extra: Mapping[str, Any] = ...) -> Citation:
        """A copy with some members changed.

        Returns Citation.
        """

    def __replace__(self, *, document: str = ..., paragraph: str = ..., span: Span | tuple[int, int] | None = ..., quote: str = ..., extra: Mapping[str, Any] = ...) -> Citation:
        ...

@final
class Evidence(_Described):
    """A place in a document that speaks for a label, and the term that made it do so; or the weight that
    a trained model gives it.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def span(self) -> Span:
        """Place in the document's text."""

    @builtins.property
    def text(self) -> str:
        """The text there; lines joined."""

    @builtins.property
    def term(self) -> str:
        """The term of the vocabulary that matched; empty for a model's evidence."""

    @builtins.property
    def weight(self) -> float | None:
        """What it adds to the score of a trained model, negative against the label; none for a term."""

    def __init__(self, *, span: Span | tuple[int, int], text: str = '', term: str = '', weight: float | None = None) -> None:
        ...

    def replace(self, *, span: Span | tuple[int, int] = ..., text: str = ..., term: str = ..., weight: float | None = ...) -> Evidence:
        """A copy with some members changed.

        Returns Evidence.
        """

    def __replace__(self, *, span: Span | tuple[int, int] = ..., text: str = ..., term: str = ..., weight: float | None = ...) -> Evidence:
        ...

@final
class Task(_Described):
    """One of the tasks that the mandate sets."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among tasks."""

    @builtins.property
    def label(self) -> Label:
        """What is to be done, by language."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where the mandate says so."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, label: Label | Mapping[str, str] = {}, citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Task:
        """A copy with some members changed.

        Returns Task.
        """

    def __replace__(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Task:
        ...

@final
class IssueCategory(_Described):
    """A first sorting of the issues."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among categories."""

    @builtins.property
    def label(self) -> Label:
        """Name by language."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where the category is set up."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, label: Label | Mapping[str, str] = {}, citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> IssueCategory:
        """A copy with some members changed.

        Returns IssueCategory.
        """

    def __replace__(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> IssueCategory:
        ...

@final
class KeyArea(_Described):
    """A policy area chosen for closer work."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among key areas."""

    @builtins.property
    def label(self) -> Label:
        """Name by language."""

    @builtins.property
    def relation(self) -> AreaRelation:
        """How it stands to existing organisations."""

    @builtins.property
    def relation_text(self) -> Label:
        """The same in words, by language."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where the area is set out."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, label: Label | Mapping[str, str] = {}, relation: _AreaRelationLike, relation_text: Label | Mapping[str, str] = {}, citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., relation: _AreaRelationLike = ..., relation_text: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> KeyArea:
        """A copy with some members changed.

        Returns KeyArea.
        """

    def __replace__(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., relation: _AreaRelationLike = ..., relation_text: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> KeyArea:
        ...

@final
class Issue(_Described):
    """A public policy issue."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among issues."""

    @builtins.property
    def label(self) -> Label:
        """Name by language."""

    @builtins.property
    def category(self) -> str | None:
        """The category it was first sorted into."""

    @builtins.property
    def key_area(self) -> str | None:
        """The key area it belongs to."""

    @builtins.property
    def cross_cutting(self) -> bool:
        """Whether it bears on every other issue."""

    @builtins.property
    def responsible(self) -> tuple[str, ...]:
        """Organisations responsible for it today."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where the issue is named."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, label: Label | Mapping[str, str] = {}, category: str | None = None, key_area: str | None = None, cross_cutting: bool = False, responsible: Iterable[str] = (), citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., category: str | None = ..., key_area: str | None = ..., cross_cutting: bool = ..., responsible: Iterable[str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Issue:
        """A copy with some members changed.

        Returns Issue.
        """

    def __replace__(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., category: str | None = ..., key_area: str | None = ..., cross_cutting: bool = ..., responsible: Iterable[str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Issue:
        ...

@final
class Principle(_Described):
    """A principle that arrangements are measured against."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among principles."""

    @builtins.property
    def label(self) -> Label:
        """Name by language."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where the principle is stated."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, label: Label | Mapping[str, str] = {}, citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Principle:
        """A copy with some members changed.

        Returns Principle.
        """

    def __replace__(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Principle:
        ...

@final
class Stakeholder(_Described):
    """A stakeholder group as the record names it."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def group(self) -> StakeholderGroup:
        """Which group."""

    @builtins.property
    def label(self) -> Label:
        """Name by language."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where the group is named."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, group: _StakeholderGroupLike, label: Label | Mapping[str, str] = {}, citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, group: _StakeholderGroupLike = ..., label: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Stakeholder:
        """A copy with some members changed.

        Returns Stakeholder.
        """

    def __replace__(self, *, group: _StakeholderGroupLike = ..., label: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Stakeholder:
        ...

@final
class Actor(_Described):
    """A person, an organisation or a body."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among actors."""

    @builtins.property
    def label(self) -> Label:
        """Name by language."""

    @builtins.property
    def acronym(self) -> str:
        """Short name; empty where there is none."""

    @builtins.property
    def group(self) -> StakeholderGroup | None:
        """The group it belongs to."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where the actor is named."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, label: Label | Mapping[str, str] = {}, acronym: str = '', group: _StakeholderGroupLike | None = None, citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., acronym: str = ..., group: _StakeholderGroupLike | None = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Actor:
        """A copy with some members changed.

        Returns Actor.
        """

    def __replace__(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., acronym: str = ..., group: _StakeholderGroupLike | None = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Actor:
        ...

@final
class Role(_Described):
    """A part that an actor or a group plays."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among roles."""

    @builtins.property
    def label(self) -> Label:
        """The part in words, by language."""

    @builtins.property
    def kind(self) -> RoleKind:
        """The kind of part."""

    @builtins.property
    def actor(self) -> str | None:
        """Who plays it, where it is one actor."""

    @builtins.property
    def group(self) -> StakeholderGroup | None:
        """Who plays it, where it is a group."""

    @builtins.property
    def issues(self) -> tuple[str, ...]:
        """The issues it concerns."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where the part is described."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, label: Label | Mapping[str, str] = {}, kind: _RoleKindLike, actor: str | None = None, group: _StakeholderGroupLike | None = None, issues: Iterable[str] = (), citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., kind: _RoleKindLike = ..., actor: str | None = ..., group: _StakeholderGroupLike | None = ..., issues: Iterable[str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Role:
        """A copy with some members changed.

        Returns Role.
        """

    def __replace__(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., kind: _RoleKindLike = ..., actor: str | None = ..., group: _StakeholderGroupLike | None = ..., issues: Iterable[str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Role:
        ...

@final
class Responsibility(_Described):
    """Something that an actor or a group is to do, or may do, or must not do."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among responsibilities."""

    @builtins.property
    def label(self) -> Label:
        """What is to be done, by language."""

    @builtins.property
    def deontic(self) -> Deontic:
        """How binding it is."""

    @builtins.property
    def negated(self) -> bool:
        """Whether it is something not to be done."""

    @builtins.property
    def actor(self) -> str | None:
        """Who is to do it, where it is one actor."""

    @builtins.property
    def group(self) -> StakeholderGroup | None:
        """Who is to do it, where it is a group."""

    @builtins.property
    def issues(self) -> tuple[str, ...]:
        """The issues it concerns."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where it is laid down."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, label: Label | Mapping[str, str] = {}, deontic: _DeonticLike, negated: bool = False, actor: str | None = None, group: _StakeholderGroupLike | None = None, issues: Iterable[str] = (), citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., deontic: _DeonticLike = ..., negated: bool = ..., actor: str | None = ..., group: _StakeholderGroupLike | None = ..., issues: Iterable[str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Responsibility:
        """A copy with some members changed.

        Returns Responsibility.
        """

    def __replace__(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., deontic: _DeonticLike = ..., negated: bool = ..., actor: str | None = ..., group: _StakeholderGroupLike | None = ..., issues: Iterable[str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Responsibility:
        ...

@final
class WorkingPaper(_Described):
    """A paper on an issue, written by some of the group and not a consensus of all."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among working papers."""

    @builtins.property
    def label(self) -> Label:
        """Title by language."""

    @builtins.property
    def status(self) -> PaperStatus:
        """Where it stands."""

    @builtins.property
    def text(self) -> str:
        """Its text, where at hand."""

    @builtins.property
    def issues(self) -> tuple[str, ...]:
        """The issues it treats."""

    @builtins.property
    def authors(self) -> tuple[str, ...]:
        """The contributors who wrote it."""

    @builtins.property
    def published(self) -> DateRange | None:
        """When it was put up for comment."""

    @builtins.property
    def comments_until(self) -> Date | None:
        """Last day for comments."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where the paper is mentioned."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, label: Label | Mapping[str, str] = {}, status: _PaperStatusLike, text: str = '', issues: Iterable[str] = (), authors: Iterable[str] = (), published: DateRange | Date | datetime.date | str | None = None, comments_until: Date | datetime.date | str | None = None, citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., status: _PaperStatusLike = ..., text: str = ..., issues: Iterable[str] = ..., authors: Iterable[str] = ..., published: DateRange | Date | datetime.date | str | None = ..., comments_until: Date | datetime.date | str | None = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> WorkingPaper:
        """A copy with some members changed.

        Returns WorkingPaper.
        """

    def __replace__(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., status: _PaperStatusLike = ..., text: str = ..., issues: Iterable[str] = ..., authors: Iterable[str] = ..., published: DateRange | Date | datetime.date | str | None = ..., comments_until: Date | datetime.date | str | None = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> WorkingPaper:
        ...

@final
class Disposition(_Described):
    """A decision on a comment, with its reason."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def decision(self) -> Decision:
        """What was decided."""

    @builtins.property
    def reason(self) -> str:
        """Why."""

    @builtins.property
    def date(self) -> Date | None:
        """When."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where the decision is recorded."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, decision: _DecisionLike, reason: str = '', date: Date | datetime.date | str | None = None, citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, decision: _DecisionLike = ..., reason: str = ..., date: Date | datetime.date | str | None = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Disposition:
        """A copy with some members changed.

        Returns Disposition.
        """

    def __replace__(self, *, decision: _DecisionLike = ..., reason: str = ..., date: Date | datetime.date | str | None = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Disposition:
        ...

@final
class Comment(_Described):
    """What somebody said of a working paper or of a draft of the definition. What it is about is said by
    a place in the target's text, by words quoted from it, or as a log of comments says it: by clause,
    line and element.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among comments."""

    @builtins.property
    def kind(self) -> CommentKind:
        """What it does."""

    @builtins.property
    def text(self) -> str:
        """The comment itself."""

    @builtins.property
    def author(self) -> str | None:
        """Who made it."""

    @builtins.property
    def group(self) -> StakeholderGroup | None:
        """On behalf of which group."""

    @builtins.property
    def date(self) -> Date | None:
        """When it was received."""

    @builtins.property
    def paper(self) -> str | None:
        """The working paper commented on."""

    @builtins.property
    def draft(self) -> str | None:
        """Or the draft commented on."""

    @builtins.property
    def anchor(self) -> Span | None:
        """The place in the target's text."""

    @builtins.property
    def quote(self) -> str:
        """The words there, so that they can be found again."""

    @builtins.property
    def prefix(self) -> str:
        """Some of the text just before them."""

    @builtins.property
    def suffix(self) -> str:
        """Some of the text just after them."""

    @builtins.property
    def reference(self) -> str:
        """Its mark in a log: `DE-002`, or only who: `DE`."""

    @builtins.property
    def clause(self) -> str:
        """Clause or paragraph: `4.2`, `29`; empty for all."""

    @builtins.property
    def line(self) -> str:
        """Lines of the target: `12`, `12-14`."""

    @builtins.property
    def element(self) -> str:
        """Figure, table or paragraph in the clause."""

    @builtins.property
    def type(self) -> str:
        """As the log has it: `ge`, `te`, `ed`."""

    @builtins.property
    def proposed_change(self) -> str:
        """The wording proposed, or what is to be done."""

    @builtins.property
    def disposition(self) -> Disposition | None:
        """What became of it."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where the comment is recorded."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, kind: _CommentKindLike, text: str = '', author: str | None = None, group: _StakeholderGroupLike | None = None, date: Date | datetime.date | str | None = None, paper: str | None = None, draft: str | None = None, anchor: Span | tuple[int, int] | None = None, quote: str = '', prefix: str = '', suffix: str = '', reference: str = '', clause: str = '', line: str = '', element: str = '', type: str = '', proposed_change: str = '', disposition: Disposition | None = None, citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., kind: _CommentKindLike = ..., text: str = ..., author: str | None = ..., group: _StakeholderGroupLike | None = ..., date: Date | datetime.date | str | None = ..., paper: str | None = ..., draft: str | None = ..., anchor: Span | tuple[int, int] | None = ..., quote: str = ..., prefix: str = ..., suffix: str = ..., reference: str = ..., clause: str = ..., line: str = ..., element: str = ..., type: str = ..., proposed_change: str = ..., disposition: Disposition | None = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Comment:
        """A copy with some members changed.

        Returns Comment.
        """

    def __replace__(self, *, id: str = ..., kind: _CommentKindLike = ..., text: str = ..., author: str | None = ..., group: _StakeholderGroupLike | None = ..., date: Date | datetime.date | str | None = ..., paper: str | None = ..., draft: str | None = ..., anchor: Span | tuple[int, int] | None = ..., quote: str = ..., prefix: str = ..., suffix: str = ..., reference: str = ..., clause: str = ..., line: str = ..., element: str = ..., type: str = ..., proposed_change: str = ..., disposition: Disposition | None = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Comment:
        ...

@final
class ProcessStep(_Described):
    """One step of how things of a kind are dealt with."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def label(self) -> Label:
        """The step in words, by language."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where it is described."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, label: Label | Mapping[str, str] = {}, citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, label: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> ProcessStep:
        """A copy with some members changed.

        Returns ProcessStep.
        """

    def __replace__(self, *, label: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> ProcessStep:
        ...

@final
class Count(_Described):
    """How many there are of something, and how they are dealt with."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among counts."""

    @builtins.property
    def kind(self) -> CountKind:
        """What is counted."""

    @builtins.property
    def label(self) -> Label:
        """The same in words, by language."""

    @builtins.property
    def value(self) -> int:
        """How many."""

    @builtins.property
    def more_than(self) -> bool:
        """Whether the source says "more than"."""

    @builtins.property
    def date(self) -> DateRange | None:
        """When it was so."""

    @builtins.property
    def process(self) -> Table[ProcessStep]:
        """How they are dealt with, in order."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where the count is given."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, kind: _CountKindLike, label: Label | Mapping[str, str] = {}, value: int = 0, more_than: bool = False, date: DateRange | Date | datetime.date | str | None = None, process: Iterable[ProcessStep] = (), citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., kind: _CountKindLike = ..., label: Label | Mapping[str, str] = ..., value: int = ..., more_than: bool = ..., date: DateRange | Date | datetime.date | str | None = ..., process: Iterable[ProcessStep] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Count:
        """A copy with some members changed.

        Returns Count.
        """

    def __replace__(self, *, id: str = ..., kind: _CountKindLike = ..., label: Label | Mapping[str, str] = ..., value: int = ..., more_than: bool = ..., date: DateRange | Date | datetime.date | str | None = ..., process: Iterable[ProcessStep] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Count:
        ...

@final
class DefinitionDraft(_Described):
    """One draft of the working definition."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among drafts."""

    @builtins.property
    def text(self) -> str:
        """The draft's wording."""

    @builtins.property
    def language(self) -> Language | None:
        """The language it is written in."""

    @builtins.property
    def parents(self) -> tuple[str, ...]:
        """The drafts that it was made from."""

    @builtins.property
    def author(self) -> str | None:
        """Who wrote it."""

    @builtins.property
    def group(self) -> StakeholderGroup | None:
        """On behalf of which group."""

    @builtins.property
    def date(self) -> Date | None:
        """When."""

    @builtins.property
    def status(self) -> DraftStatus:
        """Where it stands."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where the draft is recorded."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, text: str = '', language: _LanguageLike | None = None, parents: Iterable[str] = (), author: str | None = None, group: _StakeholderGroupLike | None = None, date: Date | datetime.date | str | None = None, status: _DraftStatusLike, citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., text: str = ..., language: _LanguageLike | None = ..., parents: Iterable[str] = ..., author: str | None = ..., group: _StakeholderGroupLike | None = ..., date: Date | datetime.date | str | None = ..., status: _DraftStatusLike = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> DefinitionDraft:
        """A copy with some members changed.

        Returns DefinitionDraft.
        """

    def __replace__(self, *, id: str = ..., text: str = ..., language: _LanguageLike | None = ..., parents: Iterable[str] = ..., author: str | None = ..., group: _StakeholderGroupLike | None = ..., date: Date | datetime.date | str | None = ..., status: _DraftStatusLike = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> DefinitionDraft:
        ...

@final
class Criterion(_Described):
    """Something that a draft of the definition should meet."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among criteria."""

    @builtins.property
    def kind(self) -> CriterionKind:
        """Where it comes from."""

    @builtins.property
    def label(self) -> Label:
        """The criterion in words, by language."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where it is stated."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, kind: _CriterionKindLike, label: Label | Mapping[str, str] = {}, citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., kind: _CriterionKindLike = ..., label: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Criterion:
        """A copy with some members changed.

        Returns Criterion.
        """

    def __replace__(self, *, id: str = ..., kind: _CriterionKindLike = ..., label: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Criterion:
        ...

@final
class Session(_Described):
    """A part of a meeting with rules of its own on who may attend and speak."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def kind(self) -> SessionKind:
        """How open it is."""

    @builtins.property
    def dates(self) -> DateRange | None:
        """When, where it is known."""

    @builtins.property
    def observers(self) -> ObserverRight:
        """What observers may do."""

    @builtins.property
    def webcast(self) -> bool:
        """Whether it is broadcast on the web."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where this is laid down."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, kind: _SessionKindLike, dates: DateRange | Date | datetime.date | str | None = None, observers: _ObserverRightLike, webcast: bool = False, citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, kind: _SessionKindLike = ..., dates: DateRange | Date | datetime.date | str | None = ..., observers: _ObserverRightLike = ..., webcast: bool = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Session:
        """A copy with some members changed.

        Returns Session.
        """

    def __replace__(self, *, kind: _SessionKindLike = ..., dates: DateRange | Date | datetime.date | str | None = ..., observers: _ObserverRightLike = ..., webcast: bool = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Session:
        ...

@final
class Meeting(_Described):
    """A meeting of the group."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among meetings."""

    @builtins.property
    def label(self) -> Label:
        """Name by language."""

    @builtins.property
    def dates(self) -> DateRange:
        """When."""

    @builtins.property
    def place(self) -> Label:
        """Where, by language."""

    @builtins.property
    def sessions(self) -> Table[Session]:
        """Its sessions."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where the meeting is mentioned."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, label: Label | Mapping[str, str] = {}, dates: DateRange | Date | datetime.date | str, place: Label | Mapping[str, str] = {}, sessions: Iterable[Session] = (), citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., dates: DateRange | Date | datetime.date | str = ..., place: Label | Mapping[str, str] = ..., sessions: Iterable[Session] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Meeting:
        """A copy with some members changed.

        Returns Meeting.
        """

    def __replace__(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., dates: DateRange | Date | datetime.date | str = ..., place: Label | Mapping[str, str] = ..., sessions: Iterable[Session] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Meeting:
        ...

@final
class Consultation(_Described):
    """An occasion on which others than the group are heard."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among consultations."""

    @builtins.property
    def label(self) -> Label:
        """Name by language."""

    @builtins.property
    def modes(self) -> tuple[ConsultationMode, ...]:
        """How it is held."""

    @builtins.property
    def dates(self) -> DateRange | None:
        """When; nothing where the source does not tell."""

    @builtins.property
    def place(self) -> Label:
        """Where, by language; empty when online."""

    @builtins.property
    def meeting(self) -> str | None:
        """The meeting it accompanies."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where the consultation is mentioned."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, label: Label | Mapping[str, str] = {}, modes: Iterable[_ConsultationModeLike] = (), dates: DateRange | Date | datetime.date | str | None = None, place: Label | Mapping[str, str] = {}, meeting: str | None = None, citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., modes: Iterable[_ConsultationModeLike] = ..., dates: DateRange | Date | datetime.date | str | None = ..., place: Label | Mapping[str, str] = ..., meeting: str | None = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Consultation:
        """A copy with some members changed.

        Returns Consultation.
        """

    def __replace__(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., modes: Iterable[_ConsultationModeLike] = ..., dates: DateRange | Date | datetime.date | str | None = ..., place: Label | Mapping[str, str] = ..., meeting: str | None = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Consultation:
        ...

@final
class Milestone(_Described):
    """A date by which something happened or is to happen, other than a meeting or a consultation."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among milestones."""

    @builtins.property
    def label(self) -> Label:
        """What happens, by language."""

    @builtins.property
    def kind(self) -> MilestoneKind:
        """What kind of date it is."""

    @builtins.property
    def dates(self) -> DateRange:
        """When."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where it is laid down."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, label: Label | Mapping[str, str] = {}, kind: _MilestoneKindLike, dates: DateRange | Date | datetime.date | str, citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., kind: _MilestoneKindLike = ..., dates: DateRange | Date | datetime.date | str = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Milestone:
        """A copy with some members changed.

        Returns Milestone.
        """

    def __replace__(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., kind: _MilestoneKindLike = ..., dates: DateRange | Date | datetime.date | str = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Milestone:
        ...

@final
class Arrangement(_Described):
    """An arrangement by which issues are governed today."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among arrangements."""

    @builtins.property
    def label(self) -> Label:
        """Name by language."""

    @builtins.property
    def actors(self) -> tuple[str, ...]:
        """Who runs it."""

    @builtins.property
    def issues(self) -> tuple[str, ...]:
        """The issues it covers."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where it is described."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, label: Label | Mapping[str, str] = {}, actors: Iterable[str] = (), issues: Iterable[str] = (), citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., actors: Iterable[str] = ..., issues: Iterable[str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Arrangement:
        """A copy with some members changed.

        Returns Arrangement.
        """

    def __replace__(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., actors: Iterable[str] = ..., issues: Iterable[str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Arrangement:
        ...

@final
class Assessment(_Described):
    """One assessor's judgement of an arrangement against a principle. No rating: still to be made."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among assessments."""

    @builtins.property
    def arrangement(self) -> str:
        """What is judged."""

    @builtins.property
    def principle(self) -> str | None:
        """Against which principle."""

    @builtins.property
    def assessor(self) -> str | None:
        """By whom."""

    @builtins.property
    def rating(self) -> Rating | None:
        """The judgement, where it has been made."""

    @builtins.property
    def reason(self) -> Label:
        """Why, by language."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """What it rests on."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, arrangement: str, principle: str | None = None, assessor: str | None = None, rating: _RatingLike | None = None, reason: Label | Mapping[str, str] = {}, citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., arrangement: str = ..., principle: str | None = ..., assessor: str | None = ..., rating: _RatingLike | None = ..., reason: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Assessment:
        """A copy with some members changed.

        Returns Assessment.
        """

    def __replace__(self, *, id: str = ..., arrangement: str = ..., principle: str | None = ..., assessor: str | None = ..., rating: _RatingLike | None = ..., reason: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Assessment:
        ...

@final
class Recommendation(_Described):
    """A proposal for action."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among recommendations."""

    @builtins.property
    def label(self) -> Label:
        """What should be done, by language."""

    @builtins.property
    def addressees(self) -> tuple[str, ...]:
        """By whom."""

    @builtins.property
    def issues(self) -> tuple[str, ...]:
        """On which issues."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where it is made."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, label: Label | Mapping[str, str] = {}, addressees: Iterable[str] = (), issues: Iterable[str] = (), citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., addressees: Iterable[str] = ..., issues: Iterable[str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Recommendation:
        """A copy with some members changed.

        Returns Recommendation.
        """

    def __replace__(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., addressees: Iterable[str] = ..., issues: Iterable[str] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> Recommendation:
        ...

@final
class Segment(_Described):
    """A run of a paragraph's text that stands unbroken in the source. Between two runs the source has
    what does not belong to the sentence: a line break, a running head, a note mark, a hyphen.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def offset(self) -> int:
        """Where the run begins in the paragraph's text."""

    @builtins.property
    def source(self) -> Span:
        """The same run in the document's text."""

    def __init__(self, *, offset: int = 0, source: Span | tuple[int, int]) -> None:
        ...

    def replace(self, *, offset: int = ..., source: Span | tuple[int, int] = ...) -> Segment:
        """A copy with some members changed.

        Returns Segment.
        """

    def __replace__(self, *, offset: int = ..., source: Span | tuple[int, int] = ...) -> Segment:
        ...

@final
class Item(_Described):
    """An item of a list inside a paragraph."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def kind(self) -> ItemKind:
        """How it is marked."""

    @builtins.property
    def marker(self) -> str:
        """The mark as it stands: `(iv)`, `·`."""

    @builtins.property
    def level(self) -> int:
        """0 for a list of the paragraph, 1 for a list in its item."""

    @builtins.property
    def text(self) -> str:
        """Its text, rejoined."""

    @builtins.property
    def span(self) -> Span:
        """From its mark to its end."""

    @builtins.property
    def segments(self) -> Table[Segment]:
        """How `text` lies in the source."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, kind: _ItemKindLike, marker: str = '', level: int = 0, text: str = '', span: Span | tuple[int, int], segments: Iterable[Segment] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, kind: _ItemKindLike = ..., marker: str = ..., level: int = ..., text: str = ..., span: Span | tuple[int, int] = ..., segments: Iterable[Segment] = ..., extra: Mapping[str, Any] = ...) -> Item:
        """A copy with some members changed.

        Returns Item.
        """

    def __replace__(self, *, kind: _ItemKindLike = ..., marker: str = ..., level: int = ..., text: str = ..., span: Span | tuple[int, int] = ..., segments: Iterable[Segment] = ..., extra: Mapping[str, Any] = ...) -> Item:
        ...

@final
class Paragraph(_Described):
    """A paragraph. `text` holds its own sentences, then each of its items after a line feed, without
    their marks.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def number(self) -> str:
        """Its number in Western digits; empty where it has none."""

    @builtins.property
    def section(self) -> str:
        """Number of its section; empty in the summary."""

    @builtins.property
    def subsection(self) -> str:
        """Letter of its subsection; empty where there is none."""

    @builtins.property
    def text(self) -> str:
        """Its text, rejoined, without number, heads and note marks."""

    @builtins.property
    def span(self) -> Span:
        """From its number to its end."""

    @builtins.property
    def segments(self) -> Table[Segment]:
        """How `text` lies in the source."""

    @builtins.property
    def items(self) -> Table[Item]:
        """The items of its lists."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, number: str = '', section: str = '', subsection: str = '', text: str = '', span: Span | tuple[int, int], segments: Iterable[Segment] = (), items: Iterable[Item] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, number: str = ..., section: str = ..., subsection: str = ..., text: str = ..., span: Span | tuple[int, int] = ..., segments: Iterable[Segment] = ..., items: Iterable[Item] = ..., extra: Mapping[str, Any] = ...) -> Paragraph:
        """A copy with some members changed.

        Returns Paragraph.
        """

    def __replace__(self, *, number: str = ..., section: str = ..., subsection: str = ..., text: str = ..., span: Span | tuple[int, int] = ..., segments: Iterable[Segment] = ..., items: Iterable[Item] = ..., extra: Mapping[str, Any] = ...) -> Paragraph:
        ...

@final
class Section(_Described):
    """A section, with its subsections."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def number(self) -> str:
        """`5`, or the letter of a subsection; empty for the summary."""

    @builtins.property
    def title(self) -> str:
        """Its heading."""

    @builtins.property
    def span(self) -> Span:
        """The heading."""

    @builtins.property
    def subsections(self) -> Table[Section]:
        """Its lettered subsections."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, number: str = '', title: str = '', span: Span | tuple[int, int], subsections: Iterable[Section] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, number: str = ..., title: str = ..., span: Span | tuple[int, int] = ..., subsections: Iterable[Section] = ..., extra: Mapping[str, Any] = ...) -> Section:
        """A copy with some members changed.

        Returns Section.
        """

    def __replace__(self, *, number: str = ..., title: str = ..., span: Span | tuple[int, int] = ..., subsections: Iterable[Section] = ..., extra: Mapping[str, Any] = ...) -> Section:
        ...

@final
class Note(_Described):
    """A footnote or endnote."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def number(self) -> str:
        """Its number in Western digits."""

    @builtins.property
    def text(self) -> str:
        """Its text, rejoined."""

    @builtins.property
    def span(self) -> Span:
        """From its mark to its end."""

    @builtins.property
    def citations(self) -> tuple[Span, ...]:
        """The marks in the text that point to it."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, number: str = '', text: str = '', span: Span | tuple[int, int], citations: Iterable[Span | tuple[int, int]] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, number: str = ..., text: str = ..., span: Span | tuple[int, int] = ..., citations: Iterable[Span | tuple[int, int]] = ..., extra: Mapping[str, Any] = ...) -> Note:
        """A copy with some members changed.

        Returns Note.
        """

    def __replace__(self, *, number: str = ..., text: str = ..., span: Span | tuple[int, int] = ..., citations: Iterable[Span | tuple[int, int]] = ..., extra: Mapping[str, Any] = ...) -> Note:
        ...

@final
class Quotation(_Described):
    """Words that the text gives as somebody else's."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def paragraph(self) -> str:
        """Number of the paragraph that quotes."""

    @builtins.property
    def text(self) -> str:
        """The words, without quotation marks."""

    @builtins.property
    def span(self) -> Span:
        """With the quotation marks."""

    def __init__(self, *, paragraph: str = '', text: str = '', span: Span | tuple[int, int]) -> None:
        ...

    def replace(self, *, paragraph: str = ..., text: str = ..., span: Span | tuple[int, int] = ...) -> Quotation:
        """A copy with some members changed.

        Returns Quotation.
        """

    def __replace__(self, *, paragraph: str = ..., text: str = ..., span: Span | tuple[int, int] = ...) -> Quotation:
        ...

@final
class Leftover(_Described):
    """A piece of the source that belongs to none of the other parts."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def kind(self) -> LeftoverKind:
        """What it seems to be."""

    @builtins.property
    def text(self) -> str:
        """As it stands."""

    @builtins.property
    def span(self) -> Span:
        """Where."""

    def __init__(self, *, kind: _LeftoverKindLike, text: str = '', span: Span | tuple[int, int]) -> None:
        ...

    def replace(self, *, kind: _LeftoverKindLike = ..., text: str = ..., span: Span | tuple[int, int] = ...) -> Leftover:
        """A copy with some members changed.

        Returns Leftover.
        """

    def __replace__(self, *, kind: _LeftoverKindLike = ..., text: str = ..., span: Span | tuple[int, int] = ...) -> Leftover:
        ...

@final
class Document(_Described):
    """A document. One that is only cited has an identifier, a symbol and a title, and no text."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among documents."""

    @builtins.property
    def symbol(self) -> str:
        """Document symbol: `A/RES/56/183`; empty if unknown."""

    @builtins.property
    def title(self) -> str:
        """Title; lines joined."""

    @builtins.property
    def language(self) -> Language | None:
        """Language, where it was recognised."""

    @builtins.property
    def date(self) -> DateRange | None:
        """When it was issued."""

    @builtins.property
    def text(self) -> str:
        """The whole source; all spans point into it."""

    @builtins.property
    def offset_unit(self) -> OffsetUnit:
        """What the spans count."""

    @builtins.property
    def sections(self) -> Table[Section]:
        """The summary, if any, then the sections."""

    @builtins.property
    def paragraphs(self) -> Table[Paragraph]:
        """All paragraphs in order."""

    @builtins.property
    def notes(self) -> Table[Note]:
        """All notes in order."""

    @builtins.property
    def quotations(self) -> Table[Quotation]:
        """All quotations in order."""

    @builtins.property
    def leftovers(self) -> Table[Leftover]:
        """The rest."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, symbol: str = '', title: str = '', language: _LanguageLike | None = None, date: DateRange | Date | datetime.date | str | None = None, text: str = '', offset_unit: _OffsetUnitLike = 'code_point', sections: Iterable[Section] = (), paragraphs: Iterable[Paragraph] = (), notes: Iterable[Note] = (), quotations: Iterable[Quotation] = (), leftovers: Iterable[Leftover] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., symbol: str = ..., title: str = ..., language: _LanguageLike | None = ..., date: DateRange | Date | datetime.date | str | None = ..., text: str = ..., offset_unit: _OffsetUnitLike = ..., sections: Iterable[Section] = ..., paragraphs: Iterable[Paragraph] = ..., notes: Iterable[Note] = ..., quotations: Iterable[Quotation] = ..., leftovers: Iterable[Leftover] = ..., extra: Mapping[str, Any] = ...) -> Document:
        """A copy with some members changed.

        Returns Document.
        """

    def __replace__(self, *, id: str = ..., symbol: str = ..., title: str = ..., language: _LanguageLike | None = ..., date: DateRange | Date | datetime.date | str | None = ..., text: str = ..., offset_unit: _OffsetUnitLike = ..., sections: Iterable[Section] = ..., paragraphs: Iterable[Paragraph] = ..., notes: Iterable[Note] = ..., quotations: Iterable[Quotation] = ..., leftovers: Iterable[Leftover] = ..., extra: Mapping[str, Any] = ...) -> Document:
        ...

@final
class Problem(_Described):
    """One thing that is wrong with a record."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def path(self) -> str:
        """Where: `issues[3].category`."""

    @builtins.property
    def message(self) -> str:
        """What."""

    def __init__(self, *, path: str = '', message: str = '') -> None:
        ...

    def replace(self, *, path: str = ..., message: str = ...) -> Problem:
        """A copy with some members changed.

        Returns Problem.
        """

    def __replace__(self, *, path: str = ..., message: str = ...) -> Problem:
        ...

@final
class TimelineEntry(_Described):
    """One dated event of a record."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def dates(self) -> DateRange:
        """When."""

    @builtins.property
    def kind(self) -> TimelineKind:
        """What it is."""

    @builtins.property
    def id(self) -> str:
        """Identifier of the meeting, consultation or milestone."""

    @builtins.property
    def label(self) -> Label:
        """What happens, by language."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where it is told."""

    def __init__(self, *, dates: DateRange | Date | datetime.date | str, kind: _TimelineKindLike, id: str = '', label: Label | Mapping[str, str] = {}, citations: Iterable[Citation] = ()) -> None:
        ...

    def replace(self, *, dates: DateRange | Date | datetime.date | str = ..., kind: _TimelineKindLike = ..., id: str = ..., label: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ...) -> TimelineEntry:
        """A copy with some members changed.

        Returns TimelineEntry.
        """

    def __replace__(self, *, dates: DateRange | Date | datetime.date | str = ..., kind: _TimelineKindLike = ..., id: str = ..., label: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ...) -> TimelineEntry:
        ...

@final
class Record(_Described):
    """All that is known of a process."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def format(self) -> int:
        """Version of the file format."""

    @builtins.property
    def title(self) -> Label:
        """Name of the process, by language."""

    @builtins.property
    def offset_unit(self) -> OffsetUnit:
        """What the spans count."""

    @builtins.property
    def documents(self) -> Table[Document]:
        """The documents that citations point to."""

    @builtins.property
    def tasks(self) -> Table[Task]:
        """What the mandate asks for."""

    @builtins.property
    def categories(self) -> Table[IssueCategory]:
        """The first sorting of the issues."""

    @builtins.property
    def key_areas(self) -> Table[KeyArea]:
        """The policy areas chosen for closer work."""

    @builtins.property
    def issues(self) -> Table[Issue]:
        """The issues."""

    @builtins.property
    def principles(self) -> Table[Principle]:
        """What arrangements are measured against."""

    @builtins.property
    def stakeholders(self) -> Table[Stakeholder]:
        """The groups that take part."""

    @builtins.property
    def actors(self) -> Table[Actor]:
        """Persons, organisations, bodies."""

    @builtins.property
    def roles(self) -> Table[Role]:
        """The parts that are played."""

    @builtins.property
    def responsibilities(self) -> Table[Responsibility]:
        """What is to be done by whom."""

    @builtins.property
    def counts(self) -> Table[Count]:
        """How many, and how they are dealt with."""

    @builtins.property
    def working_papers(self) -> Table[WorkingPaper]:
        """Papers on issues."""

    @builtins.property
    def comments(self) -> Table[Comment]:
        """Comments on papers and drafts."""

    @builtins.property
    def definition_drafts(self) -> Table[DefinitionDraft]:
        """Drafts of the working definition."""

    @builtins.property
    def criteria(self) -> Table[Criterion]:
        """What a definition should meet."""

    @builtins.property
    def consultations(self) -> Table[Consultation]:
        """Occasions on which others are heard."""

    @builtins.property
    def meetings(self) -> Table[Meeting]:
        """Meetings of the group."""

    @builtins.property
    def milestones(self) -> Table[Milestone]:
        """Other dates."""

    @builtins.property
    def arrangements(self) -> Table[Arrangement]:
        """How issues are governed today."""

    @builtins.property
    def assessments(self) -> Table[Assessment]:
        """Judgements on arrangements."""

    @builtins.property
    def recommendations(self) -> Table[Recommendation]:
        """Proposals for action."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, format: int = 1, title: Label | Mapping[str, str] = {}, offset_unit: _OffsetUnitLike = 'code_point', documents: Iterable[Document] = (), tasks: Iterable[Task] = (), categories: Iterable[IssueCategory] = (), key_areas: Iterable[KeyArea] = (), issues: Iterable[Issue] = (), principles: Iterable[Principle] = (), stakeholders: Iterable[Stakeholder] = (), actors: Iterable[Actor] = (), roles: Iterable[Role] = (), responsibilities: Iterable[Responsibility] = (), counts: Iterable[Count] = (), working_papers: Iterable[WorkingPaper] = (), comments: Iterable[Comment] = (), definition_drafts: Iterable[DefinitionDraft] = (), criteria: Iterable[Criterion] = (), consultations: Iterable[Consultation] = (), meetings: Iterable[Meeting] = (), milestones: Iterable[Milestone] = (), arrangements: Iterable[Arrangement] = (), assessments: Iterable[Assessment] = (), recommendations: Iterable[Recommendation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, format: int = ..., title: Label | Mapping[str, str] = ..., offset_unit: _OffsetUnitLike = ..., documents: Iterable[Document] = ..., tasks: Iterable[Task] = ..., categories: Iterable[IssueCategory] = ..., key_areas: Iterable[KeyArea] = ..., issues: Iterable[Issue] = ..., principles: Iterable[Principle] = ..., stakeholders: Iterable[Stakeholder] = ..., actors: Iterable[Actor] = ..., roles: Iterable[Role] = ..., responsibilities: Iterable[Responsibility] = ..., counts: Iterable[Count] = ..., working_papers: Iterable[WorkingPaper] = ..., comments: Iterable[Comment] = ..., definition_drafts: Iterable[DefinitionDraft] = ..., criteria: Iterable[Criterion] = ..., consultations: Iterable[Consultation] = ..., meetings: Iterable[Meeting] = ..., milestones: Iterable[Milestone] = ..., arrangements: Iterable[Arrangement] = ..., assessments: Iterable[Assessment] = ..., recommendations: Iterable[Recommendation] = ..., extra: Mapping[str, Any] = ...) -> Record:
        """A copy with some members changed.

        Returns Record.
        """

    def __replace__(self, *, format: int = ..., title: Label | Mapping[str, str] = ..., offset_unit: _OffsetUnitLike = ..., documents: Iterable[Document] = ..., tasks: Iterable[Task] = ..., categories: Iterable[IssueCategory] = ..., key_areas: Iterable[KeyArea] = ..., issues: Iterable[Issue] = ..., principles: Iterable[Principle] = ..., stakeholders: Iterable[Stakeholder] = ..., actors: Iterable[Actor] = ..., roles: Iterable[Role] = ..., responsibilities: Iterable[Responsibility] = ..., counts: Iterable[Count] = ..., working_papers: Iterable[WorkingPaper] = ..., comments: Iterable[Comment] = ..., definition_drafts: Iterable[DefinitionDraft] = ..., criteria: Iterable[Criterion] = ..., consultations: Iterable[Consultation] = ..., meetings: Iterable[Meeting] = ..., milestones: Iterable[Milestone] = ..., arrangements: Iterable[Arrangement] = ..., assessments: Iterable[Assessment] = ..., recommendations: Iterable[Recommendation] = ..., extra: Mapping[str, Any] = ...) -> Record:
        ...

@final
class Coder(_Described):
    """Somebody, or something, that assigns codes."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among coders."""

    @builtins.property
    def name(self) -> str:
        """Name for people; empty for none."""

    @builtins.property
    def kind(self) -> CoderKind:
        """Person or machine."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, name: str = '', kind: _CoderKindLike, extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., name: str = ..., kind: _CoderKindLike = ..., extra: Mapping[str, Any] = ...) -> Coder:
        """A copy with some members changed.

        Returns Coder.
        """

    def __replace__(self, *, id: str = ..., name: str = ..., kind: _CoderKindLike = ..., extra: Mapping[str, Any] = ...) -> Coder:
        ...

@final
class Coding(_Described):
    """One code, given to one passage by one coder. The passage is a unit that was laid down beforehand
    (`unit`: the number of a paragraph, or any other name), a span, or both.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique in its set; empty for none."""

    @builtins.property
    def document(self) -> str:
        """The document."""

    @builtins.property
    def unit(self) -> str:
        """The unit of it; empty where the span alone says it."""

    @builtins.property
    def span(self) -> Span | None:
        """Place in the document's text."""

    @builtins.property
    def code(self) -> str:
        """The code."""

    @builtins.property
    def scheme(self) -> str:
        """The taxonomy that the code is from."""

    @builtins.property
    def coder(self) -> str:
        """Who coded."""

    @builtins.property
    def when(self) -> str:
        """When, in ISO 8601; empty if unknown."""

    @builtins.property
    def note(self) -> str:
        """Why, in the coder's words."""

    @builtins.property
    def confidence(self) -> float | None:
        """How sure the coder was, from 0 to 1."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str = '', document: str, unit: str = '', span: Span | tuple[int, int] | None = None, code: str, scheme: str = '', coder: str, when: str = '', note: str = '', confidence: float | None = None, extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., document: str = ..., unit: str = ..., span: Span | tuple[int, int] | None = ..., code: str = ..., scheme: str = ..., coder: str = ..., when: str = ..., note: str = ..., confidence: float | None = ..., extra: Mapping[str, Any] = ...) -> Coding:
        """A copy with some members changed.

        Returns Coding.
        """

    def __replace__(self, *, id: str = ..., document: str = ..., unit: str = ..., span: Span | tuple[int, int] | None = ..., code: str = ..., scheme: str = ..., coder: str = ..., when: str = ..., note: str = ..., confidence: float | None = ..., extra: Mapping[str, Any] = ...) -> Coding:
        ...

@final
class CodingSet(_Described):
    """Codings and those who made them. A coder has read every document in which she has coded
    something: where she gave a passage of it no code, that is a choice and not a gap.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def coders(self) -> Table[Coder]:
        """All coders."""

    @builtins.property
    def codings(self) -> Table[Coding]:
        """All codings."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, coders: Iterable[Coder] = (), codings: Iterable[Coding] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, coders: Iterable[Coder] = ..., codings: Iterable[Coding] = ..., extra: Mapping[str, Any] = ...) -> CodingSet:
        """A copy with some members changed.

        Returns CodingSet.
        """

    def __replace__(self, *, coders: Iterable[Coder] = ..., codings: Iterable[Coding] = ..., extra: Mapping[str, Any] = ...) -> CodingSet:
        ...

@final
class CodeVote(_Described):
    """What the readers of a passage did with one code."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def code(self) -> str:
        """The code."""

    @builtins.property
    def scheme(self) -> str:
        """The taxonomy that it is from."""

    @builtins.property
    def by(self) -> tuple[str, ...]:
        """Those who gave it."""

    @builtins.property
    def not_by(self) -> tuple[str, ...]:
        """Those who read the document and did not."""

    def __init__(self, *, code: str, scheme: str = '', by: Iterable[str] = (), not_by: Iterable[str] = ()) -> None:
        ...

    def replace(self, *, code: str = ..., scheme: str = ..., by: Iterable[str] = ..., not_by: Iterable[str] = ...) -> CodeVote:
        """A copy with some members changed.

        Returns CodeVote.
        """

    def __replace__(self, *, code: str = ..., scheme: str = ..., by: Iterable[str] = ..., not_by: Iterable[str] = ...) -> CodeVote:
        ...

@final
class UnitComparison(_Described):
    """One passage, and who said what about it."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def document(self) -> str:
        """The document."""

    @builtins.property
    def unit(self) -> str:
        """The unit of it; empty where the span says it."""

    @builtins.property
    def span(self) -> Span | None:
        """Place in the document's text."""

    @builtins.property
    def disagreement(self) -> float:
        """Share of pairs of readers that differ, averaged over its codes."""

    @builtins.property
    def codes(self) -> Table[CodeVote]:
        """Every code that somebody gave it, the most disputed first."""

    def __init__(self, *, document: str, unit: str = '', span: Span | tuple[int, int] | None = None, disagreement: float = 0.0, codes: Iterable[CodeVote] = ()) -> None:
        ...

    def replace(self, *, document: str = ..., unit: str = ..., span: Span | tuple[int, int] | None = ..., disagreement: float = ..., codes: Iterable[CodeVote] = ...) -> UnitComparison:
        """A copy with some members changed.

        Returns UnitComparison.
        """

    def __replace__(self, *, document: str = ..., unit: str = ..., span: Span | tuple[int, int] | None = ..., disagreement: float = ..., codes: Iterable[CodeVote] = ...) -> UnitComparison:
        ...

@final
class Adjudication(_Described):
    """What was decided, and what was not."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def decided(self) -> CodingSet:
        """One coder, each passage with the codes that stand."""

    @builtins.property
    def open(self) -> Table[UnitComparison]:
        """Passages with the codes on which the readers are tied."""

    def __init__(self, *, decided: CodingSet, open: Iterable[UnitComparison] = ()) -> None:
        ...

    def replace(self, *, decided: CodingSet = ..., open: Iterable[UnitComparison] = ...) -> Adjudication:
        """A copy with some members changed.

        Returns Adjudication.
        """

    def __replace__(self, *, decided: CodingSet = ..., open: Iterable[UnitComparison] = ...) -> Adjudication:
        ...

@final
class Fact(_Described):
    """One fact, with its place."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def kind(self) -> FactKind:
        """What it is."""

    @builtins.property
    def value(self) -> str:
        """The value in one form for all languages: ISO date, number, symbol."""

    @builtins.property
    def of(self) -> str:
        """Of a count: `members`, `participants`, `working_papers`, `contributions`; of a paragraph reference: the document's symbol."""

    @builtins.property
    def more_than(self) -> bool:
        """Of a count: whether the text says "more than"."""

    @builtins.property
    def citation(self) -> Citation:
        """Where it stands."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, kind: _FactKindLike, value: str = '', of: str = '', more_than: bool = False, citation: Citation, extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, kind: _FactKindLike = ..., value: str = ..., of: str = ..., more_than: bool = ..., citation: Citation = ..., extra: Mapping[str, Any] = ...) -> Fact:
        """A copy with some members changed.

        Returns Fact.
        """

    def __replace__(self, *, kind: _FactKindLike = ..., value: str = ..., of: str = ..., more_than: bool = ..., citation: Citation = ..., extra: Mapping[str, Any] = ...) -> Fact:
        ...

@final
class Concept(_Described):
    """One entry of a taxonomy: a concept of a thesaurus (SKOS), a code of a codebook (REFI-QDA)."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique in its taxonomy."""

    @builtins.property
    def uri(self) -> str:
        """Its IRI where it came from; empty for none."""

    @builtins.property
    def label(self) -> Label:
        """Preferred name by language (skos:prefLabel)."""

    @builtins.property
    def alternative(self) -> Mapping[str, tuple[str, ...]]:
        """Other names (skos:altLabel)."""

    @builtins.property
    def terms(self) -> Mapping[str, tuple[str, ...]]:
        """Further words that texts use for it, inflected forms too, looked for and not shown (skos:hiddenLabel)."""

    @builtins.property
    def exclude(self) -> Mapping[str, tuple[str, ...]]:
        """Phrases in which one of its names means something else."""

    @builtins.property
    def definition(self) -> Label:
        """What it stands for."""

    @builtins.property
    def scope_note(self) -> Label:
        """How far it reaches."""

    @builtins.property
    def when_to_use(self) -> Label:
        """The codebook's rule of inclusion."""

    @builtins.property
    def when_not_to_use(self) -> Label:
        """The codebook's rule of exclusion."""

    @builtins.property
    def examples(self) -> Mapping[str, tuple[str, ...]]:
        """Passages that it is the right code for."""

    @builtins.property
    def notations(self) -> tuple[str, ...]:
        """Its codes in classification systems: `304.4`."""

    @builtins.property
    def broader(self) -> tuple[str, ...]:
        """Concepts directly above it; several are allowed."""

    @builtins.property
    def related(self) -> tuple[str, ...]:
        """Concepts beside it, listed on both sides."""

    @builtins.property
    def codable(self) -> bool:
        """Whether texts are coded with it; a heading is not."""

    @builtins.property
    def category(self) -> str:
        """The first sorting it falls into; empty for none."""

    @builtins.property
    def key_area(self) -> str:
        """The key area it falls into; empty for none."""

    @builtins.property
    def cross_cutting(self) -> bool:
        """Whether it bears on every other issue."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, uri: str = '', label: Label | Mapping[str, str] = {}, alternative: Mapping[str, Iterable[str]] = {}, terms: Mapping[str, Iterable[str]] = {}, exclude: Mapping[str, Iterable[str]] = {}, definition: Label | Mapping[str, str] = {}, scope_note: Label | Mapping[str, str] = {}, when_to_use: Label | Mapping[str, str] = {}, when_not_to_use: Label | Mapping[str, str] = {}, examples: Mapping[str, Iterable[str]] = {}, notations: Iterable[str] = (), broader: Iterable[str] = (), related: Iterable[str] = (), codable: bool = True, category: str = '', key_area: str = '', cross_cutting: bool = False, extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., uri: str = ..., label: Label | Mapping[str, str] = ..., alternative: Mapping[str, Iterable[str]] = ..., terms: Mapping[str, Iterable[str]] = ..., exclude: Mapping[str, Iterable[str]] = ..., definition: Label | Mapping[str, str] = ..., scope_note: Label | Mapping[str, str] = ..., when_to_use: Label | Mapping[str, str] = ..., when_not_to_use: Label | Mapping[str, str] = ..., examples: Mapping[str, Iterable[str]] = ..., notations: Iterable[str] = ..., broader: Iterable[str] = ..., related: Iterable[str] = ..., codable: bool = ..., category: str = ..., key_area: str = ..., cross_cutting: bool = ..., extra: Mapping[str, Any] = ...) -> Concept:
        """A copy with some members changed.

        Returns Concept.
        """

    def __replace__(self, *, id: str = ..., uri: str = ..., label: Label | Mapping[str, str] = ..., alternative: Mapping[str, Iterable[str]] = ..., terms: Mapping[str, Iterable[str]] = ..., exclude: Mapping[str, Iterable[str]] = ..., definition: Label | Mapping[str, str] = ..., scope_note: Label | Mapping[str, str] = ..., when_to_use: Label | Mapping[str, str] = ..., when_not_to_use: Label | Mapping[str, str] = ..., examples: Mapping[str, Iterable[str]] = ..., notations: Iterable[str] = ..., broader: Iterable[str] = ..., related: Iterable[str] = ..., codable: bool = ..., category: str = ..., key_area: str = ..., cross_cutting: bool = ..., extra: Mapping[str, Any] = ...) -> Concept:
        ...

@final
class ConceptGroup(_Described):
    """Concepts put together for a purpose that is no hierarchy (skos:Collection, a REFI-QDA set)."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among the groups of its taxonomy."""

    @builtins.property
    def uri(self) -> str:
        """Its IRI where it came from; empty for none."""

    @builtins.property
    def label(self) -> Label:
        """Name by language."""

    @builtins.property
    def members(self) -> tuple[str, ...]:
        """Its concepts, in order."""

    @builtins.property
    def ordered(self) -> bool:
        """Whether the order of the members means something."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str = '', uri: str = '', label: Label | Mapping[str, str] = {}, members: Iterable[str] = (), ordered: bool = False, extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., uri: str = ..., label: Label | Mapping[str, str] = ..., members: Iterable[str] = ..., ordered: bool = ..., extra: Mapping[str, Any] = ...) -> ConceptGroup:
        """A copy with some members changed.

        Returns ConceptGroup.
        """

    def __replace__(self, *, id: str = ..., uri: str = ..., label: Label | Mapping[str, str] = ..., members: Iterable[str] = ..., ordered: bool = ..., extra: Mapping[str, Any] = ...) -> ConceptGroup:
        ...

@final
class Taxonomy(_Described):
    """A list of concepts, and how they hang together."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Short name: the `scheme` of a code."""

    @builtins.property
    def uri(self) -> str:
        """Its IRI where it came from; empty for none."""

    @builtins.property
    def label(self) -> Label:
        """Title by language."""

    @builtins.property
    def concepts(self) -> Table[Concept]:
        """In the order of the codebook."""

    @builtins.property
    def groups(self) -> Table[ConceptGroup]:
        """Groups across the hierarchy."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str = '', uri: str = '', label: Label | Mapping[str, str] = {}, concepts: Iterable[Concept] = (), groups: Iterable[ConceptGroup] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., uri: str = ..., label: Label | Mapping[str, str] = ..., concepts: Iterable[Concept] = ..., groups: Iterable[ConceptGroup] = ..., extra: Mapping[str, Any] = ...) -> Taxonomy:
        """A copy with some members changed.

        Returns Taxonomy.
        """

    def __replace__(self, *, id: str = ..., uri: str = ..., label: Label | Mapping[str, str] = ..., concepts: Iterable[Concept] = ..., groups: Iterable[ConceptGroup] = ..., extra: Mapping[str, Any] = ...) -> Taxonomy:
        ...

@final
class Code(_Described):
    """A concept assigned to a text, with what speaks for it."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def concept(self) -> str:
        """The concept."""

    @builtins.property
    def scheme(self) -> str:
        """The taxonomy it belongs to."""

    @builtins.property
    def score(self) -> float:
        """From 0 to 1: n occurrences give n / (n + 1); from a model, the probability."""

    @builtins.property
    def evidence(self) -> Table[Evidence]:
        """The matched terms, in order, then the places that a model weighed; never empty."""

    def __init__(self, *, concept: str, scheme: str = '', score: float = 0.0, evidence: Iterable[Evidence] = ()) -> None:
        ...

    def replace(self, *, concept: str = ..., scheme: str = ..., score: float = ..., evidence: Iterable[Evidence] = ...) -> Code:
        """A copy with some members changed.

        Returns Code.
        """

    def __replace__(self, *, concept: str = ..., scheme: str = ..., score: float = ..., evidence: Iterable[Evidence] = ...) -> Code:
        ...

@final
class ParagraphCodes(_Described):
    """The codes of one paragraph, or of one of many texts."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def document(self) -> str:
        """The document; empty for a text."""

    @builtins.property
    def paragraph(self) -> str:
        """Number of the paragraph, or of the text among the others, from 1."""

    @builtins.property
    def codes(self) -> Table[Code]:
        """By score, highest first, then in the order of the taxonomy."""

    def __init__(self, *, document: str, paragraph: str = '', codes: Iterable[Code] = ()) -> None:
        ...

    def replace(self, *, document: str = ..., paragraph: str = ..., codes: Iterable[Code] = ...) -> ParagraphCodes:
        """A copy with some members changed.

        Returns ParagraphCodes.
        """

    def __replace__(self, *, document: str = ..., paragraph: str = ..., codes: Iterable[Code] = ...) -> ParagraphCodes:
        ...

@final
class Labelling(_Described):
    """The labels of items, none, one or several each, as positions in a list of all labels."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def labels(self) -> tuple[str, ...]:
        """All labels."""

    @builtins.property
    def members(self) -> tuple[int, ...]:
        """Item after item, its labels as ascending positions."""

    @builtins.property
    def ends(self) -> tuple[int, ...]:
        """Where in `members` each item's labels end."""

    def __init__(self, *, labels: Iterable[str] = (), members: Iterable[int] = (), ends: Iterable[int] = ()) -> None:
        ...

    def replace(self, *, labels: Iterable[str] = ..., members: Iterable[int] = ..., ends: Iterable[int] = ...) -> Labelling:
        """A copy with some members changed.

        Returns Labelling.
        """

    def __replace__(self, *, labels: Iterable[str] = ..., members: Iterable[int] = ..., ends: Iterable[int] = ...) -> Labelling:
        ...

@final
class AverageScores(_Described):
    """Precision, recall and F1 of all labels together. What would be divided by 0 is 0."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def precision(self) -> float:
        """Share of right ones among the labels given."""

    @builtins.property
    def recall(self) -> float:
        """Share of the right labels that were given."""

    @builtins.property
    def f1(self) -> float:
        """2 tp / (2 tp + fp + fn), or the mean of such."""

    def __init__(self, *, precision: float = 0.0, recall: float = 0.0, f1: float = 0.0) -> None:
        ...

    def replace(self, *, precision: float = ..., recall: float = ..., f1: float = ...) -> AverageScores:
        """A copy with some members changed.

        Returns AverageScores.
        """

    def __replace__(self, *, precision: float = ..., recall: float = ..., f1: float = ...) -> AverageScores:
        ...

@final
class LabelScores(_Described):
    """How well one label was given."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def label(self) -> str:
        """The label."""

    @builtins.property
    def precision(self) -> float:
        """True positives / predicted; 0 where never predicted."""

    @builtins.property
    def recall(self) -> float:
        """True positives / support; 0 where there is none."""

    @builtins.property
    def f1(self) -> float:
        """2 tp / (2 tp + fp + fn); 0 where that is 0 / 0."""

    @builtins.property
    def support(self) -> int:
        """Items that have it."""

    @builtins.property
    def predicted(self) -> int:
        """Items that were given it."""

    @builtins.property
    def true_positives(self) -> int:
        """Items that have it and were given it."""

    def __init__(self, *, label: str = '', precision: float = 0.0, recall: float = 0.0, f1: float = 0.0, support: int = 0, predicted: int = 0, true_positives: int = 0) -> None:
        ...

    def replace(self, *, label: str = ..., precision: float = ..., recall: float = ..., f1: float = ..., support: int = ..., predicted: int = ..., true_positives: int = ...) -> LabelScores:
        """A copy with some members changed.

        Returns LabelScores.
        """

    def __replace__(self, *, label: str = ..., precision: float = ..., recall: float = ..., f1: float = ..., support: int = ..., predicted: int = ..., true_positives: int = ...) -> LabelScores:
        ...

@final
class ConfusionCell(_Described):
    """How often one label was taken for another, or for itself."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def truth(self) -> str:
        """The label that the items have."""

    @builtins.property
    def predicted(self) -> str:
        """The label that they were given."""

    @builtins.property
    def items(self) -> int:
        """How many."""

    def __init__(self, *, truth: str = '', predicted: str = '', items: int = 0) -> None:
        ...

    def replace(self, *, truth: str = ..., predicted: str = ..., items: int = ...) -> ConfusionCell:
        """A copy with some members changed.

        Returns ConfusionCell.
        """

    def __replace__(self, *, truth: str = ..., predicted: str = ..., items: int = ...) -> ConfusionCell:
        ...

@final
class RankingScores(_Described):
    """How well scores put the right labels first. Means over all items."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def k(self) -> int:
        """How many labels from the top are looked at."""

    @builtins.property
    def precision_at_k(self) -> float:
        """Share of right ones among the k highest."""

    @builtins.property
    def recall_at_k(self) -> float:
        """Share of the right labels among the k highest."""

    @builtins.property
    def f1_at_k(self) -> float:
        """F1 of the k highest."""

    @builtins.property
    def ndcg_at_k(self) -> float:
        """Normalised discounted cumulative gain of the k highest."""

    @builtins.property
    def ndcg(self) -> float:
        """The same of all labels; ties share their ranks."""

    @builtins.property
    def lrap(self) -> float:
        """Label ranking average precision (Tsoumakas et al. 2010)."""

    def __init__(self, *, k: int = 0, precision_at_k: float = 0.0, recall_at_k: float = 0.0, f1_at_k: float = 0.0, ndcg_at_k: float = 0.0, ndcg: float = 0.0, lrap: float = 0.0) -> None:
        ...

    def replace(self, *, k: int = ..., precision_at_k: float = ..., recall_at_k: float = ..., f1_at_k: float = ..., ndcg_at_k: float = ..., ndcg: float = ..., lrap: float = ...) -> RankingScores:
        """A copy with some members changed.

        Returns RankingScores.
        """

    def __replace__(self, *, k: int = ..., precision_at_k: float = ..., recall_at_k: float = ..., f1_at_k: float = ..., ndcg_at_k: float = ..., ndcg: float = ..., lrap: float = ...) -> RankingScores:
        ...

@final
class CalibrationBin(_Described):
    """Scores of about the same height, and how often they were right."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def low(self) -> float:
        """The lowest score that belongs here."""

    @builtins.property
    def high(self) -> float:
        """The next bin begins here."""

    @builtins.property
    def count(self) -> int:
        """Scores in it."""

    @builtins.property
    def score(self) -> float:
        """Their mean."""

    @builtins.property
    def right(self) -> float:
        """The share of them that was right."""

    def __init__(self, *, low: float = 0.0, high: float = 0.0, count: int = 0, score: float = 0.0, right: float = 0.0) -> None:
        ...

    def replace(self, *, low: float = ..., high: float = ..., count: int = ..., score: float = ..., right: float = ...) -> CalibrationBin:
        """A copy with some members changed.

        Returns CalibrationBin.
        """

    def __replace__(self, *, low: float = ..., high: float = ..., count: int = ..., score: float = ..., right: float = ...) -> CalibrationBin:
        ...

@final
class Calibration(_Described):
    """Whether scores are probabilities."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def of_highest(self) -> bool:
        """Of the highest score of each item, where items have one label; otherwise of every score."""

    @builtins.property
    def ece(self) -> float:
        """Expected calibration error: mean distance of right and score."""

    @builtins.property
    def mce(self) -> float:
        """The largest such distance of a bin."""

    @builtins.property
    def brier(self) -> float:
        """Mean squared error: of one label, summed over the labels (Brier 1950); of several, averaged."""

    @builtins.property
    def bins(self) -> Table[CalibrationBin]:
        """Bins of equal width, the empty ones too."""

    def __init__(self, *, of_highest: bool = False, ece: float = 0.0, mce: float = 0.0, brier: float = 0.0, bins: Iterable[CalibrationBin] = ()) -> None:
        ...

    def replace(self, *, of_highest: bool = ..., ece: float = ..., mce: float = ..., brier: float = ..., bins: Iterable[CalibrationBin] = ...) -> Calibration:
        """A copy with some members changed.

        Returns Calibration.
        """

    def __replace__(self, *, of_highest: bool = ..., ece: float = ..., mce: float = ..., brier: float = ..., bins: Iterable[CalibrationBin] = ...) -> Calibration:
        ...

@final
class MetricInterval(_Described):
    """A figure with its bootstrap interval."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def metric(self) -> str:
        """Its path in the evaluation: `macro.f1`."""

    @builtins.property
    def value(self) -> float:
        """The figure."""

    @builtins.property
    def low(self) -> float:
        """Lower end."""

    @builtins.property
    def high(self) -> float:
        """Upper end."""

    def __init__(self, *, metric: str = '', value: float = 0.0, low: float = 0.0, high: float = 0.0) -> None:
        ...

    def replace(self, *, metric: str = ..., value: float = ..., low: float = ..., high: float = ...) -> MetricInterval:
        """A copy with some members changed.

        Returns MetricInterval.
        """

    def __replace__(self, *, metric: str = ..., value: float = ..., low: float = ..., high: float = ...) -> MetricInterval:
        ...

@final
class Evaluation(_Described):
    """A classifier measured."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def items(self) -> int:
        """Items."""

    @builtins.property
    def subset_accuracy(self) -> float:
        """Share of items given exactly the labels that they have."""

    @builtins.property
    def hamming_loss(self) -> float:
        """Share of wrong ones among all decisions, one an item and label."""

    @builtins.property
    def micro(self) -> AverageScores:
        """Of all decisions together."""

    @builtins.property
    def macro(self) -> AverageScores:
        """Mean of the labels."""

    @builtins.property
    def weighted(self) -> AverageScores:
        """Mean of the labels, weighted by their support."""

    @builtins.property
    def samples(self) -> AverageScores:
        """Mean of the items."""

    @builtins.property
    def per_label(self) -> Table[LabelScores]:
        """In the order of the labels."""

    @builtins.property
    def confusion(self) -> Table[ConfusionCell]:
        """Cells that are not 0, where items have one label."""

    @builtins.property
    def ranking(self) -> RankingScores | None:
        """Where scores were given."""

    @builtins.property
    def calibration(self) -> Calibration | None:
        """Where scores from 0 to 1 were given."""

    @builtins.property
    def undefined(self) -> tuple[str, ...]:
        """What was divided by 0 and set to 0, or left out, and why: `precision of spam: it was never predicted`."""

    @builtins.property
    def confidence(self) -> float:
        """Of the intervals; 0 where none were asked for."""

    @builtins.property
    def intervals(self) -> Table[MetricInterval]:
        """Percentiles over resampled items."""

    def __init__(self, *, items: int = 0, subset_accuracy: float = 0.0, hamming_loss: float = 0.0, micro: AverageScores, macro: AverageScores, weighted: AverageScores, samples: AverageScores, per_label: Iterable[LabelScores] = (), confusion: Iterable[ConfusionCell] = (), ranking: RankingScores | None = None, calibration: Calibration | None = None, undefined: Iterable[str] = (), confidence: float = 0.0, intervals: Iterable[MetricInterval] = ()) -> None:
        ...

    def replace(self, *, items: int = ..., subset_accuracy: float = ..., hamming_loss: float = ..., micro: AverageScores = ..., macro: AverageScores = ..., weighted: AverageScores = ..., samples: AverageScores = ..., per_label: Iterable[LabelScores] = ..., confusion: Iterable[ConfusionCell] = ..., ranking: RankingScores | None = ..., calibration: Calibration | None = ..., undefined: Iterable[str] = ..., confidence: float = ..., intervals: Iterable[MetricInterval] = ...) -> Evaluation:
        """A copy with some members changed.

        Returns Evaluation.
        """

    def __replace__(self, *, items: int = ..., subset_accuracy: float = ..., hamming_loss: float = ..., micro: AverageScores = ..., macro: AverageScores = ..., weighted: AverageScores = ..., samples: AverageScores = ..., per_label: Iterable[LabelScores] = ..., confusion: Iterable[ConfusionCell] = ..., ranking: RankingScores | None = ..., calibration: Calibration | None = ..., undefined: Iterable[str] = ..., confidence: float = ..., intervals: Iterable[MetricInterval] = ...) -> Evaluation:
        ...

@final
class TrainingOptions(_Described):
    """How a model learns. The defaults were chosen on short English texts with 20 labels; see the page
    of the layer for the figures.

    A text is folded first (see `fold`) and cut into words: runs of letters and digits of any script;
    each Han character and each kana is a word of its own. Features are runs of words, pairs of words
    near each other, and runs of characters, which see where words begin, end and meet. A feature
    found n times has the value (1 + ln n) x idf x information^`information_power`, where idf is
    ln((1 + texts) / (1 + texts with it)) + 1, and information is the Kullback-Leibler divergence of
    the labels of the texts with it from those of all texts. The values of the words and pairs, and
    those of the characters, are then scaled to one length, so that neither drowns the other.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def multi_label(self) -> bool:
        """Whether a text may have several labels, or none."""

    @builtins.property
    def loss(self) -> Loss:
        """What is minimised."""

    @builtins.property
    def cost(self) -> float:
        """Weight of the loss against the length of the weights."""

    @builtins.property
    def class_balance(self) -> float:
        """0: each text counts the same; 1: each label does."""

    @builtins.property
    def word_ngrams(self) -> int:
        """The longest run of words, in words; 0 for none."""

    @builtins.property
    def pair_window(self) -> int:
        """How many words apart two words of a pair may stand, in whichever order; 0 for no pairs."""

    @builtins.property
    def min_pair_texts(self) -> int:
        """Pairs in fewer texts are left out."""

    @builtins.property
    def min_characters(self) -> int:
        """The shortest run of characters."""

    @builtins.property
    def max_characters(self) -> int:
        """The longest run of characters; 0 for none."""

    @builtins.property
    def min_texts(self) -> int:
        """Other features in fewer texts are left out."""

    @builtins.property
    def hash_bits(self) -> int:
        """From 10 to 48: at most two to this power features; those that meet share a weight. 48: none do."""

    @builtins.property
    def information_power(self) -> float:
        """How much the spread of a feature over labels counts."""

    @builtins.property
    def max_epochs(self) -> int:
        """Passes over the texts at most."""

    @builtins.property
    def tolerance(self) -> float:
        """Passes end when no text is off the optimum by more."""

    @builtins.property
    def folds(self) -> int:
        """Held-out folds from which probabilities and thresholds are learnt; 0 for none."""

    @builtins.property
    def review_precision(self) -> float:
        """Predictions that held-out texts show to be right less often than this need a person."""

    @builtins.property
    def prune(self) -> float:
        """The features of least effect are left out, as many as have this part of the effect of all; 0 keeps all."""

    @builtins.property
    def scheme(self) -> str:
        """The name of the codebook, given to each code."""

    @builtins.property
    def seed(self) -> int:
        """Of the order of texts and of the folds."""

    @builtins.property
    def text_column(self) -> str:
        """The column that texts came from, where known: kept so that a model can be evaluated on a table of the same form."""

    @builtins.property
    def label_column(self) -> str:
        """The column that labels came from."""

    @builtins.property
    def separator(self) -> str:
        """What stood between the labels of one cell; empty for none."""

    def __init__(self, *, multi_label: bool = False, loss: _LossLike, cost: float = 2.5, class_balance: float = 0.0, word_ngrams: int = 1, pair_window: int = 24, min_pair_texts: int = 2, min_characters: int = 2, max_characters: int = 6, min_texts: int = 1, hash_bits: int = 48, information_power: float = 0.3, max_epochs: int = 8, tolerance: float = 0.1, folds: int = 3, review_precision: float = 0.9, prune: float = 0.2, scheme: str = '', seed: int = 0, text_column: str = '', label_column: str = '', separator: str = '') -> None:
        ...

    def replace(self, *, multi_label: bool = ..., loss: _LossLike = ..., cost: float = ..., class_balance: float = ..., word_ngrams: int = ..., pair_window: int = ..., min_pair_texts: int = ..., min_characters: int = ..., max_characters: int = ..., min_texts: int = ..., hash_bits: int = ..., information_power: float = ..., max_epochs: int = ..., tolerance: float = ..., folds: int = ..., review_precision: float = ..., prune: float = ..., scheme: str = ..., seed: int = ..., text_column: str = ..., label_column: str = ..., separator: str = ...) -> TrainingOptions:
        """A copy with some members changed.

        Returns TrainingOptions.
        """

    def __replace__(self, *, multi_label: bool = ..., loss: _LossLike = ..., cost: float = ..., class_balance: float = ..., word_ngrams: int = ..., pair_window: int = ..., min_pair_texts: int = ..., min_characters: int = ..., max_characters: int = ..., min_texts: int = ..., hash_bits: int = ..., information_power: float = ..., max_epochs: int = ..., tolerance: float = ..., folds: int = ..., review_precision: float = ..., prune: float = ..., scheme: str = ..., seed: int = ..., text_column: str = ..., label_column: str = ..., separator: str = ...) -> TrainingOptions:
        ...

@final
class ModelLabel(_Described):
    """A label that a model knows, with what it learnt about it."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def name(self) -> str:
        """The label, as in the coded texts."""

    @builtins.property
    def texts(self) -> int:
        """How many of the coded texts have it."""

    @builtins.property
    def bias(self) -> float:
        """Its score for a text without any known feature."""

    @builtins.property
    def slope(self) -> float:
        """Its probability grows with slope x score + offset."""

    @builtins.property
    def offset(self) -> float:
        """See `slope`."""

    @builtins.property
    def threshold(self) -> float:
        """With several labels a text: the probability from which it is given, the one with the best F1 on held-out texts."""

    @builtins.property
    def review(self) -> float:
        """The probability from which no person is needed: from here on held-out texts were right often enough; above 1: always a person."""

    def __init__(self, *, name: str = '', texts: int = 0, bias: float = 0.0, slope: float = 1.0, offset: float = 0.0, threshold: float = 0.5, review: float = 0.5) -> None:
        ...

    def replace(self, *, name: str = ..., texts: int = ..., bias: float = ..., slope: float = ..., offset: float = ..., threshold: float = ..., review: float = ...) -> ModelLabel:
        """A copy with some members changed.

        Returns ModelLabel.
        """

    def __replace__(self, *, name: str = ..., texts: int = ..., bias: float = ..., slope: float = ..., offset: float = ..., threshold: float = ..., review: float = ...) -> ModelLabel:
        ...

@final
class LabelProbability(_Described):
    """A label and its probability."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def label(self) -> str:
        """The label."""

    @builtins.property
    def probability(self) -> float:
        """From 0 to 1, calibrated on held-out texts."""

    def __init__(self, *, label: str = '', probability: float = 0.0) -> None:
        ...

    def replace(self, *, label: str = ..., probability: float = ...) -> LabelProbability:
        """A copy with some members changed.

        Returns LabelProbability.
        """

    def __replace__(self, *, label: str = ..., probability: float = ...) -> LabelProbability:
        ...

@final
class Prediction(_Described):
    """What a model says of one text."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def labels(self) -> Table[LabelProbability]:
        """The labels given, most probable first."""

    @builtins.property
    def needs_person(self) -> bool:
        """Whether a person should look: no label, one below its `review`, or nothing known in the text."""

    def __init__(self, *, labels: Iterable[LabelProbability] = (), needs_person: bool = False) -> None:
        ...

    def replace(self, *, labels: Iterable[LabelProbability] = ..., needs_person: bool = ...) -> Prediction:
        """A copy with some members changed.

        Returns Prediction.
        """

    def __replace__(self, *, labels: Iterable[LabelProbability] = ..., needs_person: bool = ...) -> Prediction:
        ...

@final
class Suggestion(_Described):
    """A text that a person should code next, and why."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def index(self) -> int:
        """Which of the texts."""

    @builtins.property
    def uncertainty(self) -> float:
        """From 0, sure, to 1: how near the model is to another answer."""

    @builtins.property
    def label(self) -> str:
        """The label that it would give, or most nearly give."""

    def __init__(self, *, index: int = 0, uncertainty: float = 0.0, label: str = '') -> None:
        ...

    def replace(self, *, index: int = ..., uncertainty: float = ..., label: str = ...) -> Suggestion:
        """A copy with some members changed.

        Returns Suggestion.
        """

    def __replace__(self, *, index: int = ..., uncertainty: float = ..., label: str = ...) -> Suggestion:
        ...

@final
class LearningPoint(_Described):
    """How well a model does that learnt from so many texts."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def texts(self) -> int:
        """Texts learnt from, on average over the folds."""

    @builtins.property
    def accuracy(self) -> float:
        """Part of the held-out texts whose labels are exactly right."""

    @builtins.property
    def macro_f1(self) -> float:
        """Mean over labels of F1 on held-out texts."""

    def __init__(self, *, texts: int = 0, accuracy: float = 0.0, macro_f1: float = 0.0) -> None:
        ...

    def replace(self, *, texts: int = ..., accuracy: float = ..., macro_f1: float = ...) -> LearningPoint:
        """A copy with some members changed.

        Returns LearningPoint.
        """

    def __replace__(self, *, texts: int = ..., accuracy: float = ..., macro_f1: float = ...) -> LearningPoint:
        ...

@final
class SubjectTrainingOptions(_Described):
    """How a subject indexer learns."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def trees(self) -> int:
        """Number of regression trees; 1 to 10000."""

    @builtins.property
    def leaves(self) -> int:
        """Leaves of a tree at most, a power of two or the next one below counts; 2 to 256."""

    @builtins.property
    def learning_rate(self) -> float:
        """How much each tree adds; above 0, at most 1."""

    @builtins.property
    def ranking_rows(self) -> int:
        """Candidates that the trees learn from; those of further texts count in the statistics only."""

    @builtins.property
    def seed(self) -> int:
        """Chooses the texts that the trees learn from."""

    def __init__(self, *, trees: int = 60, leaves: int = 32, learning_rate: float = 0.3, ranking_rows: int = 400000, seed: int = 1) -> None:
        ...

    def replace(self, *, trees: int = ..., leaves: int = ..., learning_rate: float = ..., ranking_rows: int = ..., seed: int = ...) -> SubjectTrainingOptions:
        """A copy with some members changed.

        Returns SubjectTrainingOptions.
        """

    def __replace__(self, *, trees: int = ..., leaves: int = ..., learning_rate: float = ..., ranking_rows: int = ..., seed: int = ...) -> SubjectTrainingOptions:
        ...

@final
class Classifier:
    """A taxonomy made ready for matching. A value: copy it, share it between threads.

    The terms of all languages are looked for at once, the longest of those that begin first, each with
    the inflected forms of its language. A term that several concepts share speaks for each of them. A
    phrase that a concept excludes silences the concept's terms inside it, not those of others; one of a
    single word is meant as it stands, without its other forms.
    """
    def __init__(self, taxonomy: Taxonomy) -> None:
        ...

    @overload
    def classify(self, source: Document) -> Table[ParagraphCodes]:
        """Of a document: the codes of each paragraph. Of a text: its codes. Of many texts (a list, a column of pandas, polars or Arrow): the codes of each, numbered from 1; one that is missing has none.

        Returns Table[ParagraphCodes].
        """

    @overload
    def classify(self, source: str) -> Table[Code]:
        """Of a document: the codes of each paragraph. Of a text: its codes. Of many texts (a list, a column of pandas, polars or Arrow): the codes of each, numbered from 1; one that is missing has none.

        Returns Table[ParagraphCodes].
        """

    @overload
    def classify(self, source: Iterable[str | None]) -> Table[ParagraphCodes]:
        """Of a document: the codes of each paragraph. Of a text: its codes. Of many texts (a list, a column of pandas, polars or Arrow): the codes of each, numbered from 1; one that is missing has none.

        Returns Table[ParagraphCodes].
        """

    @builtins.property
    def taxonomy(self) -> Taxonomy:
        """taxonomyTaxonomy
        --

        The taxonomy it was made from.
        """

    def __reduce__(self) -> tuple[Any, ...]:
        ...

@final
class Model:
    """Model
    --

    A trained model. A value, and never changes: copies share what they hold, threads may share them.
    Made by `train`, `Trainer` or `load_model`.
    """
    @builtins.property
    def labels(self) -> Table[ModelLabel]:
        """labelsTable[ModelLabel]
        --

        The labels, in alphabetical order of their bytes.
        """

    @builtins.property
    def options(self) -> TrainingOptions:
        """optionsTrainingOptions
        --

        The options it was trained with.
        """

    @builtins.property
    def texts(self) -> int:
        """textsint
        --

        How many texts it learnt from.
        """

    @builtins.property
    def features(self) -> int:
        """featuresint
        --

        How many features have a weight.
        """

    @builtins.property
    def lexicon_weight(self) -> float:
        """lexicon_weightfloat
        --

        The weight of lexical evidence in each probability: 0 none, 1 nothing else. Chosen on
        held-out texts.
        """

    @overload
    def predict(self, texts: str) -> Prediction:
        """The labels of a text, or of many.

        Returns Prediction.
        """

    @overload
    def predict(self, texts: Iterable[str]) -> Table[Prediction]:
        """The labels of a text, or of many.

        Returns Prediction.
        """

    def probabilities(self, texts: Iterable[str]) -> memoryview:
        """Probabilities of all labels: a row a text, in the order of `labels`. `numpy.asarray` of it costs no copy.

        Returns memoryview.
        """

    def scores(self, texts: Iterable[str]) -> memoryview:
        """The scores that probabilities are made of, in the same rows.

        Returns memoryview.
        """

    @overload
    def classify(self, source: Document) -> Table[ParagraphCodes]:
        """Of a document: the codes of each paragraph. Of a text: its codes. Of many texts (a list, a column of pandas, polars or Arrow): the codes of each, numbered from 1; one that is missing has none. Each with its evidence.

        Returns Table[ParagraphCodes].
        """

    @overload
    def classify(self, source: str) -> Table[Code]:
        """Of a document: the codes of each paragraph. Of a text: its codes. Of many texts (a list, a column of pandas, polars or Arrow): the codes of each, numbered from 1; one that is missing has none. Each with its evidence.

        Returns Table[ParagraphCodes].
        """

    @overload
    def classify(self, source: Iterable[str | None]) -> Table[ParagraphCodes]:
        """Of a document: the codes of each paragraph. Of a text: its codes. Of many texts (a list, a column of pandas, polars or Arrow): the codes of each, numbered from 1; one that is missing has none. Each with its evidence.

        Returns Table[ParagraphCodes].
        """

    def to_bytes(self) -> bytes:
        """The bytes of its file.

        Returns bytes.
        """

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes it to a file, atomically."""

    def __reduce__(self) -> tuple[Any, ...]:
        ...

    def __repr__(self) -> str:
        ...

@final
class Trainer:
    """Takes coded texts one by one, then learns from them. It keeps the features of a text (about
    14 bytes for each that differs, while it learns), not the text itself; with a limit to memory, in
    temporary files. What stays in memory then are the different features (`hash_bits` bounds them)
    and 17 bytes for each label of each text. The model is the same, whatever the limit.
    """
    def __init__(self, lexicon: Taxonomy | None = None, *, memory: int | None = None, directory: str | os.PathLike[str] | None = None, options: TrainingOptions | None = None, **fields: Any) -> None:
        ...

    def add(self, text: str, labels: str | int | Iterable[str | int]) -> None:
        """Adds a text and its labels. Throws IoError where a temporary file finds no room;
        ValidationError for an empty label, and unless
        `multi_label` for any other number of labels than one; ParseError for text or labels that are
        not UTF-8.
        """

    def __len__(self) -> int:
        ...

    def finish(self) -> Model:
        """Learns. Texts may be added after that, for another model. Throws ValidationError where there
        is neither a label nor a lexicon. Complexity: O(passes x features of all texts x labels).

        Returns Model.
        """

@final
class SubjectIndexer:
    """Suggests concepts of a taxonomy as subjects of a text, best first.

    Candidates are the concepts whose names the text has, inflected forms included, and names inside
    longer names too. What is in brackets at the end of a name (`migration (demography)`) need not
    stand in the text. An indexer that has learned adds concepts whose texts used the same words.
    Each suggestion shows the places in the text that speak for it.

    A value: a copy is cheap and shares what was built; readers in several threads are safe.
    """
    def __init__(self, taxonomy: Taxonomy) -> None:
        ...

    def suggest(self, text: str, limit: int = 10) -> Table[Code]:
        """At most `limit` subjects, highest score first, then in the order of the taxonomy; spans
        point into the text. The score is from 0 to 1: of one that has learned, an estimate of the
        probability that an indexer would assign the concept; of one that has not, it orders only.
        Complexity: O(n + v), n the length of the text, v the names and relations of the concepts
        that it mentions: however many concepts share a name, each is looked at once.

        Returns Table[Code].
        """

    def is_trained(self) -> bool:
        """Whether it has learned from texts.

        Returns bool.
        """

    def to_bytes(self) -> bytes:
        """The bytes of a file that holds it, names of the concepts and what was learned.

        Returns bytes.
        """

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes it to a file, atomically. Throws IoError."""

@final
class StatementPart(_Described):
    """One component of a statement as the text has it."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def component(self) -> IgComponent:
        """Which component of the Institutional Grammar."""

    @builtins.property
    def property(self) -> bool:
        """Whether it is a property of that component."""

    @builtins.property
    def text(self) -> str:
        """Its words; an actor is named in full."""

    @builtins.property
    def operation(self) -> IgOperator | None:
        """How it is joined to the part before it, if of one kind."""

    @builtins.property
    def span(self) -> Span | None:
        """Place in the document's text."""

    def __init__(self, *, component: _IgComponentLike, property: bool = False, text: str = '', operation: _IgOperatorLike | None = None, span: Span | tuple[int, int] | None = None) -> None:
        ...

    def replace(self, *, component: _IgComponentLike = ..., property: bool = ..., text: str = ..., operation: _IgOperatorLike | None = ..., span: Span | tuple[int, int] | None = ...) -> StatementPart:
        """A copy with some members changed.

        Returns StatementPart.
        """

    def __replace__(self, *, component: _IgComponentLike = ..., property: bool = ..., text: str = ..., operation: _IgOperatorLike | None = ..., span: Span | tuple[int, int] | None = ...) -> StatementPart:
        ...

@final
class CrossReference(_Described):
    """A reference of a sentence to another part of its document, or of another one."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def kind(self) -> ReferenceKind:
        """What it points at."""

    @builtins.property
    def number(self) -> str:
        """Its number, in Western digits."""

    @builtins.property
    def text(self) -> str:
        """As the text has it."""

    @builtins.property
    def paragraph(self) -> str:
        """Number of the paragraph of this document that it names; empty where there is none of that number."""

    @builtins.property
    def span(self) -> Span | None:
        """Place in the document's text."""

    def __init__(self, *, kind: _ReferenceKindLike, number: str = '', text: str = '', paragraph: str = '', span: Span | tuple[int, int] | None = None) -> None:
        ...

    def replace(self, *, kind: _ReferenceKindLike = ..., number: str = ..., text: str = ..., paragraph: str = ..., span: Span | tuple[int, int] | None = ...) -> CrossReference:
        """A copy with some members changed.

        Returns CrossReference.
        """

    def __replace__(self, *, kind: _ReferenceKindLike = ..., number: str = ..., text: str = ..., paragraph: str = ..., span: Span | tuple[int, int] | None = ...) -> CrossReference:
        ...

@final
class Statement(_Described):
    """One institutional statement found in a text: somebody must, should or may do something."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def group(self) -> StakeholderGroup | None:
        """Of the actor; none where no list has it."""

    @builtins.property
    def actor(self) -> str:
        """The actor as the text names it."""

    @builtins.property
    def deontic(self) -> Deontic:
        """How binding it is."""

    @builtins.property
    def negated(self) -> bool:
        """Whether it is something not to be done."""

    @builtins.property
    def aim(self) -> str:
        """The verb: what is to be done."""

    @builtins.property
    def object(self) -> str:
        """The rest of the clause: to what."""

    @builtins.property
    def citation(self) -> Citation:
        """The sentence, with its place."""

    @builtins.property
    def parts(self) -> Table[StatementPart]:
        """Its components, in the order of the text, each with its place. What the sentence leaves out
        (the subject that a pronoun stands for, the verb that the head of a list has) is there too.
        """

    @builtins.property
    def references(self) -> Table[CrossReference]:
        """The paragraphs and articles that it refers to."""

    @builtins.property
    def confidence(self) -> float:
        """How sure it is that somebody would read the sentence so, from 0 to 1: 0.95, made less by each
        step that had to be guessed (see the page on the Institutional Grammar).
        """

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, group: _StakeholderGroupLike | None = None, actor: str = '', deontic: _DeonticLike, negated: bool = False, aim: str = '', object: str = '', citation: Citation, parts: Iterable[StatementPart] = (), references: Iterable[CrossReference] = (), confidence: float = 0.0, extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, group: _StakeholderGroupLike | None = ..., actor: str = ..., deontic: _DeonticLike = ..., negated: bool = ..., aim: str = ..., object: str = ..., citation: Citation = ..., parts: Iterable[StatementPart] = ..., references: Iterable[CrossReference] = ..., confidence: float = ..., extra: Mapping[str, Any] = ...) -> Statement:
        """A copy with some members changed.

        Returns Statement.
        """

    def __replace__(self, *, group: _StakeholderGroupLike | None = ..., actor: str = ..., deontic: _DeonticLike = ..., negated: bool = ..., aim: str = ..., object: str = ..., citation: Citation = ..., parts: Iterable[StatementPart] = ..., references: Iterable[CrossReference] = ..., confidence: float = ..., extra: Mapping[str, Any] = ...) -> Statement:
        ...

@final
class ConstitutiveStatement(_Described):
    """A statement that makes or defines something: "The Forum is a space for dialogue"."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def relation(self) -> ConstitutiveRelation:
        """What it does."""

    @builtins.property
    def entity(self) -> str:
        """What is made or defined."""

    @builtins.property
    def modal(self) -> Deontic | None:
        """How binding it is, where it says so."""

    @builtins.property
    def negated(self) -> bool:
        """Whether it says what something is not."""

    @builtins.property
    def function(self) -> str:
        """The words that do it: is, means, shall consist of."""

    @builtins.property
    def properties(self) -> str:
        """What it is, means or is made of; may be empty."""

    @builtins.property
    def citation(self) -> Citation:
        """The sentence, with its place."""

    @builtins.property
    def parts(self) -> Table[StatementPart]:
        """Its components, in the order of the text."""

    @builtins.property
    def references(self) -> Table[CrossReference]:
        """The paragraphs and articles that it refers to."""

    @builtins.property
    def confidence(self) -> float:
        """As of a Statement."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, relation: _ConstitutiveRelationLike, entity: str = '', modal: _DeonticLike | None = None, negated: bool = False, function: str = '', properties: str = '', citation: Citation, parts: Iterable[StatementPart] = (), references: Iterable[CrossReference] = (), confidence: float = 0.0, extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, relation: _ConstitutiveRelationLike = ..., entity: str = ..., modal: _DeonticLike | None = ..., negated: bool = ..., function: str = ..., properties: str = ..., citation: Citation = ..., parts: Iterable[StatementPart] = ..., references: Iterable[CrossReference] = ..., confidence: float = ..., extra: Mapping[str, Any] = ...) -> ConstitutiveStatement:
        """A copy with some members changed.

        Returns ConstitutiveStatement.
        """

    def __replace__(self, *, relation: _ConstitutiveRelationLike = ..., entity: str = ..., modal: _DeonticLike | None = ..., negated: bool = ..., function: str = ..., properties: str = ..., citation: Citation = ..., parts: Iterable[StatementPart] = ..., references: Iterable[CrossReference] = ..., confidence: float = ..., extra: Mapping[str, Any] = ...) -> ConstitutiveStatement:
        ...

@final
class IgNode(_Described):
    """One node. Which members have a meaning depends on its kind; the others are empty."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def kind(self) -> IgNodeKind:
        """What it is."""

    @builtins.property
    def parent(self) -> int | None:
        """Index of its parent; none for the first."""

    @builtins.property
    def component(self) -> IgComponent | None:
        """Of a component: which."""

    @builtins.property
    def property(self) -> bool:
        """Of a component: whether it is a property of it."""

    @builtins.property
    def suffix(self) -> str:
        """Of a component: `1` in `Bdir1,p`: links it to `Bdir1`."""

    @builtins.property
    def property_suffix(self) -> str:
        """Of a property: `2` in `Bdir,p2`: counts it."""

    @builtins.property
    def annotation(self) -> str:
        """Of a component: its note, without brackets."""

    @builtins.property
    def operation(self) -> IgOperator | None:
        """Of a combination or a joint."""

    @builtins.property
    def text(self) -> str:
        """Of a text, an annotation or a filler."""

    @builtins.property
    def span(self) -> Span | None:
        """Where it stands in the text it was read from."""

    def __init__(self, *, kind: _IgNodeKindLike, parent: int | None = None, component: _IgComponentLike | None = None, property: bool = False, suffix: str = '', property_suffix: str = '', annotation: str = '', operation: _IgOperatorLike | None = None, text: str = '', span: Span | tuple[int, int] | None = None) -> None:
        ...

    def replace(self, *, kind: _IgNodeKindLike = ..., parent: int | None = ..., component: _IgComponentLike | None = ..., property: bool = ..., suffix: str = ..., property_suffix: str = ..., annotation: str = ..., operation: _IgOperatorLike | None = ..., text: str = ..., span: Span | tuple[int, int] | None = ...) -> IgNode:
        """A copy with some members changed.

        Returns IgNode.
        """

    def __replace__(self, *, kind: _IgNodeKindLike = ..., parent: int | None = ..., component: _IgComponentLike | None = ..., property: bool = ..., suffix: str = ..., property_suffix: str = ..., annotation: str = ..., operation: _IgOperatorLike | None = ..., text: str = ..., span: Span | tuple[int, int] | None = ...) -> IgNode:
        ...

@final
class InstitutionalStatement(_Described):
    """An institutional statement as a tree, flat: each node stands behind its parent and the siblings
    before it (pre-order), so that trees of any depth are read, written and destroyed in loops. The
    first node is a statement.

    What a component in braces holds is a statement, or a combination of statements; one in
    parentheses holds a text, a sequence, or a combination of these. A combination of statements
    inside a statement is a component pair: alternatives that share what stands around them.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Name in tables; empty: its number."""

    @builtins.property
    def original(self) -> str:
        """The sentence that is coded; empty where it is not known."""

    @builtins.property
    def nodes(self) -> Table[IgNode]:
        """In pre-order."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str = '', original: str = '', nodes: Iterable[IgNode] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., original: str = ..., nodes: Iterable[IgNode] = ..., extra: Mapping[str, Any] = ...) -> InstitutionalStatement:
        """A copy with some members changed.

        Returns InstitutionalStatement.
        """

    def __replace__(self, *, id: str = ..., original: str = ..., nodes: Iterable[IgNode] = ..., extra: Mapping[str, Any] = ...) -> InstitutionalStatement:
        ...

@final
class IgTable(_Described):
    """A table: each row has a cell for each column."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def columns(self) -> tuple[str, ...]:
        """Their headings."""

    @builtins.property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """One an atomic statement."""

    def __init__(self, *, columns: Iterable[str] = (), rows: Iterable[Iterable[str]] = ()) -> None:
        ...

    def replace(self, *, columns: Iterable[str] = ..., rows: Iterable[Iterable[str]] = ...) -> IgTable:
        """A copy with some members changed.

        Returns IgTable.
        """

    def __replace__(self, *, columns: Iterable[str] = ..., rows: Iterable[Iterable[str]] = ...) -> IgTable:
        ...

@final
class DiscourseStatement(_Described):
    """Somebody took a position on an issue: one row of what a discourse network is made of."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def actor(self) -> str:
        """Who."""

    @builtins.property
    def issue(self) -> str:
        """On what: the concept or claim."""

    @builtins.property
    def agreement(self) -> int:
        """1 for, 0 against; or a number of the scale that was chosen."""

    @builtins.property
    def document(self) -> str:
        """The document that says so; empty if unknown."""

    @builtins.property
    def date(self) -> Date | None:
        """When; nothing if unknown."""

    @builtins.property
    def group(self) -> str:
        """The actor's group; empty for none."""

    def __init__(self, *, actor: str = '', issue: str = '', agreement: int = 1, document: str = '', date: Date | datetime.date | str | None = None, group: str = '') -> None:
        ...

    def replace(self, *, actor: str = ..., issue: str = ..., agreement: int = ..., document: str = ..., date: Date | datetime.date | str | None = ..., group: str = ...) -> DiscourseStatement:
        """A copy with some members changed.

        Returns DiscourseStatement.
        """

    def __replace__(self, *, actor: str = ..., issue: str = ..., agreement: int = ..., document: str = ..., date: Date | datetime.date | str | None = ..., group: str = ...) -> DiscourseStatement:
        ...

@final
class NetworkNode(_Described):
    """One node of a network."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def name(self) -> str:
        """The actor or issue."""

    @builtins.property
    def issue(self) -> bool:
        """Whether it is an issue."""

    @builtins.property
    def group(self) -> str:
        """Its group; empty for none."""

    @builtins.property
    def statements(self) -> int:
        """Statements that it has in this network."""

    def __init__(self, *, name: str = '', issue: bool = False, group: str = '', statements: int = 0) -> None:
        ...

    def replace(self, *, name: str = ..., issue: bool = ..., group: str = ..., statements: int = ...) -> NetworkNode:
        """A copy with some members changed.

        Returns NetworkNode.
        """

    def __replace__(self, *, name: str = ..., issue: bool = ..., group: str = ..., statements: int = ...) -> NetworkNode:
        ...

@final
class NetworkEdge(_Described):
    """One tie, without direction."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def source(self) -> int:
        """Number of the node at one end; the actor of a two-mode network."""

    @builtins.property
    def target(self) -> int:
        """Number of the node at the other, always the larger number."""

    @builtins.property
    def weight(self) -> float:
        """How strong; never 0, below 0 only where conflict is subtracted."""

    def __init__(self, *, source: int = 0, target: int = 0, weight: float = 0.0) -> None:
        ...

    def replace(self, *, source: int = ..., target: int = ..., weight: float = ...) -> NetworkEdge:
        """A copy with some members changed.

        Returns NetworkEdge.
        """

    def __replace__(self, *, source: int = ..., target: int = ..., weight: float = ...) -> NetworkEdge:
        ...

@final
class Network(_Described):
    """A network without loops and double ties. The order of the rows it was made of does not show in it."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def mode(self) -> NetworkMode:
        """Which nodes it has."""

    @builtins.property
    def nodes(self) -> Table[NetworkNode]:
        """Actors, then issues, each by the bytes of their names."""

    @builtins.property
    def edges(self) -> Table[NetworkEdge]:
        """By source, then target."""

    @builtins.property
    def at(self) -> Date | None:
        """The middle of its time window; nothing without one."""

    @builtins.property
    def dates(self) -> DateRange | None:
        """The days of its statements; nothing where none is dated."""

    @builtins.property
    def statements(self) -> int:
        """Statements in it, duplicates that do not count left out."""

    def __init__(self, *, mode: _NetworkModeLike, nodes: Iterable[NetworkNode] = (), edges: Iterable[NetworkEdge] = (), at: Date | datetime.date | str | None = None, dates: DateRange | Date | datetime.date | str | None = None, statements: int = 0) -> None:
        ...

    def replace(self, *, mode: _NetworkModeLike = ..., nodes: Iterable[NetworkNode] = ..., edges: Iterable[NetworkEdge] = ..., at: Date | datetime.date | str | None = ..., dates: DateRange | Date | datetime.date | str | None = ..., statements: int = ...) -> Network:
        """A copy with some members changed.

        Returns Network.
        """

    def __replace__(self, *, mode: _NetworkModeLike = ..., nodes: Iterable[NetworkNode] = ..., edges: Iterable[NetworkEdge] = ..., at: Date | datetime.date | str | None = ..., dates: DateRange | Date | datetime.date | str | None = ..., statements: int = ...) -> Network:
        ...

@final
class NodeMeasures(_Described):
    """Where one node stands."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def name(self) -> str:
        """The node."""

    @builtins.property
    def degree(self) -> int:
        """Its ties."""

    @builtins.property
    def strength(self) -> float:
        """Their weights together."""

    @builtins.property
    def degree_share(self) -> float:
        """Its ties over all it could have: Freeman's degree centrality."""

    @builtins.property
    def betweenness(self) -> float:
        """Share of the shortest paths of others that run through it, from 0 to 1 (Freeman 1977, by Brandes 2001)."""

    @builtins.property
    def closeness(self) -> float:
        """Reciprocal mean distance of those it can reach, times the share of nodes that these are (Wasserman and Faust 1994); 0 to 1."""

    @builtins.property
    def eigenvector(self) -> float | None:
        """Centrality by that of its neighbours, weights included (Bonacich 1972), of length 1 over all nodes; nothing where there is no tie or no limit was reached."""

    @builtins.property
    def pagerank(self) -> float:
        """Share of a random walker's time, weights included; sums to 1."""

    @builtins.property
    def component(self) -> int:
        """Number of its connected component, the largest first."""

    @builtins.property
    def community(self) -> int:
        """Number of its community, the largest first."""

    def __init__(self, *, name: str = '', degree: int = 0, strength: float = 0.0, degree_share: float = 0.0, betweenness: float = 0.0, closeness: float = 0.0, eigenvector: float | None = None, pagerank: float = 0.0, component: int = 0, community: int = 0) -> None:
        ...

    def replace(self, *, name: str = ..., degree: int = ..., strength: float = ..., degree_share: float = ..., betweenness: float = ..., closeness: float = ..., eigenvector: float | None = ..., pagerank: float = ..., component: int = ..., community: int = ...) -> NodeMeasures:
        """A copy with some members changed.

        Returns NodeMeasures.
        """

    def __replace__(self, *, name: str = ..., degree: int = ..., strength: float = ..., degree_share: float = ..., betweenness: float = ..., closeness: float = ..., eigenvector: float | None = ..., pagerank: float = ..., component: int = ..., community: int = ...) -> NodeMeasures:
        ...

@final
class NetworkMeasures(_Described):
    """Measures of a network, and of each of its nodes."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def nodes(self) -> Table[NodeMeasures]:
        """In the order of the network."""

    @builtins.property
    def density(self) -> float:
        """Ties over all that there could be, of its mode."""

    @builtins.property
    def components(self) -> int:
        """Connected components."""

    @builtins.property
    def communities(self) -> int:
        """Communities."""

    @builtins.property
    def modularity(self) -> float | None:
        """Of the communities, -0.5 to 1; nothing without ties."""

    def __init__(self, *, nodes: Iterable[NodeMeasures] = (), density: float = 0.0, components: int = 0, communities: int = 0, modularity: float | None = None) -> None:
        ...

    def replace(self, *, nodes: Iterable[NodeMeasures] = ..., density: float = ..., components: int = ..., communities: int = ..., modularity: float | None = ...) -> NetworkMeasures:
        """A copy with some members changed.

        Returns NetworkMeasures.
        """

    def __replace__(self, *, nodes: Iterable[NodeMeasures] = ..., density: float = ..., components: int = ..., communities: int = ..., modularity: float | None = ...) -> NetworkMeasures:
        ...

@final
class NodeBrokerage(_Described):
    """How often a node stands between two others that are not tied, by the groups of the three (Gould and
    Fernandez 1989). Ties have no direction here, so each such pair counts both ways.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def name(self) -> str:
        """The node."""

    @builtins.property
    def group(self) -> str:
        """Its group."""

    @builtins.property
    def coordinator(self) -> int:
        """All three of one group."""

    @builtins.property
    def consultant(self) -> int:
        """Both others of one group that is not its own."""

    @builtins.property
    def gatekeeper(self) -> int:
        """From another group into its own."""

    @builtins.property
    def representative(self) -> int:
        """From its own group to another; equal to `gatekeeper` here."""

    @builtins.property
    def liaison(self) -> int:
        """Three groups."""

    @builtins.property
    def total(self) -> int:
        """All of these."""

    def __init__(self, *, name: str = '', group: str = '', coordinator: int = 0, consultant: int = 0, gatekeeper: int = 0, representative: int = 0, liaison: int = 0, total: int = 0) -> None:
        ...

    def replace(self, *, name: str = ..., group: str = ..., coordinator: int = ..., consultant: int = ..., gatekeeper: int = ..., representative: int = ..., liaison: int = ..., total: int = ...) -> NodeBrokerage:
        """A copy with some members changed.

        Returns NodeBrokerage.
        """

    def __replace__(self, *, name: str = ..., group: str = ..., coordinator: int = ..., consultant: int = ..., gatekeeper: int = ..., representative: int = ..., liaison: int = ..., total: int = ...) -> NodeBrokerage:
        ...

@final
class RoleReading(_Described):
    """A kind of part, and the words that say so."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def kind(self) -> RoleKind:
        """The kind."""

    @builtins.property
    def confidence(self) -> float:
        """A grade, no probability. 0.9: a verb that means nothing else. 0.6: one that usually does. In the object, 0.6 and 0.4."""

    @builtins.property
    def term(self) -> str:
        """The words, as the statement has them."""

    def __init__(self, *, kind: _RoleKindLike, confidence: float = 0.0, term: str = '') -> None:
        ...

    def replace(self, *, kind: _RoleKindLike = ..., confidence: float = ..., term: str = ...) -> RoleReading:
        """A copy with some members changed.

        Returns RoleReading.
        """

    def __replace__(self, *, kind: _RoleKindLike = ..., confidence: float = ..., term: str = ...) -> RoleReading:
        ...

@final
class RoleEntry(_Described):
    """One finding that goes into a role matrix: somebody plays, or must not play, a part in an issue."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def party(self) -> str:
        """Who: a stakeholder group or an actor."""

    @builtins.property
    def group(self) -> str:
        """The group of an actor; empty for none."""

    @builtins.property
    def issue(self) -> str:
        """In what."""

    @builtins.property
    def kind(self) -> RoleKind:
        """Which kind of part."""

    @builtins.property
    def deontic(self) -> Deontic | None:
        """How binding; nothing where it is a plain fact."""

    @builtins.property
    def negated(self) -> bool:
        """Whether it is a part not to be played."""

    @builtins.property
    def confidence(self) -> float:
        """How sure, from 0 to 1."""

    @builtins.property
    def view(self) -> str:
        """Whose view it is: a text, a coder, a group; empty for none."""

    @builtins.property
    def citation(self) -> Citation | None:
        """Where it says so."""

    def __init__(self, *, party: str = '', group: str = '', issue: str = '', kind: _RoleKindLike, deontic: _DeonticLike | None = None, negated: bool = False, confidence: float = 1.0, view: str = '', citation: Citation | None = None) -> None:
        ...

    def replace(self, *, party: str = ..., group: str = ..., issue: str = ..., kind: _RoleKindLike = ..., deontic: _DeonticLike | None = ..., negated: bool = ..., confidence: float = ..., view: str = ..., citation: Citation | None = ...) -> RoleEntry:
        """A copy with some members changed.

        Returns RoleEntry.
        """

    def __replace__(self, *, party: str = ..., group: str = ..., issue: str = ..., kind: _RoleKindLike = ..., deontic: _DeonticLike | None = ..., negated: bool = ..., confidence: float = ..., view: str = ..., citation: Citation | None = ...) -> RoleEntry:
        ...

@final
class StatementIssue(_Described):
    """Which issue a statement is about, as a classifier or a person said."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def statement(self) -> int:
        """Number of the statement."""

    @builtins.property
    def issue(self) -> str:
        """The issue."""

    @builtins.property
    def score(self) -> float:
        """How sure, from 0 to 1."""

    def __init__(self, *, statement: int = 0, issue: str = '', score: float = 1.0) -> None:
        ...

    def replace(self, *, statement: int = ..., issue: str = ..., score: float = ...) -> StatementIssue:
        """A copy with some members changed.

        Returns StatementIssue.
        """

    def __replace__(self, *, statement: int = ..., issue: str = ..., score: float = ...) -> StatementIssue:
        ...

@final
class RoleReadings(_Described):
    """Entries made of statements or roles, and those that none could be made of."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def entries(self) -> Table[RoleEntry]:
        """By statement, then kind, then issue."""

    @builtins.property
    def without_issue(self) -> tuple[int, ...]:
        """Numbers of those that are about no issue."""

    @builtins.property
    def without_kind(self) -> tuple[int, ...]:
        """Of those whose verb is not known."""

    def __init__(self, *, entries: Iterable[RoleEntry] = (), without_issue: Iterable[int] = (), without_kind: Iterable[int] = ()) -> None:
        ...

    def replace(self, *, entries: Iterable[RoleEntry] = ..., without_issue: Iterable[int] = ..., without_kind: Iterable[int] = ...) -> RoleReadings:
        """A copy with some members changed.

        Returns RoleReadings.
        """

    def __replace__(self, *, entries: Iterable[RoleEntry] = ..., without_issue: Iterable[int] = ..., without_kind: Iterable[int] = ...) -> RoleReadings:
        ...

@final
class RoleRow(_Described):
    """One row of a role matrix."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def party(self) -> str:
        """The group or actor."""

    @builtins.property
    def group(self) -> str:
        """The group of an actor; empty for none."""

    def __init__(self, *, party: str = '', group: str = '') -> None:
        ...

    def replace(self, *, party: str = ..., group: str = ...) -> RoleRow:
        """A copy with some members changed.

        Returns RoleRow.
        """

    def __replace__(self, *, party: str = ..., group: str = ...) -> RoleRow:
        ...

@final
class RoleMark(_Described):
    """One kind of part in a cell."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def kind(self) -> RoleKind:
        """The kind."""

    @builtins.property
    def letter(self) -> RaciLetter:
        """The same as a letter of RACI."""

    @builtins.property
    def given(self) -> bool:
        """Whether an entry gives the part."""

    @builtins.property
    def refused(self) -> bool:
        """Whether an entry says that it is not to be played."""

    @builtins.property
    def binding(self) -> Deontic | None:
        """The strongest of the entries that give it."""

    @builtins.property
    def confidence(self) -> float:
        """The highest of all."""

    @builtins.property
    def entries(self) -> tuple[int, ...]:
        """Numbers of the entries it rests on."""

    def __init__(self, *, kind: _RoleKindLike, letter: _RaciLetterLike, given: bool = False, refused: bool = False, binding: _DeonticLike | None = None, confidence: float = 0.0, entries: Iterable[int] = ()) -> None:
        ...

    def replace(self, *, kind: _RoleKindLike = ..., letter: _RaciLetterLike = ..., given: bool = ..., refused: bool = ..., binding: _DeonticLike | None = ..., confidence: float = ..., entries: Iterable[int] = ...) -> RoleMark:
        """A copy with some members changed.

        Returns RoleMark.
        """

    def __replace__(self, *, kind: _RoleKindLike = ..., letter: _RaciLetterLike = ..., given: bool = ..., refused: bool = ..., binding: _DeonticLike | None = ..., confidence: float = ..., entries: Iterable[int] = ...) -> RoleMark:
        ...

@final
class RoleCell(_Described):
    """One cell that is not empty."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def row(self) -> int:
        """Number of the row."""

    @builtins.property
    def column(self) -> int:
        """Number of the issue."""

    @builtins.property
    def marks(self) -> Table[RoleMark]:
        """In the order of `RoleKind`."""

    def __init__(self, *, row: int = 0, column: int = 0, marks: Iterable[RoleMark] = ()) -> None:
        ...

    def replace(self, *, row: int = ..., column: int = ..., marks: Iterable[RoleMark] = ...) -> RoleCell:
        """A copy with some members changed.

        Returns RoleCell.
        """

    def __replace__(self, *, row: int = ..., column: int = ..., marks: Iterable[RoleMark] = ...) -> RoleCell:
        ...

@final
class RoleMatrix(_Described):
    """Parties by issues by kinds of part."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def rows(self) -> Table[RoleRow]:
        """The parties."""

    @builtins.property
    def issues(self) -> tuple[str, ...]:
        """The columns."""

    @builtins.property
    def entries(self) -> Table[RoleEntry]:
        """All entries, in an order that does not depend on the input's."""

    @builtins.property
    def cells(self) -> Table[RoleCell]:
        """By row, then column."""

    def __init__(self, *, rows: Iterable[RoleRow] = (), issues: Iterable[str] = (), entries: Iterable[RoleEntry] = (), cells: Iterable[RoleCell] = ()) -> None:
        ...

    def replace(self, *, rows: Iterable[RoleRow] = ..., issues: Iterable[str] = ..., entries: Iterable[RoleEntry] = ..., cells: Iterable[RoleCell] = ...) -> RoleMatrix:
        """A copy with some members changed.

        Returns RoleMatrix.
        """

    def __replace__(self, *, rows: Iterable[RoleRow] = ..., issues: Iterable[str] = ..., entries: Iterable[RoleEntry] = ..., cells: Iterable[RoleCell] = ...) -> RoleMatrix:
        ...

@final
class RoleFinding(_Described):
    """One thing that is wrong."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def what(self) -> RoleFindingKind:
        """What."""

    @builtins.property
    def issue(self) -> str:
        """In which issue."""

    @builtins.property
    def kind(self) -> RoleKind | None:
        """In which part; nothing where there is nobody at all."""

    @builtins.property
    def parties(self) -> tuple[str, ...]:
        """Who is concerned, in the order of the rows."""

    @builtins.property
    def entries(self) -> tuple[int, ...]:
        """The numbers of the entries that it rests on."""

    def __init__(self, *, what: _RoleFindingKindLike, issue: str = '', kind: _RoleKindLike | None = None, parties: Iterable[str] = (), entries: Iterable[int] = ()) -> None:
        ...

    def replace(self, *, what: _RoleFindingKindLike = ..., issue: str = ..., kind: _RoleKindLike | None = ..., parties: Iterable[str] = ..., entries: Iterable[int] = ...) -> RoleFinding:
        """A copy with some members changed.

        Returns RoleFinding.
        """

    def __replace__(self, *, what: _RoleFindingKindLike = ..., issue: str = ..., kind: _RoleKindLike | None = ..., parties: Iterable[str] = ..., entries: Iterable[int] = ...) -> RoleFinding:
        ...

@final
class RoleDifference(_Described):
    """One difference."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def party(self) -> str:
        """Whose part."""

    @builtins.property
    def issue(self) -> str:
        """In what."""

    @builtins.property
    def kind(self) -> RoleKind:
        """Which kind."""

    @builtins.property
    def change(self) -> RoleChange:
        """How it differs."""

    @builtins.property
    def before(self) -> RoleMark | None:
        """The first matrix's, its entries numbered as there."""

    @builtins.property
    def after(self) -> RoleMark | None:
        """The second's."""

    def __init__(self, *, party: str = '', issue: str = '', kind: _RoleKindLike, change: _RoleChangeLike, before: RoleMark | None = None, after: RoleMark | None = None) -> None:
        ...

    def replace(self, *, party: str = ..., issue: str = ..., kind: _RoleKindLike = ..., change: _RoleChangeLike = ..., before: RoleMark | None = ..., after: RoleMark | None = ...) -> RoleDifference:
        """A copy with some members changed.

        Returns RoleDifference.
        """

    def __replace__(self, *, party: str = ..., issue: str = ..., kind: _RoleKindLike = ..., change: _RoleChangeLike = ..., before: RoleMark | None = ..., after: RoleMark | None = ...) -> RoleDifference:
        ...

@final
class SubmissionIndex:
    """Submissions made ready to be searched; made once, asked often, by several threads if need be. Words
    are compared folded and without their endings, by the language of each submission: so a plural or a
    case makes no difference. Runs of three words (five Chinese characters) are the entries; of three
    neighbouring runs one is kept (Schleimer, Wilkerson and Aiken 2003), and all runs of a text are
    looked up: a passage of five words or seven characters that is the same is always found.
    """
    def __init__(self, submissions: Iterable[Submission]) -> None:
        ...

    def __len__(self) -> int:
        ...

    def find(self, text: str, language: _LanguageLike | None = None, *, least_words: int = 5, least_similarity: float = 0.6, least_information: float = 24.0, everywhere: bool = False) -> Table[Borrowing]:
        """Passages of `text` that were taken over, those with most information first; they do not overlap
        in the text unless `everywhere` is set: then each submission is searched on its own, and one
        passage may be in many. Where submissions have it alike, the earlier one is named. `language` is
        that of the text, found out where it is not given.

        Returns Table[Borrowing].
        """

@final
class CriterionMatch(_Described):
    """A criterion of the working definition that a paragraph speaks to."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def criterion(self) -> str:
        """The criterion."""

    @builtins.property
    def document(self) -> str:
        """The document."""

    @builtins.property
    def paragraph(self) -> str:
        """Number of the paragraph."""

    @builtins.property
    def evidence(self) -> Table[Evidence]:
        """The words that say so; never empty."""

    def __init__(self, *, criterion: str, document: str, paragraph: str = '', evidence: Iterable[Evidence] = ()) -> None:
        ...

    def replace(self, *, criterion: str = ..., document: str = ..., paragraph: str = ..., evidence: Iterable[Evidence] = ...) -> CriterionMatch:
        """A copy with some members changed.

        Returns CriterionMatch.
        """

    def __replace__(self, *, criterion: str = ..., document: str = ..., paragraph: str = ..., evidence: Iterable[Evidence] = ...) -> CriterionMatch:
        ...

@final
class WitnessToken(_Described):
    """A word, an ideograph or a mark of a witness."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def text(self) -> str:
        """As it is written, with the white space after it."""

    @builtins.property
    def normalized(self) -> str:
        """What is compared."""

    @builtins.property
    def span(self) -> Span:
        """Its place in the witness's text."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, text: str = '', normalized: str = '', span: Span | tuple[int, int], extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, text: str = ..., normalized: str = ..., span: Span | tuple[int, int] = ..., extra: Mapping[str, Any] = ...) -> WitnessToken:
        """A copy with some members changed.

        Returns WitnessToken.
        """

    def __replace__(self, *, text: str = ..., normalized: str = ..., span: Span | tuple[int, int] = ..., extra: Mapping[str, Any] = ...) -> WitnessToken:
        ...

@final
class Witness(_Described):
    """One text of those that are compared: a draft."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Its name (siglum), unique among the witnesses."""

    @builtins.property
    def text(self) -> str:
        """Its text."""

    @builtins.property
    def tokens(self) -> Table[WitnessToken]:
        """Its tokens, in order."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str = '', text: str = '', tokens: Iterable[WitnessToken] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., text: str = ..., tokens: Iterable[WitnessToken] = ..., extra: Mapping[str, Any] = ...) -> Witness:
        """A copy with some members changed.

        Returns Witness.
        """

    def __replace__(self, *, id: str = ..., text: str = ..., tokens: Iterable[WitnessToken] = ..., extra: Mapping[str, Any] = ...) -> Witness:
        ...

@final
class Transposition(_Described):
    """Tokens that two witnesses share, but in another place: the order was changed."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def first(self) -> int:
        """One witness: its position among the witnesses."""

    @builtins.property
    def first_begin(self) -> int:
        """The first of its tokens that are elsewhere in the other."""

    @builtins.property
    def second(self) -> int:
        """The other witness."""

    @builtins.property
    def second_begin(self) -> int:
        """The first of its tokens."""

    @builtins.property
    def size(self) -> int:
        """How many tokens."""

    def __init__(self, *, first: int = 0, first_begin: int = 0, second: int = 0, second_begin: int = 0, size: int = 0) -> None:
        ...

    def replace(self, *, first: int = ..., first_begin: int = ..., second: int = ..., second_begin: int = ..., size: int = ...) -> Transposition:
        """A copy with some members changed.

        Returns Transposition.
        """

    def __replace__(self, *, first: int = ..., first_begin: int = ..., second: int = ..., second_begin: int = ..., size: int = ...) -> Transposition:
        ...

@final
class Collation(_Described):
    """Witnesses aligned. A column holds at most one token of each witness, and each witness's tokens
    stand in its columns in order: so every witness can be read back.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def witnesses(self) -> Table[Witness]:
        """In the order in which they were given."""

    @builtins.property
    def cells(self) -> tuple[int, ...]:
        """Column after column, for each witness the position of its token, or -1 where it has none."""

    @builtins.property
    def readings(self) -> tuple[int, ...]:
        """As `cells`: which reading of its column the token is, counted from 0; -1 where there is no token."""

    @builtins.property
    def transpositions(self) -> Table[Transposition]:
        """What stands elsewhere in another witness."""

    def __init__(self, *, witnesses: Iterable[Witness] = (), cells: Iterable[int] = (), readings: Iterable[int] = (), transpositions: Iterable[Transposition] = ()) -> None:
        ...

    def replace(self, *, witnesses: Iterable[Witness] = ..., cells: Iterable[int] = ..., readings: Iterable[int] = ..., transpositions: Iterable[Transposition] = ...) -> Collation:
        """A copy with some members changed.

        Returns Collation.
        """

    def __replace__(self, *, witnesses: Iterable[Witness] = ..., cells: Iterable[int] = ..., readings: Iterable[int] = ..., transpositions: Iterable[Transposition] = ...) -> Collation:
        ...

@final
class CollationSegment(_Described):
    """Columns that belong together: one cell of a joined table."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def begin(self) -> int:
        """The first of its columns."""

    @builtins.property
    def end(self) -> int:
        """The column after its last."""

    @builtins.property
    def agreed(self) -> bool:
        """Whether all witnesses say the same in it."""

    def __init__(self, *, begin: int = 0, end: int = 0, agreed: bool = False) -> None:
        ...

    def replace(self, *, begin: int = ..., end: int = ..., agreed: bool = ...) -> CollationSegment:
        """A copy with some members changed.

        Returns CollationSegment.
        """

    def __replace__(self, *, begin: int = ..., end: int = ..., agreed: bool = ...) -> CollationSegment:
        ...

@final
class TokenPlace(_Described):
    """A token of a witness, by number."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def witness(self) -> int:
        """Position among the witnesses."""

    @builtins.property
    def token(self) -> int:
        """Position among its tokens."""

    def __init__(self, *, witness: int = 0, token: int = 0) -> None:
        ...

    def replace(self, *, witness: int = ..., token: int = ...) -> TokenPlace:
        """A copy with some members changed.

        Returns TokenPlace.
        """

    def __replace__(self, *, witness: int = ..., token: int = ...) -> TokenPlace:
        ...

@final
class VariantNode(_Described):
    """A reading: what some witnesses have in a column."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def rank(self) -> int:
        """Its column, from 1; 0 for the start."""

    @builtins.property
    def text(self) -> str:
        """As its first witness writes it; empty for start and end."""

    @builtins.property
    def tokens(self) -> Table[TokenPlace]:
        """The tokens that have it, by witness."""

    def __init__(self, *, rank: int = 0, text: str = '', tokens: Iterable[TokenPlace] = ()) -> None:
        ...

    def replace(self, *, rank: int = ..., text: str = ..., tokens: Iterable[TokenPlace] = ...) -> VariantNode:
        """A copy with some members changed.

        Returns VariantNode.
        """

    def __replace__(self, *, rank: int = ..., text: str = ..., tokens: Iterable[TokenPlace] = ...) -> VariantNode:
        ...

@final
class VariantEdge(_Described):
    """What follows on what."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def source(self) -> int:
        """Position among the nodes."""

    @builtins.property
    def target(self) -> int:
        """Position among the nodes."""

    @builtins.property
    def witnesses(self) -> tuple[int, ...]:
        """In which witnesses, by their positions."""

    def __init__(self, *, source: int = 0, target: int = 0, witnesses: Iterable[int] = ()) -> None:
        ...

    def replace(self, *, source: int = ..., target: int = ..., witnesses: Iterable[int] = ...) -> VariantEdge:
        """A copy with some members changed.

        Returns VariantEdge.
        """

    def __replace__(self, *, source: int = ..., target: int = ..., witnesses: Iterable[int] = ...) -> VariantEdge:
        ...

@final
class VariantLink(_Described):
    """Readings that are the same word, transposed."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def first(self) -> int:
        """Position among the nodes."""

    @builtins.property
    def second(self) -> int:
        """Position among the nodes, behind `first`."""

    def __init__(self, *, first: int = 0, second: int = 0) -> None:
        ...

    def replace(self, *, first: int = ..., second: int = ...) -> VariantLink:
        """A copy with some members changed.

        Returns VariantLink.
        """

    def __replace__(self, *, first: int = ..., second: int = ...) -> VariantLink:
        ...

@final
class VariantGraph(_Described):
    """A directed graph without cycles. The first node is the start and the last the end, both without
    tokens; between them are the readings, column by column. Each witness is one path from start to
    end.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def nodes(self) -> Table[VariantNode]:
        """Start, readings by rank, end."""

    @builtins.property
    def edges(self) -> Table[VariantEdge]:
        """By source, then target."""

    @builtins.property
    def transpositions(self) -> Table[VariantLink]:
        """What stands elsewhere in another witness."""

    def __init__(self, *, nodes: Iterable[VariantNode] = (), edges: Iterable[VariantEdge] = (), transpositions: Iterable[VariantLink] = ()) -> None:
        ...

    def replace(self, *, nodes: Iterable[VariantNode] = ..., edges: Iterable[VariantEdge] = ..., transpositions: Iterable[VariantLink] = ...) -> VariantGraph:
        """A copy with some members changed.

        Returns VariantGraph.
        """

    def __replace__(self, *, nodes: Iterable[VariantNode] = ..., edges: Iterable[VariantEdge] = ..., transpositions: Iterable[VariantLink] = ...) -> VariantGraph:
        ...

@final
class RedlinePart(_Described):
    """A stretch of a redline."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def kind(self) -> RedlineKind:
        """What became of it."""

    @builtins.property
    def text(self) -> str:
        """Its text, with the white space after it."""

    @builtins.property
    def move(self) -> int:
        """Of what was moved, its number from 1: the same at both places."""

    @builtins.property
    def before_begin(self) -> int:
        """The first draft: its first token here."""

    @builtins.property
    def before_end(self) -> int:
        """And the token after its last."""

    @builtins.property
    def after_begin(self) -> int:
        """The second draft: its first token here."""

    @builtins.property
    def after_end(self) -> int:
        """And the token after its last."""

    def __init__(self, *, kind: _RedlineKindLike, text: str = '', move: int = 0, before_begin: int = 0, before_end: int = 0, after_begin: int = 0, after_end: int = 0) -> None:
        ...

    def replace(self, *, kind: _RedlineKindLike = ..., text: str = ..., move: int = ..., before_begin: int = ..., before_end: int = ..., after_begin: int = ..., after_end: int = ...) -> RedlinePart:
        """A copy with some members changed.

        Returns RedlinePart.
        """

    def __replace__(self, *, kind: _RedlineKindLike = ..., text: str = ..., move: int = ..., before_begin: int = ..., before_end: int = ..., after_begin: int = ..., after_end: int = ...) -> RedlinePart:
        ...

@final
class Redline(_Described):
    """Two drafts as one text, in which every change is marked. What is `same`, `deleted` or `moved_away`
    is the first draft, token for token; what is `same`, `inserted` or `moved_here` the second.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def before(self) -> str:
        """The name of the first draft."""

    @builtins.property
    def after(self) -> str:
        """The name of the second."""

    @builtins.property
    def parts(self) -> Table[RedlinePart]:
        """In order; of a change, what is out comes before what is in."""

    def __init__(self, *, before: str = '', after: str = '', parts: Iterable[RedlinePart] = ()) -> None:
        ...

    def replace(self, *, before: str = ..., after: str = ..., parts: Iterable[RedlinePart] = ...) -> Redline:
        """A copy with some members changed.

        Returns Redline.
        """

    def __replace__(self, *, before: str = ..., after: str = ..., parts: Iterable[RedlinePart] = ...) -> Redline:
        ...

@final
class Submission(_Described):
    """A text that was put in and is no draft: a comment, a letter, a statement."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Its name, unique among submissions."""

    @builtins.property
    def text(self) -> str:
        """Its text."""

    @builtins.property
    def language(self) -> Language | None:
        """The language it is written in."""

    @builtins.property
    def author(self) -> str | None:
        """Who wrote it."""

    @builtins.property
    def group(self) -> StakeholderGroup | None:
        """On behalf of which group."""

    @builtins.property
    def date(self) -> Date | None:
        """When; drafts before it owe it nothing."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str = '', text: str = '', language: _LanguageLike | None = None, author: str | None = None, group: _StakeholderGroupLike | None = None, date: Date | datetime.date | str | None = None, extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., text: str = ..., language: _LanguageLike | None = ..., author: str | None = ..., group: _StakeholderGroupLike | None = ..., date: Date | datetime.date | str | None = ..., extra: Mapping[str, Any] = ...) -> Submission:
        """A copy with some members changed.

        Returns Submission.
        """

    def __replace__(self, *, id: str = ..., text: str = ..., language: _LanguageLike | None = ..., author: str | None = ..., group: _StakeholderGroupLike | None = ..., date: Date | datetime.date | str | None = ..., extra: Mapping[str, Any] = ...) -> Submission:
        ...

@final
class Lineage(_Described):
    """Drafts as a directed graph without cycles: each names the drafts that it was made from. One with
    several parents is a merge; one that nothing was made from is open, or the last.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def drafts(self) -> Table[DefinitionDraft]:
        """In any order; parents may come after their children."""

    @builtins.property
    def submissions(self) -> Table[Submission]:
        """What else was put in."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, drafts: Iterable[DefinitionDraft] = (), submissions: Iterable[Submission] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, drafts: Iterable[DefinitionDraft] = ..., submissions: Iterable[Submission] = ..., extra: Mapping[str, Any] = ...) -> Lineage:
        """A copy with some members changed.

        Returns Lineage.
        """

    def __replace__(self, *, drafts: Iterable[DefinitionDraft] = ..., submissions: Iterable[Submission] = ..., extra: Mapping[str, Any] = ...) -> Lineage:
        ...

@final
class TracedWord(_Described):
    """A word from when it was first written, whatever drafts it is in."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def draft(self) -> int:
        """The draft that it was first in: its position in the lineage."""

    @builtins.property
    def token(self) -> int:
        """Which of the tokens of that draft it was."""

    @builtins.property
    def submission(self) -> int:
        """The submission it was taken from: its position; -1 for none."""

    @builtins.property
    def submission_token(self) -> int:
        """Which token of the submission."""

    def __init__(self, *, draft: int = -1, token: int = -1, submission: int = -1, submission_token: int = -1) -> None:
        ...

    def replace(self, *, draft: int = ..., token: int = ..., submission: int = ..., submission_token: int = ...) -> TracedWord:
        """A copy with some members changed.

        Returns TracedWord.
        """

    def __replace__(self, *, draft: int = ..., token: int = ..., submission: int = ..., submission_token: int = ...) -> TracedWord:
        ...

@final
class TracedDraft(_Described):
    """The words of one draft."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def draft(self) -> str:
        """Which draft."""

    @builtins.property
    def words(self) -> tuple[int, ...]:
        """For each token (`tokens`) its word: a position in `Trace::words`; no word is in a draft twice."""

    @builtins.property
    def moved(self) -> tuple[int, ...]:
        """The tokens that stand in another order than in the parents."""

    def __init__(self, *, draft: str, words: Iterable[int] = (), moved: Iterable[int] = ()) -> None:
        ...

    def replace(self, *, draft: str = ..., words: Iterable[int] = ..., moved: Iterable[int] = ...) -> TracedDraft:
        """A copy with some members changed.

        Returns TracedDraft.
        """

    def __replace__(self, *, draft: str = ..., words: Iterable[int] = ..., moved: Iterable[int] = ...) -> TracedDraft:
        ...

@final
class Trace(_Described):
    """Every token of every draft with its word. `passages`, `removals`, `shares` and `survival` say what
    follows from it.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def lineage(self) -> Lineage:
        """What was traced."""

    @builtins.property
    def order(self) -> tuple[int, ...]:
        """`draft_order` of it."""

    @builtins.property
    def drafts(self) -> Table[TracedDraft]:
        """As in the lineage."""

    @builtins.property
    def words(self) -> Table[TracedWord]:
        """In the order in which they were first written."""

    def __init__(self, *, lineage: Lineage, order: Iterable[int] = (), drafts: Iterable[TracedDraft] = (), words: Iterable[TracedWord] = ()) -> None:
        ...

    def replace(self, *, lineage: Lineage = ..., order: Iterable[int] = ..., drafts: Iterable[TracedDraft] = ..., words: Iterable[TracedWord] = ...) -> Trace:
        """A copy with some members changed.

        Returns Trace.
        """

    def __replace__(self, *, lineage: Lineage = ..., order: Iterable[int] = ..., drafts: Iterable[TracedDraft] = ..., words: Iterable[TracedWord] = ...) -> Trace:
        ...

@final
class Borrowing(_Described):
    """A passage of a text that is also, word for word or nearly, one of a submission."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def submission(self) -> str:
        """The submission."""

    @builtins.property
    def span(self) -> Span:
        """The passage in the text."""

    @builtins.property
    def submission_span(self) -> Span:
        """The passage in the submission."""

    @builtins.property
    def text(self) -> str:
        """The words of the text."""

    @builtins.property
    def submission_text(self) -> str:
        """The words of the submission."""

    @builtins.property
    def words(self) -> int:
        """Words that both have, in order."""

    @builtins.property
    def similarity(self) -> float:
        """2 x `words` / the words of both passages, from 0 to 1."""

    @builtins.property
    def information(self) -> float:
        """Bits that the shared words carry."""

    def __init__(self, *, submission: str = '', span: Span | tuple[int, int], submission_span: Span | tuple[int, int], text: str = '', submission_text: str = '', words: int = 0, similarity: float = 0.0, information: float = 0.0) -> None:
        ...

    def replace(self, *, submission: str = ..., span: Span | tuple[int, int] = ..., submission_span: Span | tuple[int, int] = ..., text: str = ..., submission_text: str = ..., words: int = ..., similarity: float = ..., information: float = ...) -> Borrowing:
        """A copy with some members changed.

        Returns Borrowing.
        """

    def __replace__(self, *, submission: str = ..., span: Span | tuple[int, int] = ..., submission_span: Span | tuple[int, int] = ..., text: str = ..., submission_text: str = ..., words: int = ..., similarity: float = ..., information: float = ...) -> Borrowing:
        ...

@final
class Passage(_Described):
    """Neighbouring words of a draft that came from one place by one way."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def draft(self) -> str:
        """The draft it stands in."""

    @builtins.property
    def span(self) -> Span:
        """Its place there."""

    @builtins.property
    def text(self) -> str:
        """Its words."""

    @builtins.property
    def kind(self) -> PassageKind:
        """How it came there."""

    @builtins.property
    def origin(self) -> str:
        """The draft that it was first in."""

    @builtins.property
    def origin_span(self) -> Span:
        """Its place there."""

    @builtins.property
    def author(self) -> str | None:
        """Whose it is: of the submission, else of the origin."""

    @builtins.property
    def group(self) -> StakeholderGroup | None:
        """On behalf of which group."""

    @builtins.property
    def submission(self) -> str:
        """The submission it was taken from; empty for none."""

    @builtins.property
    def submission_span(self) -> Span | None:
        """Its place in the submission."""

    @builtins.property
    def words(self) -> int:
        """Its words, without marks."""

    def __init__(self, *, draft: str, span: Span | tuple[int, int], text: str = '', kind: _PassageKindLike, origin: str, origin_span: Span | tuple[int, int], author: str | None = None, group: _StakeholderGroupLike | None = None, submission: str = '', submission_span: Span | tuple[int, int] | None = None, words: int = 0) -> None:
        ...

    def replace(self, *, draft: str = ..., span: Span | tuple[int, int] = ..., text: str = ..., kind: _PassageKindLike = ..., origin: str = ..., origin_span: Span | tuple[int, int] = ..., author: str | None = ..., group: _StakeholderGroupLike | None = ..., submission: str = ..., submission_span: Span | tuple[int, int] | None = ..., words: int = ...) -> Passage:
        """A copy with some members changed.

        Returns Passage.
        """

    def __replace__(self, *, draft: str = ..., span: Span | tuple[int, int] = ..., text: str = ..., kind: _PassageKindLike = ..., origin: str = ..., origin_span: Span | tuple[int, int] = ..., author: str | None = ..., group: _StakeholderGroupLike | None = ..., submission: str = ..., submission_span: Span | tuple[int, int] | None = ..., words: int = ...) -> Passage:
        ...

@final
class Removal(_Described):
    """Neighbouring words that a parent has and a draft has not."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def draft(self) -> str:
        """The draft that they are no longer in."""

    @builtins.property
    def removed_by(self) -> str | None:
        """Who wrote that draft."""

    @builtins.property
    def for_group(self) -> StakeholderGroup | None:
        """On behalf of which group."""

    @builtins.property
    def parent(self) -> str:
        """The parent that they were in."""

    @builtins.property
    def span(self) -> Span:
        """Their place in the parent."""

    @builtins.property
    def text(self) -> str:
        """The words."""

    @builtins.property
    def origin(self) -> str:
        """The draft that they were first in."""

    @builtins.property
    def author(self) -> str | None:
        """Whose they were."""

    @builtins.property
    def group(self) -> StakeholderGroup | None:
        """On behalf of which group."""

    @builtins.property
    def submission(self) -> str:
        """The submission they came from; empty for none."""

    @builtins.property
    def words(self) -> int:
        """Words without marks."""

    def __init__(self, *, draft: str, removed_by: str | None = None, for_group: _StakeholderGroupLike | None = None, parent: str, span: Span | tuple[int, int], text: str = '', origin: str, author: str | None = None, group: _StakeholderGroupLike | None = None, submission: str = '', words: int = 0) -> None:
        ...

    def replace(self, *, draft: str = ..., removed_by: str | None = ..., for_group: _StakeholderGroupLike | None = ..., parent: str = ..., span: Span | tuple[int, int] = ..., text: str = ..., origin: str = ..., author: str | None = ..., group: _StakeholderGroupLike | None = ..., submission: str = ..., words: int = ...) -> Removal:
        """A copy with some members changed.

        Returns Removal.
        """

    def __replace__(self, *, draft: str = ..., removed_by: str | None = ..., for_group: _StakeholderGroupLike | None = ..., parent: str = ..., span: Span | tuple[int, int] = ..., text: str = ..., origin: str = ..., author: str | None = ..., group: _StakeholderGroupLike | None = ..., submission: str = ..., words: int = ...) -> Removal:
        ...

@final
class WordEvent(_Described):
    """One step on the way of a word."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def kind(self) -> WordEventKind:
        """What happened."""

    @builtins.property
    def draft(self) -> str:
        """In which draft."""

    @builtins.property
    def author(self) -> str | None:
        """Who wrote that draft."""

    @builtins.property
    def group(self) -> StakeholderGroup | None:
        """On behalf of which group."""

    @builtins.property
    def span(self) -> Span | None:
        """Its place in that draft; nothing where it is gone."""

    def __init__(self, *, kind: _WordEventKindLike, draft: str, author: str | None = None, group: _StakeholderGroupLike | None = None, span: Span | tuple[int, int] | None = None) -> None:
        ...

    def replace(self, *, kind: _WordEventKindLike = ..., draft: str = ..., author: str | None = ..., group: _StakeholderGroupLike | None = ..., span: Span | tuple[int, int] | None = ...) -> WordEvent:
        """A copy with some members changed.

        Returns WordEvent.
        """

    def __replace__(self, *, kind: _WordEventKindLike = ..., draft: str = ..., author: str | None = ..., group: _StakeholderGroupLike | None = ..., span: Span | tuple[int, int] | None = ...) -> WordEvent:
        ...

@final
class WordHistory(_Described):
    """The way of one word through the drafts."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def text(self) -> str:
        """The word as it was first written."""

    @builtins.property
    def origin(self) -> str:
        """The draft that it was first in."""

    @builtins.property
    def origin_span(self) -> Span:
        """Its place there."""

    @builtins.property
    def author(self) -> str | None:
        """Whose it is."""

    @builtins.property
    def group(self) -> StakeholderGroup | None:
        """On behalf of which group."""

    @builtins.property
    def submission(self) -> str:
        """The submission it was taken from; empty for none."""

    @builtins.property
    def submission_span(self) -> Span | None:
        """Its place in the submission."""

    @builtins.property
    def drafts(self) -> tuple[str, ...]:
        """The drafts it is in, parents before children."""

    @builtins.property
    def events(self) -> Table[WordEvent]:
        """What happened to it, in the same order."""

    def __init__(self, *, text: str = '', origin: str, origin_span: Span | tuple[int, int], author: str | None = None, group: _StakeholderGroupLike | None = None, submission: str = '', submission_span: Span | tuple[int, int] | None = None, drafts: Iterable[str] = (), events: Iterable[WordEvent] = ()) -> None:
        ...

    def replace(self, *, text: str = ..., origin: str = ..., origin_span: Span | tuple[int, int] = ..., author: str | None = ..., group: _StakeholderGroupLike | None = ..., submission: str = ..., submission_span: Span | tuple[int, int] | None = ..., drafts: Iterable[str] = ..., events: Iterable[WordEvent] = ...) -> WordHistory:
        """A copy with some members changed.

        Returns WordHistory.
        """

    def __replace__(self, *, text: str = ..., origin: str = ..., origin_span: Span | tuple[int, int] = ..., author: str | None = ..., group: _StakeholderGroupLike | None = ..., submission: str = ..., submission_span: Span | tuple[int, int] | None = ..., drafts: Iterable[str] = ..., events: Iterable[WordEvent] = ...) -> WordHistory:
        ...

@final
class ContributionShare(_Described):
    """How much of a draft is whose."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def draft(self) -> str:
        """The draft."""

    @builtins.property
    def contributor(self) -> str:
        """The author, group, draft or submission; empty where none is named."""

    @builtins.property
    def words(self) -> int:
        """Words of the draft that are theirs, without marks."""

    @builtins.property
    def share(self) -> float:
        """Of all words of the draft, from 0 to 1."""

    def __init__(self, *, draft: str, contributor: str = '', words: int = 0, share: float = 0.0) -> None:
        ...

    def replace(self, *, draft: str = ..., contributor: str = ..., words: int = ..., share: float = ...) -> ContributionShare:
        """A copy with some members changed.

        Returns ContributionShare.
        """

    def __replace__(self, *, draft: str = ..., contributor: str = ..., words: int = ..., share: float = ...) -> ContributionShare:
        ...

@final
class Survival(_Described):
    """How much of what one contributor put in is in the last draft."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def contributor(self) -> str:
        """The author, group, draft or submission."""

    @builtins.property
    def last(self) -> str:
        """The draft that is looked at."""

    @builtins.property
    def introduced(self) -> int:
        """Words they brought in, in any draft that led to it or not."""

    @builtins.property
    def surviving(self) -> int:
        """Those of them that are in the last draft."""

    @builtins.property
    def survival(self) -> float:
        """`surviving` / `introduced`."""

    @builtins.property
    def share(self) -> float:
        """`surviving` / the words of the last draft."""

    @builtins.property
    def passages(self) -> Table[Passage]:
        """Where they stand in the last draft."""

    def __init__(self, *, contributor: str = '', last: str, introduced: int = 0, surviving: int = 0, survival: float = 0.0, share: float = 0.0, passages: Iterable[Passage] = ()) -> None:
        ...

    def replace(self, *, contributor: str = ..., last: str = ..., introduced: int = ..., surviving: int = ..., survival: float = ..., share: float = ..., passages: Iterable[Passage] = ...) -> Survival:
        """A copy with some members changed.

        Returns Survival.
        """

    def __replace__(self, *, contributor: str = ..., last: str = ..., introduced: int = ..., surviving: int = ..., survival: float = ..., share: float = ..., passages: Iterable[Passage] = ...) -> Survival:
        ...

@final
class DraftAlternative(_Described):
    """One of the wordings that are open."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def span(self) -> Span:
        """Its wording, without brackets and names."""

    @builtins.property
    def text(self) -> str:
        """The same in words; with the brackets inside it, if any."""

    @builtins.property
    def proposers(self) -> tuple[str, ...]:
        """Who proposes it; empty where nobody is named."""

    @builtins.property
    def proposer_spans(self) -> tuple[Span, ...]:
        """Where each is named."""

    def __init__(self, *, span: Span | tuple[int, int], text: str = '', proposers: Iterable[str] = (), proposer_spans: Iterable[Span | tuple[int, int]] = ()) -> None:
        ...

    def replace(self, *, span: Span | tuple[int, int] = ..., text: str = ..., proposers: Iterable[str] = ..., proposer_spans: Iterable[Span | tuple[int, int]] = ...) -> DraftAlternative:
        """A copy with some members changed.

        Returns DraftAlternative.
        """

    def __replace__(self, *, span: Span | tuple[int, int] = ..., text: str = ..., proposers: Iterable[str] = ..., proposer_spans: Iterable[Span | tuple[int, int]] = ...) -> DraftAlternative:
        ...

@final
class OpenPassage(_Described):
    """Text that is not agreed: one wording that may go, or several of which one is to be chosen."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def span(self) -> Span:
        """With its brackets and names."""

    @builtins.property
    def inside(self) -> int:
        """The passage that it stands in; -1 for none."""

    @builtins.property
    def inside_alternative(self) -> int:
        """In which of its alternatives."""

    @builtins.property
    def alternatives(self) -> Table[DraftAlternative]:
        """In order; never empty."""

    def __init__(self, *, span: Span | tuple[int, int], inside: int = -1, inside_alternative: int = -1, alternatives: Iterable[DraftAlternative] = ()) -> None:
        ...

    def replace(self, *, span: Span | tuple[int, int] = ..., inside: int = ..., inside_alternative: int = ..., alternatives: Iterable[DraftAlternative] = ...) -> OpenPassage:
        """A copy with some members changed.

        Returns OpenPassage.
        """

    def __replace__(self, *, span: Span | tuple[int, int] = ..., inside: int = ..., inside_alternative: int = ..., alternatives: Iterable[DraftAlternative] = ...) -> OpenPassage:
        ...

@final
class AgreedMark(_Described):
    """A mark that says that text is closed."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def span(self) -> Span:
        """The mark."""

    @builtins.property
    def kind(self) -> AgreedKind:
        """How far it is closed."""

    @builtins.property
    def closed(self) -> Span:
        """The text that it closes: its line, or the one before where it stands alone."""

    @builtins.property
    def text(self) -> str:
        """That text."""

    def __init__(self, *, span: Span | tuple[int, int], kind: _AgreedKindLike, closed: Span | tuple[int, int], text: str = '') -> None:
        ...

    def replace(self, *, span: Span | tuple[int, int] = ..., kind: _AgreedKindLike = ..., closed: Span | tuple[int, int] = ..., text: str = ...) -> AgreedMark:
        """A copy with some members changed.

        Returns AgreedMark.
        """

    def __replace__(self, *, span: Span | tuple[int, int] = ..., kind: _AgreedKindLike = ..., closed: Span | tuple[int, int] = ..., text: str = ...) -> AgreedMark:
        ...

@final
class BracketedDraft(_Described):
    """A draft with what is open in it and what is closed."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def text(self) -> str:
        """As it was read."""

    @builtins.property
    def offset_unit(self) -> OffsetUnit:
        """What the spans count."""

    @builtins.property
    def open(self) -> Table[OpenPassage]:
        """Outer ones before those inside them."""

    @builtins.property
    def agreed(self) -> Table[AgreedMark]:
        """In order."""

    @builtins.property
    def settled(self) -> tuple[Span, ...]:
        """The text outside of brackets and marks, in order."""

    @builtins.property
    def proposers(self) -> tuple[str, ...]:
        """All that are named, in the order of their first."""

    def __init__(self, *, text: str = '', offset_unit: _OffsetUnitLike = 'code_point', open: Iterable[OpenPassage] = (), agreed: Iterable[AgreedMark] = (), settled: Iterable[Span | tuple[int, int]] = (), proposers: Iterable[str] = ()) -> None:
        ...

    def replace(self, *, text: str = ..., offset_unit: _OffsetUnitLike = ..., open: Iterable[OpenPassage] = ..., agreed: Iterable[AgreedMark] = ..., settled: Iterable[Span | tuple[int, int]] = ..., proposers: Iterable[str] = ...) -> BracketedDraft:
        """A copy with some members changed.

        Returns BracketedDraft.
        """

    def __replace__(self, *, text: str = ..., offset_unit: _OffsetUnitLike = ..., open: Iterable[OpenPassage] = ..., agreed: Iterable[AgreedMark] = ..., settled: Iterable[Span | tuple[int, int]] = ..., proposers: Iterable[str] = ...) -> BracketedDraft:
        ...

@final
class RoundDraft(_Described):
    """A draft, the round in which it was on the table, and whose it is."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among the drafts."""

    @builtins.property
    def round(self) -> int:
        """Its round; rounds are compared in ascending order."""

    @builtins.property
    def group(self) -> str:
        """The group it speaks for; empty where that is not known."""

    @builtins.property
    def author(self) -> str:
        """Who wrote it; empty where that is not known."""

    @builtins.property
    def date(self) -> Date | None:
        """When."""

    @builtins.property
    def language(self) -> Language | None:
        """The language it is written in; found where not given."""

    @builtins.property
    def text(self) -> str:
        """Its wording."""

    @builtins.property
    def parents(self) -> tuple[str, ...]:
        """The drafts that it was made from."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, round: int = 0, group: str = '', author: str = '', date: Date | datetime.date | str | None = None, language: _LanguageLike | None = None, text: str = '', parents: Iterable[str] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., round: int = ..., group: str = ..., author: str = ..., date: Date | datetime.date | str | None = ..., language: _LanguageLike | None = ..., text: str = ..., parents: Iterable[str] = ..., extra: Mapping[str, Any] = ...) -> RoundDraft:
        """A copy with some members changed.

        Returns RoundDraft.
        """

    def __replace__(self, *, id: str = ..., round: int = ..., group: str = ..., author: str = ..., date: Date | datetime.date | str | None = ..., language: _LanguageLike | None = ..., text: str = ..., parents: Iterable[str] = ..., extra: Mapping[str, Any] = ...) -> RoundDraft:
        ...

@final
class CriterionCue(_Described):
    """Something that must be said for a criterion to be met, in any one of several phrases."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def name(self) -> str:
        """Its name, unique in its criterion."""

    @builtins.property
    def phrases(self) -> Mapping[str, tuple[str, ...]]:
        """Phrases by language tag."""

    def __init__(self, *, name: str = '', phrases: Mapping[str, Iterable[str]] = {}) -> None:
        ...

    def replace(self, *, name: str = ..., phrases: Mapping[str, Iterable[str]] = ...) -> CriterionCue:
        """A copy with some members changed.

        Returns CriterionCue.
        """

    def __replace__(self, *, name: str = ..., phrases: Mapping[str, Iterable[str]] = ...) -> CriterionCue:
        ...

@final
class CriterionCues(_Described):
    """A criterion, and by what a text is known to meet it. With `most_words`, by its length. With `cues`,
    by a sentence that has a phrase of each cue of any of the rules. With a label alone, by the
    content words of the label.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Identifier, unique among the criteria."""

    @builtins.property
    def kind(self) -> CriterionKind | None:
        """Where it comes from."""

    @builtins.property
    def label(self) -> Label:
        """The criterion in words, by language."""

    @builtins.property
    def negative(self) -> bool:
        """Whether a draft must not say it."""

    @builtins.property
    def inflect(self) -> bool:
        """Whether inflected forms of the phrases count."""

    @builtins.property
    def cues(self) -> Table[CriterionCue]:
        """What is looked for."""

    @builtins.property
    def rules(self) -> tuple[tuple[str, ...], ...]:
        """Names of cues that meet it together; empty for one rule with all of them."""

    @builtins.property
    def most_words(self) -> int | None:
        """The most words a draft may have; a Han character counts as one."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str, kind: _CriterionKindLike | None = None, label: Label | Mapping[str, str] = {}, negative: bool = False, inflect: bool = True, cues: Iterable[CriterionCue] = (), rules: Iterable[Iterable[str]] = (), most_words: int | None = None, extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., kind: _CriterionKindLike | None = ..., label: Label | Mapping[str, str] = ..., negative: bool = ..., inflect: bool = ..., cues: Iterable[CriterionCue] = ..., rules: Iterable[Iterable[str]] = ..., most_words: int | None = ..., extra: Mapping[str, Any] = ...) -> CriterionCues:
        """A copy with some members changed.

        Returns CriterionCues.
        """

    def __replace__(self, *, id: str = ..., kind: _CriterionKindLike | None = ..., label: Label | Mapping[str, str] = ..., negative: bool = ..., inflect: bool = ..., cues: Iterable[CriterionCue] = ..., rules: Iterable[Iterable[str]] = ..., most_words: int | None = ..., extra: Mapping[str, Any] = ...) -> CriterionCues:
        ...

@final
class SoughtCue(_Described):
    """What was looked for, and whether it was there."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def name(self) -> str:
        """Name of the cue; of a label, its word."""

    @builtins.property
    def found(self) -> bool:
        """Whether the draft has it anywhere."""

    @builtins.property
    def phrases(self) -> tuple[str, ...]:
        """What was looked for, in the language of the draft."""

    def __init__(self, *, name: str = '', found: bool = False, phrases: Iterable[str] = ()) -> None:
        ...

    def replace(self, *, name: str = ..., found: bool = ..., phrases: Iterable[str] = ...) -> SoughtCue:
        """A copy with some members changed.

        Returns SoughtCue.
        """

    def __replace__(self, *, name: str = ..., found: bool = ..., phrases: Iterable[str] = ...) -> SoughtCue:
        ...

@final
class CriterionCoverage(_Described):
    """One draft against one criterion: a cell of the coverage matrix."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def draft(self) -> str:
        """The draft."""

    @builtins.property
    def criterion(self) -> str:
        """The criterion."""

    @builtins.property
    def status(self) -> CriterionStatus:
        """How far it is met."""

    @builtins.property
    def score(self) -> float:
        """Share of the cues of the nearest rule that the draft has."""

    @builtins.property
    def evidence(self) -> Table[Evidence]:
        """The words that say it; where a negative criterion is missed, those that should not be there."""

    @builtins.property
    def sought(self) -> Table[SoughtCue]:
        """The cues of the nearest rule."""

    @builtins.property
    def reason(self) -> str:
        """Why it was not assessed, or what was measured."""

    def __init__(self, *, draft: str, criterion: str, status: _CriterionStatusLike, score: float = 0.0, evidence: Iterable[Evidence] = (), sought: Iterable[SoughtCue] = (), reason: str = '') -> None:
        ...

    def replace(self, *, draft: str = ..., criterion: str = ..., status: _CriterionStatusLike = ..., score: float = ..., evidence: Iterable[Evidence] = ..., sought: Iterable[SoughtCue] = ..., reason: str = ...) -> CriterionCoverage:
        """A copy with some members changed.

        Returns CriterionCoverage.
        """

    def __replace__(self, *, draft: str = ..., criterion: str = ..., status: _CriterionStatusLike = ..., score: float = ..., evidence: Iterable[Evidence] = ..., sought: Iterable[SoughtCue] = ..., reason: str = ...) -> CriterionCoverage:
        ...

@final
class CoverageChange(_Described):
    """What a redraft did to one criterion."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def previous(self) -> str:
        """The draft before."""

    @builtins.property
    def draft(self) -> str:
        """The redraft."""

    @builtins.property
    def criterion(self) -> str:
        """The criterion."""

    @builtins.property
    def shift(self) -> CoverageShift:
        """Won or lost."""

    @builtins.property
    def before(self) -> CriterionStatus:
        """Status before."""

    @builtins.property
    def after(self) -> CriterionStatus:
        """Status after."""

    def __init__(self, *, previous: str, draft: str, criterion: str, shift: _CoverageShiftLike, before: _CriterionStatusLike, after: _CriterionStatusLike) -> None:
        ...

    def replace(self, *, previous: str = ..., draft: str = ..., criterion: str = ..., shift: _CoverageShiftLike = ..., before: _CriterionStatusLike = ..., after: _CriterionStatusLike = ...) -> CoverageChange:
        """A copy with some members changed.

        Returns CoverageChange.
        """

    def __replace__(self, *, previous: str = ..., draft: str = ..., criterion: str = ..., shift: _CoverageShiftLike = ..., before: _CriterionStatusLike = ..., after: _CriterionStatusLike = ...) -> CoverageChange:
        ...

@final
class Coverage(_Described):
    """Drafts against criteria."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def drafts(self) -> tuple[str, ...]:
        """The drafts, in the order given."""

    @builtins.property
    def criteria(self) -> tuple[str, ...]:
        """The criteria, in the order given."""

    @builtins.property
    def cells(self) -> Table[CriterionCoverage]:
        """Draft after draft, a cell for each criterion."""

    @builtins.property
    def shares(self) -> tuple[float, ...]:
        """Of each draft: criteria met, those met in part as a half, over the criteria that were assessed."""

    @builtins.property
    def never_met(self) -> tuple[str, ...]:
        """Criteria that no draft meets."""

    @builtins.property
    def changes(self) -> Table[CoverageChange]:
        """By redraft and criterion; only what changed."""

    def __init__(self, *, drafts: Iterable[str] = (), criteria: Iterable[str] = (), cells: Iterable[CriterionCoverage] = (), shares: Iterable[float] = (), never_met: Iterable[str] = (), changes: Iterable[CoverageChange] = ()) -> None:
        ...

    def replace(self, *, drafts: Iterable[str] = ..., criteria: Iterable[str] = ..., cells: Iterable[CriterionCoverage] = ..., shares: Iterable[float] = ..., never_met: Iterable[str] = ..., changes: Iterable[CoverageChange] = ...) -> Coverage:
        """A copy with some members changed.

        Returns Coverage.
        """

    def __replace__(self, *, drafts: Iterable[str] = ..., criteria: Iterable[str] = ..., cells: Iterable[CriterionCoverage] = ..., shares: Iterable[float] = ..., never_met: Iterable[str] = ..., changes: Iterable[CoverageChange] = ...) -> Coverage:
        ...

@final
class CoreRun(_Described):
    """Neighbouring columns in which all witnesses have the same."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def begin(self) -> int:
        """The first of the columns."""

    @builtins.property
    def end(self) -> int:
        """The column after the last."""

    @builtins.property
    def text(self) -> str:
        """The text, as the first witness writes it."""

    @builtins.property
    def spans(self) -> tuple[Span, ...]:
        """Its place in the text of each witness, in their order."""

    def __init__(self, *, begin: int = 0, end: int = 0, text: str = '', spans: Iterable[Span | tuple[int, int]] = ()) -> None:
        ...

    def replace(self, *, begin: int = ..., end: int = ..., text: str = ..., spans: Iterable[Span | tuple[int, int]] = ...) -> CoreRun:
        """A copy with some members changed.

        Returns CoreRun.
        """

    def __replace__(self, *, begin: int = ..., end: int = ..., text: str = ..., spans: Iterable[Span | tuple[int, int]] = ...) -> CoreRun:
        ...

@final
class AgreedCore(_Described):
    """The text that all witnesses have, in order."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def runs(self) -> Table[CoreRun]:
        """Its pieces; between them some witness differs."""

    @builtins.property
    def words(self) -> int:
        """Words in it; marks do not count, a Han character does."""

    @builtins.property
    def share(self) -> float:
        """Words in it over the mean number of words of a witness."""

    def __init__(self, *, runs: Iterable[CoreRun] = (), words: int = 0, share: float = 0.0) -> None:
        ...

    def replace(self, *, runs: Iterable[CoreRun] = ..., words: int = ..., share: float = ...) -> AgreedCore:
        """A copy with some members changed.

        Returns AgreedCore.
        """

    def __replace__(self, *, runs: Iterable[CoreRun] = ..., words: int = ..., share: float = ...) -> AgreedCore:
        ...

@final
class ColumnEntropy(_Described):
    """How divided the witnesses are in one column."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def column(self) -> int:
        """The column."""

    @builtins.property
    def present(self) -> int:
        """Witnesses that have a token there."""

    @builtins.property
    def readings(self) -> int:
        """Different tokens."""

    @builtins.property
    def entropy(self) -> float:
        """Shannon's entropy in bits (1948); to have no token is one choice more."""

    @builtins.property
    def normalized(self) -> float:
        """The entropy over the most there can be, log2 of the witnesses."""

    def __init__(self, *, column: int = 0, present: int = 0, readings: int = 0, entropy: float = 0.0, normalized: float = 0.0) -> None:
        ...

    def replace(self, *, column: int = ..., present: int = ..., readings: int = ..., entropy: float = ..., normalized: float = ...) -> ColumnEntropy:
        """A copy with some members changed.

        Returns ColumnEntropy.
        """

    def __replace__(self, *, column: int = ..., present: int = ..., readings: int = ..., entropy: float = ..., normalized: float = ...) -> ColumnEntropy:
        ...

@final
class DraftPair(_Described):
    """Two drafts compared: those that the index of a round rests on."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def round(self) -> int:
        """The round, the later one of two."""

    @builtins.property
    def first(self) -> str:
        """One draft."""

    @builtins.property
    def second(self) -> str:
        """The other."""

    @builtins.property
    def similarity(self) -> float:
        """2 c / (m + n): c words in common and in order, of m and n."""

    @builtins.property
    def expected(self) -> float:
        """The same for their words in random order."""

    @builtins.property
    def index(self) -> float:
        """(similarity - expected) / (1 - expected)."""

    @builtins.property
    def change(self) -> float | None:
        """Since the round before, for the same two authors or groups."""

    def __init__(self, *, round: int = 0, first: str, second: str, similarity: float = 0.0, expected: float = 0.0, index: float = 0.0, change: float | None = None) -> None:
        ...

    def replace(self, *, round: int = ..., first: str = ..., second: str = ..., similarity: float = ..., expected: float = ..., index: float = ..., change: float | None = ...) -> DraftPair:
        """A copy with some members changed.

        Returns DraftPair.
        """

    def __replace__(self, *, round: int = ..., first: str = ..., second: str = ..., similarity: float = ..., expected: float = ..., index: float = ..., change: float | None = ...) -> DraftPair:
        ...

@final
class GroupDispersion(_Described):
    """How far apart the drafts of one group are."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def group(self) -> str:
        """The group."""

    @builtins.property
    def drafts(self) -> int:
        """Its drafts in the round."""

    @builtins.property
    def within(self) -> float | None:
        """Mean distance (1 - index) of its drafts; none for one draft."""

    @builtins.property
    def between(self) -> float | None:
        """Mean distance to drafts of other groups."""

    def __init__(self, *, group: str = '', drafts: int = 0, within: float | None = None, between: float | None = None) -> None:
        ...

    def replace(self, *, group: str = ..., drafts: int = ..., within: float | None = ..., between: float | None = ...) -> GroupDispersion:
        """A copy with some members changed.

        Returns GroupDispersion.
        """

    def __replace__(self, *, group: str = ..., drafts: int = ..., within: float | None = ..., between: float | None = ...) -> GroupDispersion:
        ...

@final
class Dispersion(_Described):
    """Dispersion within and between the groups of a round. The test is Anderson's PERMANOVA (2001)."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def groups(self) -> Table[GroupDispersion]:
        """By name."""

    @builtins.property
    def within(self) -> float | None:
        """Mean distance of two drafts of one group."""

    @builtins.property
    def between(self) -> float | None:
        """Mean distance of drafts of two groups."""

    @builtins.property
    def f(self) -> float | None:
        """Pseudo-F: between over within, by degrees of freedom."""

    @builtins.property
    def r_squared(self) -> float | None:
        """Share of the squared distances that groups explain."""

    @builtins.property
    def p(self) -> float | None:
        """How often random groups explain as much; of `permutations`."""

    def __init__(self, *, groups: Iterable[GroupDispersion] = (), within: float | None = None, between: float | None = None, f: float | None = None, r_squared: float | None = None, p: float | None = None) -> None:
        ...

    def replace(self, *, groups: Iterable[GroupDispersion] = ..., within: float | None = ..., between: float | None = ..., f: float | None = ..., r_squared: float | None = ..., p: float | None = ...) -> Dispersion:
        """A copy with some members changed.

        Returns Dispersion.
        """

    def __replace__(self, *, groups: Iterable[GroupDispersion] = ..., within: float | None = ..., between: float | None = ..., f: float | None = ..., r_squared: float | None = ..., p: float | None = ...) -> Dispersion:
        ...

@final
class DraftInfluence(_Described):
    """What the index would be without one draft."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def round(self) -> int:
        """The round."""

    @builtins.property
    def draft(self) -> str:
        """The draft."""

    @builtins.property
    def without(self) -> float:
        """The index without it."""

    @builtins.property
    def influence(self) -> float:
        """The index less that: below 0 for one that keeps drafts apart."""

    def __init__(self, *, round: int = 0, draft: str, without: float = 0.0, influence: float = 0.0) -> None:
        ...

    def replace(self, *, round: int = ..., draft: str = ..., without: float = ..., influence: float = ...) -> DraftInfluence:
        """A copy with some members changed.

        Returns DraftInfluence.
        """

    def __replace__(self, *, round: int = ..., draft: str = ..., without: float = ..., influence: float = ...) -> DraftInfluence:
        ...

@final
class ContestedPassage(_Described):
    """A passage of a draft that others of its comparison do not have at that place."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def round(self) -> int:
        """The round."""

    @builtins.property
    def draft(self) -> str:
        """The draft."""

    @builtins.property
    def span(self) -> Span:
        """Its place in the text."""

    @builtins.property
    def text(self) -> str:
        """Its text."""

    @builtins.property
    def cost(self) -> float:
        """What it takes from the index; over all passages this sums to 1 - index."""

    @builtins.property
    def lacking(self) -> float:
        """Share of the compared drafts that lack it, a mean over its words."""

    def __init__(self, *, round: int = 0, draft: str, span: Span | tuple[int, int], text: str = '', cost: float = 0.0, lacking: float = 0.0) -> None:
        ...

    def replace(self, *, round: int = ..., draft: str = ..., span: Span | tuple[int, int] = ..., text: str = ..., cost: float = ..., lacking: float = ...) -> ContestedPassage:
        """A copy with some members changed.

        Returns ContestedPassage.
        """

    def __replace__(self, *, round: int = ..., draft: str = ..., span: Span | tuple[int, int] = ..., text: str = ..., cost: float = ..., lacking: float = ...) -> ContestedPassage:
        ...

@final
class RoundConvergence(_Described):
    """One round."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def round(self) -> int:
        """The round."""

    @builtins.property
    def drafts(self) -> tuple[str, ...]:
        """Its drafts, in the order given."""

    @builtins.property
    def index(self) -> float | None:
        """Mean index of the pairs of its basis."""

    @builtins.property
    def low(self) -> float | None:
        """Lower end of its interval."""

    @builtins.property
    def high(self) -> float | None:
        """Upper end of its interval."""

    @builtins.property
    def pairs(self) -> int:
        """How many pairs that are."""

    @builtins.property
    def resampled(self) -> ResampledUnit:
        """What the interval is made from."""

    @builtins.property
    def change(self) -> float | None:
        """Of the index, since the round before."""

    @builtins.property
    def change_low(self) -> float | None:
        """Lower end of its interval."""

    @builtins.property
    def change_high(self) -> float | None:
        """Upper end of its interval."""

    @builtins.property
    def trend(self) -> Trend | None:
        """Which way that is."""

    @builtins.property
    def by_interval(self) -> bool:
        """Whether the interval decided that; the margin alone if not."""

    @builtins.property
    def reason(self) -> str:
        """Why there is no index, or no interval."""

    @builtins.property
    def core_of(self) -> tuple[str, ...]:
        """The drafts that `core` is of, in the order of its spans."""

    @builtins.property
    def core(self) -> AgreedCore | None:
        """The text in all its drafts; of a draft that is alone, what it has in common with the round before."""

    @builtins.property
    def entropy(self) -> float | None:
        """Mean normalised entropy of the columns of their alignment."""

    @builtins.property
    def dispersion(self) -> Dispersion:
        """Within and between groups."""

    def __init__(self, *, round: int = 0, drafts: Iterable[str] = (), index: float | None = None, low: float | None = None, high: float | None = None, pairs: int = 0, resampled: _ResampledUnitLike, change: float | None = None, change_low: float | None = None, change_high: float | None = None, trend: _TrendLike | None = None, by_interval: bool = False, reason: str = '', core_of: Iterable[str] = (), core: AgreedCore | None = None, entropy: float | None = None, dispersion: Dispersion) -> None:
        ...

    def replace(self, *, round: int = ..., drafts: Iterable[str] = ..., index: float | None = ..., low: float | None = ..., high: float | None = ..., pairs: int = ..., resampled: _ResampledUnitLike = ..., change: float | None = ..., change_low: float | None = ..., change_high: float | None = ..., trend: _TrendLike | None = ..., by_interval: bool = ..., reason: str = ..., core_of: Iterable[str] = ..., core: AgreedCore | None = ..., entropy: float | None = ..., dispersion: Dispersion = ...) -> RoundConvergence:
        """A copy with some members changed.

        Returns RoundConvergence.
        """

    def __replace__(self, *, round: int = ..., drafts: Iterable[str] = ..., index: float | None = ..., low: float | None = ..., high: float | None = ..., pairs: int = ..., resampled: _ResampledUnitLike = ..., change: float | None = ..., change_low: float | None = ..., change_high: float | None = ..., trend: _TrendLike | None = ..., by_interval: bool = ..., reason: str = ..., core_of: Iterable[str] = ..., core: AgreedCore | None = ..., entropy: float | None = ..., dispersion: Dispersion = ...) -> RoundConvergence:
        ...

@final
class Convergence(_Described):
    """Convergence over all rounds."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def basis(self) -> ConvergenceBasis:
        """What the index compares."""

    @builtins.property
    def confidence(self) -> float:
        """Of the intervals; 0 where none were asked for."""

    @builtins.property
    def margin(self) -> float:
        """Below which a change is none."""

    @builtins.property
    def rounds(self) -> Table[RoundConvergence]:
        """In ascending order."""

    @builtins.property
    def change(self) -> float | None:
        """From the first index to the last."""

    @builtins.property
    def change_low(self) -> float | None:
        """Lower end of its interval."""

    @builtins.property
    def change_high(self) -> float | None:
        """Upper end of its interval."""

    @builtins.property
    def trend(self) -> Trend | None:
        """Which way that is."""

    @builtins.property
    def by_interval(self) -> bool:
        """Whether the interval decided that."""

    @builtins.property
    def pairs(self) -> Table[DraftPair]:
        """By round."""

    @builtins.property
    def influences(self) -> Table[DraftInfluence]:
        """By round, the greatest first."""

    @builtins.property
    def passages(self) -> Table[ContestedPassage]:
        """Of the last round with an index, costliest first."""

    @builtins.property
    def notes(self) -> tuple[str, ...]:
        """What to know when reading the figures."""

    @builtins.property
    def language(self) -> Language | None:
        """Of `notes`, and of the rounds' `reason`."""

    def __init__(self, *, basis: _ConvergenceBasisLike, confidence: float = 0.0, margin: float = 0.0, rounds: Iterable[RoundConvergence] = (), change: float | None = None, change_low: float | None = None, change_high: float | None = None, trend: _TrendLike | None = None, by_interval: bool = False, pairs: Iterable[DraftPair] = (), influences: Iterable[DraftInfluence] = (), passages: Iterable[ContestedPassage] = (), notes: Iterable[str] = (), language: _LanguageLike | None = None) -> None:
        ...

    def replace(self, *, basis: _ConvergenceBasisLike = ..., confidence: float = ..., margin: float = ..., rounds: Iterable[RoundConvergence] = ..., change: float | None = ..., change_low: float | None = ..., change_high: float | None = ..., trend: _TrendLike | None = ..., by_interval: bool = ..., pairs: Iterable[DraftPair] = ..., influences: Iterable[DraftInfluence] = ..., passages: Iterable[ContestedPassage] = ..., notes: Iterable[str] = ..., language: _LanguageLike | None = ...) -> Convergence:
        """A copy with some members changed.

        Returns Convergence.
        """

    def __replace__(self, *, basis: _ConvergenceBasisLike = ..., confidence: float = ..., margin: float = ..., rounds: Iterable[RoundConvergence] = ..., change: float | None = ..., change_low: float | None = ..., change_high: float | None = ..., trend: _TrendLike | None = ..., by_interval: bool = ..., pairs: Iterable[DraftPair] = ..., influences: Iterable[DraftInfluence] = ..., passages: Iterable[ContestedPassage] = ..., notes: Iterable[str] = ..., language: _LanguageLike | None = ...) -> Convergence:
        ...

@final
class DefinitionElement(_Described):
    """A piece of a definition."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def kind(self) -> ElementKind:
        """Its part."""

    @builtins.property
    def concept_id(self) -> str:
        """What it is called in every language (`private-sector`); of what the word lists do not have, the stems of its content words."""

    @builtins.property
    def text(self) -> str:
        """Its text."""

    @builtins.property
    def span(self) -> Span:
        """Its place in the text."""

    def __init__(self, *, kind: _ElementKindLike, concept_id: str = '', text: str = '', span: Span | tuple[int, int]) -> None:
        ...

    def replace(self, *, kind: _ElementKindLike = ..., concept_id: str = ..., text: str = ..., span: Span | tuple[int, int] = ...) -> DefinitionElement:
        """A copy with some members changed.

        Returns DefinitionElement.
        """

    def __replace__(self, *, kind: _ElementKindLike = ..., concept_id: str = ..., text: str = ..., span: Span | tuple[int, int] = ...) -> DefinitionElement:
        ...

@final
class DraftElements(_Described):
    """The elements of one draft."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def draft(self) -> str:
        """The draft."""

    @builtins.property
    def language(self) -> Language | None:
        """Its language, given or found."""

    @builtins.property
    def elements(self) -> Table[DefinitionElement]:
        """In the order of the text."""

    def __init__(self, *, draft: str, language: _LanguageLike | None = None, elements: Iterable[DefinitionElement] = ()) -> None:
        ...

    def replace(self, *, draft: str = ..., language: _LanguageLike | None = ..., elements: Iterable[DefinitionElement] = ...) -> DraftElements:
        """A copy with some members changed.

        Returns DraftElements.
        """

    def __replace__(self, *, draft: str = ..., language: _LanguageLike | None = ..., elements: Iterable[DefinitionElement] = ...) -> DraftElements:
        ...

@final
class ElementRow(_Described):
    """One element over all drafts."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def kind(self) -> ElementKind:
        """Its part."""

    @builtins.property
    def concept_id(self) -> str:
        """What it is called in every language."""

    @builtins.property
    def text(self) -> str:
        """Its text where it is first found."""

    @builtins.property
    def drafts(self) -> tuple[str, ...]:
        """The drafts that have it."""

    @builtins.property
    def won_by(self) -> tuple[str, ...]:
        """Drafts that have it, while the one before has not."""

    @builtins.property
    def lost_by(self) -> tuple[str, ...]:
        """Drafts that do not have it, while the one before has."""

    def __init__(self, *, kind: _ElementKindLike, concept_id: str = '', text: str = '', drafts: Iterable[str] = (), won_by: Iterable[str] = (), lost_by: Iterable[str] = ()) -> None:
        ...

    def replace(self, *, kind: _ElementKindLike = ..., concept_id: str = ..., text: str = ..., drafts: Iterable[str] = ..., won_by: Iterable[str] = ..., lost_by: Iterable[str] = ...) -> ElementRow:
        """A copy with some members changed.

        Returns ElementRow.
        """

    def __replace__(self, *, kind: _ElementKindLike = ..., concept_id: str = ..., text: str = ..., drafts: Iterable[str] = ..., won_by: Iterable[str] = ..., lost_by: Iterable[str] = ...) -> ElementRow:
        ...

@final
class ElementComparison(_Described):
    """Definitions taken apart and set side by side."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def drafts(self) -> Table[DraftElements]:
        """In the order given."""

    @builtins.property
    def rows(self) -> Table[ElementRow]:
        """By kind, then by where an element is first found."""

    def __init__(self, *, drafts: Iterable[DraftElements] = (), rows: Iterable[ElementRow] = ()) -> None:
        ...

    def replace(self, *, drafts: Iterable[DraftElements] = ..., rows: Iterable[ElementRow] = ...) -> ElementComparison:
        """A copy with some members changed.

        Returns ElementComparison.
        """

    def __replace__(self, *, drafts: Iterable[DraftElements] = ..., rows: Iterable[ElementRow] = ...) -> ElementComparison:
        ...

@final
class CarriedComment(_Described):
    """Where a comment's text stands in another draft, and how sure that is."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def comment(self) -> str:
        """The comment."""

    @builtins.property
    def fate(self) -> AnchorFate:
        """What became of its text."""

    @builtins.property
    def moved(self) -> bool:
        """Whether it stands in another order with the rest."""

    @builtins.property
    def basis(self) -> AnchorBasis:
        """How it was found in the text commented on."""

    @builtins.property
    def origin(self) -> Span | None:
        """Its place there, where that text was given."""

    @builtins.property
    def quote(self) -> str:
        """Its words there."""

    @builtins.property
    def to(self) -> tuple[Span, ...]:
        """Its places in the other draft, in order: one, or several where it was split; an empty one where it is gone."""

    @builtins.property
    def text(self) -> str:
        """The words there, joined by `...` where there are several."""

    @builtins.property
    def similarity(self) -> float:
        """2 x shared / (old + new), in characters of shared tokens."""

    @builtins.property
    def confidence(self) -> float:
        """From 0 to 1: how sure the places are; see `carry`."""

    @builtins.property
    def occurrences(self) -> int:
        """How often the old words stand in the other draft."""

    @builtins.property
    def previous(self) -> Span | None:
        """What stands before the place and stood before it."""

    @builtins.property
    def next(self) -> Span | None:
        """What stands after it and did."""

    def __init__(self, *, comment: str, fate: _AnchorFateLike, moved: bool = False, basis: _AnchorBasisLike, origin: Span | tuple[int, int] | None = None, quote: str = '', to: Iterable[Span | tuple[int, int]] = (), text: str = '', similarity: float = 0.0, confidence: float = 0.0, occurrences: int = 0, previous: Span | tuple[int, int] | None = None, next: Span | tuple[int, int] | None = None) -> None:
        ...

    def replace(self, *, comment: str = ..., fate: _AnchorFateLike = ..., moved: bool = ..., basis: _AnchorBasisLike = ..., origin: Span | tuple[int, int] | None = ..., quote: str = ..., to: Iterable[Span | tuple[int, int]] = ..., text: str = ..., similarity: float = ..., confidence: float = ..., occurrences: int = ..., previous: Span | tuple[int, int] | None = ..., next: Span | tuple[int, int] | None = ...) -> CarriedComment:
        """A copy with some members changed.

        Returns CarriedComment.
        """

    def __replace__(self, *, comment: str = ..., fate: _AnchorFateLike = ..., moved: bool = ..., basis: _AnchorBasisLike = ..., origin: Span | tuple[int, int] | None = ..., quote: str = ..., to: Iterable[Span | tuple[int, int]] = ..., text: str = ..., similarity: float = ..., confidence: float = ..., occurrences: int = ..., previous: Span | tuple[int, int] | None = ..., next: Span | tuple[int, int] | None = ...) -> CarriedComment:
        ...

@final
class CommentTally(_Described):
    """The comments of one group on one paragraph that do the same."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def paragraph(self) -> str:
        """Number of the paragraph; empty for the whole text."""

    @builtins.property
    def group(self) -> str:
        """The stakeholder group; without one, who made the comment."""

    @builtins.property
    def kind(self) -> CommentKind:
        """What the comments do."""

    @builtins.property
    def all(self) -> int:
        """How many there are."""

    @builtins.property
    def open(self) -> int:
        """How many of them wait for a decision."""

    @builtins.property
    def ids(self) -> tuple[str, ...]:
        """Those that wait, in the order of the comments."""

    def __init__(self, *, paragraph: str = '', group: str = '', kind: _CommentKindLike, all: int = 0, open: int = 0, ids: Iterable[str] = ()) -> None:
        ...

    def replace(self, *, paragraph: str = ..., group: str = ..., kind: _CommentKindLike = ..., all: int = ..., open: int = ..., ids: Iterable[str] = ...) -> CommentTally:
        """A copy with some members changed.

        Returns CommentTally.
        """

    def __replace__(self, *, paragraph: str = ..., group: str = ..., kind: _CommentKindLike = ..., all: int = ..., open: int = ..., ids: Iterable[str] = ...) -> CommentTally:
        ...

@final
class PolicyRule(_Described):
    """What becomes of comments of a kind. A comment meets a rule where it meets all that the rule says."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def kinds(self) -> tuple[CommentKind, ...]:
        """One of these kinds; empty for any."""

    @builtins.property
    def types(self) -> tuple[str, ...]:
        """One of these types; empty for any."""

    @builtins.property
    def groups(self) -> tuple[StakeholderGroup, ...]:
        """Of one of these groups; empty for any."""

    @builtins.property
    def evident(self) -> bool | None:
        """Whether it corrects an evident error."""

    @builtins.property
    def proposes(self) -> bool | None:
        """Whether it has a proposed change."""

    @builtins.property
    def decision(self) -> Decision:
        """What is decided then."""

    @builtins.property
    def reason(self) -> Label:
        """Why, by language."""

    def __init__(self, *, kinds: Iterable[_CommentKindLike] = (), types: Iterable[str] = (), groups: Iterable[_StakeholderGroupLike] = (), evident: bool | None = None, proposes: bool | None = None, decision: _DecisionLike, reason: Label | Mapping[str, str] = {}) -> None:
        ...

    def replace(self, *, kinds: Iterable[_CommentKindLike] = ..., types: Iterable[str] = ..., groups: Iterable[_StakeholderGroupLike] = ..., evident: bool | None = ..., proposes: bool | None = ..., decision: _DecisionLike = ..., reason: Label | Mapping[str, str] = ...) -> PolicyRule:
        """A copy with some members changed.

        Returns PolicyRule.
        """

    def __replace__(self, *, kinds: Iterable[_CommentKindLike] = ..., types: Iterable[str] = ..., groups: Iterable[_StakeholderGroupLike] = ..., evident: bool | None = ..., proposes: bool | None = ..., decision: _DecisionLike = ..., reason: Label | Mapping[str, str] = ...) -> PolicyRule:
        ...

@final
class CommentPolicy(_Described):
    """How a process deals with comments."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """Its name."""

    @builtins.property
    def label(self) -> Label:
        """The policy in words, by language."""

    @builtins.property
    def redraft(self) -> bool:
        """Whether texts are written anew for comments."""

    @builtins.property
    def evident_types(self) -> tuple[str, ...]:
        """Types of comments that correct evident errors."""

    @builtins.property
    def evident_similarity(self) -> float:
        """How like the quote a correction is to be, from 0 to 1: 2 x characters shared in order / characters of both."""

    @builtins.property
    def rules(self) -> Table[PolicyRule]:
        """The first one that a comment meets decides."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """Where the policy is laid down."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, id: str = '', label: Label | Mapping[str, str] = {}, redraft: bool = False, evident_types: Iterable[str] = (), evident_similarity: float = 1.0, rules: Iterable[PolicyRule] = (), citations: Iterable[Citation] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., redraft: bool = ..., evident_types: Iterable[str] = ..., evident_similarity: float = ..., rules: Iterable[PolicyRule] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> CommentPolicy:
        """A copy with some members changed.

        Returns CommentPolicy.
        """

    def __replace__(self, *, id: str = ..., label: Label | Mapping[str, str] = ..., redraft: bool = ..., evident_types: Iterable[str] = ..., evident_similarity: float = ..., rules: Iterable[PolicyRule] = ..., citations: Iterable[Citation] = ..., extra: Mapping[str, Any] = ...) -> CommentPolicy:
        ...

@final
class PolicyOutcome(_Described):
    """What a policy makes of one comment."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def comment(self) -> str:
        """The comment."""

    @builtins.property
    def disposition(self) -> Disposition:
        """The decision, why, and where the policy says so."""

    @builtins.property
    def rule(self) -> int | None:
        """The rule that decided; none where it was decided before, or no rule fits."""

    @builtins.property
    def evident(self) -> EvidentError:
        """Whether, and why, it corrects an evident error."""

    @builtins.property
    def similarity(self) -> float | None:
        """Of the proposed wording and the words quoted."""

    def __init__(self, *, comment: str, disposition: Disposition, rule: int | None = None, evident: _EvidentErrorLike, similarity: float | None = None) -> None:
        ...

    def replace(self, *, comment: str = ..., disposition: Disposition = ..., rule: int | None = ..., evident: _EvidentErrorLike = ..., similarity: float | None = ...) -> PolicyOutcome:
        """A copy with some members changed.

        Returns PolicyOutcome.
        """

    def __replace__(self, *, comment: str = ..., disposition: Disposition = ..., rule: int | None = ..., evident: _EvidentErrorLike = ..., similarity: float | None = ...) -> PolicyOutcome:
        ...

@final
class LogColumn(_Described):
    """A column of a log."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def heading(self) -> str:
        """As the log has it."""

    @builtins.property
    def member(self) -> LogMember:
        """What it holds."""

    def __init__(self, *, heading: str = '', member: _LogMemberLike) -> None:
        ...

    def replace(self, *, heading: str = ..., member: _LogMemberLike = ...) -> LogColumn:
        """A copy with some members changed.

        Returns LogColumn.
        """

    def __replace__(self, *, heading: str = ..., member: _LogMemberLike = ...) -> LogColumn:
        ...

@final
class CommentLog(_Described):
    """A log of comments. Cells that no comment has a member for are in the comments' `extra`, as
    `column:` and the heading; so are cells whose wording is not the one that wgig would write.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def document(self) -> str:
        """The document commented on, as the log has it."""

    @builtins.property
    def date(self) -> str:
        """The date, as the log has it."""

    @builtins.property
    def project(self) -> str:
        """The project, as the log has it."""

    @builtins.property
    def language(self) -> Language | None:
        """Of the headings."""

    @builtins.property
    def columns(self) -> Table[LogColumn]:
        """The columns in their order."""

    @builtins.property
    def comments(self) -> Table[Comment]:
        """The rows."""

    @builtins.property
    def extra(self) -> dict[str, Any]:
        """JSON members that the type does not know, kept so that a round trip loses nothing."""

    def __init__(self, *, document: str = '', date: str = '', project: str = '', language: _LanguageLike | None = None, columns: Iterable[LogColumn] = (), comments: Iterable[Comment] = (), extra: Mapping[str, Any] = {}) -> None:
        ...

    def replace(self, *, document: str = ..., date: str = ..., project: str = ..., language: _LanguageLike | None = ..., columns: Iterable[LogColumn] = ..., comments: Iterable[Comment] = ..., extra: Mapping[str, Any] = ...) -> CommentLog:
        """A copy with some members changed.

        Returns CommentLog.
        """

    def __replace__(self, *, document: str = ..., date: str = ..., project: str = ..., language: _LanguageLike | None = ..., columns: Iterable[LogColumn] = ..., comments: Iterable[Comment] = ..., extra: Mapping[str, Any] = ...) -> CommentLog:
        ...

@final
class RatingRow(_Described):
    """One rating as a table has it: a row with three cells."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def coder(self) -> str:
        """Who."""

    @builtins.property
    def unit(self) -> str:
        """What was rated."""

    @builtins.property
    def code(self) -> str:
        """What was given."""

    def __init__(self, *, coder: str = '', unit: str = '', code: str = '') -> None:
        ...

    def replace(self, *, coder: str = ..., unit: str = ..., code: str = ...) -> RatingRow:
        """A copy with some members changed.

        Returns RatingRow.
        """

    def __replace__(self, *, coder: str = ..., unit: str = ..., code: str = ...) -> RatingRow:
        ...

@final
class Ratings(_Described):
    """Ratings of units by coders, some of them missing. Each rating is one of `categories`, one of
    `numbers`, or, where coders give several codes at once, one of `sets`: only one of the three
    lists is filled. Made by `make_ratings`.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def coders(self) -> tuple[str, ...]:
        """Names of the coders."""

    @builtins.property
    def units(self) -> tuple[str, ...]:
        """Names of the units; empty where they are numbered."""

    @builtins.property
    def categories(self) -> tuple[str, ...]:
        """Names, in the order of their scale; of the single codes where the ratings are sets."""

    @builtins.property
    def numbers(self) -> tuple[float, ...]:
        """The different numbers, ascending."""

    @builtins.property
    def sets(self) -> tuple[tuple[int, ...], ...]:
        """The different sets, each the ascending positions of its members in `categories`."""

    @builtins.property
    def values(self) -> tuple[int, ...]:
        """Unit after unit, a value for each coder: a position in the list that is filled; -1 where it is missing."""

    @builtins.property
    def sizes(self) -> tuple[float, ...]:
        """How many units each unit stands for; empty where each is one."""

    def __init__(self, *, coders: Iterable[str] = (), units: Iterable[str] = (), categories: Iterable[str] = (), numbers: Iterable[float] = (), sets: Iterable[Iterable[int]] = (), values: Iterable[int] = (), sizes: Iterable[float] = ()) -> None:
        ...

    def replace(self, *, coders: Iterable[str] = ..., units: Iterable[str] = ..., categories: Iterable[str] = ..., numbers: Iterable[float] = ..., sets: Iterable[Iterable[int]] = ..., values: Iterable[int] = ..., sizes: Iterable[float] = ...) -> Ratings:
        """A copy with some members changed.

        Returns Ratings.
        """

    def __replace__(self, *, coders: Iterable[str] = ..., units: Iterable[str] = ..., categories: Iterable[str] = ..., numbers: Iterable[float] = ..., sets: Iterable[Iterable[int]] = ..., values: Iterable[int] = ..., sizes: Iterable[float] = ...) -> Ratings:
        ...

@final
class Coefficient(_Described):
    """One coefficient, and what it rests on: value = 1 - observed / expected. Of a mean over pairs, all
    three are means.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def value(self) -> float | None:
        """1 for full agreement, 0 for chance; nothing if undefined."""

    @builtins.property
    def low(self) -> float | None:
        """Lower end of its interval."""

    @builtins.property
    def high(self) -> float | None:
        """Upper end of its interval."""

    @builtins.property
    def observed(self) -> float | None:
        """Observed disagreement."""

    @builtins.property
    def expected(self) -> float | None:
        """Disagreement expected by chance; nothing for `percent`."""

    @builtins.property
    def replicates(self) -> int:
        """Resamples in which it was defined."""

    @builtins.property
    def reason(self) -> str:
        """Why there is no value; empty where there is one."""

    def __init__(self, *, value: float | None = None, low: float | None = None, high: float | None = None, observed: float | None = None, expected: float | None = None, replicates: int = 0, reason: str = '') -> None:
        ...

    def replace(self, *, value: float | None = ..., low: float | None = ..., high: float | None = ..., observed: float | None = ..., expected: float | None = ..., replicates: int = ..., reason: str = ...) -> Coefficient:
        """A copy with some members changed.

        Returns Coefficient.
        """

    def __replace__(self, *, value: float | None = ..., low: float | None = ..., high: float | None = ..., observed: float | None = ..., expected: float | None = ..., replicates: int = ..., reason: str = ...) -> Coefficient:
        ...

@final
class PairAgreement(_Described):
    """Two coders compared, on the units that both have rated."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def first(self) -> str:
        """One coder."""

    @builtins.property
    def second(self) -> str:
        """The other."""

    @builtins.property
    def units(self) -> float:
        """Units that both have rated."""

    @builtins.property
    def percent(self) -> Coefficient:
        """Share of agreement."""

    @builtins.property
    def cohen(self) -> Coefficient:
        """Chance from the habits of each (Cohen 1960, weighted 1968)."""

    @builtins.property
    def scott(self) -> Coefficient:
        """Chance from the habits of both together (Scott 1955)."""

    def __init__(self, *, first: str = '', second: str = '', units: float = 0.0, percent: Coefficient, cohen: Coefficient, scott: Coefficient) -> None:
        ...

    def replace(self, *, first: str = ..., second: str = ..., units: float = ..., percent: Coefficient = ..., cohen: Coefficient = ..., scott: Coefficient = ...) -> PairAgreement:
        """A copy with some members changed.

        Returns PairAgreement.
        """

    def __replace__(self, *, first: str = ..., second: str = ..., units: float = ..., percent: Coefficient = ..., cohen: Coefficient = ..., scott: Coefficient = ...) -> PairAgreement:
        ...

@final
class CategoryCount(_Described):
    """How often a category was given."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def category(self) -> str:
        """Its name."""

    @builtins.property
    def ratings(self) -> float:
        """All ratings."""

    @builtins.property
    def pairable(self) -> float:
        """Those of units that at least two coders have rated."""

    def __init__(self, *, category: str = '', ratings: float = 0.0, pairable: float = 0.0) -> None:
        ...

    def replace(self, *, category: str = ..., ratings: float = ..., pairable: float = ...) -> CategoryCount:
        """A copy with some members changed.

        Returns CategoryCount.
        """

    def __replace__(self, *, category: str = ..., ratings: float = ..., pairable: float = ...) -> CategoryCount:
        ...

@final
class Agreement(_Described):
    """Agreement by every coefficient, with what is needed to check it."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def coders(self) -> int:
        """Coders."""

    @builtins.property
    def units(self) -> float:
        """Units that somebody has rated."""

    @builtins.property
    def pairable_units(self) -> float:
        """Units that at least two coders have rated."""

    @builtins.property
    def ratings(self) -> float:
        """Ratings."""

    @builtins.property
    def pairable_ratings(self) -> float:
        """Ratings of pairable units."""

    @builtins.property
    def metric(self) -> AlphaMetric:
        """Of `krippendorff`."""

    @builtins.property
    def weights(self) -> AgreementWeights:
        """Of all others."""

    @builtins.property
    def confidence(self) -> float:
        """Of the intervals; 0 where none were asked for."""

    @builtins.property
    def percent(self) -> Coefficient:
        """Mean share of agreeing pairs in a unit."""

    @builtins.property
    def cohen(self) -> Coefficient:
        """Cohen's kappa; the mean of all pairs (Light 1971)."""

    @builtins.property
    def scott(self) -> Coefficient:
        """Scott's pi; the mean of all pairs."""

    @builtins.property
    def conger(self) -> Coefficient:
        """Cohen's kappa for several coders (Conger 1980)."""

    @builtins.property
    def fleiss(self) -> Coefficient:
        """Fleiss' kappa (1971), with missing ratings (Gwet 2014)."""

    @builtins.property
    def gwet(self) -> Coefficient:
        """Gwet's AC1 (2008); with weights, AC2."""

    @builtins.property
    def brennan_prediger(self) -> Coefficient:
        """Chance as if all categories were alike (1981)."""

    @builtins.property
    def krippendorff(self) -> Coefficient:
        """Krippendorff's alpha (2011)."""

    @builtins.property
    def pairs(self) -> Table[PairAgreement]:
        """Each pair of coders."""

    @builtins.property
    def categories(self) -> Table[CategoryCount]:
        """Each category; none for numbers of over 1000 values."""

    def __init__(self, *, coders: int = 0, units: float = 0.0, pairable_units: float = 0.0, ratings: float = 0.0, pairable_ratings: float = 0.0, metric: _AlphaMetricLike, weights: _AgreementWeightsLike, confidence: float = 0.0, percent: Coefficient, cohen: Coefficient, scott: Coefficient, conger: Coefficient, fleiss: Coefficient, gwet: Coefficient, brennan_prediger: Coefficient, krippendorff: Coefficient, pairs: Iterable[PairAgreement] = (), categories: Iterable[CategoryCount] = ()) -> None:
        ...

    def replace(self, *, coders: int = ..., units: float = ..., pairable_units: float = ..., ratings: float = ..., pairable_ratings: float = ..., metric: _AlphaMetricLike = ..., weights: _AgreementWeightsLike = ..., confidence: float = ..., percent: Coefficient = ..., cohen: Coefficient = ..., scott: Coefficient = ..., conger: Coefficient = ..., fleiss: Coefficient = ..., gwet: Coefficient = ..., brennan_prediger: Coefficient = ..., krippendorff: Coefficient = ..., pairs: Iterable[PairAgreement] = ..., categories: Iterable[CategoryCount] = ...) -> Agreement:
        """A copy with some members changed.

        Returns Agreement.
        """

    def __replace__(self, *, coders: int = ..., units: float = ..., pairable_units: float = ..., ratings: float = ..., pairable_ratings: float = ..., metric: _AlphaMetricLike = ..., weights: _AgreementWeightsLike = ..., confidence: float = ..., percent: Coefficient = ..., cohen: Coefficient = ..., scott: Coefficient = ..., conger: Coefficient = ..., fleiss: Coefficient = ..., gwet: Coefficient = ..., brennan_prediger: Coefficient = ..., krippendorff: Coefficient = ..., pairs: Iterable[PairAgreement] = ..., categories: Iterable[CategoryCount] = ...) -> Agreement:
        ...

@final
class JudgementRow(_Described):
    """One judgement as a table has it: a row of five cells."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def assessor(self) -> str:
        """Who judged."""

    @builtins.property
    def arrangement(self) -> str:
        """What was judged."""

    @builtins.property
    def principle(self) -> str:
        """Against which principle."""

    @builtins.property
    def rating(self) -> str:
        """How it does: one of the levels of the scale."""

    @builtins.property
    def reason(self) -> str:
        """Why; may be empty."""

    def __init__(self, *, assessor: str = '', arrangement: str = '', principle: str = '', rating: str = '', reason: str = '') -> None:
        ...

    def replace(self, *, assessor: str = ..., arrangement: str = ..., principle: str = ..., rating: str = ..., reason: str = ...) -> JudgementRow:
        """A copy with some members changed.

        Returns JudgementRow.
        """

    def __replace__(self, *, assessor: str = ..., arrangement: str = ..., principle: str = ..., rating: str = ..., reason: str = ...) -> JudgementRow:
        ...

@final
class Judgement(_Described):
    """One assessor's judgement of an arrangement against a principle. The first four members are
    positions in the lists of the table that holds it.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def assessor(self) -> int:
        """Who judged."""

    @builtins.property
    def arrangement(self) -> int:
        """What was judged."""

    @builtins.property
    def principle(self) -> int:
        """Against which principle."""

    @builtins.property
    def level(self) -> int:
        """How it does, from 0, the worst."""

    @builtins.property
    def id(self) -> str:
        """The assessment in the record, or the row from 1."""

    @builtins.property
    def reason(self) -> Label:
        """Why, by language."""

    @builtins.property
    def citations(self) -> Table[Citation]:
        """What it rests on."""

    def __init__(self, *, assessor: int = 0, arrangement: int = 0, principle: int = 0, level: int = 0, id: str = '', reason: Label | Mapping[str, str] = {}, citations: Iterable[Citation] = ()) -> None:
        ...

    def replace(self, *, assessor: int = ..., arrangement: int = ..., principle: int = ..., level: int = ..., id: str = ..., reason: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ...) -> Judgement:
        """A copy with some members changed.

        Returns Judgement.
        """

    def __replace__(self, *, assessor: int = ..., arrangement: int = ..., principle: int = ..., level: int = ..., id: str = ..., reason: Label | Mapping[str, str] = ..., citations: Iterable[Citation] = ...) -> Judgement:
        ...

@final
class Judgements(_Described):
    """Judgements on an ordinal scale. Not everybody need have judged everything."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def assessors(self) -> tuple[str, ...]:
        """Names, each once."""

    @builtins.property
    def arrangements(self) -> tuple[str, ...]:
        """Names, each once."""

    @builtins.property
    def principles(self) -> tuple[str, ...]:
        """Names, each once."""

    @builtins.property
    def levels(self) -> tuple[str, ...]:
        """The scale, worst first; two levels or more."""

    @builtins.property
    def judgements(self) -> Table[Judgement]:
        """In the order in which they came."""

    @builtins.property
    def unrated(self) -> int:
        """Assessments that are still to be made."""

    def __init__(self, *, assessors: Iterable[str] = (), arrangements: Iterable[str] = (), principles: Iterable[str] = (), levels: Iterable[str] = (), judgements: Iterable[Judgement] = (), unrated: int = 0) -> None:
        ...

    def replace(self, *, assessors: Iterable[str] = ..., arrangements: Iterable[str] = ..., principles: Iterable[str] = ..., levels: Iterable[str] = ..., judgements: Iterable[Judgement] = ..., unrated: int = ...) -> Judgements:
        """A copy with some members changed.

        Returns Judgements.
        """

    def __replace__(self, *, assessors: Iterable[str] = ..., arrangements: Iterable[str] = ..., principles: Iterable[str] = ..., levels: Iterable[str] = ..., judgements: Iterable[Judgement] = ..., unrated: int = ...) -> Judgements:
        ...

@final
class AdequacyCell(_Described):
    """An arrangement judged against a principle, by all who did."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def arrangement(self) -> str:
        """What was judged."""

    @builtins.property
    def principle(self) -> str:
        """Against which principle."""

    @builtins.property
    def level(self) -> float | None:
        """Position on the scale, combined; none if unjudged."""

    @builtins.property
    def lowest(self) -> int:
        """The lowest level that an assessor gave."""

    @builtins.property
    def highest(self) -> int:
        """The highest."""

    @builtins.property
    def judgements(self) -> tuple[int, ...]:
        """The judgements it rests on: their positions."""

    def __init__(self, *, arrangement: str = '', principle: str = '', level: float | None = None, lowest: int = 0, highest: int = 0, judgements: Iterable[int] = ()) -> None:
        ...

    def replace(self, *, arrangement: str = ..., principle: str = ..., level: float | None = ..., lowest: int = ..., highest: int = ..., judgements: Iterable[int] = ...) -> AdequacyCell:
        """A copy with some members changed.

        Returns AdequacyCell.
        """

    def __replace__(self, *, arrangement: str = ..., principle: str = ..., level: float | None = ..., lowest: int = ..., highest: int = ..., judgements: Iterable[int] = ...) -> AdequacyCell:
        ...

@final
class WeightRange(_Described):
    """The weights of a principle with which the conclusion stays, all others keeping their proportions."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def principle(self) -> str:
        """The principle."""

    @builtins.property
    def weight(self) -> float:
        """Its weight now, as a share of all."""

    @builtins.property
    def low(self) -> float:
        """The lower end of the shares with which the conclusion stays."""

    @builtins.property
    def high(self) -> float:
        """The upper end."""

    @builtins.property
    def low_included(self) -> bool:
        """Whether it stays with `low` itself."""

    @builtins.property
    def high_included(self) -> bool:
        """Whether it stays with `high` itself."""

    def __init__(self, *, principle: str = '', weight: float = 0.0, low: float = 0.0, high: float = 1.0, low_included: bool = True, high_included: bool = True) -> None:
        ...

    def replace(self, *, principle: str = ..., weight: float = ..., low: float = ..., high: float = ..., low_included: bool = ..., high_included: bool = ...) -> WeightRange:
        """A copy with some members changed.

        Returns WeightRange.
        """

    def __replace__(self, *, principle: str = ..., weight: float = ..., low: float = ..., high: float = ..., low_included: bool = ..., high_included: bool = ...) -> WeightRange:
        ...

@final
class WithoutAssessor(_Described):
    """What the conclusion would be without one of the assessors."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def assessor(self) -> str:
        """Who is left out."""

    @builtins.property
    def level(self) -> str | None:
        """The conclusion then; none where too little is known."""

    def __init__(self, *, assessor: str = '', level: str | None = None) -> None:
        ...

    def replace(self, *, assessor: str = ..., level: str | None = ...) -> WithoutAssessor:
        """A copy with some members changed.

        Returns WithoutAssessor.
        """

    def __replace__(self, *, assessor: str = ..., level: str | None = ...) -> WithoutAssessor:
        ...

@final
class ArrangementAdequacy(_Described):
    """What is concluded on one arrangement, and how firm that is."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def arrangement(self) -> str:
        """The arrangement."""

    @builtins.property
    def level(self) -> str | None:
        """The conclusion: the highest level that it is at."""

    @builtins.property
    def known(self) -> float:
        """Share of the weight of the principles judged."""

    @builtins.property
    def value(self) -> float | None:
        """Additive value from 0 to 1, over what is known."""

    @builtins.property
    def closeness(self) -> float | None:
        """TOPSIS; none unless all principles were judged."""

    @builtins.property
    def net_flow(self) -> float | None:
        """PROMETHEE II, the same."""

    @builtins.property
    def vetoed_by(self) -> tuple[str, ...]:
        """Principles that alone forbid the next higher level."""

    @builtins.property
    def acceptability(self) -> tuple[float, ...]:
        """For each level, the share of random weights that conclude it; empty where there is no conclusion."""

    @builtins.property
    def weights(self) -> Table[WeightRange]:
        """How far each weight may move."""

    @builtins.property
    def changed_without(self) -> Table[WithoutAssessor]:
        """Assessors without whom it is another."""

    def __init__(self, *, arrangement: str = '', level: str | None = None, known: float = 0.0, value: float | None = None, closeness: float | None = None, net_flow: float | None = None, vetoed_by: Iterable[str] = (), acceptability: Iterable[float] = (), weights: Iterable[WeightRange] = (), changed_without: Iterable[WithoutAssessor] = ()) -> None:
        ...

    def replace(self, *, arrangement: str = ..., level: str | None = ..., known: float = ..., value: float | None = ..., closeness: float | None = ..., net_flow: float | None = ..., vetoed_by: Iterable[str] = ..., acceptability: Iterable[float] = ..., weights: Iterable[WeightRange] = ..., changed_without: Iterable[WithoutAssessor] = ...) -> ArrangementAdequacy:
        """A copy with some members changed.

        Returns ArrangementAdequacy.
        """

    def __replace__(self, *, arrangement: str = ..., level: str | None = ..., known: float = ..., value: float | None = ..., closeness: float | None = ..., net_flow: float | None = ..., vetoed_by: Iterable[str] = ..., acceptability: Iterable[float] = ..., weights: Iterable[WeightRange] = ..., changed_without: Iterable[WithoutAssessor] = ...) -> ArrangementAdequacy:
        ...

@final
class Adequacy(_Described):
    """The arrangements assessed. What it rests on is in `judgements`."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def judgements(self) -> Judgements:
        """What was judged."""

    @builtins.property
    def weights(self) -> tuple[float, ...]:
        """Of the principles, shares of all."""

    @builtins.property
    def cells(self) -> Table[AdequacyCell]:
        """Arrangement after arrangement."""

    @builtins.property
    def arrangements(self) -> Table[ArrangementAdequacy]:
        """The conclusions."""

    def __init__(self, *, judgements: Judgements, weights: Iterable[float] = (), cells: Iterable[AdequacyCell] = (), arrangements: Iterable[ArrangementAdequacy] = ()) -> None:
        ...

    def replace(self, *, judgements: Judgements = ..., weights: Iterable[float] = ..., cells: Iterable[AdequacyCell] = ..., arrangements: Iterable[ArrangementAdequacy] = ...) -> Adequacy:
        """A copy with some members changed.

        Returns Adequacy.
        """

    def __replace__(self, *, judgements: Judgements = ..., weights: Iterable[float] = ..., cells: Iterable[AdequacyCell] = ..., arrangements: Iterable[ArrangementAdequacy] = ...) -> Adequacy:
        ...

@final
class AdequacyOptions(_Described):
    """What is computed, and how."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def weights(self) -> Mapping[str, float]:
        """Of principles, from 0; those not named have 1."""

    @builtins.property
    def combination(self) -> Combination:
        """Of assessors."""

    @builtins.property
    def majority(self) -> float:
        """An arrangement is at a level where principles of more than this share of the weight say so; at least 0.5, below 1."""

    @builtins.property
    def vetoes(self) -> Mapping[str, int]:
        """By principle: so many levels below forbid a level, whatever the majority; at least 1."""

    @builtins.property
    def least_known(self) -> float:
        """No conclusion where principles of less weight were judged."""

    @builtins.property
    def samples(self) -> int:
        """Random weights for `acceptability`; 0 for none."""

    @builtins.property
    def seed(self) -> int:
        """Of those weights."""

    @builtins.property
    def normalization(self) -> Normalization:
        """Of TOPSIS."""

    @builtins.property
    def indifference(self) -> float:
        """Of the outranking flows, in levels; see PreferenceThresholds."""

    @builtins.property
    def preference(self) -> float:
        """The same."""

    def __init__(self, *, weights: Mapping[str, float] = {}, combination: _CombinationLike, majority: float = 0.5, vetoes: Mapping[str, int] = {}, least_known: float = 0.5, samples: int = 1000, seed: int = 0, normalization: _NormalizationLike, indifference: float = 0.0, preference: float = 0.0) -> None:
        ...

    def replace(self, *, weights: Mapping[str, float] = ..., combination: _CombinationLike = ..., majority: float = ..., vetoes: Mapping[str, int] = ..., least_known: float = ..., samples: int = ..., seed: int = ..., normalization: _NormalizationLike = ..., indifference: float = ..., preference: float = ...) -> AdequacyOptions:
        """A copy with some members changed.

        Returns AdequacyOptions.
        """

    def __replace__(self, *, weights: Mapping[str, float] = ..., combination: _CombinationLike = ..., majority: float = ..., vetoes: Mapping[str, int] = ..., least_known: float = ..., samples: int = ..., seed: int = ..., normalization: _NormalizationLike = ..., indifference: float = ..., preference: float = ...) -> AdequacyOptions:
        ...

@final
class Gap(_Described):
    """An issue that no arrangement serves as it should."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def issue(self) -> str:
        """The issue."""

    @builtins.property
    def kind(self) -> GapKind:
        """Why it is open."""

    @builtins.property
    def arrangements(self) -> tuple[str, ...]:
        """Those that cover it."""

    @builtins.property
    def recommendations(self) -> tuple[str, ...]:
        """Those that answer it."""

    def __init__(self, *, issue: str, kind: _GapKindLike, arrangements: Iterable[str] = (), recommendations: Iterable[str] = ()) -> None:
        ...

    def replace(self, *, issue: str = ..., kind: _GapKindLike = ..., arrangements: Iterable[str] = ..., recommendations: Iterable[str] = ...) -> Gap:
        """A copy with some members changed.

        Returns Gap.
        """

    def __replace__(self, *, issue: str = ..., kind: _GapKindLike = ..., arrangements: Iterable[str] = ..., recommendations: Iterable[str] = ...) -> Gap:
        ...

@final
class ParticipationRow(_Described):
    """Somebody who took part in a consultation. What is not recorded is empty."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def consultation(self) -> str:
        """In which."""

    @builtins.property
    def participant(self) -> str:
        """Who."""

    @builtins.property
    def group(self) -> str:
        """Stakeholder group."""

    @builtins.property
    def region(self) -> str:
        """Region or country."""

    @builtins.property
    def language(self) -> str:
        """Language used."""

    @builtins.property
    def gender(self) -> str:
        """Gender, where recorded."""

    @builtins.property
    def contributions(self) -> int:
        """How often: statements, papers, comments."""

    def __init__(self, *, consultation: str = '', participant: str = '', group: str = '', region: str = '', language: str = '', gender: str = '', contributions: int = 1) -> None:
        ...

    def replace(self, *, consultation: str = ..., participant: str = ..., group: str = ..., region: str = ..., language: str = ..., gender: str = ..., contributions: int = ...) -> ParticipationRow:
        """A copy with some members changed.

        Returns ParticipationRow.
        """

    def __replace__(self, *, consultation: str = ..., participant: str = ..., group: str = ..., region: str = ..., language: str = ..., gender: str = ..., contributions: int = ...) -> ParticipationRow:
        ...

@final
class PopulationShare(_Described):
    """How large a part of all concerned has a value: the measure that participation is held against."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def attribute(self) -> ParticipationAttribute:
        """Of which attribute."""

    @builtins.property
    def value(self) -> str:
        """The value."""

    @builtins.property
    def share(self) -> float:
        """At least 0; those of an attribute are divided by their sum."""

    def __init__(self, *, attribute: _ParticipationAttributeLike, value: str = '', share: float = 0.0) -> None:
        ...

    def replace(self, *, attribute: _ParticipationAttributeLike = ..., value: str = ..., share: float = ...) -> PopulationShare:
        """A copy with some members changed.

        Returns PopulationShare.
        """

    def __replace__(self, *, attribute: _ParticipationAttributeLike = ..., value: str = ..., share: float = ...) -> PopulationShare:
        ...

@final
class Representation(_Described):
    """Those of one value among the participants."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def attribute(self) -> ParticipationAttribute:
        """Of which attribute."""

    @builtins.property
    def value(self) -> str:
        """The value."""

    @builtins.property
    def participants(self) -> int:
        """How many have it; 0 is silence."""

    @builtins.property
    def contributions(self) -> int:
        """What they contributed."""

    @builtins.property
    def share(self) -> float:
        """Of the participants whose value is known."""

    @builtins.property
    def population(self) -> float | None:
        """Their share of all concerned, where given."""

    @builtins.property
    def quotient(self) -> float | None:
        """Share / population: 1 is in proportion."""

    def __init__(self, *, attribute: _ParticipationAttributeLike, value: str = '', participants: int = 0, contributions: int = 0, share: float = 0.0, population: float | None = None, quotient: float | None = None) -> None:
        ...

    def replace(self, *, attribute: _ParticipationAttributeLike = ..., value: str = ..., participants: int = ..., contributions: int = ..., share: float = ..., population: float | None = ..., quotient: float | None = ...) -> Representation:
        """A copy with some members changed.

        Returns Representation.
        """

    def __replace__(self, *, attribute: _ParticipationAttributeLike = ..., value: str = ..., participants: int = ..., contributions: int = ..., share: float = ..., population: float | None = ..., quotient: float | None = ...) -> Representation:
        ...

@final
class Inclusion(_Described):
    """How well participants mirror those concerned, by one attribute."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def attribute(self) -> ParticipationAttribute:
        """By which attribute."""

    @builtins.property
    def known(self) -> int:
        """Participants whose value is known."""

    @builtins.property
    def effective(self) -> float | None:
        """As how many equally strong values: 1 / sum of squared shares (Laakso and Taagepera 1979); none if none is known."""

    @builtins.property
    def overlap(self) -> float | None:
        """With the population, from 0 to 1: the sum of the smaller of both shares, 1 less half the Duncan index (1955)."""

    def __init__(self, *, attribute: _ParticipationAttributeLike, known: int = 0, effective: float | None = None, overlap: float | None = None) -> None:
        ...

    def replace(self, *, attribute: _ParticipationAttributeLike = ..., known: int = ..., effective: float | None = ..., overlap: float | None = ...) -> Inclusion:
        """A copy with some members changed.

        Returns Inclusion.
        """

    def __replace__(self, *, attribute: _ParticipationAttributeLike = ..., known: int = ..., effective: float | None = ..., overlap: float | None = ...) -> Inclusion:
        ...

@final
class Participation(_Described):
    """Participation in one consultation, or in all."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def consultation(self) -> str:
        """Which; empty for all together."""

    @builtins.property
    def participants(self) -> int:
        """How many took part, each counted once."""

    @builtins.property
    def contributions(self) -> int:
        """How many contributions."""

    @builtins.property
    def gini(self) -> float | None:
        """How unevenly these are spread over the participants, from 0, all alike, to 1 - 1 / n (Gini 1912); none without any."""

    @builtins.property
    def effective(self) -> float | None:
        """By as many equally active participants it would be as concentrated: 1 / sum of squared shares."""

    @builtins.property
    def inclusion(self) -> Table[Inclusion]:
        """By each attribute."""

    @builtins.property
    def representation(self) -> Table[Representation]:
        """By each value of each attribute: those of the population and of all consultations."""

    def __init__(self, *, consultation: str = '', participants: int = 0, contributions: int = 0, gini: float | None = None, effective: float | None = None, inclusion: Iterable[Inclusion] = (), representation: Iterable[Representation] = ()) -> None:
        ...

    def replace(self, *, consultation: str = ..., participants: int = ..., contributions: int = ..., gini: float | None = ..., effective: float | None = ..., inclusion: Iterable[Inclusion] = ..., representation: Iterable[Representation] = ...) -> Participation:
        """A copy with some members changed.

        Returns Participation.
        """

    def __replace__(self, *, consultation: str = ..., participants: int = ..., contributions: int = ..., gini: float | None = ..., effective: float | None = ..., inclusion: Iterable[Inclusion] = ..., representation: Iterable[Representation] = ...) -> Participation:
        ...

@final
class SessionOpenness(_Described):
    """How open a session of a meeting is."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def meeting(self) -> str:
        """The meeting."""

    @builtins.property
    def session(self) -> int:
        """Which of its sessions, from 0."""

    @builtins.property
    def kind(self) -> SessionKind:
        """Its kind."""

    @builtins.property
    def observers(self) -> ObserverRight:
        """What observers may do."""

    @builtins.property
    def openness(self) -> float:
        """From 0, nobody else, over 1/3, intergovernmental observers attend, and 2/3, all observers attend, to 1, they also speak."""

    @builtins.property
    def webcast(self) -> bool:
        """Whether everybody can watch."""

    def __init__(self, *, meeting: str, session: int = 0, kind: _SessionKindLike, observers: _ObserverRightLike, openness: float = 0.0, webcast: bool = False) -> None:
        ...

    def replace(self, *, meeting: str = ..., session: int = ..., kind: _SessionKindLike = ..., observers: _ObserverRightLike = ..., openness: float = ..., webcast: bool = ...) -> SessionOpenness:
        """A copy with some members changed.

        Returns SessionOpenness.
        """

    def __replace__(self, *, meeting: str = ..., session: int = ..., kind: _SessionKindLike = ..., observers: _ObserverRightLike = ..., openness: float = ..., webcast: bool = ...) -> SessionOpenness:
        ...

@final
class DeadlineKept(_Described):
    """Whether the comments on a paper came in time."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def paper(self) -> str:
        """The paper."""

    @builtins.property
    def until(self) -> Date:
        """The last day for comments."""

    @builtins.property
    def in_time(self) -> int:
        """Comments up to that day."""

    @builtins.property
    def undated(self) -> int:
        """Comments of which it is not known, or not exactly enough."""

    @builtins.property
    def late(self) -> tuple[str, ...]:
        """Comments after it."""

    def __init__(self, *, paper: str, until: Date | datetime.date | str, in_time: int = 0, undated: int = 0, late: Iterable[str] = ()) -> None:
        ...

    def replace(self, *, paper: str = ..., until: Date | datetime.date | str = ..., in_time: int = ..., undated: int = ..., late: Iterable[str] = ...) -> DeadlineKept:
        """A copy with some members changed.

        Returns DeadlineKept.
        """

    def __replace__(self, *, paper: str = ..., until: Date | datetime.date | str = ..., in_time: int = ..., undated: int = ..., late: Iterable[str] = ...) -> DeadlineKept:
        ...

@final
class Fate(_Described):
    """What became of the comments of one group."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def group(self) -> StakeholderGroup | None:
        """Whose; none where it is not recorded."""

    @builtins.property
    def decision(self) -> Decision:
        """What was decided; `open` where nothing was yet."""

    @builtins.property
    def comments(self) -> tuple[str, ...]:
        """Which comments."""

    def __init__(self, *, group: _StakeholderGroupLike | None = None, decision: _DecisionLike, comments: Iterable[str] = ()) -> None:
        ...

    def replace(self, *, group: _StakeholderGroupLike | None = ..., decision: _DecisionLike = ..., comments: Iterable[str] = ...) -> Fate:
        """A copy with some members changed.

        Returns Fate.
        """

    def __replace__(self, *, group: _StakeholderGroupLike | None = ..., decision: _DecisionLike = ..., comments: Iterable[str] = ...) -> Fate:
        ...

@final
class Vote(_Described):
    """One row of a log of votes."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def participant(self) -> str:
        """Who voted."""

    @builtins.property
    def statement(self) -> str:
        """On what."""

    @builtins.property
    def value(self) -> int:
        """1 agrees, -1 disagrees, 0 passes."""

    @builtins.property
    def timestamp(self) -> int:
        """When, in any unit; of two votes the later one counts."""

    def __init__(self, *, participant: str = '', statement: str = '', value: int = 0, timestamp: int = 0) -> None:
        ...

    def replace(self, *, participant: str = ..., statement: str = ..., value: int = ..., timestamp: int = ...) -> Vote:
        """A copy with some members changed.

        Returns Vote.
        """

    def __replace__(self, *, participant: str = ..., statement: str = ..., value: int = ..., timestamp: int = ...) -> Vote:
        ...

@final
class Votes(_Described):
    """Votes of participants on statements, most of them missing: the rows of a sparse matrix. Made by
    `make_votes` and `read_votes`, which sort: identifiers that are whole numbers by value, before
    all others, by bytes.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def participants(self) -> tuple[str, ...]:
        """Identifiers of the participants."""

    @builtins.property
    def statements(self) -> tuple[str, ...]:
        """Identifiers of the statements."""

    @builtins.property
    def starts(self) -> tuple[int, ...]:
        """Where in `columns` and `values` each participant begins, and where the last one ends."""

    @builtins.property
    def columns(self) -> tuple[int, ...]:
        """Of each vote, the position of its statement; ascending for each participant."""

    @builtins.property
    def values(self) -> tuple[int, ...]:
        """Of each vote, 1 agrees, -1 disagrees, 0 passes."""

    @builtins.property
    def weights(self) -> tuple[float, ...]:
        """What each participant counts for; empty where each is one."""

    @builtins.property
    def groups(self) -> tuple[str, ...]:
        """Stakeholder group of each participant, empty for none; empty where nothing is known of any."""

    @builtins.property
    def texts(self) -> tuple[str, ...]:
        """What each statement says; empty where nothing is known."""

    @builtins.property
    def moderated_out(self) -> tuple[int, ...]:
        """Positions of rejected statements, ascending."""

    @builtins.property
    def superseded(self) -> int:
        """Rows of the log that a later vote on the same took over."""

    def __init__(self, *, participants: Iterable[str] = (), statements: Iterable[str] = (), starts: Iterable[int] = (), columns: Iterable[int] = (), values: Iterable[int] = (), weights: Iterable[float] = (), groups: Iterable[str] = (), texts: Iterable[str] = (), moderated_out: Iterable[int] = (), superseded: int = 0) -> None:
        ...

    def replace(self, *, participants: Iterable[str] = ..., statements: Iterable[str] = ..., starts: Iterable[int] = ..., columns: Iterable[int] = ..., values: Iterable[int] = ..., weights: Iterable[float] = ..., groups: Iterable[str] = ..., texts: Iterable[str] = ..., moderated_out: Iterable[int] = ..., superseded: int = ...) -> Votes:
        """A copy with some members changed.

        Returns Votes.
        """

    def __replace__(self, *, participants: Iterable[str] = ..., statements: Iterable[str] = ..., starts: Iterable[int] = ..., columns: Iterable[int] = ..., values: Iterable[int] = ..., weights: Iterable[float] = ..., groups: Iterable[str] = ..., texts: Iterable[str] = ..., moderated_out: Iterable[int] = ..., superseded: int = ...) -> Votes:
        ...

@final
class Component(_Described):
    """One principal component of the votes."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def variance(self) -> float:
        """The variance along it, of the weighted participants."""

    @builtins.property
    def share(self) -> float:
        """Its share of the variance of all votes."""

    @builtins.property
    def residual(self) -> float:
        """How exact it is: length of (covariance x loadings - variance x loadings), relative to the largest variance."""

    @builtins.property
    def loadings(self) -> tuple[float, ...]:
        """What each statement counts for; of length 1; the largest by amount is positive, the first of equals."""

    def __init__(self, *, variance: float = 0.0, share: float = 0.0, residual: float = 0.0, loadings: Iterable[float] = ()) -> None:
        ...

    def replace(self, *, variance: float = ..., share: float = ..., residual: float = ..., loadings: Iterable[float] = ...) -> Component:
        """A copy with some members changed.

        Returns Component.
        """

    def __replace__(self, *, variance: float = ..., share: float = ..., residual: float = ..., loadings: Iterable[float] = ...) -> Component:
        ...

@final
class ParticipantPoint(_Described):
    """A participant on the map."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def participant(self) -> str:
        """Who."""

    @builtins.property
    def votes(self) -> int:
        """How many statements were voted on."""

    @builtins.property
    def group(self) -> int | None:
        """Position in the groups; nothing for too few votes."""

    @builtins.property
    def silhouette(self) -> float | None:
        """From -1, in the wrong group, to 1; nothing where it was not computed."""

    @builtins.property
    def position(self) -> tuple[float, ...]:
        """Along each component, scaled up for missing votes."""

    def __init__(self, *, participant: str = '', votes: int = 0, group: int | None = None, silhouette: float | None = None, position: Iterable[float] = ()) -> None:
        ...

    def replace(self, *, participant: str = ..., votes: int = ..., group: int | None = ..., silhouette: float | None = ..., position: Iterable[float] = ...) -> ParticipantPoint:
        """A copy with some members changed.

        Returns ParticipantPoint.
        """

    def __replace__(self, *, participant: str = ..., votes: int = ..., group: int | None = ..., silhouette: float | None = ..., position: Iterable[float] = ...) -> ParticipantPoint:
        ...

@final
class StatementPoint(_Described):
    """A statement on the map: where somebody would be who only agreed with it."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def statement(self) -> str:
        """Which."""

    @builtins.property
    def center(self) -> float:
        """The mean vote, from -1 to 1."""

    @builtins.property
    def extremity(self) -> float:
        """Length of `position`: how much a vote on it tells."""

    @builtins.property
    def position(self) -> tuple[float, ...]:
        """Along each component."""

    def __init__(self, *, statement: str = '', center: float = 0.0, extremity: float = 0.0, position: Iterable[float] = ()) -> None:
        ...

    def replace(self, *, statement: str = ..., center: float = ..., extremity: float = ..., position: Iterable[float] = ...) -> StatementPoint:
        """A copy with some members changed.

        Returns StatementPoint.
        """

    def __replace__(self, *, statement: str = ..., center: float = ..., extremity: float = ..., position: Iterable[float] = ...) -> StatementPoint:
        ...

@final
class OpinionGroup(_Described):
    """Participants who voted alike."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def name(self) -> str:
        """A, B, and so on."""

    @builtins.property
    def participants(self) -> tuple[str, ...]:
        """Its members."""

    @builtins.property
    def weight(self) -> float:
        """Sum of their weights."""

    @builtins.property
    def center(self) -> tuple[float, ...]:
        """Their mean position."""

    def __init__(self, *, name: str = '', participants: Iterable[str] = (), weight: float = 0.0, center: Iterable[float] = ()) -> None:
        ...

    def replace(self, *, name: str = ..., participants: Iterable[str] = ..., weight: float = ..., center: Iterable[float] = ...) -> OpinionGroup:
        """A copy with some members changed.

        Returns OpinionGroup.
        """

    def __replace__(self, *, name: str = ..., participants: Iterable[str] = ..., weight: float = ..., center: Iterable[float] = ...) -> OpinionGroup:
        ...

@final
class GroupCount(_Described):
    """What speaks for a number of groups."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def groups(self) -> int:
        """The number."""

    @builtins.property
    def silhouette(self) -> float | None:
        """Mean silhouette (Rousseeuw 1987); nothing if undefined."""

    @builtins.property
    def silhouettes(self) -> int:
        """How many points the mean is over."""

    @builtins.property
    def within(self) -> float:
        """Sum of squared distances from the centres."""

    @builtins.property
    def stability(self) -> float | None:
        """Mean adjusted Rand index between these groups and those of resamples of 4 in 5 participants; 1 for the same groups."""

    @builtins.property
    def smallest(self) -> int:
        """Participants of the smallest group."""

    def __init__(self, *, groups: int = 0, silhouette: float | None = None, silhouettes: int = 0, within: float = 0.0, stability: float | None = None, smallest: int = 0) -> None:
        ...

    def replace(self, *, groups: int = ..., silhouette: float | None = ..., silhouettes: int = ..., within: float = ..., stability: float | None = ..., smallest: int = ...) -> GroupCount:
        """A copy with some members changed.

        Returns GroupCount.
        """

    def __replace__(self, *, groups: int = ..., silhouette: float | None = ..., silhouettes: int = ..., within: float = ..., stability: float | None = ..., smallest: int = ...) -> GroupCount:
        ...

@final
class OpinionGroups(_Described):
    """Opinion groups, with all that they rest on."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def method(self) -> GroupMethod:
        """How they were found."""

    @builtins.property
    def components(self) -> Table[Component]:
        """The principal components."""

    @builtins.property
    def statements(self) -> Table[StatementPoint]:
        """Each statement."""

    @builtins.property
    def participants(self) -> Table[ParticipantPoint]:
        """Each participant."""

    @builtins.property
    def groups(self) -> Table[OpinionGroup]:
        """The groups."""

    @builtins.property
    def counts(self) -> Table[GroupCount]:
        """Each number of groups that was tried."""

    @builtins.property
    def explanation(self) -> str:
        """Why so many groups, in English."""

    def __init__(self, *, method: _GroupMethodLike, components: Iterable[Component] = (), statements: Iterable[StatementPoint] = (), participants: Iterable[ParticipantPoint] = (), groups: Iterable[OpinionGroup] = (), counts: Iterable[GroupCount] = (), explanation: str = '') -> None:
        ...

    def replace(self, *, method: _GroupMethodLike = ..., components: Iterable[Component] = ..., statements: Iterable[StatementPoint] = ..., participants: Iterable[ParticipantPoint] = ..., groups: Iterable[OpinionGroup] = ..., counts: Iterable[GroupCount] = ..., explanation: str = ...) -> OpinionGroups:
        """A copy with some members changed.

        Returns OpinionGroups.
        """

    def __replace__(self, *, method: _GroupMethodLike = ..., components: Iterable[Component] = ..., statements: Iterable[StatementPoint] = ..., participants: Iterable[ParticipantPoint] = ..., groups: Iterable[OpinionGroup] = ..., counts: Iterable[GroupCount] = ..., explanation: str = ...) -> OpinionGroups:
        ...

@final
class SmoothedGroupCount(_Described):
    """The number of groups of a conversation that is computed again and again: where it stands."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def groups(self) -> int:
        """The smoothed number; 0 before the first computation."""

    @builtins.property
    def latest(self) -> int:
        """The number that was best in the latest computation."""

    @builtins.property
    def times(self) -> int:
        """How often in a row it was best."""

    def __init__(self, *, groups: int = 0, latest: int = 0, times: int = 0) -> None:
        ...

    def replace(self, *, groups: int = ..., latest: int = ..., times: int = ...) -> SmoothedGroupCount:
        """A copy with some members changed.

        Returns SmoothedGroupCount.
        """

    def __replace__(self, *, groups: int = ..., latest: int = ..., times: int = ...) -> SmoothedGroupCount:
        ...

@final
class GroupStatement(_Described):
    """The votes of one group on one statement. A probability is (votes of a kind + 1) / (votes + 2); a
    representativeness is that of the group divided by that of all others.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def group(self) -> str:
        """The group."""

    @builtins.property
    def statement(self) -> str:
        """The statement."""

    @builtins.property
    def agree(self) -> float:
        """Votes for it."""

    @builtins.property
    def disagree(self) -> float:
        """Votes against it."""

    @builtins.property
    def votes(self) -> float:
        """All votes, those that pass too."""

    @builtins.property
    def p_agree(self) -> float:
        """Probability of agreement."""

    @builtins.property
    def p_disagree(self) -> float:
        """Probability of disagreement."""

    @builtins.property
    def z_agree(self) -> float:
        """Whether more than half agree: 2 sqrt(n + 1) ((a + 1) / (n + 1) - 1/2)."""

    @builtins.property
    def z_disagree(self) -> float:
        """Whether more than half disagree."""

    @builtins.property
    def r_agree(self) -> float:
        """Representativeness of agreement."""

    @builtins.property
    def r_disagree(self) -> float:
        """Representativeness of disagreement."""

    @builtins.property
    def rz_agree(self) -> float:
        """Whether more agree here than elsewhere: the test of two shares."""

    @builtins.property
    def rz_disagree(self) -> float:
        """Whether more disagree here than elsewhere."""

    def __init__(self, *, group: str = '', statement: str = '', agree: float = 0.0, disagree: float = 0.0, votes: float = 0.0, p_agree: float = 0.0, p_disagree: float = 0.0, z_agree: float = 0.0, z_disagree: float = 0.0, r_agree: float = 0.0, r_disagree: float = 0.0, rz_agree: float = 0.0, rz_disagree: float = 0.0) -> None:
        ...

    def replace(self, *, group: str = ..., statement: str = ..., agree: float = ..., disagree: float = ..., votes: float = ..., p_agree: float = ..., p_disagree: float = ..., z_agree: float = ..., z_disagree: float = ..., r_agree: float = ..., r_disagree: float = ..., rz_agree: float = ..., rz_disagree: float = ...) -> GroupStatement:
        """A copy with some members changed.

        Returns GroupStatement.
        """

    def __replace__(self, *, group: str = ..., statement: str = ..., agree: float = ..., disagree: float = ..., votes: float = ..., p_agree: float = ..., p_disagree: float = ..., z_agree: float = ..., z_disagree: float = ..., r_agree: float = ..., r_disagree: float = ..., rz_agree: float = ..., rz_disagree: float = ...) -> GroupStatement:
        ...

@final
class Representative(_Described):
    """A statement that tells a group from the others."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def group(self) -> str:
        """The group."""

    @builtins.property
    def statement(self) -> str:
        """The statement."""

    @builtins.property
    def stance(self) -> Stance:
        """Where the group stands."""

    @builtins.property
    def successes(self) -> float:
        """Votes of that kind."""

    @builtins.property
    def trials(self) -> float:
        """All votes of the group."""

    @builtins.property
    def probability(self) -> float:
        """That a member votes so."""

    @builtins.property
    def test(self) -> float:
        """Whether more than half vote so."""

    @builtins.property
    def representativeness(self) -> float:
        """How much more probable than in the other groups."""

    @builtins.property
    def representativeness_test(self) -> float:
        """Whether that is more than chance."""

    @builtins.property
    def best_agreed(self) -> bool:
        """Whether it is here as the one that the group agrees with most."""

    def __init__(self, *, group: str = '', statement: str = '', stance: _StanceLike, successes: float = 0.0, trials: float = 0.0, probability: float = 0.0, test: float = 0.0, representativeness: float = 0.0, representativeness_test: float = 0.0, best_agreed: bool = False) -> None:
        ...

    def replace(self, *, group: str = ..., statement: str = ..., stance: _StanceLike = ..., successes: float = ..., trials: float = ..., probability: float = ..., test: float = ..., representativeness: float = ..., representativeness_test: float = ..., best_agreed: bool = ...) -> Representative:
        """A copy with some members changed.

        Returns Representative.
        """

    def __replace__(self, *, group: str = ..., statement: str = ..., stance: _StanceLike = ..., successes: float = ..., trials: float = ..., probability: float = ..., test: float = ..., representativeness: float = ..., representativeness_test: float = ..., best_agreed: bool = ...) -> Representative:
        ...

@final
class StatementConsensus(_Described):
    """What all participants, and the groups together, think of a statement."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def statement(self) -> str:
        """The statement."""

    @builtins.property
    def moderated_out(self) -> bool:
        """Rejected: in no list."""

    @builtins.property
    def agree(self) -> float:
        """Votes for it, of all participants."""

    @builtins.property
    def disagree(self) -> float:
        """Votes against it."""

    @builtins.property
    def votes(self) -> float:
        """All votes."""

    @builtins.property
    def p_agree(self) -> float:
        """(agree + 1) / (votes + 2)."""

    @builtins.property
    def p_disagree(self) -> float:
        """(disagree + 1) / (votes + 2)."""

    @builtins.property
    def z_agree(self) -> float:
        """Whether more than half agree."""

    @builtins.property
    def z_disagree(self) -> float:
        """Whether more than half disagree."""

    @builtins.property
    def product_agree(self) -> float:
        """Product over groups of the probability of agreement: what Polis calls group-aware consensus; smaller the more groups there are."""

    @builtins.property
    def product_disagree(self) -> float:
        """The same for disagreement."""

    @builtins.property
    def common_agree(self) -> float:
        """Geometric mean over groups: the product to the power of 1 / groups, so that it can be compared between conversations."""

    @builtins.property
    def common_disagree(self) -> float:
        """The same for disagreement."""

    @builtins.property
    def least_agree(self) -> float:
        """The probability in the group that agrees least."""

    @builtins.property
    def least_disagree(self) -> float:
        """The probability in the group that disagrees least."""

    @builtins.property
    def divide(self) -> float:
        """The largest difference between two groups in the probability of agreement."""

    @builtins.property
    def divide_z(self) -> float:
        """Whether that is more than chance: the test of two shares."""

    @builtins.property
    def most_for(self) -> str:
        """The group that agrees most, where there are two or more."""

    @builtins.property
    def most_against(self) -> str:
        """The group that agrees least, where there are two or more."""

    def __init__(self, *, statement: str = '', moderated_out: bool = False, agree: float = 0.0, disagree: float = 0.0, votes: float = 0.0, p_agree: float = 0.0, p_disagree: float = 0.0, z_agree: float = 0.0, z_disagree: float = 0.0, product_agree: float = 1.0, product_disagree: float = 1.0, common_agree: float = 0.0, common_disagree: float = 0.0, least_agree: float = 0.0, least_disagree: float = 0.0, divide: float = 0.0, divide_z: float = 0.0, most_for: str = '', most_against: str = '') -> None:
        ...

    def replace(self, *, statement: str = ..., moderated_out: bool = ..., agree: float = ..., disagree: float = ..., votes: float = ..., p_agree: float = ..., p_disagree: float = ..., z_agree: float = ..., z_disagree: float = ..., product_agree: float = ..., product_disagree: float = ..., common_agree: float = ..., common_disagree: float = ..., least_agree: float = ..., least_disagree: float = ..., divide: float = ..., divide_z: float = ..., most_for: str = ..., most_against: str = ...) -> StatementConsensus:
        """A copy with some members changed.

        Returns StatementConsensus.
        """

    def __replace__(self, *, statement: str = ..., moderated_out: bool = ..., agree: float = ..., disagree: float = ..., votes: float = ..., p_agree: float = ..., p_disagree: float = ..., z_agree: float = ..., z_disagree: float = ..., product_agree: float = ..., product_disagree: float = ..., common_agree: float = ..., common_disagree: float = ..., least_agree: float = ..., least_disagree: float = ..., divide: float = ..., divide_z: float = ..., most_for: str = ..., most_against: str = ...) -> StatementConsensus:
        ...

@final
class CountedGroup(_Described):
    """A group as consensus has counted it."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def name(self) -> str:
        """Its name."""

    @builtins.property
    def participants(self) -> int:
        """Its members."""

    @builtins.property
    def weight(self) -> float:
        """Sum of their weights."""

    def __init__(self, *, name: str = '', participants: int = 0, weight: float = 0.0) -> None:
        ...

    def replace(self, *, name: str = ..., participants: int = ..., weight: float = ...) -> CountedGroup:
        """A copy with some members changed.

        Returns CountedGroup.
        """

    def __replace__(self, *, name: str = ..., participants: int = ..., weight: float = ...) -> CountedGroup:
        ...

@final
class Consensus(_Described):
    """Consensus and division, with all that they rest on."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def groups(self) -> Table[CountedGroup]:
        """The groups."""

    @builtins.property
    def statements(self) -> Table[StatementConsensus]:
        """Each statement."""

    @builtins.property
    def group_statements(self) -> Table[GroupStatement]:
        """Each group on each statement, group by group."""

    @builtins.property
    def representatives(self) -> Table[Representative]:
        """What is typical of each group."""

    @builtins.property
    def agreed(self) -> tuple[str, ...]:
        """Statements that more than half of all agree with, most clearly first."""

    @builtins.property
    def rejected(self) -> tuple[str, ...]:
        """Statements that more than half of all disagree with."""

    @builtins.property
    def common(self) -> tuple[str, ...]:
        """Statements on which every group probably agrees, or every group probably disagrees: by the smaller of the groups' probabilities, above one half."""

    @builtins.property
    def dividing(self) -> tuple[str, ...]:
        """Statements on which groups differ, by more than chance, most clearly first."""

    def __init__(self, *, groups: Iterable[CountedGroup] = (), statements: Iterable[StatementConsensus] = (), group_statements: Iterable[GroupStatement] = (), representatives: Iterable[Representative] = (), agreed: Iterable[str] = (), rejected: Iterable[str] = (), common: Iterable[str] = (), dividing: Iterable[str] = ()) -> None:
        ...

    def replace(self, *, groups: Iterable[CountedGroup] = ..., statements: Iterable[StatementConsensus] = ..., group_statements: Iterable[GroupStatement] = ..., representatives: Iterable[Representative] = ..., agreed: Iterable[str] = ..., rejected: Iterable[str] = ..., common: Iterable[str] = ..., dividing: Iterable[str] = ...) -> Consensus:
        """A copy with some members changed.

        Returns Consensus.
        """

    def __replace__(self, *, groups: Iterable[CountedGroup] = ..., statements: Iterable[StatementConsensus] = ..., group_statements: Iterable[GroupStatement] = ..., representatives: Iterable[Representative] = ..., agreed: Iterable[str] = ..., rejected: Iterable[str] = ..., common: Iterable[str] = ..., dividing: Iterable[str] = ...) -> Consensus:
        ...

@final
class DelphiItem(_Described):
    """The ratings of one item in one round. Quartiles are interpolated between ranks: the q-quantile of
    n ratings is at rank 1 + q (n - 1) (Hyndman and Fan 1996, definition 7).
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def item(self) -> str:
        """The item."""

    @builtins.property
    def round(self) -> int:
        """The round, from 1."""

    @builtins.property
    def ratings(self) -> int:
        """Experts who rated it."""

    @builtins.property
    def median(self) -> float | None:
        """The median."""

    @builtins.property
    def lower_quartile(self) -> float | None:
        """First quartile."""

    @builtins.property
    def upper_quartile(self) -> float | None:
        """Third quartile."""

    @builtins.property
    def range(self) -> float | None:
        """Interquartile range."""

    @builtins.property
    def mean(self) -> float | None:
        """The mean."""

    @builtins.property
    def deviation(self) -> float | None:
        """Standard deviation, of a sample; from two ratings on."""

    @builtins.property
    def variation(self) -> float | None:
        """Deviation / mean; for ratings with a mean above 0."""

    @builtins.property
    def share(self) -> float | None:
        """Share of ratings within `DelphiOptions::within` of the median."""

    @builtins.property
    def consensus(self) -> bool:
        """Whether the item has consensus."""

    def __init__(self, *, item: str = '', round: int = 0, ratings: int = 0, median: float | None = None, lower_quartile: float | None = None, upper_quartile: float | None = None, range: float | None = None, mean: float | None = None, deviation: float | None = None, variation: float | None = None, share: float | None = None, consensus: bool = False) -> None:
        ...

    def replace(self, *, item: str = ..., round: int = ..., ratings: int = ..., median: float | None = ..., lower_quartile: float | None = ..., upper_quartile: float | None = ..., range: float | None = ..., mean: float | None = ..., deviation: float | None = ..., variation: float | None = ..., share: float | None = ..., consensus: bool = ...) -> DelphiItem:
        """A copy with some members changed.

        Returns DelphiItem.
        """

    def __replace__(self, *, item: str = ..., round: int = ..., ratings: int = ..., median: float | None = ..., lower_quartile: float | None = ..., upper_quartile: float | None = ..., range: float | None = ..., mean: float | None = ..., deviation: float | None = ..., variation: float | None = ..., share: float | None = ..., consensus: bool = ...) -> DelphiItem:
        ...

@final
class DelphiChange(_Described):
    """How far an item moved since the round before, all by the experts who rated it in both: who joined or
    left the panel has not changed an opinion. What all experts of a round say is in `DelphiItem`.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def item(self) -> str:
        """The item."""

    @builtins.property
    def round(self) -> int:
        """The later round."""

    @builtins.property
    def experts(self) -> int:
        """Who rated it in both."""

    @builtins.property
    def changed(self) -> float | None:
        """Share of them whose rating is another: how stable each is (Chaffin and Talley 1980)."""

    @builtins.property
    def net_changed(self) -> float | None:
        """Share by which the histogram of their ratings changed: half the sum of the absolute differences (Scheibe et al. 1975); changes that cancel out do not count."""

    @builtins.property
    def median_change(self) -> float | None:
        """Later median of their ratings - earlier one."""

    @builtins.property
    def variation_change(self) -> float | None:
        """Later coefficient of variation of their ratings - earlier one."""

    @builtins.property
    def wilcoxon(self) -> float | None:
        """The smaller sum of signed ranks (Wilcoxon 1945); zeros are left out."""

    @builtins.property
    def p(self) -> float | None:
        """How often chance gives such a change, two-sided: exact for up to 25 changes without ties, else normal with corrections for ties and continuity."""

    @builtins.property
    def stable(self) -> bool:
        """Whether the item is stable."""

    def __init__(self, *, item: str = '', round: int = 0, experts: int = 0, changed: float | None = None, net_changed: float | None = None, median_change: float | None = None, variation_change: float | None = None, wilcoxon: float | None = None, p: float | None = None, stable: bool = False) -> None:
        ...

    def replace(self, *, item: str = ..., round: int = ..., experts: int = ..., changed: float | None = ..., net_changed: float | None = ..., median_change: float | None = ..., variation_change: float | None = ..., wilcoxon: float | None = ..., p: float | None = ..., stable: bool = ...) -> DelphiChange:
        """A copy with some members changed.

        Returns DelphiChange.
        """

    def __replace__(self, *, item: str = ..., round: int = ..., experts: int = ..., changed: float | None = ..., net_changed: float | None = ..., median_change: float | None = ..., variation_change: float | None = ..., wilcoxon: float | None = ..., p: float | None = ..., stable: bool = ...) -> DelphiChange:
        ...

@final
class DelphiRound(_Described):
    """One round as a whole."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def round(self) -> int:
        """The round, from 1."""

    @builtins.property
    def experts(self) -> int:
        """Who rated anything."""

    @builtins.property
    def items(self) -> int:
        """Items that somebody rated."""

    @builtins.property
    def complete(self) -> int:
        """Experts who rated every item: those that W is over."""

    @builtins.property
    def w(self) -> float | None:
        """Kendall's W with correction for ties; 1 for the same order."""

    @builtins.property
    def chi_squared(self) -> float | None:
        """Complete x (items - 1) x W."""

    @builtins.property
    def p(self) -> float | None:
        """How often chance gives such a W, by the chi-squared distribution with items - 1 degrees of freedom."""

    @builtins.property
    def reason(self) -> str:
        """Why there is no W; empty where there is one."""

    @builtins.property
    def consensus(self) -> int:
        """Items with consensus."""

    @builtins.property
    def stable(self) -> int:
        """Items that are stable since the round before."""

    @builtins.property
    def stop(self) -> bool:
        """Whether the study may stop after this round."""

    @builtins.property
    def why(self) -> str:
        """Why, or why not, in English."""

    def __init__(self, *, round: int = 0, experts: int = 0, items: int = 0, complete: int = 0, w: float | None = None, chi_squared: float | None = None, p: float | None = None, reason: str = '', consensus: int = 0, stable: int = 0, stop: bool = False, why: str = '') -> None:
        ...

    def replace(self, *, round: int = ..., experts: int = ..., items: int = ..., complete: int = ..., w: float | None = ..., chi_squared: float | None = ..., p: float | None = ..., reason: str = ..., consensus: int = ..., stable: int = ..., stop: bool = ..., why: str = ...) -> DelphiRound:
        """A copy with some members changed.

        Returns DelphiRound.
        """

    def __replace__(self, *, round: int = ..., experts: int = ..., items: int = ..., complete: int = ..., w: float | None = ..., chi_squared: float | None = ..., p: float | None = ..., reason: str = ..., consensus: int = ..., stable: int = ..., stop: bool = ..., why: str = ...) -> DelphiRound:
        ...

@final
class Delphi(_Described):
    """A Delphi study."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def rounds(self) -> Table[DelphiRound]:
        """Each round."""

    @builtins.property
    def items(self) -> Table[DelphiItem]:
        """Each item in each round, round by round."""

    @builtins.property
    def changes(self) -> Table[DelphiChange]:
        """Each item since the round before, from the second on."""

    def __init__(self, *, rounds: Iterable[DelphiRound] = (), items: Iterable[DelphiItem] = (), changes: Iterable[DelphiChange] = ()) -> None:
        ...

    def replace(self, *, rounds: Iterable[DelphiRound] = ..., items: Iterable[DelphiItem] = ..., changes: Iterable[DelphiChange] = ...) -> Delphi:
        """A copy with some members changed.

        Returns Delphi.
        """

    def __replace__(self, *, rounds: Iterable[DelphiRound] = ..., items: Iterable[DelphiItem] = ..., changes: Iterable[DelphiChange] = ...) -> Delphi:
        ...

@final
class Concordance(_Described):
    """Kendall's coefficient of concordance (Kendall and Babington Smith 1939), with his correction for
    ties (1970): 12 S / (m^2 (n^3 - n) - m sum of (t^3 - t)), where S is the sum of squared deviations
    of the n units' rank sums, m the coders, t the sizes of ties. Over coders who rated every unit.
    """
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def coders(self) -> int:
        """Coders who rated every unit."""

    @builtins.property
    def units(self) -> int:
        """Units."""

    @builtins.property
    def w(self) -> float | None:
        """From 0 to 1; nothing where it is not defined."""

    @builtins.property
    def chi_squared(self) -> float | None:
        """Coders x (units - 1) x W."""

    @builtins.property
    def p(self) -> float | None:
        """By the chi-squared distribution."""

    @builtins.property
    def reason(self) -> str:
        """Why there is no W; empty where there is one."""

    def __init__(self, *, coders: int = 0, units: int = 0, w: float | None = None, chi_squared: float | None = None, p: float | None = None, reason: str = '') -> None:
        ...

    def replace(self, *, coders: int = ..., units: int = ..., w: float | None = ..., chi_squared: float | None = ..., p: float | None = ..., reason: str = ...) -> Concordance:
        """A copy with some members changed.

        Returns Concordance.
        """

    def __replace__(self, *, coders: int = ..., units: int = ..., w: float | None = ..., chi_squared: float | None = ..., p: float | None = ..., reason: str = ...) -> Concordance:
        ...

@final
class Objection(_Described):
    """A reason against a proposal."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def by(self) -> str:
        """Who stated it."""

    @builtins.property
    def proposal(self) -> str:
        """To what."""

    @builtins.property
    def reason(self) -> str:
        """What is wrong with the proposal."""

    @builtins.property
    def state(self) -> ObjectionState:
        """What became of it."""

    @builtins.property
    def answer(self) -> str:
        """What was said to it; needed where it was answered."""

    def __init__(self, *, by: str = '', proposal: str = '', reason: str = '', state: _ObjectionStateLike, answer: str = '') -> None:
        ...

    def replace(self, *, by: str = ..., proposal: str = ..., reason: str = ..., state: _ObjectionStateLike = ..., answer: str = ...) -> Objection:
        """A copy with some members changed.

        Returns Objection.
        """

    def __replace__(self, *, by: str = ..., proposal: str = ..., reason: str = ..., state: _ObjectionStateLike = ..., answer: str = ...) -> Objection:
        ...

@final
class RoughConsensus(_Described):
    """Rough consensus on one proposal, and why."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def proposal(self) -> str:
        """The proposal."""

    @builtins.property
    def outcome(self) -> RoughConsensusOutcome:
        """Where it stands."""

    @builtins.property
    def support(self) -> int:
        """Who spoke for it."""

    @builtins.property
    def objections(self) -> int:
        """Objections stated."""

    @builtins.property
    def open(self) -> tuple[int, ...]:
        """Positions of the objections that are open."""

    @builtins.property
    def upheld(self) -> tuple[int, ...]:
        """Positions of those that are upheld."""

    @builtins.property
    def answered(self) -> tuple[int, ...]:
        """Positions of those that were answered and not shared: their holders are in the rough."""

    @builtins.property
    def reasons(self) -> tuple[str, ...]:
        """Why, in English, a sentence each."""

    def __init__(self, *, proposal: str = '', outcome: _RoughConsensusOutcomeLike, support: int = 0, objections: int = 0, open: Iterable[int] = (), upheld: Iterable[int] = (), answered: Iterable[int] = (), reasons: Iterable[str] = ()) -> None:
        ...

    def replace(self, *, proposal: str = ..., outcome: _RoughConsensusOutcomeLike = ..., support: int = ..., objections: int = ..., open: Iterable[int] = ..., upheld: Iterable[int] = ..., answered: Iterable[int] = ..., reasons: Iterable[str] = ...) -> RoughConsensus:
        """A copy with some members changed.

        Returns RoughConsensus.
        """

    def __replace__(self, *, proposal: str = ..., outcome: _RoughConsensusOutcomeLike = ..., support: int = ..., objections: int = ..., open: Iterable[int] = ..., upheld: Iterable[int] = ..., answered: Iterable[int] = ..., reasons: Iterable[str] = ...) -> RoughConsensus:
        ...

@final
class NamedConcept(_Described):
    """A concept by its name: what the page calls a code."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def id(self) -> str:
        """The concept."""

    @builtins.property
    def label(self) -> Label:
        """Its name by language."""

    def __init__(self, *, id: str, label: Label | Mapping[str, str] = {}) -> None:
        ...

    def replace(self, *, id: str = ..., label: Label | Mapping[str, str] = ...) -> NamedConcept:
        """A copy with some members changed.

        Returns NamedConcept.
        """

    def __replace__(self, *, id: str = ..., label: Label | Mapping[str, str] = ...) -> NamedConcept:
        ...

@final
class Figure(_Described):
    """A picture for the page, such as the engines draw them."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def title(self) -> Label:
        """What it shows, by language."""

    @builtins.property
    def svg(self) -> str:
        """The picture; shown as an image, so nothing in it is ever live."""

    def __init__(self, *, title: Label | Mapping[str, str] = {}, svg: str = '') -> None:
        ...

    def replace(self, *, title: Label | Mapping[str, str] = ..., svg: str = ...) -> Figure:
        """A copy with some members changed.

        Returns Figure.
        """

    def __replace__(self, *, title: Label | Mapping[str, str] = ..., svg: str = ...) -> Figure:
        ...

@final
class Dossier(_Described):
    """A document and what each engine found in it."""
    _fields: ClassVar[tuple[str, ...]]
    @builtins.property
    def document(self) -> Document:
        """The text."""

    @builtins.property
    def record(self) -> Record:
        """The facts found in it as a record."""

    @builtins.property
    def facts(self) -> Table[Fact]:
        """The facts found in it, one by one."""

    @builtins.property
    def codes(self) -> Table[ParagraphCodes]:
        """Issues by paragraph."""

    @builtins.property
    def concepts(self) -> Table[NamedConcept]:
        """Names of the codes, in the order they are shown in."""

    @builtins.property
    def statements(self) -> Table[Statement]:
        """Who is to do what."""

    @builtins.property
    def criteria(self) -> Table[CriterionMatch]:
        """Criteria of the definition by paragraph."""

    @builtins.property
    def figures(self) -> Table[Figure]:
        """Pictures, in the order they are shown in."""

    def __init__(self, *, document: Document, record: Record, facts: Iterable[Fact] = (), codes: Iterable[ParagraphCodes] = (), concepts: Iterable[NamedConcept] = (), statements: Iterable[Statement] = (), criteria: Iterable[CriterionMatch] = (), figures: Iterable[Figure] = ()) -> None:
        ...

    def replace(self, *, document: Document = ..., record: Record = ..., facts: Iterable[Fact] = ..., codes: Iterable[ParagraphCodes] = ..., concepts: Iterable[NamedConcept] = ..., statements: Iterable[Statement] = ..., criteria: Iterable[CriterionMatch] = ..., figures: Iterable[Figure] = ...) -> Dossier:
        """A copy with some members changed.

        Returns Dossier.
        """

    def __replace__(self, *, document: Document = ..., record: Record = ..., facts: Iterable[Fact] = ..., codes: Iterable[ParagraphCodes] = ..., concepts: Iterable[NamedConcept] = ..., statements: Iterable[Statement] = ..., criteria: Iterable[CriterionMatch] = ..., figures: Iterable[Figure] = ...) -> Dossier:
        ...

    def to_html(self, language: _LanguageLike = 'en') -> str:
        """One self-contained page in one of the six languages. Nothing in it is fetched or sent, and no
        markup of the document is ever live.

        Returns str.
        """

    def to_markdown(self, language: _LanguageLike = 'en') -> str:
        """What was found as Markdown, for where a page of HTML is of no use.

        Returns str.
        """

def _unknown_value_message(word: str, known: tuple[str, ...]) -> str:
    ...

def fold(text: str) -> str:
    """The folded form of one character. Complexity: O(1).

    The folded form of a whole text. Complexity: O(n).

    Returns str.
    """

def inflect(word: str, language: str) -> Inflection:
    """The inflected forms of a word, made by rules without a dictionary: English plural; French and Spanish
    plural and gender; Russian case, number and gender of nouns and adjectives; Arabic article, feminine,
    sound plurals and possessive endings. Some forms do not exist; that does no harm in looking for terms.
    A word that is too short for the rules (two letters; in Arabic one), has a digit in it, or is of another
    language has itself as its only form; one in capitals (`DNS`, `СМИ`) takes an s at most. `language` is
    a BCP 47 tag, of which the first part counts. Complexity: O(length of the word).

    Returns Inflection.
    """

def detect_language(text: str) -> Language | None:
    """The language of most of a text: by its script for Arabic, Chinese and Russian, by its commonest
    words, its elisions (`d'abord`) and its letters for English, French and Spanish. Nothing where the
    text gives no reason for any. Looks at 64 KiB, taken from the start, the middle and the end. Complexity: O(1).

    Returns Language | None.
    """

def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text in any of the six languages, without the white space around them. A full
    stop after an abbreviation, an initial or inside a number ends nothing. Complexity: O(n).

    Returns tuple[Span, ...].
    """

def tokens(text: str) -> Table[Token]:
    """The words, numbers and marks of a text, without white space. A word keeps its marks, its inner
    apostrophes and hyphens; Han characters are one token each. Complexity: O(n).

    Returns Table[Token].
    """

def wgig_record() -> Record:
    """The record of the Working Group on Internet Governance up to its preliminary report of February
    2005: facts in our own words, cited by paragraph, labelled in six languages.

    Returns Record.
    """

def group_label(group: _StakeholderGroupLike | None, language: _LanguageLike) -> str:
    """What a stakeholder group is called, in one of the six languages, as a heading or the row of a table
    has it: `Governments`, `政府`. Without a group: the name of all actors that belong to none. A record
    may name its groups otherwise (`Stakeholder::label`). Complexity: O(1).

    Returns str.
    """

def section_count(document: Document) -> int:
    """How many sections a report is said to have: the numbered ones, since the summary before them is
    none; all of them where none has a number.

    Returns int.
    """

def load_record(path: str | os.PathLike[str]) -> Record:
    """Reads a record from a JSON file. Throws IoError, ParseError (also for a format newer than
    `record_format`) or ValidationError (an identifier that names nothing). Spans are in bytes
    whatever the file counts.

    In Python they are in code points.

    Returns Record.
    """

def save_record(record: Record, path: str | os.PathLike[str]) -> None:
    """Writes a record as indented JSON, atomically: into a new file beside the old one, flushed to the
    disk, then renamed over it. Whatever happens, `path` holds the old record whole or the new one.
    """

def timeline(record: Record) -> Table[TimelineEntry]:
    """Meetings, consultations with a date, and milestones, by date, then kind, then identifier.

    Returns Table[TimelineEntry].
    """

def merge(sets: Iterable[CodingSet]) -> CodingSet:
    """All coders and codings of several sets. Codings that differ in nothing but their identifier are
    one; an identifier that two others share gets a number. Throws ValidationError where two coders
    of one identifier are different. Complexity: O(n log n).

    Returns CodingSet.
    """

def compare(codings: CodingSet) -> Table[UnitComparison]:
    """Who said what about each passage, the most disputed first, then in the order of the codings.
    Passages are the same where document and unit are, or, without a unit, document and span.
    Complexity: O(n log n + passages x codes x coders).

    Returns Table[UnitComparison].
    """

def adjudicate(codings: CodingSet, *, decides: str | None = None, adjudicator: str = 'agreed') -> Adjudication:
    """Decides each code of each passage: by the coder that is named, otherwise by more than half of
    those who read it. Ties stay open. The note of a decided coding says who gave it. Throws
    ValidationError where the coder who decides is not in the set. Complexity: as of `compare`.

    Returns Adjudication.
    """

def read(source: str | os.PathLike[str] | bytes | bytearray | memoryview, name: str = '', *, format: _SourceFormatLike = 'automatic') -> Document:
    """Reads a report into its parts: title, summary, sections, numbered paragraphs with their lists,
    notes, quotations, and what is left over. Understands the layouts of United Nations reports in
    the six languages, text converted from PDF, Markdown and HTML; anything else becomes plain
    paragraphs. `document.text` is the source as it is, byte for byte, and every span points into
    it. Throws ParseError (with line and column) for invalid UTF-8 and for what is not text.
    Complexity: O(n).

    Reads a file; `-` is standard input. Throws IoError too.

    A str or a path names a file, bytes are the file's content (of a text in a str: `text.encode()`). `name` names the source in messages and gives the document its identifier.

    Returns Document.
    """

def find_facts(document: Document) -> Table[Fact]:
    """All facts of a document, in the order in which they stand. Complexity: O(n).

    Returns Table[Fact].
    """

def to_record(document: Document) -> Record:
    """A record of what was found in a document: itself, its meetings, milestones, counts, tasks,
    categories, key areas and criteria, each cited. Which issues it raises, `classify` finds.

    Returns Record.
    """

def sample_report(language: _LanguageLike) -> str:
    """The sample report in one of the six languages, as the text of a file. All six tell the same.

    Returns str.
    """

def wgig_taxonomy() -> Taxonomy:
    """The embedded taxonomy of Internet governance issues, in six languages.

    Returns Taxonomy.
    """

@overload
def validate(value: Record) -> Table[Problem]:
    """All that is wrong with a taxonomy; empty when nothing is: an identifier that is missing or given
    twice, `broader`, `related` or a group's member that names no concept, a concept above itself
    (each cycle once), `related` on one side only, and one name both preferred and alternative.
    Complexity: O(n log n) in the names and links.

    All that is wrong with a record; empty when nothing is: identifiers that name nothing or are given
    twice come first, then dates out of order, a draft that is its own ancestor, an
    anchor or a citation outside its text. Complexity: O(n log n).

    Returns Table[Problem].
    """

@overload
def validate(value: Taxonomy) -> Table[Problem]:
    """All that is wrong with a taxonomy; empty when nothing is: an identifier that is missing or given
    twice, `broader`, `related` or a group's member that names no concept, a concept above itself
    (each cycle once), `related` on one side only, and one name both preferred and alternative.
    Complexity: O(n log n) in the names and links.

    All that is wrong with a record; empty when nothing is: identifiers that name nothing or are given
    twice come first, then dates out of order, a draft that is its own ancestor, an
    anchor or a citation outside its text. Complexity: O(n log n).

    Returns Table[Problem].
    """

def narrower(taxonomy: Taxonomy, id: str) -> tuple[str, ...]:
    """The concepts directly below one, in the order of the taxonomy. Complexity: O(n).

    Returns tuple[str, ...].
    """

@overload
def classify(source: Document, taxonomy: Taxonomy | None = None) -> Table[ParagraphCodes]:
    """Classifies with the embedded taxonomy, or with one of your own.

    Of a document: the codes of each paragraph. Of a text: its codes. Of many texts (a list, a column of pandas, polars or Arrow): the codes of each, numbered from 1; one that is missing has none.

    Returns Table[ParagraphCodes].
    """

@overload
def classify(source: str, taxonomy: Taxonomy | None = None) -> Table[Code]:
    """Classifies with the embedded taxonomy, or with one of your own.

    Of a document: the codes of each paragraph. Of a text: its codes. Of many texts (a list, a column of pandas, polars or Arrow): the codes of each, numbered from 1; one that is missing has none.

    Returns Table[ParagraphCodes].
    """

@overload
def classify(source: Iterable[str | None], taxonomy: Taxonomy | None = None) -> Table[ParagraphCodes]:
    """Classifies with the embedded taxonomy, or with one of your own.

    Of a document: the codes of each paragraph. Of a text: its codes. Of many texts (a list, a column of pandas, polars or Arrow): the codes of each, numbered from 1; one that is missing has none.

    Returns Table[ParagraphCodes].
    """

def make_labelling(items: Any, labels: Iterable[str | int] | None = None) -> Labelling:
    """From the names that each item has; a name that is given twice counts once. `labels` is the list
    of all labels; where it is empty, those that occur, by bytes. Throws ValidationError for a name
    that is none of them. Complexity: O(n log n).

    Items are given as a label each, or several each: strings or whole numbers, in lists, arrays or columns of pandas, polars or Arrow; or as a matrix with a row an item and a column a label, 1 where the item has it.

    Returns Labelling.
    """

def evaluate(truth: Any, predicted: Any, *, scores: Any = None, labels: Iterable[str | int] | None = None, k: int = 5, bins: int = 10, bootstrap: int = 0, confidence: float = 0.95, seed: int = 0) -> Evaluation:
    """Compares predicted labels with the true ones. `scores` has a row an item and a column a label, or
    is empty. Averages are over all labels of the list; where no list was given, over those that
    occur in the truth or the prediction. Definitions and values are those of scikit-learn.

    Throws ValidationError where there are no items, where the two have different numbers of items or
    different labels, where the scores do not fit or are no numbers.

    Complexity: O(n) in the labels of the items; with scores, O(items x labels x log labels).

    Items are given as a label each, or several each: strings or whole numbers, in lists, arrays or columns of pandas, polars or Arrow; or as a matrix with a row an item and a column a label, 1 where the item has it.

    Returns Evaluation.
    """

def stratified_folds(items: Any, folds: int, *, groups: Iterable[str | int] | None = None, seed: int = 0) -> tuple[int, ...]:
    """The fold of each item, from 0 to `folds` - 1, so that every label is spread evenly: iterative
    stratification (Sechidis, Tsoumakas and Vlahavas 2011), the rarest label first. Items of one
    group, such as the paragraphs of one document, stay together; `groups` has one name an item, or
    is empty. The same seed gives the same folds everywhere.

    Throws ValidationError for fewer than 2 folds, or more folds than groups.
    Complexity: O(labels^2 + n (log n + folds)).

    Items are given as a label each, or several each: strings or whole numbers, in lists, arrays or columns of pandas, polars or Arrow; or as a matrix with a row an item and a column a label, 1 where the item has it.

    Returns tuple[int, ...].
    """

def train(texts: Iterable[str], labels: Iterable[str | int] | Iterable[Iterable[str | int]], *, lexicon: Taxonomy | None = None, options: TrainingOptions | None = None, **fields: Any) -> Model:
    """Learns from coded texts: `labels[i]` are the labels of `texts[i]`. Throws as Trainer does, and
    where there are not as many of the one as of the other.

    The same, with a lexicon.

    Texts and labels may be lists, columns of pandas or polars, Arrow arrays. `fields` are members of TrainingOptions; `multi_label` is set where each text has a list of labels.

    Returns Model.
    """

def load_model(path: str | os.PathLike[str]) -> Model:
    """Reads a model from a file. Throws IoError and ParseError.

    Returns Model.
    """

def model_from_bytes(data: bytes) -> Model:
    """Reads such bytes, from whomever they come: there is no code in them, and whatever is wrong with
    them is a ParseError. Memory: a small multiple of their size. `file` names them in messages.

    Returns Model.
    """

def explain(model: Model, text: str, label: str) -> Table[Evidence]:
    """What each word of a text adds to the score of a label, negative against it: an evidence a word, in
    the order of the text. With the label's bias the weights add up to the score. Throws
    ValidationError for a label that the model does not know.

    Returns Table[Evidence].
    """

def texts_to_code(model: Model, texts: Iterable[str], count: int) -> Table[Suggestion]:
    """The texts from whose coding a model would learn most, least sure first: by the difference between
    the two most probable labels, or with several labels a text by the distance to a threshold
    (margin sampling; Settles 2009). Of texts with the same features only the first is taken.

    Returns Table[Suggestion].
    """

def cross_validate(texts: Iterable[str], labels: Iterable[str | int] | Iterable[Iterable[str | int]], folds: Iterable[int], *, options: TrainingOptions | None = None, **fields: Any) -> Table[Prediction]:
    """What models say of texts that they did not learn from: for each fold, a model learns from the texts
    of all other folds. `folds[i]` is the number of the fold of `texts[i]`. Throws as `train` does.

    Returns Table[Prediction].
    """

def learning_curve(texts: Iterable[str], labels: Iterable[str | int] | Iterable[Iterable[str | int]], folds: Iterable[int], parts: Iterable[float], *, options: TrainingOptions | None = None, **fields: Any) -> Table[LearningPoint]:
    """The learning curve: `cross_validate` with growing parts of the texts learnt from, drawn by the
    seed, each part within the next. `parts` are numbers above 0 and at most 1.

    Returns Table[LearningPoint].
    """

def train_subject_indexer(taxonomy: Taxonomy, texts: Sequence[str], subjects: Sequence[Sequence[str]], options: SubjectTrainingOptions | None = None) -> SubjectIndexer:
    """Learns from texts that people have indexed: `subjects[i]` are those of `texts[i]`. What is
    learned: how often each concept is assigned, how often where it is mentioned, and with which
    others; the words of its texts; and, by gradient-boosted regression trees on the logistic loss
    (Friedman 2001) over histograms, how all of this ranks the candidates of a text. In all
    statistics from which the trees learn, a text does not count for itself. Subjects that are not
    in the taxonomy, or not codable, are passed over. The same texts give the same indexer.
    Throws ValidationError when the lists differ in length, when no text has a subject, or for
    options out of range. Complexity: O(total length of the texts + rows x trees x log leaves).

    Returns SubjectIndexer.
    """

def load_subject_indexer(path: str | os.PathLike[str]) -> SubjectIndexer:
    """Reads a file that SubjectIndexer::save wrote. Throws IoError or ParseError.

    Returns SubjectIndexer.
    """

def find_statements(document: Document) -> Table[Statement]:
    """The statements of a document, in order. A subject that names several gives one statement for
    each group and each named body; a list under a chapeau ("Governments should: (a) ...") one for
    each item. Pronouns and left-out subjects are put back where they are in no doubt, and then
    `actor` is the name they stand for. Precision before recall: a sentence without an actor and a
    deontic expression gives none, and neither does the plain future. Complexity: O(n).

    Returns Table[Statement].
    """

def find_constitutive_statements(document: Document) -> Table[ConstitutiveStatement]:
    """The constitutive statements of a document, in order. Precision before recall: what something *is*
    is taken only of an actor that is known, or of a term in quotation marks; a definition,
    composition or establishment of what stands at the beginning of its sentence. Complexity: O(n).

    Returns Table[ConstitutiveStatement].
    """

def parse_ig_script(text: str, layout: _IgScriptLayoutLike = 'paragraphs', *, file: str = '') -> Table[InstitutionalStatement]:
    """Reads statements in IG Script, of any script and language. Spans count bytes of `text` (code
    points in Python).

        statement = { component | pair | [note] | other text }
        component = symbol [suffix] [",p" [suffix]] ["[" note "]"] ( "(" content ")" | "{" nested "}" )
        content   = words, "(" content ")", joined by [AND], [OR] or [XOR]
        nested    = statement | nested component { operator nested component } | pair
        pair      = "{" statement operator statement { operator statement } "}"

    Operators of one level are all the same: parentheses and braces say what is joined first. Words
    beside a combination are shared by its parts. Repeated components are joined by "and". White
    space inside words becomes one space. A symbol counts only where no letter or digit touches it
    from the left.

    Throws ParseError with file, line and column: a bracket that is not closed or not opened, an
    operator without an operand, mixed operators, a pair without an operator or a second pair on one
    level, nesting in a component that has none (A, D, I, E, M, F), an or else in parentheses, the
    same component twice, a statement without a component, nesting deeper than `deepest_nesting`,
    and text that is not UTF-8. `file` is only for the messages. Complexity: O(n log n), one pass.

    Returns Table[InstitutionalStatement].
    """

def to_ig_script(statements: InstitutionalStatement | Iterable[InstitutionalStatement]) -> str:
    """A statement in IG Script, on one line. Read again, it is coded the same. Throws ValidationError
    as `check_institutional` does, and where a text cannot be written (it has braces, an operator, or
    brackets that do not match). Complexity: O(n log n).

    Statements in IG Script, with an empty line between them.

    Returns str.
    """

def to_institutional(statements: Statement | ConstitutiveStatement | Iterable[Statement]) -> Any:
    """A statement as a tree that `to_ig_script` writes and `ig_table` tabulates. Parts that are joined
    become combinations; the actor is annotated with its group, the binding word with its force and
    negation. Brackets and operators in the words are made harmless (`ig_script_text`). An or else
    that was not read as a statement of its own is held by a direct object. Spans are those of the
    parts. Complexity: O(n log n).

    The same of a constitutive statement.

    The statements of a document as `find_statements` gives them: one that stands in the or else of
    another is nested in it, and not told again. Complexity: O(n log n).

    One statement gives an InstitutionalStatement; several give a Table of these.

    Returns Any.
    """

def ig_table(statements: InstitutionalStatement | Iterable[InstitutionalStatement], *, annotations: bool = True, shared: bool = True, nested: bool = True, original: bool = False, script: bool = False, most_rows: int = 100000, most_rows_each: int = 1000) -> IgTable:
    """One row for each atomic statement: combinations are multiplied out, the last component fastest.
    Statements have their `id`, or their number, with `.1`, `.2` where there are several rows; nested
    ones follow as `{1}.1` and are referred to by that. Properties linked by their suffix stand with
    what they belong to. The last two columns say how rows are linked: `[XOR].[1.2]` to the other
    alternative of a pair, `[AND].I.[1.3-4]` to the rows with another aim; `bAND` joins repeated
    components, `wAND` two combinations in one component. Neighbouring ANDs are written once.

    Throws ValidationError as `check_institutional` does, and where a table would be larger than the
    options allow. Complexity: O(rows * (columns + links)).

    Returns IgTable.
    """

def write_ig_table(table: IgTable, format: _IgTableFormatLike = 'csv') -> str:
    """A table as text. Complexity: O(size).

    Returns str.
    """

def kind_of(statement: InstitutionalStatement) -> InstitutionalKind:
    """What a statement does, by the components of its first level (pairs included, nested statements
    not). Throws ValidationError as `check_institutional` does. Complexity: O(n).

    Returns InstitutionalKind.
    """

def same_coding(one: InstitutionalStatement, other: InstitutionalStatement) -> bool:
    """Whether two statements are coded alike: equal but for spans and names. Complexity: O(n).

    Returns bool.
    """

def ig_script_text(text: str) -> str:
    """A text such as IG Script can hold: braces and unmatched brackets become harmless characters,
    white space one space. Complexity: O(n).

    Returns str.
    """

def discourse_network(statements: Iterable[DiscourseStatement], *, mode: _NetworkModeLike = 'two_mode', aggregation: _QualifierAggregationLike = 'ignore', normalisation: _NetworkNormalisationLike = 'none', duplicates: _StatementDuplicatesLike = 'include', scale: _AgreementScaleLike = 'binary', isolates: bool = False, dates: DateRange | Date | datetime.date | str | None = None, actors: Iterable[str] = (), issues: Iterable[str] = ()) -> Network:
    """The network of statements, as Discourse Network Analyzer defines it (Leifeld, Gruber and Bossner
    2019). With x counting the statements of an actor a on an issue j with agreement k, and d(k, l) the
    distance of two values over the widest that occurs, the weight of the tie of a and b is

    - ignore: the sum over j of x(a, j) x(b, j)
    - congruence: the sum over j, k, l of x(a, j, k) x(b, j, l) (1 - d(k, l))
    - conflict: the same with d(k, l); subtract: the difference of the two

    divided by what `normalisation` says. `docs/layers/roles-and-networks.md` has all formulas.

    Throws ValidationError with the number of the statement for an empty or an unknown actor or issue,
    an agreement outside the scale, a date that is missing where it is needed, an actor of two groups;
    and for options that exclude each other. Without statements: a network without nodes.
    Complexity: O(n log n), one-mode plus the sum over the issues of the square of their actors.

    `mode` says which nodes there are, `aggregation` what agreement makes of a tie, `normalisation` what weights are divided by, `duplicates` within what a repeated statement counts once, `scale` what numbers the agreement has. `isolates` keeps nodes that say nothing; `dates` leaves out statements of other days; `actors` and `issues` list all that there can be.

    Returns Network.
    """

def discourse_networks(statements: Iterable[DiscourseStatement], unit: _WindowUnitLike, size: int, *, mode: _NetworkModeLike = 'two_mode', aggregation: _QualifierAggregationLike = 'ignore', normalisation: _NetworkNormalisationLike = 'none', duplicates: _StatementDuplicatesLike = 'include', scale: _AgreementScaleLike = 'binary', isolates: bool = False, dates: DateRange | Date | datetime.date | str | None = None, actors: Iterable[str] = (), issues: Iterable[str] = ()) -> Table[Network]:
    """A network for each position of a moving time window: around each statement, with `size` / 2
    statements (rounded down) before and after it; or around each day (week, month, year from the first
    date on), reaching (`size` - 1) / 2 units (rounded half up) to both sides. Only positions at which
    the whole window has room. Statements of one day are ordered by document, actor, issue and
    agreement, where Discourse Network Analyzer draws lots. `options.dates` says where time begins and
    ends. Duplicates are left out before the windows are made.

    Throws ValidationError as `discourse_network` does, for a statement without a date, for a size of 0
    (of events: below 2), and where more than 100,000 windows would be made. Complexity: as
    of `discourse_network`, for each window.

    `mode` says which nodes there are, `aggregation` what agreement makes of a tie, `normalisation` what weights are divided by, `duplicates` within what a repeated statement counts once, `scale` what numbers the agreement has. `isolates` keeps nodes that say nothing; `dates` leaves out statements of other days; `actors` and `issues` list all that there can be.

    Returns Table[Network].
    """

def statements_of_tie(statements: Iterable[DiscourseStatement], source: str, target: str, *, mode: _NetworkModeLike = 'two_mode', aggregation: _QualifierAggregationLike = 'ignore', normalisation: _NetworkNormalisationLike = 'none', duplicates: _StatementDuplicatesLike = 'include', scale: _AgreementScaleLike = 'binary', isolates: bool = False, dates: DateRange | Date | datetime.date | str | None = None, actors: Iterable[str] = (), issues: Iterable[str] = ()) -> tuple[int, ...]:
    """The numbers of the statements that a tie rests on, ascending: of a two-mode network those of the
    actor on the issue, of a one-mode network those of both on what they share. Throws ValidationError
    as `discourse_network` does. Complexity: O(n log n).

    `mode` says which nodes there are, `aggregation` what agreement makes of a tie, `normalisation` what weights are divided by, `duplicates` within what a repeated statement counts once, `scale` what numbers the agreement has. `isolates` keeps nodes that say nothing; `dates` leaves out statements of other days; `actors` and `issues` list all that there can be.

    Returns tuple[int, ...].
    """

def network_measures(network: Network, *, weighted_paths: bool = False, resolution: float = 1, damping: float = 0.85) -> NetworkMeasures:
    """All measures. Throws ValidationError for a network with a tie whose ends are no nodes, a loop, a
    double tie or a weight that is no number, and for an option out of its range. Complexity:
    O(nodes x ties), with weighted paths times O(log nodes); of that only betweenness and closeness.

    Returns NetworkMeasures.
    """

def find_communities(network: Network, resolution: float = 1) -> tuple[int, ...]:
    """The community of each node, numbered from the largest, those of one size by their first node: the
    method of Louvain (Blondel and others 2008) with the nodes in their order and no chance in it, then
    communities that fell apart are parted, which can only raise modularity. Nodes without ties are
    alone. Throws as `network_measures` does. Complexity: O(ties) a pass, at most 100 passes on each level.

    Returns tuple[int, ...].
    """

def modularity(network: Network, communities: Iterable[int], resolution: float = 1) -> float | None:
    """How much more of the weight lies inside communities than chance would put there (Newman and Girvan
    2004): the sum over communities of w / W - resolution (s / 2W)^2, with w the weight inside, s
    the strength of its nodes, W the weight of all ties. Nothing without ties. Throws ValidationError
    where there is not one number for each node. Complexity: O(nodes + ties).

    Returns float | None.
    """

def brokerage(network: Network) -> Table[NodeBrokerage]:
    """The brokerage of each node between the groups of a network; nodes without a group make one together.
    Throws as `network_measures` does. Complexity: O(sum of the squares of the degrees).

    Returns Table[NodeBrokerage].
    """

def to_graphml(network: Network, *, labels: Mapping[str, Label | Mapping[str, str] | str] = {}, language: _LanguageLike = 'en', measures: bool = False) -> str:
    """GraphML (Brandes and others 2002), undirected. Nodes have `label`, `type` (`actor` or `issue`), `group`,
    `statements`; ties have `weight`. Characters that XML has no place for are replaced by U+FFFD.
    Throws as `network_measures` does. Complexity: O(n), with measures as of `network_measures`.

    Returns str.
    """

def to_gexf(network: Network, *, labels: Mapping[str, Label | Mapping[str, str] | str] = {}, language: _LanguageLike = 'en', measures: bool = False) -> str:
    """GEXF 1.3, as Gephi reads it; the same attributes. Ties below 0 have their weight as an attribute
    too, because Gephi draws none of them. Throws as `to_graphml` does.

    Returns str.
    """

def to_dot(network: Network, *, labels: Mapping[str, Label | Mapping[str, str] | str] = {}, language: _LanguageLike = 'en', measures: bool = False) -> str:
    """DOT, the language of Graphviz; issues are boxes, ties below 0 are dashed. Throws as `to_graphml`.

    Returns str.
    """

def network_svg(network: Network, *, labels: Mapping[str, Label | Mapping[str, str] | str] = {}, language: _LanguageLike = 'en', title: str = '', most_nodes: int = 120) -> str:
    """A network as SVG. Two-mode: actors in one column and issues in another, ordered so that ties
    cross little (each at the mean of its neighbours, Sugiyama and others 1981). One-mode: distances in the
    picture follow the lengths of paths (stress majorization, Gansner and others 2004), coloured by
    community. Ties below 0 are dashed. The same network gives the same bytes on one platform.
    Throws ValidationError for a network without nodes, or of which none may be drawn, and as
    `network_measures` does. Complexity: O(nodes x ties); of drawn nodes also O(nodes^2) a step, 200 steps.

    Returns str.
    """

def role_kinds(statement: Statement, *, language: _LanguageLike | None = None) -> Table[RoleReading]:
    """The kinds of part that a verb and its object stand for, the surest first, then in the order of the
    words; each kind once. Only where the verb says nothing (`be`, `ensure`, `have`) is the beginning of
    the object looked at. Without a language it is that of the script, and of Latin script whichever
    of English, French and Spanish finds the surest. Nothing where no known verb stands there.
    Complexity: O(length of the verb and of the first words of the object).

    The same of a statement.

    Returns Table[RoleReading].
    """

def raci_letter(kind: _RoleKindLike) -> RaciLetter:
    """The letter of a kind: A for decides and oversees; R for regulates, coordinates, operates and funds;
    C for advises and participates; I for informs.

    Returns RaciLetter.
    """

def role_entries(statements: Iterable[Statement], issues: Iterable[StatementIssue], *, by: _RolePartyLike = 'group', language: _LanguageLike | None = None, view: str = '', least_confidence: float = 0) -> RoleReadings:
    """The entries that statements give: one for each kind that the verb stands for (see `role_kinds`) and
    each issue. The confidence is the product of those of the kind, of the issue and of the statement,
    where that has one. Throws ValidationError where `issues` names a
    statement that is not there, an empty issue or a score outside 0 to 1. Complexity: O(n log n).

    The same of the roles of a record: one for each issue of a role. Of a role that names no issue there
    can be none; its number is in `without_issue`. Throws ValidationError for a role without actor and
    group. Complexity: O(n).

    The same of codings: where one coder has given one passage a party, an issue and a kind, all their
    combinations. The view is the coder. Codes of other schemes are passed over. Throws ValidationError
    for a code of the schemes for kinds and deontics that is none. Complexity: O(n log n + entries).

    Returns RoleReadings.
    """

def role_entries_of_record(roles: Record | Iterable[Role], *, view: str = '') -> RoleReadings:
    """The entries of a record, or of its roles, as `role_entries` of these in C++. Of a role that names no issue there can be none; its number is in `without_issue`.

    Returns RoleReadings.
    """

def role_entries_of_codings(codings: CodingSet, *, party_scheme: str = 'party', issue_scheme: str = 'issue', kind_scheme: str = 'role', deontic_scheme: str = 'deontic') -> Table[RoleEntry]:
    """The entries that codings give: `role_entries` of these in C++.

    Returns Table[RoleEntry].
    """

@overload
def discourse_statements(entries: Iterable[RoleEntry]) -> Table[DiscourseStatement]:
    """Statements of a discourse network: the party speaks to the issue, for it, or against it where
    the entry is negated. The document is that of the citation. Complexity: O(n).

    The same of statements, those whose verb is not known included. Throws as `role_entries` does.

    Returns Table[DiscourseStatement].
    """

@overload
def discourse_statements(entries: Iterable[Statement], issues: Iterable[StatementIssue], by: _RolePartyLike = 'group') -> Table[DiscourseStatement]:
    """Statements of a discourse network: the party speaks to the issue, for it, or against it where
    the entry is negated. The document is that of the citation. Complexity: O(n).

    The same of statements, those whose verb is not known included. Throws as `role_entries` does.

    Returns Table[DiscourseStatement].
    """

def statement_issues(statements: Iterable[Statement], codes: Iterable[ParagraphCodes]) -> Table[StatementIssue]:
    """The issues of statements by the codes of one document: those whose evidence lies in the sentence
    of the statement, with a score of 1; where there are none, those of its paragraph, with 0.5. Both
    must count their spans in the same unit. By statement, then as the codes are ordered. Complexity:
    O(n log n) in the codes and their evidence, times the codes of a paragraph.

    Returns Table[StatementIssue].
    """

def make_role_matrix(entries: Iterable[RoleEntry], *, parties: Iterable[str] = (), issues: Iterable[str] = ()) -> RoleMatrix:
    """The matrix of entries. Throws ValidationError with the number of the entry for a party or an
    issue that is empty or none of those named, a confidence outside 0 to 1; for a party or issue
    named twice; and where there is no row or no column. Complexity: O(n log n).

    Returns RoleMatrix.
    """

def view_of(matrix: RoleMatrix, view: str) -> RoleMatrix:
    """The same matrix with the entries of one view only. Throws ValidationError for a view that no
    entry has. Complexity: O(n log n).

    Returns RoleMatrix.
    """

def find_role_problems(matrix: RoleMatrix, *, needed: Iterable[_RoleKindLike] = (), sole: Iterable[_RoleKindLike] = ('decides',)) -> Table[RoleFinding]:
    """Gaps, overlaps and conflicts, by issue in the order of the columns. Only parts that are given fill a
    gap; a part that is only refused does not. Throws ValidationError for a matrix whose cells name
    what is not there. Complexity: O(cells + issues).

    Returns Table[RoleFinding].
    """

def compare_roles(before: RoleMatrix, after: RoleMatrix) -> Table[RoleDifference]:
    """The differences between two matrices: of two texts, or two views of one (see `view_of`). Parties and
    issues are the same where their names are; by party, then issue, both by bytes, then kind. Throws as
    `find_role_problems` does. Complexity: O(n log n) in the cells.

    Returns Table[RoleDifference].
    """

def role_matrix_svg(matrix: RoleMatrix, *, labels: Mapping[str, Label | Mapping[str, str] | str] = {}, language: _LanguageLike = 'en', raci: bool = False, title: str = '', needed: Iterable[_RoleKindLike] = (), sole: Iterable[_RoleKindLike] = ('decides',)) -> str:
    """A role matrix as SVG: a row a party, a column an issue, a mark a kind of part: full where it is
    given, struck through where it is refused. Gaps, overlaps and conflicts are marked and listed. Colours
    follow the page, light or dark; each mark tells what it is to who points at it or has it read out.
    The same matrix gives the same bytes. Throws ValidationError for a matrix without rows or issues, and
    as `find_role_problems` does. Complexity: O(rows x issues).

    Returns str.
    """

def draft_order(lineage: Lineage | Record) -> tuple[str, ...]:
    """The positions of the drafts so that parents come before children; among those that could be next,
    the one with the earlier date, then the one that was given first. A draft without a date counts as
    having that of its latest parent. Throws ValidationError for an empty lineage, a draft or submission
    without a name or with one that is taken, without a word, or not UTF-8, an unknown parent, a parent
    named twice, and a cycle, each with its place. Complexity: O(n log n).

    Gives the names of the drafts.

    Returns tuple[str, ...].
    """

def trace(lineage: Lineage | Record, *, least_information: float = 20.0, submissions: bool = True, borrowed_words: int = 5, borrowed_similarity: float = 0.6, borrowed_information: float = 24.0) -> Trace:
    """Follows every word through the drafts. Each draft is compared with its parents; what is left is looked
    for among what the parents have lost (it was moved), then among all that was ever written and is gone
    (it came back, or was taken over from a draft beside), then in the submissions of its date or before.
    What is found nowhere is the draft's own. Words are compared folded: a capital letter makes no new
    word. In a merge, words that both parents have are those of the one who wrote them first.

    A lone common word is no evidence: away from their neighbours, words need `least_information`
    together, or to stand between the same words as before.

    Throws as `draft_order` does. Complexity: near-linear in the total text where drafts resemble their
    parents; memory 8 bytes a token of all drafts.

    Returns Trace.
    """

def last_draft(trace: Trace) -> str:
    """The last draft: the one that was adopted where there is one, the last in order of several; else the
    last in order of those that nothing was made from and that are not withdrawn.

    Returns str.
    """

def passages(trace: Trace, draft: str | None = None) -> Table[Passage]:
    """The passages of one draft in order; together they hold all its words. Throws ValidationError for a
    draft that there is not, and for a trace whose parts do not fit together. Complexity: O(n) in the
    texts that it names.

    Without a draft, those of the last.

    Returns Table[Passage].
    """

def removals(trace: Trace) -> Table[Removal]:
    """What each draft no longer has of each of its parents, parents before children. A merge takes out
    what one of its parents has and it has not. Throws as `passages` does. Complexity: O(n).

    Returns Table[Removal].
    """

def word_history(trace: Trace, draft: str, offset: int) -> WordHistory:
    """The way of the word at an offset of a draft, or of the next after it. Throws ValidationError for an
    offset outside the text or behind its last word, else as `passages` does. Complexity: O(n).

    Returns WordHistory.
    """

def shares(trace: Trace, of: _ShareOfLike = 'author') -> Table[ContributionShare]:
    """How much of each draft is whose: drafts in order, in each the largest share first. Marks are not
    counted. Throws as `passages` does. Complexity: O(n log n).

    Returns Table[ContributionShare].
    """

def survival(trace: Trace, of: _ShareOfLike = 'author', last: str | None = None) -> Table[Survival]:
    """How much of what each put in is in `last` (`last_draft` where it is empty), the most first. Throws as
    `passages` does. Complexity: O(n log n).

    Returns Table[Survival].
    """

def draw_streams(trace: Trace, of: _ShareOfLike = 'author', *, title: str = '', language: _LanguageLike = 'en', most: int = 10, width: int = 960, height: int = 480) -> str:
    """An SVG picture: the drafts side by side in order, in each as many words of each contributor as it
    has of them, joined to streams where a draft was made from the one before it; otherwise, as between
    drafts of one round, they stand apart. Those who came first are at the bottom. The picture has a title and a
    text of each stream for those who do not see it, no script and no reference to anything outside; its ink is
    that of the text around it. Throws as `shares` does, and ValidationError for an option outside its range.
    Complexity: that of `shares`, and O(drafts x streams).

    Returns str.
    """

def read_bracketed(text: str, *, lenient: bool = False) -> BracketedDraft:
    """Reads open text, nested as it may be, in any of the six languages: in square brackets (`[ ]`, full
    width, and the Chinese lenticular ones), and as options under each other:

    - `[may/shall]`, `[one wording / another]`: alternatives, between which there is a stroke. Not and/or,
      his/her, 1/2 or A/RES/60/1;
    - `[EU: wording]`, `[wording (EU, Japan)]`, `[wording - EU]`, `[wording] (EU)`, and `EU: [wording]` at
      the start of a line: who proposes it;
    - `[EU: one] [G77: another]`, `[one]/[another]`: brackets side by side are alternatives of one passage
      where a name or a stroke says so, where they hold words such as `[shall] [should]`, and where they
      touch, as `[one][another]`, without a comma or an `and` that goes on from one to the other;
    - lines that begin with `Option 1:`, `Option 2 (EU):` and alike: alternatives of one passage. An option
      ends where the next begins, and the last as the one before it: at an empty line or at its line's end;
    - `(Agreed)`, `[agreed ad ref]` and the like in six languages: marks of closed text;
    - `[3]`, `[...]`, `[sic]`: no open text.

    Throws ParseError with line and column for a bracket without its partner, for one that is closed by one of
    another kind, and for more than 64 of them inside each other. Complexity: O(n).

    Returns BracketedDraft.
    """

def reading(draft: BracketedDraft, proposer: str = '') -> str:
    """The draft as somebody would have it: in each open passage the wording that they propose; where they
    propose none, the first that is nobody's; where there is none, nothing. Without a name: what is settled,
    alone. Brackets, names and marks are left out. Complexity: O(n).

    Returns str.
    """

def drafts_of(draft: BracketedDraft, base: DefinitionDraft) -> Table[DefinitionDraft]:
    """The draft as drafts of a lineage: `base` with what is settled for its text, then for each proposer
    one whose text is their reading, whose parent is `base`, and whose author they are. Its name is that of
    `base`, a stroke and theirs. Without settled text there is no base, and they have no parent.

    Returns Table[DefinitionDraft].
    """

def find_borrowed(text: str, submissions: Iterable[Submission], language: _LanguageLike | None = None, *, least_words: int = 5, least_similarity: float = 0.6, least_information: float = 24.0) -> Table[Borrowing]:
    """`SubmissionIndex(submissions).find(text, language, options)`.

    Returns Table[Borrowing].
    """

def match_criteria(document: Document) -> Table[CriterionMatch]:
    """The criteria of the embedded record that each paragraph speaks to, paragraph by paragraph.

    Returns Table[CriterionMatch].
    """

def witness_from_text(id: str, text: str, tokens: _DraftTokensLike = 'wgig') -> Witness:
    """A witness made of a text, cut by either rule. Complexity: O(n).

    Returns Witness.
    """

def read_collatex(json: str, *, file: str = '', tokens: _DraftTokensLike = 'wgig') -> Table[Witness]:
    """The witnesses in CollateX's JSON input: `{"witnesses": [{"id", "content"} or {"id", "tokens"}]}`.
    Where a witness has both, its `tokens` are taken. A token's `t` is its text and `n` what is
    compared (where it is missing or empty, `t` less the white space at its end); its other members are kept in `extra`,
    but for `_sigil` and `_token_array_position`, which CollateX adds itself. What else the input says
    (`algorithm`, `joined`) is passed over.

    Throws ParseError, with the line and column or the JSON path, for what is not such an input, a
    witness without a name or with that of another, and a draft without a token. Complexity: O(n log n).

    Returns Table[Witness].
    """

def read_collatex_table(json: str, *, file: str = '') -> Collation:
    """The collation in a table that CollateX wrote: its Python port (a row a witness, gaps `null`), or
    its Java program (a row a segment, gaps `[]`, tokens that may be bare strings). Which of them it is
    is told by the number of rows; where that leaves it open, by the gaps; else it is Python's. Where a
    cell has several tokens, they take as many columns, from the left.

    Throws ParseError, with the line and column or the JSON path, for what is no such table, and for
    one that would have more than 100 million cells. Complexity: O(n log n + cells).

    Returns Collation.
    """

def to_collatex(collation: Collation, *, joined: bool = True, indent: bool = False) -> str:
    """A collation as CollateX's Python port writes it: `{"witnesses": ["A", ...], "table": [...]}`, a row a
    witness; a cell is a list of tokens, or `null`. Joined, columns in which the witnesses part in the
    same way share a cell; otherwise a cell has one token.

    Throws ValidationError for lists that do not fit together. Complexity: O(cells).

    Returns str.
    """

def to_tei(collation: Collation, *, title: str = '', lemma: str = '', words: bool = False, joined: bool = True) -> str:
    """A collation as a TEI file with parallel segmentation. What all witnesses have stands bare; each
    variation is an `app` with a `rdg` a reading, an empty one for witnesses that have nothing. Two
    texts are one reading if they are equal but for white space. Each witness's text can be read out
    of the file again. Names that XML does not take as identifiers get one that it does; the name itself
    is kept in `witness/@n`. Characters that XML cannot hold become U+FFFD.

    Valid against the schema of all of TEI (`tei_all`).

    Throws ValidationError for a `lemma` that no witness is named, and for lists that do not fit
    together. Complexity: O(cells).

    Returns str.
    """

def collation_graphml(collation: Collation, *, joined: bool = True) -> str:
    """The variant graph as GraphML, with the names of attributes that CollateX's Java program uses: of a node
    `number` and `tokens`, of an edge `number`, `type` and `witnesses`; and with more: of a node its
    `rank`, `normalized` and `witnesses`. The first node is the start of all witnesses, the last their
    end. Edges are of type `path`, or `transposition` between nodes that share moved tokens. Joined, runs
    without a fork are one node.

    Throws ValidationError for lists that do not fit together. Complexity: O(cells).

    Returns str.
    """

def redline(collation: Collation, before: str, after: str) -> Redline:
    """What changed from the witness named `before` to the one named `after`. Tokens are the same where they
    stand in one column with the same text; white space does not count, and the second draft's is
    shown. What the collation has as a transposition of these two is moved.

    Throws ValidationError for a name that no witness has, and for lists that do not fit together.
    Complexity: O(cells).

    Returns Redline.
    """

def redline_html(redline: Redline, *, page: bool = True) -> str:
    """A redline as HTML: `<del>` and `<ins>`, with their move where they are one. `page` gives a whole page
    with its style and a heading; otherwise a fragment, with its style. Line ends of the drafts are kept.

    Returns str.
    """

def redline_markdown(redline: Redline) -> str:
    """A redline as Markdown: `<del>out</del>` and `<ins>in</ins>`, which all of Markdown's dialects show, and
    moves with their number. All that Markdown would read as markup is escaped; line ends and paragraphs
    are kept.

    Returns str.
    """

def collation_html(collation: Collation, *, layout: _TableLayoutLike = 'horizontal', joined: bool = True, page: bool = True, title: str = '') -> str:
    """A collation as an HTML table. What all witnesses have is calm; where they differ, each reading has a
    colour and a number, and what stands elsewhere in another witness has a mark. Names of witnesses
    stay in sight while one scrolls. Columns run from right to left where the drafts do. All text is
    escaped; nothing is fetched and no script runs.

    Throws ValidationError for lists that do not fit together. Complexity: O(cells).

    Returns str.
    """

def collation_text(collation: Collation, *, layout: _TableLayoutLike = 'horizontal', joined: bool = True, width: int = 100) -> str:
    """A collation as a table of text, `-` where a witness has nothing. Han characters take two columns, as
    terminals have it. What is wider than `width` goes on below.

    Throws ValidationError for lists that do not fit together. Complexity: O(cells).

    Returns str.
    """

def variant_graph_svg(collation: Collation, *, joined: bool = True, language: _LanguageLike | None = None) -> str:
    """The variant graph: what all witnesses have is one box, and where they part, each reading is a box of
    its own with the names of its witnesses. The way most go is straight; those who have nothing pass by.
    What was moved is joined by a dashed line, with its number. Long graphs go on below, like lines of
    music; long texts are cut in the middle. Runs from right to left where the drafts do; light and
    dark follow the reader's setting. `language`: of the picture's own words; not given, that of the drafts.

    Throws ValidationError for lists that do not fit together. Complexity: O(cells x log(witnesses)).

    Returns str.
    """

def alignment_svg(collation: Collation, *, language: _LanguageLike | None = None) -> str:
    """All columns at a glance: a row a witness. What all have is calm, over it the core that is agreed;
    where they differ, a witness is with most of them, has another reading, or has nothing. Of more than
    480 columns, neighbours share a place, which shows what stands out most. `language`: of the legend;
    not given, that of the drafts.

    Throws ValidationError for lists that do not fit together. Complexity: O(cells).

    Returns str.
    """

def make_witness(id: str, text: str) -> Witness:
    """A witness from a text: its words, numbers, ideographs and marks (see `tokens`), each with the white
    space after it. They are compared folded (see `fold`): case, accents, the forms of an Arabic alef
    or of a Russian `ё` make no difference. Throws ParseError for a text that is not UTF-8.
    Complexity: O(n).

    Returns Witness.
    """

def collate(witnesses: Mapping[str, str] | Iterable[Witness | str | tuple[str, str]], *, near_matches: bool = True, transpositions: bool = True) -> Collation:
    """Aligns witnesses: equal words in one column, as far as their order allows. Rare words weigh more
    than common ones, words more than marks, and words without a counterpart share columns from the
    left. The columns are the same whatever the order and the names of the witnesses: texts are sorted
    first, equal ones are aligned as one, and readings are numbered from the most frequent on.

    Starting with the text that is most like the others, each is aligned to those before it, the most
    similar next, by the best path with affine gaps (Gotoh 1982) between stretches that agree. Then each
    is taken out and aligned to all others again (Barton and Sternberg 1987), at most three times.

    Transpositions are runs of equal words that two witnesses have in different columns, if they weigh
    at least as much as one rare word of three letters or two ideographs. Where all pairs would cost
    more than 2^30 steps, only pairs with the text that is most like the others are searched.

    Throws ValidationError for a witness without a name, one with another's name, and a token with
    nothing to compare.

    Complexity: O(n log n) in the tokens for texts that are alike, with bounded work for each token where
    they are not; O(k^2) in the number k of different texts for finding which are similar. Memory
    O(tokens + cells).

    The witnesses are: a dictionary of names and texts; or a list of `Witness` objects, of pairs of a name and a text, or of texts alone, which are named A, B, C and so on.

    Returns Collation.
    """

def segments(collation: Collation) -> Table[CollationSegment]:
    """The segments of a collation, in order. Neighbouring columns are one segment where the witnesses part
    in the same way: those with the same reading in one have the same in the other, and those without a
    token count as a party of their own. So the characters of a Chinese word that another draft
    replaces are one unit, without a dictionary. Throws ValidationError for cells that do not fit the
    witnesses. Complexity: O(cells).

    Returns Table[CollationSegment].
    """

def variant_graph(collation: Collation) -> VariantGraph:
    """The variant graph of a collation (Schmidt and Colomb 2009, as CollateX draws it). Throws
    ValidationError for cells that do not fit the witnesses. Complexity: O(cells log cells).

    Returns VariantGraph.
    """

def round_drafts(drafts: Iterable[DefinitionDraft]) -> Table[RoundDraft]:
    """Drafts of a record with their rounds: one without parents is of round 1, any other of the round
    after the latest of its parents. Throws ValidationError for a parent that is none of the drafts,
    for an identifier that is there twice, and where drafts are each other's parents.
    Complexity: O(n log n) in drafts and parents.

    Returns Table[RoundDraft].
    """

def wgig_criteria() -> Table[CriterionCues]:
    """The nine criteria of the embedded record (paragraphs 31 and 32 of the preliminary report) with
    their phrases in six languages.

    Returns Table[CriterionCues].
    """

def coverage(drafts: Any, criteria: Iterable[CriterionCues] | None = None) -> Coverage:
    """Each draft against each criterion. A draft with known parents is compared with each of them, any
    other with one of the latest round before its own: the last by the same author, else of the same
    group, else of all (with the one before it in the list where all are of one round). Evidence is in the text of the draft.

    Throws ValidationError for an empty draft, two drafts or criteria with one identifier, a rule
    that names no cue of its criterion, a cue without a phrase, a criterion with nothing to look for.

    Complexity: O(criteria) to prepare, then O(length) in each draft, times the words of the longest
    phrase and the rules that one phrase is in.

    The same for the embedded criteria.

    The drafts are: RoundDraft objects; texts in order, or a mapping of names to texts, each a round of its own; or mappings or a data frame (pandas, polars, Arrow) with the columns `text` and, as far as they are known, `id`, `round`, `group`, `author`, `date`, `language`, `parents`.

    Returns Coverage.
    """

def find_elements(text: str, language: _LanguageLike | None = None) -> Table[DefinitionElement]:
    """The elements of a definition in one of the six languages, found by word lists and by the words
    that stand before and after. What could be read in more than one way is left out. Without
    `language` it is found; a text whose language is not known has no elements.
    Complexity: O(n log n).

    Returns Table[DefinitionElement].
    """

def compare_elements(drafts: Any) -> ElementComparison:
    """The elements of each draft, and which drafts share them. Throws ValidationError for an empty draft
    or two with one identifier.

    The drafts are: RoundDraft objects; texts in order, or a mapping of names to texts, each a round of its own; or mappings or a data frame (pandas, polars, Arrow) with the columns `text` and, as far as they are known, `id`, `round`, `group`, `author`, `date`, `language`, `parents`.

    Returns ElementComparison.
    """

def agreed_core(collation: Collation) -> AgreedCore:
    """The text that all witnesses of a collation share. Throws ValidationError for a collation whose
    cells do not fit its witnesses. Complexity: O(cells).

    Returns AgreedCore.
    """

def positional_entropy(collation: Collation) -> Table[ColumnEntropy]:
    """The entropy of each column. Throws as `agreed_core` does. Complexity: O(cells log witnesses).

    Returns Table[ColumnEntropy].
    """

def convergence(drafts: Any, *, basis: _ConvergenceBasisLike | None = None, bootstrap: int = 1000, confidence: float = 0.95, seed: int = 0, margin: float = 0.05, permutations: int = 999, passages: int = 10, language: _LanguageLike = 'en') -> Convergence:
    """Whether drafts converge. The index of a pair is the share of words that both have in the same
    order (Dice's coefficient over the longest common subsequence), corrected for what their words
    would give in random order, as kappa is: 1 for the same words, 0 for nothing but chance. That of
    a round is the mean over its pairs. See docs/layers/convergence.md for formulas and sources.

    Intervals are percentiles over resampled drafts (Efron 1979), pairs of a draft with itself left
    out; where all drafts of two neighbouring rounds are by the same authors, one each, authors are
    resampled. No figure depends on the order of the drafts.

    Throws ValidationError for fewer than two drafts, an empty one, two with one identifier, a
    negative round, or an option that is out of its range.

    Complexity: pairs x n m / 64 for n and m words, 10 to 50 times for what is expected by chance (of at
    most 2000 words); bootstrap x pairs; and an alignment of each round.

    The drafts are: RoundDraft objects; texts in order, or a mapping of names to texts, each a round of its own; or mappings or a data frame (pandas, polars, Arrow) with the columns `text` and, as far as they are known, `id`, `round`, `group`, `author`, `date`, `language`, `parents`.

    Returns Convergence.
    """

def convergence_svg(convergence: Convergence, language: _LanguageLike = 'en') -> str:
    """The index over the rounds with its intervals, and the share of agreed text, as SVG. Colours follow
    the reader's light or dark setting; in Arabic, rounds run from right to left.

    Returns str.
    """

def coverage_svg(coverage: Coverage, criteria: Iterable[CriterionCues] | None = None, language: _LanguageLike = 'en') -> str:
    """Criteria in rows, drafts in columns: full, half and empty circles, a dash where a criterion was not
    assessed, and a mark on what a redraft won or lost, as SVG. Labels are those of `criteria`; a
    criterion that is not there is shown by its identifier.

    Returns str.
    """

def convergence_page(convergence: Convergence, coverage: Coverage, elements: ElementComparison, criteria: Iterable[CriterionCues] | None = None, language: _LanguageLike = 'en') -> str:
    """Both pictures, and the figures behind them as tables, on one page of HTML that loads nothing and
    runs no script. All texts are escaped.

    Returns str.
    """

def carry(comment: Comment, to: str | DefinitionDraft | WorkingPaper | Document, source: str | DefinitionDraft | WorkingPaper | Document | None = None, *, least_similarity: float = 0.25) -> CarriedComment:
    """The same for one comment.

    Without the text commented on: by the comment's quote, with its prefix and suffix. Throws
    ValidationError for a comment that has an anchor, but no quote.

    `source` is the text commented on, `to` the one it is carried to. Without a source, the comment is carried by its quote, prefix and suffix.

    Returns CarriedComment.
    """

@overload
def carry_all(comments: Record, to: str, *, least_similarity: float = 0.25) -> Table[CarriedComment]:
    """Carries comments on the text `from` to the text `to`, with one comparison of the two for all.

    A comment's place is its anchor; where it has a quote that does not stand there, the place where
    the quote does, the one whose surroundings are most like `prefix` and `suffix`, then the nearest
    (as a TextQuoteSelector of the Web Annotation Data Model). Both texts are cut into words,
    ideographs and marks; case, accents and white space do not count in the comparison, but do for
    `unchanged`. What the two texts share in order stands in place; of the rest, what is shared all
    the same has moved. Words put in the place of an anchor's own words belong to it, words added
    before or after it do not.

    The confidence is similarity x share. The share is 1 where the old words stand in `to` once or
    never; else it is e^2 / (sum of e^2 over all places where they stand), e being 1 + the number of
    tokens around the place that agree with those around the anchor (up to 12 on either side). Of
    text that is gone, it is 1 - the largest part of it that was found anywhere, halved where neither
    neighbour was found.

    Throws ValidationError for an anchor that lies outside `from` or inside a character, and ParseError
    for a text that is not UTF-8. Complexity: O(n log n + n d) for n tokens, d of which differ, with an
    upper bound on d; then O(log n) for each comment and each token of its anchor.

    All comments of a record on a draft or on its ancestors, carried to that draft along the chain of
    first parents. Throws ValidationError for a draft that the record does not have, and for an
    anchor outside its text.

    Of a record, all comments on a draft and its ancestors are carried to that draft.

    Returns Table[CarriedComment].
    """

@overload
def carry_all(comments: Iterable[Comment], to: str | DefinitionDraft | WorkingPaper | Document, source: str | DefinitionDraft | WorkingPaper | Document, *, least_similarity: float = 0.25) -> Table[CarriedComment]:
    """Carries comments on the text `from` to the text `to`, with one comparison of the two for all.

    A comment's place is its anchor; where it has a quote that does not stand there, the place where
    the quote does, the one whose surroundings are most like `prefix` and `suffix`, then the nearest
    (as a TextQuoteSelector of the Web Annotation Data Model). Both texts are cut into words,
    ideographs and marks; case, accents and white space do not count in the comparison, but do for
    `unchanged`. What the two texts share in order stands in place; of the rest, what is shared all
    the same has moved. Words put in the place of an anchor's own words belong to it, words added
    before or after it do not.

    The confidence is similarity x share. The share is 1 where the old words stand in `to` once or
    never; else it is e^2 / (sum of e^2 over all places where they stand), e being 1 + the number of
    tokens around the place that agree with those around the anchor (up to 12 on either side). Of
    text that is gone, it is 1 - the largest part of it that was found anywhere, halved where neither
    neighbour was found.

    Throws ValidationError for an anchor that lies outside `from` or inside a character, and ParseError
    for a text that is not UTF-8. Complexity: O(n log n + n d) for n tokens, d of which differ, with an
    upper bound on d; then O(log n) for each comment and each token of its anchor.

    All comments of a record on a draft or on its ancestors, carried to that draft along the chain of
    first parents. Throws ValidationError for a draft that the record does not have, and for an
    anchor outside its text.

    Of a record, all comments on a draft and its ancestors are carried to that draft.

    Returns Table[CarriedComment].
    """

def carry_through(comment: Comment, texts: Iterable[str | DefinitionDraft | WorkingPaper | Document], *, least_similarity: float = 0.25) -> Table[CarriedComment]:
    """Through a chain of drafts: `texts[0]` is the text commented on, and there is a result for each
    later text. Each step starts from the last text in which the words were found, so that words
    which were taken out and put back are found again; its confidence is multiplied with that of the
    step it starts from. Words that are back as they were in the first text are found from there.

    Returns Table[CarriedComment].
    """

def with_quote(comment: Comment, text: str | DefinitionDraft | WorkingPaper | Document, context: int = 32) -> Comment:
    """A copy of the comment with its quote, and up to `context` code points before and after it, taken
    from the text that its anchor points into. Throws as `carry` does.

    Returns Comment.
    """

def carried(comment: Comment, place: CarriedComment, to: str | DefinitionDraft | WorkingPaper | Document, draft: str) -> Comment:
    """The comment on the draft it was carried to: anchored at the first of its places, with the words
    there as its quote. Gone, it has no anchor and keeps its quote.

    Returns Comment.
    """

def is_open(comment: Comment) -> bool:
    """Whether a comment still waits for a decision: it has none, or one that says `open`.

    Returns bool.
    """

def tally_comments(comments: Iterable[Comment], document: Document | None = None, actors: Iterable[Actor] = ()) -> Table[CommentTally]:
    """Counts comments by paragraph, group and kind, in the order of the paragraphs. With a document,
    the paragraph is the one in which the anchor begins; else it is the comment's clause. The group is
    the comment's, else that of its author among `actors`, else the author, else the mark in its
    reference (`DE` of `DE-002`). Complexity: O(n log n).

    Returns Table[CommentTally].
    """

def anchor_comments(comments: Iterable[Comment], document: Document) -> Table[Comment]:
    """Gives the comments that have no anchor the place in the document that they name: by their quote,
    else by their lines, else by their clause, which is the number of a paragraph or of a section.
    Those that name no place that is there stay as they are. Complexity: O(n log n).

    Returns Table[Comment].
    """

def wgig_comment_policy() -> CommentPolicy:
    """The policy of the Working Group on Internet Governance (preliminary report, 29): evident errors
    are corrected, papers are not redrafted, comments are published beside them. What is evident is
    this library's reading: a correction of type `ed`, or one whose proposed wording shares at least
    nine tenths with the words it replaces.

    Returns CommentPolicy.
    """

def apply_policy(comments: Iterable[Comment], policy: CommentPolicy | None = None, language: _LanguageLike = 'en') -> Table[PolicyOutcome]:
    """What the policy makes of each comment, in their order, with the reason in a language. What was
    decided before stays. A comment that meets no rule stays open. Throws ValidationError for a policy
    without redrafting that accepts proposed text, and for a similarity outside 0 to 1. Complexity:
    O(n x rules), and for the similarity at most about the product of wording and difference.

    Without a policy, that of the Working Group on Internet Governance.

    Returns Table[PolicyOutcome].
    """

def with_dispositions(comments: Iterable[Comment], outcomes: Iterable[PolicyOutcome]) -> Table[Comment]:
    """The comments with the dispositions that a policy gave them.

    Returns Table[Comment].
    """

def find_columns(headings: Iterable[str]) -> Table[LogColumn]:
    """What the columns of a log hold, by their headings, in any of the six languages and in the words of
    several bodies. Of several columns that could hold the same, the first does; a heading that is not
    known is `other`. Case, accents, white space and marks do not count. Complexity: O(n).

    Returns Table[LogColumn].
    """

def heading_language(headings: Iterable[str]) -> Language | None:
    """The language of most of the headings that are known; none where none is.

    Returns Language | None.
    """

def log_columns(form: _LogFormLike = 'iso', language: _LanguageLike = 'en') -> Table[LogColumn]:
    """The columns of a form, headed in a language.

    Returns Table[LogColumn].
    """

def form_word(word: str, language: _LanguageLike = 'en') -> str:
    """A word of the form in a language: `title`, `document`, `date`, `project`, `page`, `body`,
    `types`, `general`, `technical`, `editorial`. Empty for one that it does not have.

    Returns str.
    """

def comments_from_rows(columns: Iterable[LogColumn], rows: Iterable[Iterable[str]], language: _LanguageLike | None = None) -> Table[Comment]:
    """Makes comments of rows of cells, a cell a column; short rows lack their last cells, rows without
    text are left out. Comments without an identifier get one of their reference, and a number where
    that is needed. A kind that no column gives is told by nothing: it is `unspecified`, or
    `proposes_text` where there is a proposed change. Throws ParseError for a cell that cannot be what
    its column holds, with the path `rows[row][column]`, and for a row that is longer than the
    columns; ValidationError for an identifier that is given twice. Complexity: O(n log n).

    Returns Table[Comment].
    """

def comments_and_problems(columns: Iterable[LogColumn], rows: Iterable[Iterable[str]], language: _LanguageLike | None = None) -> tuple[Table[Comment], Table[Problem]]:
    """The same for a log that is not quite in order: a cell that cannot be what its column holds is kept as
    text, an identifier that is given again gets a number, and the problems tell each of these. Throws
    ParseError for a cell that is not UTF-8, and for a row that is longer than the columns.

    Returns tuple[Table[Comment], Table[Problem]].
    """

def rows_of(log: CommentLog) -> tuple[tuple[str, ...], ...]:
    """The rows of a log: what `comments_from_rows` makes the same comments of, as far as the columns
    hold them. Complexity: O(n).

    Returns tuple[tuple[str, ...], ...].
    """

def disposition_from_text(text: str, language: _LanguageLike = 'en') -> Disposition | None:
    """A decision from what a secretariat wrote: a text that begins with a word for one, as *Accepted, now in
    4.2*. Text that begins with no such word leaves the comment open. The whole text is the reason, but for
    a decision as `disposition_text` writes it. Nothing for an empty text.

    Returns Disposition | None.
    """

def disposition_text(disposition: Disposition, language: _LanguageLike = 'en') -> str:
    """A disposition as text, of which `disposition_from_text` makes the same decision and reason.

    Returns str.
    """

def make_ratings(ratings: Any, *, coder: str | None = None, unit: str | None = None, code: str | None = None, sets: bool = False, categories: Iterable[str | float] | None = None) -> Ratings:
    """From numbers, coder after coder: `values[coder * units + unit]`, NaN where one is missing. The
    coders are named `1`, `2`, and so on. Throws ValidationError where a number is infinite or the
    numbers do not make whole rows. Complexity: O(n), O(n log n) where the numbers are not small and
    whole.

    From rows in any order; coders and units are in the order in which they first occur. Where every
    code is a number, the ratings are numbers. An empty code is a missing rating; with
    `options.sets` it is a unit that the coder has read and given nothing. Throws ValidationError
    where a coder rates a unit twice (and `options.sets` is not set), and for a code that is none of
    `options.categories`. Complexity: O(n log n).

    The ratings are: rows of coders, as nested sequences or an array of numbers with a row a coder; a mapping or data frame (pandas, polars, Arrow) with a column a coder; or, with `coder`, `unit` and `code`, the names of the three columns of a long table. None and NaN are missing ratings. Cells that hold a set, list or tuple are several codes at once. `categories` lists all categories in the order of their scale.

    Returns Ratings.
    """

def agreement(ratings: Any, *, metric: _AlphaMetricLike = 'nominal', weights: _AgreementWeightsLike | Iterable[Iterable[float]] = 'identity', bootstrap: int = 0, confidence: float = 0.95, seed: int = 0, pairs: bool = True, coder: str | None = None, unit: str | None = None, code: str | None = None, sets: bool = False, categories: Iterable[str | float] | None = None) -> Agreement:
    """Agreement between coders by every coefficient. What is not defined for these ratings has no
    value, and a reason. Intervals are percentiles over resampled units (Efron 1979); the same seed
    gives the same interval everywhere.

    Throws ValidationError where the lists of `ratings` do not fit together, or an option is out of
    its range.

    Complexity: O(n log n) in the ratings, and O(coders^2 x units) where `options.pairs` is set.
    Sets and custom weights take the square of the number of different ratings. Each resample costs
    about as much as the first pass.

    The same of `make_ratings(values, coders)`. Where the numbers are few, small and whole, and neither
    pairs nor intervals are asked for, they are counted as they are read.

    The ratings are: rows of coders, as nested sequences or an array of numbers with a row a coder; a mapping or data frame (pandas, polars, Arrow) with a column a coder; or, with `coder`, `unit` and `code`, the names of the three columns of a long table. None and NaN are missing ratings. Cells that hold a set, list or tuple are several codes at once. `categories` lists all categories in the order of their scale.

    Returns Agreement.
    """

def krippendorff_alpha(ratings: Any, *, metric: _AlphaMetricLike = 'nominal', bootstrap: int = 0, confidence: float = 0.95, seed: int = 0, coder: str | None = None, unit: str | None = None, code: str | None = None, sets: bool = False, categories: Iterable[str | float] | None = None) -> Coefficient:
    """Krippendorff's alpha alone, for the metric and the bootstrap of `options`. Equal to
    `agreement(ratings, options).krippendorff`.

    The same of `make_ratings(values, coders)`. Where the numbers are few, small and whole, they are
    counted as they are read.

    The ratings are: rows of coders, as nested sequences or an array of numbers with a row a coder; a mapping or data frame (pandas, polars, Arrow) with a column a coder; or, with `coder`, `unit` and `code`, the names of the three columns of a long table. None and NaN are missing ratings. Cells that hold a set, list or tuple are several codes at once. `categories` lists all categories in the order of their scale.

    Returns Coefficient.
    """

def ratings_of(codings: CodingSet, document: Document | None = None, unit: _CodingUnitLike = 'paragraphs') -> Ratings:
    """The codes that each coder gave to each passage of the codings, as sets. A coder who has read the
    document and gave the passage no code gave it the empty set; one who has not has no rating.
    Complexity: O(n log n) in the codings, and the passages times the coders.

    The same on every paragraph, or every character, of one document, coded or not; other documents
    are left out. Each character counts as one unit, wherever a coder began or ended, so agreement
    on characters tells whether passages were cut alike; stretches that all coders coded alike are one
    row with its length in `sizes`. A coding without a span covers the paragraph that it names.
    Throws ValidationError where a span ends beyond the text, or a unit is no paragraph of it.
    Complexity: O(n log n) in the codings and paragraphs, and the rows times the coders.

    Without a document, the units are the passages of the codings.

    Returns Ratings.
    """

def category_name(ratings: Ratings, category: int) -> str:
    """The name of one of the different ratings: `spam`, `2.5`, `{access, spam}`.

    Returns str.
    """

def additive_values(matrix: Iterable[Iterable[float]], weights: Iterable[float], normalization: _NormalizationLike = 'none') -> list[float]:
    """Additive value, sum of w_j x_ij (Keeney and Raiffa 1976). Complexity: O(matrix).

    `matrix` has a row an alternative; more is better in each column. Arrays and data frames of numbers are taken at once.

    Returns list[float].
    """

def topsis(matrix: Iterable[Iterable[float]], weights: Iterable[float], normalization: _NormalizationLike = 'minmax') -> list[float]:
    """Closeness to the ideal solution, from 0 to 1: D- / (D- + D+), with the distances to the worst and to
    the best of each weighted column (TOPSIS; Hwang and Yoon 1981). Where all alternatives are alike,
    both distances are 0 and the closeness is 1. Complexity: O(matrix).

    `matrix` has a row an alternative; more is better in each column. Arrays and data frames of numbers are taken at once.

    Returns list[float].
    """

def net_outranking_flows(matrix: Iterable[Iterable[float]], weights: Iterable[float], *, indifference: float = 0, preference: float = 0) -> list[float]:
    """Net outranking flows, from -1 to 1, summing up to 0: by how much an alternative is preferred to the
    others on average, less by how much they are preferred to it (PROMETHEE II; Brans and Vincke 1985).
    One alternative alone has 0. Complexity: O(criteria x alternatives x log), and as many steps more as
    there are differences between the thresholds.

    `matrix` has a row an alternative; more is better in each column. Arrays and data frames of numbers are taken at once.

    Returns list[float].
    """

def make_judgements(source: Record | Iterable[JudgementRow | Mapping[str, Any]] | Any, *, levels: Iterable[str] | None = None) -> Judgements:
    """From rows in any order; names are in the order in which they first occur. `levels` is the scale,
    worst first. A row without a rating is one still to be made. Throws ValidationError for a scale of
    fewer than two levels or with one twice, a row without arrangement, a rating that is no level, and
    where an assessor judges the same twice. Complexity: O(n log n).

    From the assessments of a record, on the scale of `Rating`. An assessment that names no principle
    is one of the arrangement as a whole: its principle is called `overall`. One that names no assessor
    has an assessor without a name. All arrangements of the record are listed, judged or not.

    Rows are objects, mappings from the names of their members, or a data frame with such columns. None and NaN are empty.

    Returns Judgements.
    """

def assess(judgements: Judgements | Record, options: AdequacyOptions | None = None, **fields: Any) -> Adequacy:
    """Puts judgements together. An arrangement is at a level where principles of more than `majority` of
    the weight place it there or higher and none vetoes that: outranking of the level's profile (ELECTRE
    TRI, pessimistic; Yu 1992; with one threshold, MR-Sort; Leroy, Mousseau, Pirlot 2011). Principles
    that nobody judged are left out, and the weights of the others fill the whole.

    How firm that is: the range of each weight in which the conclusion stays, exactly; the share of all
    possible weights, drawn evenly, that conclude each level (stochastic multicriteria acceptability;
    Lahdelma and Salminen 2001); and the conclusion without each assessor.

    Throws ValidationError for a weight or a veto of no known principle, a negative weight, a majority
    outside its range. Complexity: O(judgements log judgements + arrangements x principles x
    (samples + assessors + principles)), and as `net_outranking_flows`.

    `fields` are members of AdequacyOptions.

    Returns Adequacy.
    """

def find_gaps(record: Record, adequacy: Adequacy, level: str = '') -> Table[Gap]:
    """The issues without an adequate arrangement, in the order of the record, each with the
    recommendations on it. A gap without any is one that nobody answers.

    Adequate is an arrangement at `level` or higher; empty stands for the highest of the scale.
    Arrangements are those of the assessment with the identifier of the record's. Throws
    ValidationError for a level that is none of the scale.
    Complexity: O(issues + links between arrangements, recommendations and issues), times log.

    Returns Table[Gap].
    """

def recommendations_without_gap(record: Record, gaps: Iterable[Gap]) -> list[str]:
    """The recommendations that answer none of the gaps.

    Returns list[str].
    """

def weight_range_text(range: WeightRange, digits: int = 3) -> str:
    """A range as text, as intervals are written: `[0, 0.333)` has 0 in it and 0.333 not. Ends that have more
    digits are rounded inward, so that the conclusion stays with every share that the text names. With a
    range too narrow for so many digits, as many as it needs. `digits` is from 1 to 15; throws
    ValidationError for another number and for a range that is none.

    Returns str.
    """

def adequacy_svg(adequacy: Adequacy, *, labels: Mapping[str, Label | Mapping[str, str]] = {}, language: _LanguageLike = 'en', title: str = '') -> str:
    """A table of arrangements by principles as SVG: from orange, the worst, over pale to dark green, the best,
    the level in each cell, and ± where assessors differ; beside it each conclusion, with the share of
    random weights that lead to each level as a bar. Columns are as wide as the levels need. All names are
    text only. The same adequacy gives the same bytes. Throws ValidationError where its lists do not fit
    together. Complexity: O(cells).

    Returns str.
    """

def participation(rows: Iterable[ParticipationRow | Mapping[str, Any]] | Any, population: Iterable[PopulationShare | Mapping[str, Any]] | Any = ()) -> Table[Participation]:
    """Who took part: in all consultations, then in each, in the order in which they first occur. Values
    are in alphabetical order of their bytes. Throws ValidationError for a row without participant, a
    participant with two values of one attribute, a share that is no number from 0, a value of the
    population given twice, and shares of an attribute that add up to nothing.
    Complexity: O(n log n + consultations x values).

    Rows are objects, mappings from the names of their members, or a data frame with such columns. None and NaN are empty.

    Returns Table[Participation].
    """

def participation_svg(consultations: Iterable[Participation], *, attribute: _ParticipationAttributeLike = 'group', labels: Mapping[str, Label | Mapping[str, str]] = {}, language: _LanguageLike = 'en', title: str = '') -> str:
    """Consultations side by side as SVG, a row for each value of the attribute: its share among those who took
    part as a bar, dark where it reaches its share of all concerned and orange where it does not; that share
    is a line across the bar, where it is known. Silence is said in words. Under the name of a consultation
    stand the participants, and the overlap with all concerned. All names are text only. The same
    participation gives the same bytes. Throws ValidationError for a share that is not from 0 to 1.
    Complexity: O(consultations x values).

    Returns str.
    """

def participation_rows(record: Record) -> Table[ParticipationRow]:
    """The comments of a record as rows: consultations are the papers and drafts that they are on. A comment
    without author counts as one of its group.

    Returns Table[ParticipationRow].
    """

def session_openness(record: Record) -> Table[SessionOpenness]:
    """Each session of each meeting. The steps of the scale are by convention equal.

    Returns Table[SessionOpenness].
    """

def deadlines_kept(record: Record) -> Table[DeadlineKept]:
    """The papers that have a last day for comments.

    Returns Table[DeadlineKept].
    """

def fates(record: Record) -> Table[Fate]:
    """What became of each comment: by group, then by decision.

    Returns Table[Fate].
    """

def read_votes(source: str | os.PathLike[str] | bytes, *, name: str = '', sign: _VoteSignLike = 'agree_is_positive', participant: str = '', statement: str = '', vote: str = '', timestamp: str = '', weight: str = '', group: str = '', delimiter: str = '') -> Votes:
    """From a table of text (CSV), of one of two forms, told apart by its header. A log has a row a
    vote, with columns for participant, statement and vote, and maybe for time, weight and group: the
    `votes.csv` of Polis. A matrix has a row a participant and a column a statement: its
    `participant-votes.csv`, old and new. Votes are numbers, or words for agreement, disagreement and
    passing in the six languages; an empty cell is no vote.

    Throws ParseError with line and column for what cannot be read, ValidationError with the line for
    a participant with two groups or two weights. Complexity: O(n).

    A str or a path names a file, bytes are the file's content. Folders, archives, JSON and Parquet are read by `read_polis`.

    Returns Votes.
    """

def make_votes(table: Any, *, participant: str = 'participant', statement: str = 'statement', vote: str = 'vote', timestamp: str | None = None, sign: _VoteSignLike = 'agree_is_positive') -> Votes:
    """From rows in any order. Of several votes of a participant on a statement the latest counts, of
    equally late ones the later row. Throws ValidationError for a value that is none of -1, 0 and 1
    and for an empty identifier. Complexity: O(n), and O(p log p) in participants and statements.

    The same from columns of numbers, as arrays have them; `timestamps` may be empty. Throws
    ValidationError where they are of different lengths.

    The table is a mapping or a data frame (pandas, polars, Arrow) with a row a vote. Columns of whole numbers are not copied. None and NaN are no votes.

    Returns Votes.
    """

def with_statements(votes: Votes, source: str | os.PathLike[str] | bytes, *, name: str = '') -> Votes:
    """The votes with what a table of statements says of them: the `comments.csv` of Polis. Texts are
    taken from its column `comment-body`, rejections from `moderated` (-1). Statements without votes
    are left out. Throws ParseError.

    Returns Votes.
    """

def with_groups(votes: Votes, source: str | os.PathLike[str] | bytes, *, name: str = '') -> Votes:
    """The votes with the stakeholder groups of a table with a participant and a group a row.
    Participants without votes are left out. Throws ParseError; ValidationError, with the line, for a
    participant in two groups.

    Returns Votes.
    """

def likely_sign(votes: Votes, source: bytes, *, name: str = '') -> VoteSign:
    """Which sign the votes have, by the counts of a table of statements (columns `agrees` and
    `disagrees`): the one by which the counts differ less from those of the votes as they are, or with
    both kinds exchanged. `agree_is_positive` where there are no counts, or both differ as much. Polis
    counts superseded votes too, so the counts need not be equal. Throws ParseError.

    Returns VoteSign.
    """

def opinion_groups(votes: Votes, *, method: _GroupMethodLike = 'exact', groups: int = 0, most_groups: int = 5, components: int = 2, least_votes: int = 7, least_participants: int = 15, keep: Iterable[str] = (), base_groups: int = 100, starts: int = 10, resamples: int = 20, seed: int = 0, weighted: bool = True) -> OpinionGroups:
    """Opinion groups of the participants. A missing vote counts as the mean vote on its statement; the
    principal components of the votes filled in so give each participant a position, multiplied by
    the square root of (statements / votes of the participant); k-means finds groups of positions
    (Small et al. 2021). The components are exact to rounding, by Lanczos iteration on the sparse
    votes. The order of the rows that `votes` were made of does not matter.

    Throws ValidationError where the lists of `votes` do not fit together, there is no vote, an option
    is out of its range, or `keep` names nobody.

    Complexity: O(votes) for each of some dozens of steps; k-means O(participants) for each; the
    silhouettes O(participants^2), of at most 2000 evenly spaced ones where there are more than 5000.

    Returns OpinionGroups.
    """

def best_group_count(groups: OpinionGroups) -> int:
    """The number of groups with the largest mean silhouette, whatever number was asked for; of equal
    ones the smaller. 0 where nobody is in a group.

    Returns int.
    """

def smoothed_group_count(history: Iterable[int | OpinionGroups], *, buffer: int = 4, before: SmoothedGroupCount | None = None) -> SmoothedGroupCount:
    """After `history`, the numbers of groups that were best in successive computations, oldest first,
    starting from `before`. A new number takes over when it was best `buffer` times in a row; the first
    one at once: the group-k-smoother of Polis, which has a buffer of 4. A 0, a computation without
    groups, changes nothing. Continuing from what an earlier call gave is the same as one call with all
    of the history. Throws ValidationError for a buffer of 0. Complexity: O(n).

    `history` has numbers, or opinion groups, of which `best_group_count` is taken.

    Returns SmoothedGroupCount.
    """

def consensus(votes: Votes, groups: OpinionGroups | None = None, *, most: int = 5, least_z: float = 1.2816, weighted: bool = True) -> Consensus:
    """Consensus across opinion groups. Throws ValidationError where the groups are not of these votes.
    Complexity: O(votes + groups x statements), and sorting.

    Consensus across the stakeholder groups of `votes`, in the order of their bytes. Participants
    without a group count where all participants are counted. Throws ValidationError where nobody has
    a group.

    Consensus across groups of any kind: each participant's position in `names`, or -1. Throws
    ValidationError where the lists do not fit together.

    Without `groups`, across the stakeholder groups of the votes.

    Returns Consensus.
    """

def opinion_map_svg(groups: OpinionGroups, *, language: _LanguageLike = 'en', width: int = 720, height: int = 540, title: str = '') -> str:
    """The map as SVG: a mark for each participant, by the first two components, with the shape and
    colour of their group; an outline round each group; and a legend. Participants at the same place
    are one larger mark. It needs nothing from outside, has a title and a description for screen
    readers, follows the colours of the page, and has its legend on the right in Arabic. The same map
    gives the same bytes. Throws ValidationError where a size is out of its range or a position is
    not finite. Complexity: O(n log n).

    Returns str.
    """

def kendall_w(ratings: Any) -> Concordance:
    """Kendall's W of ratings that are numbers. Units that nobody rated are left out. Throws
    ValidationError for names and sets. Complexity: O(coders x units x log(units)).

    The ratings are as `agreement` takes them.

    Returns Concordance.
    """

def delphi(rounds: Iterable[Any], *, most_range: float = 1, least_share: float = 0.7, within: float = 1, most_variation: float = 0.2, most_changed: float = 0.15, significance: float = 0.05, strong_w: float = 0.7, most_rounds: int = 0) -> Delphi:
    """The figures of a study, its rounds in order; experts and items are known by their names. An item
    is stable when it meets all conditions of `options` that can be computed. A study stops when every
    item of the round has consensus, or every item is stable (also where they disagree: the
    disagreement then is a result), or after `most_rounds`. Rounds without names of units have the
    items 1, 2, and so on. Throws ValidationError for ratings that are not numbers, for items or
    experts of the same name in one round, and where an option is out of its range.

    Each round is ratings as `agreement` takes them: an expert is a coder, an item a unit.

    Returns Delphi.
    """

def rough_consensus(proposal: str, supporters: Iterable[str], objections: Iterable[Objection]) -> RoughConsensus:
    """Whether there is rough consensus on a proposal, in the sense of RFC 7282: all objections are
    addressed, though not necessarily accommodated (section 3); how many object does not matter, nor
    do many voices for it outweigh one objection that is open (sections 6 and 7). Objections to other
    proposals are passed over. Whether an answer is good is not computed: that is for people to say,
    by the state. Throws ValidationError for an objection without a reason or a holder, and for one
    that is answered without an answer. Complexity: O(n).

    Returns RoughConsensus.
    """

def make_dossier(document: Document, *, taxonomy: Taxonomy | None = None, model: Model | None = None) -> Dossier:
    """Runs every engine on a document, with the issues of the embedded taxonomy.

    The same, with the issues of a taxonomy of your own.

    The same, with the issues that a trained model assigns. Their names are those of `names` with the
    same identifier, or else the model's labels as they are.

    With a model, the taxonomy only names its labels.

    Returns Dossier.
    """

def assessor_agreement(judgements: Judgements, *, metric: _AlphaMetricLike = 'ordinal', weights: _AgreementWeightsLike | Iterable[Iterable[float]] = 'ordinal', bootstrap: int = 0, confidence: float = 0.95, seed: int = 0, pairs: bool = True) -> Agreement:
    """Agreement between assessors, on the ordinal scale of their judgements.

    The same, as `options` say.

    The options are those of `agreement`, on the ordinal scale unless they say otherwise.

    Returns Agreement.
    """

def assessor_ratings(judgements: Judgements) -> Ratings:
    """The judgements as ratings: assessors are coders, each arrangement by each principle is a unit, levels
    are numbers from 0. An assessor without a name is called `?`.

    Returns Ratings.
    """

def make_figure(kind: _FigureKindLike, svg: str) -> Figure:
    """A picture with its title in six languages.

    Returns Figure.
    """

def to_html(dossiers: Dossier | Iterable[Dossier], language: _LanguageLike = 'en') -> str:
    """One self-contained page in one of the six languages. Nothing in it is fetched or sent, and no
    markup of the document is ever live.

    Returns str.
    """

def to_markdown(dossiers: Dossier | Iterable[Dossier], language: _LanguageLike = 'en') -> str:
    """What was found as Markdown, for where a page of HTML is of no use.

    Returns str.
    """

def _signatures() -> list[tuple[str, str, str]]:
    ...
