import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { AssessmentResolver } from "./assessment/assessment.resolver.js";
import { ComparisonResolver } from "./comparison/comparison.resolver.js";
import { ConceptResolver, DefinitionResolver, definitionLists, ElementResolver } from "./definition/definition.resolver.js";
import { answerInTheSameTick } from "./graphql/same-tick.js";
import { LawChangeResolver, ProvisionDiffResolver } from "./history/change.resolver.js";
import {
  AmendmentResolver,
  LifecycleEventResolver,
  ProvisionVersionResolver,
  StatuteHistoryResolver,
} from "./history/history.resolver.js";
import { AmountResolver } from "./indicator/amount.resolver.js";
import { IndicatorResolver, JurisdictionIndicatorsResolver, ReckoningUnitResolver } from "./indicator/indicator.resolver.js";
import { AuthorityResolver, JurisdictionResolver } from "./jurisdiction/jurisdiction.resolver.js";
import { JurisdictionStatutesResolver, ProvisionResolver, StatuteResolver } from "./legislation/legislation.resolver.js";
import { RateLimitResolver } from "./limits/rate-limit.resolver.js";
import { SearchHitNodeResolver } from "./lookup/hit.resolver.js";
import { LawChangeSubjectResolver, NodeResolver } from "./lookup/node.resolver.js";
import { OffenceResolver, offenceLists, PenaltyResolver, RuleOffencesResolver } from "./offence/offence.resolver.js";
import { ReleaseResolver } from "./release/release.resolver.js";
import { RuleResolver, ruleLists } from "./rule/rule.resolver.js";
import { JurisdictionCountResolver, SearchResolver } from "./search/search.resolver.js";
import { CitationResolver, SourceResolver } from "./source/source.resolver.js";
import { LegalStatementResolver } from "./statement/statement.resolver.js";
import { taxLists } from "./tax/tax.resolver.js";
import { TokenClassResolver, tokenClassLists } from "./token/token.resolver.js";

/** Every resolver, room by room. */
const RESOLVERS: NonEmptyArray<new () => object> = [
  NodeResolver,
  LawChangeSubjectResolver,
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

export function buildApi(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: RESOLVERS,
    validate: false,
  });
  answerInTheSameTick(schema);
  return schema;
}
