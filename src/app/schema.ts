import type { GraphQLSchema } from "graphql";
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
import { ComparisonResolver } from "../questions/comparison/comparison.resolver.js";
import { CorrectionRecordsResolver, LawChangeSubjectResolver, NodeResolver } from "../questions/node/node.resolver.js";
import { SearchHitNodeResolver } from "../questions/node/search-hit.resolver.js";
import { JurisdictionCountResolver, SearchResolver } from "../questions/search/search.resolver.js";

/** Every resolver, room by room. */
const RESOLVERS: NonEmptyArray<new () => object> = [
  NodeResolver,
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
  SearchHitNodeResolver,
  ComparisonResolver,
  AssessmentResolver,
];

/** type-graphql makes the type itself and takes no words for it. */
const ABOUT_QUERY =
  "What may be asked. Every field takes `asOf` (a day of the law) and `knownAt` (a past state of this dataset) where they matter; what is below it inherits both.";

export function buildApi(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: RESOLVERS,
    validate: false,
  });
  const query = schema.getQueryType();
  if (query) query.description = ABOUT_QUERY;
  installSyncResolvers(schema);
  return schema;
}
