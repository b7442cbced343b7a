import { Arg, Args, Ctx, Field, FieldResolver, InputType, Query, Resolver, Root } from "type-graphql";
import { filterOf, MomentArgs, PageArgs, RootPageArgs } from "../../platform/graphql/args.js";
import { type Context, momentOf } from "../../platform/graphql/context.js";
import { badInput } from "../../platform/kernel/errors.js";
import { kindOfId } from "../../platform/kernel/id.js";
import { andThen } from "../../platform/kernel/maybe.js";
import { message } from "../../platform/kernel/message.js";
import { StatementFilter, statementLists } from "../statement/statement.lists.js";
import {
  allConcepts,
  CONCEPT_CODES,
  conceptById,
  conceptId,
  conceptsTurningOn,
  type DefinitionConditions,
  DefinitionConnection,
  definitions,
  ElementConnection,
  elementLabels,
  elements,
  narrowerOf,
  withConcepts,
} from "./definition.reads.js";
import { Concept, Definition, DefinitionElement, Element } from "./definition.type.js";
import { Stance } from "./definition.vocabulary.js";

@InputType({ description: "Which definitions." })
export class DefinitionFilter extends StatementFilter {
  @Field(() => [String], { nullable: true, description: CONCEPT_CODES })
  concepts?: string[] | null;
}

export const definitionLists = statementLists<Definition, DefinitionConditions>({
  field: "definitions",
  what: "definitions",
  node: () => Definition,
  filter: DefinitionFilter,
  connection: DefinitionConnection,
  list: definitions.list,
  check: withConcepts,
});

@Resolver(() => Concept)
export class ConceptResolver {
  @Query(() => Concept, { nullable: true, description: "A concept by its code; null where there is none." })
  concept(
    @Arg("code", () => String, { description: "The slug of a concept: digital-mining." }) code: string,
    @Args(() => MomentArgs) time: MomentArgs,
    @Ctx() context: Context,
  ) {
    const id = conceptId(code);
    if (kindOfId(id) !== "concept")
      throw badInput("code", message`${JSON.stringify(code)} is no concept code; write digital-mining`);
    return context.library.load(conceptById, momentOf(context, time), id);
  }

  @Query(() => [Concept], { nullable: true, description: "The whole vocabulary, by code." })
  concepts(@Args(() => MomentArgs) time: MomentArgs, @Ctx() context: Context) {
    return context.library.load(allConcepts, momentOf(context, time), "");
  }

  @FieldResolver(() => Concept, { nullable: true, description: "The wider idea that it falls under." })
  broader(@Root() { row, moment }: Concept, @Ctx() { library }: Context) {
    return row.broader_id && library.load(conceptById, moment, row.broader_id);
  }

  @FieldResolver(() => [Concept], { description: "The ideas that fall under it." })
  narrower(@Root() { row, moment }: Concept, @Ctx() { library }: Context) {
    return library.load(narrowerOf, moment, row.id);
  }

  @FieldResolver(() => [Concept], { description: "Neighbouring ideas, neither wider nor narrower." })
  related(@Root() { row, moment }: Concept, @Ctx() { library }: Context) {
    return library.loadMany(conceptById, moment, row.related);
  }

  @FieldResolver(() => DefinitionConnection, {
    description: "Definitions of it in force on `asOf`, or of the force that the filter names.",
  })
  definitions(
    @Root() { row, moment }: Concept,
    @Arg("filter", () => DefinitionFilter, filterOf("definitions")) filter: DefinitionFilter | null,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ) {
    return definitionLists.page(context, moment, { ...args, filter }, { link: "concept", id: row.id });
  }
}

@Resolver(() => Element)
export class ElementResolver {
  @Query(() => ElementConnection, {
    nullable: true,
    description: "All elements that definitions can turn on, by id; `asOf` does not narrow them.",
  })
  elements(@Args(() => RootPageArgs) args: RootPageArgs, @Ctx() context: Context) {
    return elements.page(context, momentOf(context, args), {}, args);
  }

  @FieldResolver(() => [Concept], { description: "The concepts whose definitions can turn on it." })
  concepts(@Root() { row, moment }: Element, @Ctx() { library }: Context) {
    return library.load(conceptsTurningOn, moment, row.code);
  }
}

@Resolver(() => Definition)
export class DefinitionResolver {
  @FieldResolver(() => Concept, { description: "The idea that the term stands for, as compared across jurisdictions." })
  concept(@Root() { row, moment }: Definition, @Ctx() { library }: Context) {
    return library.load(conceptById, moment, row.concept_id);
  }

  @FieldResolver(() => [DefinitionElement], {
    description: "What the definition says of each element that definitions of this concept can turn on.",
  })
  elements(@Root() { row, moment }: Definition, @Ctx() { library }: Context) {
    return andThen(library.load(conceptById, moment, row.concept_id), (concept) =>
      andThen(library.load(elementLabels, moment, ""), (labels) => elementsOf(row.stances, concept?.row.elements ?? [], labels)),
    );
  }
}

/** The stance of a definition on each element of its concept; SILENT on elements that the definition does not mention. */
function elementsOf(
  stances: Definition["row"]["stances"],
  elements: readonly string[],
  labels: ReadonlyMap<string, string> | null,
): DefinitionElement[] {
  return elements.map((code) => {
    const taken = stances.find((stance) => stance.element === code);
    return { code, label: labels?.get(code) ?? code, stance: taken?.stance ?? Stance.SILENT, note: taken?.note ?? null };
  });
}
