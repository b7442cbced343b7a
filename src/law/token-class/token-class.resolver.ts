import { Ctx, Field, FieldResolver, InputType, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/graphql/context.js";
import { CONCEPT_CODES, conceptById, withConcepts } from "../definition/definition.reads.js";
import { Concept } from "../definition/definition.type.js";
import { StatementFilter, statementLists } from "../statement/statement.lists.js";
import { subclassesOf, type TokenClassConditions, TokenClassConnection, tokenClasses } from "./token-class.reads.js";
import { TokenClass } from "./token-class.type.js";

@InputType({ description: "Which token classes." })
class TokenClassFilter extends StatementFilter {
  @Field(() => [String], { nullable: true, description: CONCEPT_CODES })
  concepts?: string[] | null;
}

export const tokenClassLists = statementLists<TokenClass, TokenClassConditions>({
  field: "tokenClasses",
  what: "token classes",
  node: () => TokenClass,
  filter: TokenClassFilter,
  connection: TokenClassConnection,
  list: tokenClasses.list,
  check: withConcepts,
});

@Resolver(() => TokenClass)
export class TokenClassResolver {
  @FieldResolver(() => Concept, { description: "The idea that the class stands for, as compared across jurisdictions." })
  concept(@Root() { row, moment }: TokenClass, @Ctx() { library }: Context) {
    return library.load(conceptById, moment, row.concept_id);
  }

  @FieldResolver(() => TokenClass, { nullable: true, description: "The class that it is part of." })
  parent(@Root() { row, moment }: TokenClass, @Ctx() { library }: Context) {
    return row.parent_id && library.load(tokenClasses.byId, moment, row.parent_id);
  }

  @FieldResolver(() => [TokenClass], { description: "The classes that it is divided into." })
  children(@Root() { row, moment }: TokenClass, @Ctx() { library }: Context) {
    return library.load(subclassesOf, moment, row.id);
  }
}
