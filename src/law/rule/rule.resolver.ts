import { Ctx, Field, FieldResolver, InputType, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/graphql/context.js";
import { authorityById, jurisdictionById } from "../jurisdiction/jurisdiction.reads.js";
import { Authority, Jurisdiction, MiningStatus } from "../jurisdiction/jurisdiction.type.js";
import { StatementFilter, statementLists } from "../statement/statement.lists.js";
import { RuleConnection, rules } from "./rule.reads.js";
import { Rule } from "./rule.type.js";
import { Modality, Subject } from "./rule.vocabulary.js";

@InputType({ description: "Which rules." })
class RuleFilter extends StatementFilter {
  @Field(() => [Modality], { nullable: true, description: "Only rules of these modalities." }) modalities?: Modality[] | null;

  @Field(() => [Subject], { nullable: true, description: "Only rules addressed to any of these, those for ANYONE included." })
  subjects?: Subject[] | null;
}

export const ruleLists = statementLists({
  field: "rules",
  what: "rules",
  node: () => Rule,
  filter: RuleFilter,
  connection: RuleConnection,
  list: rules.list,
});

@Resolver(() => Rule)
export class RuleResolver {
  @FieldResolver(() => Authority, { nullable: true, description: "The body that it gives a task, or that watches over it." })
  authority(@Root() { row, moment }: Rule, @Ctx() { library }: Context) {
    return row.authority_id && library.load(authorityById, moment, row.authority_id);
  }

  @FieldResolver(() => [Jurisdiction], { description: "Where in the jurisdiction it applies; empty: everywhere." })
  territories(@Root() { row, moment }: Rule, @Ctx() { library }: Context) {
    return library.loadMany(jurisdictionById, moment, row.territories);
  }

  @FieldResolver(() => [Rule], { description: "The obligations and prohibitions that this exemption or permission defeats." })
  exceptTo(@Root() { row, moment }: Rule, @Ctx() { library }: Context) {
    return library.loadMany(rules.byId, moment, row.except_to);
  }
}

@Resolver(() => MiningStatus)
export class MiningStatusRulesResolver {
  @FieldResolver(() => [Rule], {
    description: "The rules that it rests on, in force on the day or not; empty where the research names none.",
  })
  rules(@Root() { row, moment }: MiningStatus, @Ctx() { library }: Context) {
    return library.loadMany(rules.byId, moment, row.rules);
  }
}
