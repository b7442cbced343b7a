// Written by `npm run build` (scripts/collect.js) from the rooms. Do not edit.
import { LifecycleEventResolver, AmendmentResolver, ProvisionVersionResolver, StatuteHistoryResolver, AmendmentReviewResolver } from "../law/amendment/amendment.resolver.js";
import { ConceptResolver, ElementResolver, DefinitionResolver, definitionLists } from "../law/definition/definition.resolver.js";
import { AmountResolver } from "../law/indicator/amount.resolver.js";
import { IndicatorResolver, ReckoningUnitResolver, JurisdictionIndicatorsResolver } from "../law/indicator/indicator.resolver.js";
import { JurisdictionResolver, AuthorityResolver } from "../law/jurisdiction/jurisdiction.resolver.js";
import { StatuteResolver, ProvisionResolver, JurisdictionStatutesResolver, StatuteReviewResolver, ProvisionReviewResolver } from "../law/legislation/legislation.resolver.js";
import { OffenceResolver, PenaltyResolver, RuleOffencesResolver, PenaltyReviewResolver, offenceLists } from "../law/offence/offence.resolver.js";
import { ReleaseResolver } from "../law/release/release.resolver.js";
import { RuleResolver, MiningStatusRulesResolver, ruleLists } from "../law/rule/rule.resolver.js";
import { SourceResolver, CitationResolver } from "../law/source/source.resolver.js";
import { LegalStatementResolver, StatementReviewResolver } from "../law/statement/statement.resolver.js";
import { taxLists } from "../law/tax/tax.resolver.js";
import { TokenClassResolver, tokenClassLists } from "../law/token-class/token-class.resolver.js";
import { OfficialTextResolver, TextUnitResolver } from "../law/wording/official-text.resolver.js";
import { WordingResolver } from "../law/wording/wording.resolver.js";
import { RateLimitResolver } from "../platform/limits/rate-limit.resolver.js";
import { AssessmentResolver, AssessmentPlaceResolver, ExposureResolver } from "../questions/assessment/assessment.resolver.js";
import { AssessmentWordsResolver, MinerQuestionWordsResolver, MinerAnswerWordsResolver, PresumedWordsResolver, ConditionTestWordsResolver } from "../questions/assessment/words.resolver.js";
import { LawChangeResolver, ProvisionDiffResolver } from "../questions/changes/law-change.resolver.js";
import { CitationsResolver } from "../questions/citations/citations.resolver.js";
import { ComparisonReviewResolver, OffenceComparisonReviewResolver, ComparisonResolver } from "../questions/comparison/comparison.resolver.js";
import { CitationRecordsResolver } from "../questions/node/citation-records.resolver.js";
import { ContentHashResolver } from "../questions/node/content-hash.resolver.js";
import { DiscrepancyRecordsResolver } from "../questions/node/discrepancy-records.resolver.js";
import { NodeResolver, LawChangeSubjectResolver, CorrectionRecordsResolver, ReviewItemSubjectResolver } from "../questions/node/node.resolver.js";
import { SearchHitNodeResolver } from "../questions/node/search-hit.resolver.js";
import { SuggestionNodeResolver } from "../questions/node/suggestion.resolver.js";
import { OfficialWordsResolver } from "../questions/official/official-words.resolver.js";
import { OutdatedResolver } from "../questions/official/outdated.resolver.js";
import { ReviewResolver, CoverageReviewResolver } from "../questions/review/review.resolver.js";
import { SearchResolver, JurisdictionCountResolver, SearchReadingResolver } from "../questions/search/search.resolver.js";
import { SuggestResolver } from "../questions/search/suggest.resolver.js";

export const RESOLVERS = [
  LifecycleEventResolver,
  AmendmentResolver,
  ProvisionVersionResolver,
  StatuteHistoryResolver,
  AmendmentReviewResolver,
  ConceptResolver,
  ElementResolver,
  DefinitionResolver,
  AmountResolver,
  IndicatorResolver,
  ReckoningUnitResolver,
  JurisdictionIndicatorsResolver,
  JurisdictionResolver,
  AuthorityResolver,
  StatuteResolver,
  ProvisionResolver,
  JurisdictionStatutesResolver,
  StatuteReviewResolver,
  ProvisionReviewResolver,
  OffenceResolver,
  PenaltyResolver,
  RuleOffencesResolver,
  PenaltyReviewResolver,
  ReleaseResolver,
  RuleResolver,
  MiningStatusRulesResolver,
  SourceResolver,
  CitationResolver,
  LegalStatementResolver,
  StatementReviewResolver,
  TokenClassResolver,
  OfficialTextResolver,
  TextUnitResolver,
  WordingResolver,
  RateLimitResolver,
  AssessmentResolver,
  AssessmentPlaceResolver,
  ExposureResolver,
  AssessmentWordsResolver,
  MinerQuestionWordsResolver,
  MinerAnswerWordsResolver,
  PresumedWordsResolver,
  ConditionTestWordsResolver,
  LawChangeResolver,
  ProvisionDiffResolver,
  CitationsResolver,
  ComparisonReviewResolver,
  OffenceComparisonReviewResolver,
  ComparisonResolver,
  CitationRecordsResolver,
  ContentHashResolver,
  DiscrepancyRecordsResolver,
  NodeResolver,
  LawChangeSubjectResolver,
  CorrectionRecordsResolver,
  ReviewItemSubjectResolver,
  SearchHitNodeResolver,
  SuggestionNodeResolver,
  OfficialWordsResolver,
  OutdatedResolver,
  ReviewResolver,
  CoverageReviewResolver,
  SearchResolver,
  JurisdictionCountResolver,
  SearchReadingResolver,
  SuggestResolver,
];

export const STATEMENT_LISTS = [
  definitionLists,
  offenceLists,
  ruleLists,
  taxLists,
  tokenClassLists,
];
