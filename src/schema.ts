import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { ConceptResolver, DefinitionResolver, definitionLists } from "./definition/definition.resolver.js";
import { answerInTheSameTick } from "./graphql/same-tick.js";
import { LawChangeResolver, ProvisionDiffResolver } from "./history/change.resolver.js";
import {
  AmendmentResolver,
  LifecycleEventResolver,
  ProvisionVersionResolver,
  StatuteHistoryResolver,
} from "./history/history.resolver.js";
import { IndicatorResolver, JurisdictionIndicatorsResolver, ReckoningUnitResolver } from "./indicator/indicator.resolver.js";
import { AuthorityResolver, JurisdictionResolver } from "./jurisdiction/jurisdiction.resolver.js";
import { JurisdictionStatutesResolver, ProvisionResolver, StatuteResolver } from "./legislation/legislation.resolver.js";
import { SearchHitNodeResolver } from "./lookup/hit.resolver.js";
import { LawChangeSubjectResolver, NodeResolver } from "./lookup/node.resolver.js";
import { OffenceResolver, offenceLists, PenaltyResolver, RuleOffencesResolver } from "./offence/offence.resolver.js";
import { ReleaseResolver } from "./release/release.resolver.js";
import { RuleResolver, ruleLists } from "./rule/rule.resolver.js";
import { JurisdictionCountResolver, SearchResolver } from "./search/search.resolver.js";
import { CitationResolver } from "./source/source.resolver.js";
import { LegalStatementResolver } from "./statement/statement.resolver.js";
import { taxLists } from "./tax/tax.resolver.js";
import { TokenClassResolver, tokenClassLists } from "./token/token.resolver.js";

/** Every resolver, room by room. */
const RESOLVERS: NonEmptyArray<new () => object> = [
  NodeResolver,
  LawChangeSubjectResolver,
  ReleaseResolver,
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
  ReckoningUnitResolver,
  JurisdictionIndicatorsResolver,
  SearchResolver,
  JurisdictionCountResolver,
  SearchHitNodeResolver,
];

export function buildApi(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: RESOLVERS,
    validate: false,
  });
  answerInTheSameTick(schema);
  return schema;
}
