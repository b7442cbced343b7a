import sql from "sql-template-tag";
import { oneOf } from "../../platform/database/filter.sql.js";
import { stands } from "../../platform/database/moment.sql.js";
import type { Database } from "../../platform/database/query.js";
import { allOf, byId, type RowMapping } from "../../platform/database/row-mapping.js";
import { connectionOf } from "../../platform/graphql/connection.js";
import type { Context } from "../../platform/graphql/context.js";
import { BY_ID, listOf } from "../../platform/graphql/list.js";
import { badInput } from "../../platform/kernel/errors.js";
import type { Loader } from "../../platform/kernel/loader.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import { message } from "../../platform/kernel/message.js";
import type { Moment } from "../../platform/kernel/moment.js";
import { ReviewedList } from "../jurisdiction/reviewed-list.type.js";
import { type StatementConditions, statementReads } from "../statement/statement.reads.js";
import type { ConceptRow, ElementRow } from "./concept.row.js";
import type { DefinitionRow } from "./definition.row.js";
import { Concept, Definition, Element } from "./definition.type.js";

const concept: RowMapping<ConceptRow, Concept> = { table: "concept", build: (row, moment) => new Concept(row, moment) };

export const conceptById = byId("concept", concept);
export const narrowerOf = allOf("concept.narrower", concept, sql`t.broader_id = k.key`, sql`t.id`);
/** Has one key, "", which gives the whole vocabulary. */
export const allConcepts = allOf("concept.all", concept, sql`TRUE`, sql`t.id`);

const element: RowMapping<ElementRow, Element> = {
  table: "element",
  build: (row, moment) => new Element(row, moment),
};

export const ElementConnection = connectionOf(() => Element, "Element");

export const elements = listOf<ElementRow, Element, object>({
  name: "elements",
  mapping: element,
  order: BY_ID,
  connection: ElementConnection,
  links: {},
  where: () => [],
});

export const elementById = byId("element", element);
/** The concepts whose definitions can turn on an element; keys are codes of elements. */
export const conceptsTurningOn = allOf("concept.turning-on", concept, sql`k.key = ANY(t.elements)`, sql`t.id`);

/** The labels of all elements by code. Has one key, "": elements are few, and read together. */
export const elementLabels: Loader<Database, ReadonlyMap<string, string>> = {
  name: "element.labels",
  timeless: true,
  async read(database, moment, keys) {
    const rows = await database.rows<ElementRow>(sql`SELECT t.* FROM element t WHERE ${stands("t", moment)}`);
    const labels = new Map(rows.map((row) => [row.code, row.label]));
    return new Map(keys.map((key) => [key, labels]));
  },
};

export const DefinitionConnection = connectionOf(() => Definition, "Definition", ReviewedList);

export interface DefinitionConditions extends StatementConditions {
  readonly concepts?: readonly string[] | null;
}

export const definitions = statementReads<DefinitionRow, Definition, DefinitionConditions>({
  table: "definition",
  list: "definitions",
  type: Definition,
  connection: DefinitionConnection,
  where: (filter) => oneOf(sql`t.concept_id`, filter.concepts?.map(conceptId)),
  links: { concept: sql`t.concept_id = k.key` },
});
export const definitionById = definitions.byId;

export function conceptId(code: string): string {
  return `/concept/${code}`;
}

/** The description of the filter field that `withConcepts` checks. */
export const CONCEPT_CODES =
  "Only what stands for these concepts, by slug: digital-asset. A slug that no concept has is refused.";

/** Goes on with a filter whose concept codes all exist. An unknown code is refused, and the refusal lists the known codes. */
export function withConcepts<F extends { readonly concepts?: readonly string[] | null }, T>(
  context: Context,
  moment: Moment,
  filter: F,
  next: (filter: F) => Maybe<T>,
): Maybe<T> {
  if (!filter.concepts) return next(filter);
  const asked = filter.concepts;
  return andThen(context.library.load(allConcepts, moment, ""), (concepts) => {
    const known = new Set(concepts?.map((each) => each.code));
    const unknown = asked.filter((code) => !known.has(code));
    if (unknown.length === 0) return next(filter);
    throw badInput("filter.concepts", message`no such concept: ${unknown.join(", ")}; there are ${[...known].join(", ")}`);
  });
}
