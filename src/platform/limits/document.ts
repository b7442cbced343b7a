import { type DocumentNode, Kind, parse, type SelectionNode, type SelectionSetNode, visit } from "graphql";
import { LRUCache } from "lru-cache";
import { Refusal } from "../kernel/errors.js";
import { ENTRY_BYTES, weightOfText } from "../kernel/memory.js";
import { LIMITS } from "./limits.js";

/** How much a part of a document asks for, with its fragments unfolded. */
interface Extent {
  readonly depth: number;
  /** Fields of the selection set itself, not of those below. */
  readonly rootFields: number;
  readonly aliases: number;
  readonly directives: number;
}

const NO_EXTENT: Extent = { depth: 0, rootFields: 0, aliases: 0, directives: 0 };

/** The limits of a document's extent, and what each counts, in the words of a message. */
const BOUNDS = [
  { limit: "depth", words: "fields above each other" },
  { limit: "rootFields", words: "fields of the query itself" },
  { limit: "aliases", words: "renamed fields" },
  { limit: "directives", words: "directives" },
] as const;

/** The refusal of a query that exceeds a limit: it names the limit, what is allowed and what was found. */
export function tooComplex(limit: keyof typeof LIMITS, words: string, found: number): Refusal {
  const allowed = LIMITS[limit];
  return new Refusal("QUERY_TOO_COMPLEX", `the query has ${found} ${words}, and at most ${allowed} are allowed`, undefined, {
    limit,
    allowed,
    found,
  });
}

/**
 * Refuses documents that are too large before they are validated, since validation compares fields with each other and may
 * take much longer than reading. The text of a document that passed is remembered.
 */
export class DocumentGuard {
  readonly #passed: LRUCache<string, true>;

  constructor(maximumBytes: number) {
    this.#passed = new LRUCache({ maxSize: maximumBytes, sizeCalculation: (_, text) => ENTRY_BYTES + weightOfText(text) });
  }

  check(source: string): void {
    if (this.#passed.has(source)) return;
    const document = parseBounded(source);
    refuseChanges(document);
    checkExtent(document);
    visit(document, { StringValue: ({ value }) => refuseNul(value.includes("\0")) });
    this.#passed.set(source, true);
  }
}

/** There is nothing to change here and nothing to subscribe to, which is no fault of the server. */
function refuseChanges({ definitions }: DocumentNode): void {
  const other = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION && each.operation !== "query");
  if (other?.kind === Kind.OPERATION_DEFINITION)
    throw new Refusal("BAD_REQUEST", `a ${other.operation} is not answered; ask a query`);
}

/** Refuses variables that PostgreSQL cannot hold: texts with the character NUL. */
export function checkVariables(variables: Readonly<Record<string, unknown>> | undefined): void {
  if (variables) refuseNul(NUL_IN_JSON.test(JSON.stringify(variables)));
}

const NUL_IN_JSON = /(?<!\\)(?:\\\\)*\\u0000/;

/** Reads of many clients share a statement, and a NUL in one text would make the statement fail for all of them. */
function refuseNul(found: boolean): void {
  if (found) throw new Refusal("BAD_USER_INPUT", "a text of the query holds the character NUL, which the database cannot read");
}

function parseBounded(source: string): DocumentNode {
  try {
    return parse(source, { maxTokens: LIMITS.tokens, noLocation: true });
  } catch (error) {
    if (error instanceof Error && error.message.includes("Document contains more")) {
      throw new Refusal("QUERY_TOO_COMPLEX", `the document has more than ${LIMITS.tokens} tokens`, undefined, {
        limit: "tokens",
        allowed: LIMITS.tokens,
      });
    }
    throw error;
  }
}

function checkExtent(document: DocumentNode): void {
  const measure = measurer(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const found = withDirectives(measure(definition.selectionSet), definition.directives?.length ?? 0);
    for (const { limit, words } of BOUNDS) if (found[limit] > LIMITS[limit]) throw tooComplex(limit, words, found[limit]);
  }
}

/** Measures each fragment once, so that fragments that spread fragments take no longer than their text. */
function measurer(document: DocumentNode): (set: SelectionSetNode) => Extent {
  const fragments = new Map(
    document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]),
  );
  const measured = new Map<string, Extent>();
  const ofFragment = (name: string): Extent => {
    const known = measured.get(name);
    if (known) return known;
    // A fragment that spreads itself counts as nothing here; validation refuses it.
    measured.set(name, NO_EXTENT);
    const fragment = fragments.get(name);
    const extent = fragment ? withDirectives(ofSet(fragment.selectionSet), fragment.directives?.length ?? 0) : NO_EXTENT;
    measured.set(name, extent);
    return extent;
  };
  const ofSelection = (selection: SelectionNode): Extent => {
    const directives = selection.directives?.length ?? 0;
    if (selection.kind === Kind.FRAGMENT_SPREAD) return withDirectives(ofFragment(selection.name.value), directives);
    const below = selection.selectionSet ? ofSet(selection.selectionSet) : NO_EXTENT;
    if (selection.kind === Kind.INLINE_FRAGMENT) return withDirectives(below, directives);
    // Introspection nests deeper than law does, and graphql-js bounds it by a rule of its own.
    const depth = selection.name.value.startsWith("__") ? 1 : below.depth + 1;
    return {
      depth,
      rootFields: 1,
      aliases: below.aliases + (selection.alias ? 1 : 0),
      directives: below.directives + directives,
    };
  };
  const ofSet = (set: SelectionSetNode): Extent => set.selections.map(ofSelection).reduce(beside, NO_EXTENT);
  return ofSet;
}

function withDirectives(extent: Extent, directives: number): Extent {
  return { ...extent, directives: extent.directives + directives };
}

function beside(a: Extent, b: Extent): Extent {
  return {
    depth: Math.max(a.depth, b.depth),
    rootFields: a.rootFields + b.rootFields,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
  };
}
