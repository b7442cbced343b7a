import { WEIGHT, weightOf } from "../../platform/kernel/memory.js";
import { inSlices } from "../../platform/kernel/turns.js";
import { numberForms } from "./codes.js";
import { Labels, tokensOf } from "./labels.js";
import { folded } from "./letters.js";
import { unitOf } from "./units.js";

/** A statute as citations know it. */
export interface CitedStatute {
  readonly id: string;
  readonly number: string | null;
  readonly other_numbers: readonly string[];
  readonly titles: Readonly<Record<string, string>>;
  readonly short_titles: readonly { readonly text: string }[];
}

export interface CitedProvision {
  readonly id: string;
  readonly statute_id: string;
  readonly e_id: string;
  /** As the statute prints it, where that is known. */
  readonly number: string | null;
}

/** What a statute and a provision take beside their texts, as measured. */
const STATUTE_BYTES = 3_000;
const PROVISION_BYTES = 400;

function addTo(names: Map<string, string[]>, name: string, id: string): void {
  const known = names.get(name) ?? [];
  if (!known.includes(id)) names.set(name, [...known, id]);
}

/** A name that several statutes have names none of them. */
const SHORTEST_NAME = 4;

/**
 * What citations of a release can name: statutes by every form of their numbers and by the names that are theirs alone, and
 * the numbered parts of each.
 */
export class CitationIndex {
  readonly #statutes = new Map<string, CitedStatute>();
  readonly #byCode = new Map<string, string[]>();
  readonly #withoutYear = new Map<string, string[]>();
  readonly #parts = new Map<string, Map<string, CitedProvision>>();
  readonly names = new Labels<string>();

  [WEIGHT] = 0;

  constructor(statutes: readonly CitedStatute[], provisions: readonly CitedProvision[]) {
    for (const _ of this.#steps(statutes, provisions));
  }

  /** The same, with turns for others in between. */
  static async inTurns(statutes: readonly CitedStatute[], provisions: readonly CitedProvision[]): Promise<CitationIndex> {
    const index = new CitationIndex([], []);
    await inSlices(index.#steps(statutes, provisions), () => undefined);
    return index;
  }

  *#steps(statutes: readonly CitedStatute[], provisions: readonly CitedProvision[]): Generator<void> {
    const owners = new Map<string, Set<string>>();
    for (const statute of statutes) {
      addOwner(owners, statute);
      this[WEIGHT] += STATUTE_BYTES + weightOf(statute);
      yield;
      this.#statutes.set(statute.id, statute);
      for (const number of [statute.number, ...statute.other_numbers, statute.id.split("/").at(-1) ?? null]) {
        if (number) this.#nameByNumber(number, statute.id);
      }
    }
    for (const [name, ids] of owners) {
      if (ids.size === 1) for (const id of ids) this.names.add(name, id);
      yield;
    }
    for (const provision of provisions) {
      const parts = this.#parts.get(provision.statute_id) ?? new Map<string, CitedProvision>();
      parts.set(pathOfEId(provision.e_id).join("."), provision);
      this.#parts.set(provision.statute_id, parts);
      this[WEIGHT] += PROVISION_BYTES;
      yield;
    }
  }

  #nameByNumber(number: string, statute: string): void {
    const { codes, withoutYear } = numberForms(number);
    for (const code of codes) addTo(this.#byCode, code, statute);
    for (const code of withoutYear) addTo(this.#withoutYear, code, statute);
  }

  statute(id: string): CitedStatute | null {
    return this.#statutes.get(id) ?? null;
  }

  get statutes(): Iterable<CitedStatute> {
    return this.#statutes.values();
  }

  /** The statutes that a number names; a bare figure names one only where it is said to be a number. */
  named(code: string): readonly string[] {
    return this.#byCode.get(code) ?? [];
  }

  /** The same, where the words beside a number say that it is one of a law: Lei 14.478 is no. 14.478/2022. */
  namedAsLaw(code: string): readonly string[] {
    return this.#byCode.get(code) ?? this.#withoutYear.get(code) ?? [];
  }

  /** The part of a statute at a path; where it is not recorded, the nearest recorded one that it lies in. */
  part(statute: string, path: readonly string[]): string | null {
    const parts = this.#parts.get(statute);
    for (let length = path.length; parts && length > 0; length--) {
      const part = parts.get(path.slice(0, length).join("."));
      if (part) return part.id;
    }
    return null;
  }

  /** The recorded parts between two, neither of them included: articles 13 and 14-1 between 12 and 15. */
  between(statute: string, from: readonly string[], to: readonly string[]): string[][] {
    const lies = (path: readonly string[], id: string) =>
      compareNumbers(from, path) < 0 &&
      compareNumbers(path, to) < 0 &&
      (!id.includes("__") || (path.length === from.length && path.slice(0, -1).join() === from.slice(0, -1).join()));
    return [...(this.#parts.get(statute) ?? [])]
      .map(([path, { id }]) => ({ path: path.split("."), id }))
      .filter(({ path, id }) => path.every(isNumber) && lies(path, id))
      .map(({ path }) => path)
      .sort(compareNumbers);
  }

  /** The parts of a statute whose path begins so, in order. */
  partsBelow(statute: string, path: string): CitedProvision[] {
    const parts = [...(this.#parts.get(statute) ?? [])].filter(([each]) => each.startsWith(path));
    return parts.sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)).map(([, part]) => part);
  }
}

const isNumber = (text: string) => /^\d+$/.test(text);

/** Below zero where the first stands before the second. */
function compareNumbers(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at < 0 ? a.length - b.length : Number(a[at]) - Number(b[at] ?? -1);
}

function addOwner(owners: Map<string, Set<string>>, { id, titles, short_titles }: CitedStatute): void {
  for (const name of [...Object.values(titles), ...short_titles.map(({ text }) => text)]) {
    const tokens = tokensOf(name);
    if (name.length < SHORTEST_NAME || tokens.length === 0) continue;
    const key = tokens.map((token) => token.key).join(" ");
    owners.set(key, new Set([...(owners.get(key) ?? []), id]));
  }
}

/** The numbers that lead to a part, outermost first; what is no article says what it is: recital.96. */
function pathOfEId(eId: string): string[] {
  return eId.split("__").flatMap((segment, index) => {
    const [unit = "", ...number] = segment.split("_");
    return numbersOf(unit, number.join("_"), index === 0);
  });
}

/** The numbers of one part: 14.2 and 14-2 are two of them, and 4(3)(b) three. */
export function numbersOf(unit: string, number: string, outermost: boolean): string[] {
  const known = unitOf(folded(unit));
  const numbers = folded(number).match(/\d+[a-z]*|[a-z]+/gu) ?? [];
  return outermost && known !== "art" && known !== "sub" ? [known ?? unit, ...numbers] : numbers;
}
