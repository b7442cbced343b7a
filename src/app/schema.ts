import type { GraphQLObjectType, GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import {
  AmendmentResolver,
  LifecycleEventResolver,
  ProvisionVersionResolver,
  StatuteHistoryResolver,
} from "../law/amendment/amendment.resolver.js";
import { ConceptResolver, DefinitionResolver, definitionLists, ElementResolver } from "../law/definition/definition.resolver.js";
import { AmountResolver } from "../law/indicator/amount.resolver.js";
import { IndicatorResolver, JurisdictionIndicatorsResolver, ReckoningUnitResolver } from "../law/indicator/indicator.resolver.js";
import { AuthorityResolver, JurisdictionResolver } from "../law/jurisdiction/jurisdiction.resolver.js";
import { JurisdictionStatutesResolver, ProvisionResolver, StatuteResolver } from "../law/legislation/legislation.resolver.js";
import { OffenceResolver, offenceLists, PenaltyResolver, RuleOffencesResolver } from "../law/offence/offence.resolver.js";
import { ReleaseResolver } from "../law/release/release.resolver.js";
import { MiningStatusRulesResolver, RuleResolver, ruleLists } from "../law/rule/rule.resolver.js";
import { CitationResolver, SourceResolver } from "../law/source/source.resolver.js";
import { LegalStatementResolver } from "../law/statement/statement.resolver.js";
import { taxLists } from "../law/tax/tax.resolver.js";
import { TokenClassResolver, tokenClassLists } from "../law/token-class/token-class.resolver.js";
import { installSyncResolvers } from "../platform/graphql/sync-resolvers.js";
import { RateLimitResolver } from "../platform/limits/rate-limit.resolver.js";
import { AssessmentResolver } from "../questions/assessment/assessment.resolver.js";
import { LawChangeResolver, ProvisionDiffResolver } from "../questions/changes/law-change.resolver.js";
import { CitationsResolver } from "../questions/citations/citations.resolver.js";
import { ComparisonResolver } from "../questions/comparison/comparison.resolver.js";
import { CitationRecordsResolver } from "../questions/node/citation-records.resolver.js";
import { ContentHashResolver } from "../questions/node/content-hash.resolver.js";
import { CorrectionRecordsResolver, LawChangeSubjectResolver, NodeResolver } from "../questions/node/node.resolver.js";
import { SearchHitNodeResolver } from "../questions/node/search-hit.resolver.js";
import { SuggestionNodeResolver } from "../questions/node/suggestion.resolver.js";
import { JurisdictionCountResolver, SearchReadingResolver, SearchResolver } from "../questions/search/search.resolver.js";
import { SuggestResolver } from "../questions/search/suggest.resolver.js";

/** Every resolver, room by room. */
const RESOLVERS: NonEmptyArray<new () => object> = [
  NodeResolver,
  ContentHashResolver,
  LawChangeSubjectResolver,
  CorrectionRecordsResolver,
  RateLimitResolver,
  ReleaseResolver,
  SourceResolver,
  CitationResolver,
  JurisdictionResolver,
  AuthorityResolver,
  StatuteResolver,
  ProvisionResolver,
  JurisdictionStatutesResolver,
  LifecycleEventResolver,
  AmendmentResolver,
  ProvisionVersionResolver,
  StatuteHistoryResolver,
  LawChangeResolver,
  ProvisionDiffResolver,
  LegalStatementResolver,
  ConceptResolver,
  ElementResolver,
  DefinitionResolver,
  ...definitionLists.resolvers,
  TokenClassResolver,
  ...tokenClassLists.resolvers,
  RuleResolver,
  MiningStatusRulesResolver,
  ...ruleLists.resolvers,
  OffenceResolver,
  PenaltyResolver,
  RuleOffencesResolver,
  ...offenceLists.resolvers,
  ...taxLists.resolvers,
  IndicatorResolver,
  AmountResolver,
  ReckoningUnitResolver,
  JurisdictionIndicatorsResolver,
  SearchResolver,
  JurisdictionCountResolver,
  SearchReadingResolver,
  SearchHitNodeResolver,
  SuggestResolver,
  SuggestionNodeResolver,
  CitationsResolver,
  CitationRecordsResolver,
  ComparisonResolver,
  AssessmentResolver,
];

const QUERY =
  "What can be asked. Every root field takes the day whose law is meant (`asOf`) and the instant at which the dataset said so (`knownAt`), and all below it inherits both; lists give what is in force, and drafts only where a filter names them.";

export function buildApi(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: RESOLVERS,
    validate: false,
  });
  // type-graphql makes the type of queries itself, and has no place for its description.
  (schema.getQueryType() as GraphQLObjectType).description = QUERY;
  installSyncResolvers(schema);
  return schema;
}
