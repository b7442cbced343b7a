import {
  type ASTNode,
  type DocumentNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { LRUCache } from "lru-cache";
import { badInput, Refusal } from "../kernel/errors.js";
import { ENTRY_BYTES, weightOfText } from "../kernel/memory.js";
import { message } from "../kernel/message.js";
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

/** The same of its form. */
const OF_FORM = [
  { limit: "nesting", words: "brackets within each other" },
  { limit: "fragments", words: "fragments" },
  { limit: "repeats", words: "fields of one name that have fields below them" },
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
    checkForm(document);
    checkExtent(document);
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
  if (found)
    throw new Refusal("BAD_USER_INPUT", message`a text of the query holds the character NUL, which the database cannot read`);
}

/** A number beyond all that a computer counts to would be read as endless. */
function refuseEndless(number: string, given: ASTNode | readonly ASTNode[] | undefined): void {
  if (Number.isFinite(Number(number))) return;
  const shown = number.length > 20 ? `${number.slice(0, 20)}…` : number;
  const says = message`${shown} is too large to be a number; write one such as 6000.5`;
  if (given && "kind" in given && (given.kind === Kind.ARGUMENT || given.kind === Kind.OBJECT_FIELD))
    throw badInput(given.name.value, says);
  throw new Refusal("BAD_USER_INPUT", says);
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
    // Brackets within brackets, of lists, objects, types or fields: each is a call of the parser within a call.
    if (error instanceof RangeError) throw tooComplex("nesting", "brackets within each other", LIMITS.tokens);
    throw error;
  }
}

/** What stands in brackets within brackets of its like. */
const NESTS: ReadonlySet<string> = new Set([Kind.SELECTION_SET, Kind.LIST, Kind.OBJECT, Kind.LIST_TYPE]);

/**
 * Refuses what the text itself has too much of, before anything follows it by calls within calls, or compares each part of it
 * with each other, as validation does with fragments and with fields of one name. To walk a document takes no stack.
 */
function checkForm(document: DocumentNode): void {
  const repeats = new Map<string, number>();
  let nesting = 0;
  let deepest = 0;
  visit(document, {
    enter(node: ASTNode, _key, parent) {
      if (NESTS.has(node.kind)) deepest = Math.max(deepest, ++nesting);
      if (node.kind === Kind.STRING) refuseNul(node.value.includes("\0"));
      if (node.kind === Kind.INT || node.kind === Kind.FLOAT) refuseEndless(node.value, parent);
      if (node.kind === Kind.FIELD && node.selectionSet) {
        const { value } = node.alias ?? node.name;
        repeats.set(value, (repeats.get(value) ?? 0) + 1);
      }
    },
    leave(node: ASTNode) {
      if (NESTS.has(node.kind)) nesting--;
    },
  });
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).length;
  const found = { nesting: deepest, fragments, repeats: Math.max(0, ...repeats.values()) };
  for (const { limit, words } of OF_FORM) if (found[limit] > LIMITS[limit]) throw tooComplex(limit, words, found[limit]);
}

function checkExtent(document: DocumentNode): void {
  const measure = measurer(document);
  for (const definition of document.definitions) {
    // A fragment that nothing spreads is looked at for circles all the same.
    if (definition.kind === Kind.FRAGMENT_DEFINITION) measure(definition.selectionSet);
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
  const open = new Set<string>();
  const ofFragment = (name: string): Extent => {
    const known = measured.get(name);
    if (known) return known;
    if (open.has(name)) throw spreadsItself(name);
    open.add(name);
    const fragment = fragments.get(name);
    const extent = fragment ? withDirectives(ofSet(fragment.selectionSet), fragment.directives?.length ?? 0) : NO_EXTENT;
    open.delete(name);
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

/** Validation would say so too, after it has compared such fragments with each other, which takes more stack than there is. */
function spreadsItself(name: string): GraphQLError {
  return new GraphQLError(`Cannot spread fragment "${name}" within itself.`, {
    extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
  });
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
