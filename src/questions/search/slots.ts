import type { Part } from "./parts.js";
import type { ReadAs } from "./search.vocabulary.js";

/** What the index holds of the words of a question, at a release. */
export interface Held {
  /** The lexemes of each word, in the ways in which languages are indexed. */
  readonly lexemes: ReadonlyMap<string, readonly string[]>;
  /** In about how many documents a lexeme stands; one that is left out stands in none. */
  readonly documents: ReadonlyMap<string, number>;
  /** How many documents there are. */
  readonly total: number;
}

/** What a question asks for in one place: a document answers it to a degree. */
export interface Slot {
  readonly text: string;
  readonly as: ReadAs;
  /** Searches, as PostgreSQL reads them, for what is said as written, in other words, and near it; empty for none. */
  readonly fixed: string;
  readonly meaning: string;
  readonly related: string;
  /** A search for what its words say by themselves, all of it; empty for none. */
  readonly apart: string;
  /** How many lexemes each search names: ranks of alternatives are divided by it. */
  readonly sizes: readonly [fixed: number, meaning: number, related: number];
  /** Several words as written: looked for beside each other. */
  readonly phrase: boolean;
  /** A word of the index that says exactly this: how often it stands makes no difference. */
  readonly exact: boolean;
  /** How much it says: the rarer, the more. */
  readonly weight: number;
  /** Not what a record must answer to answer the question. */
  readonly optional: boolean;
  /** In about how many documents it is answered. */
  readonly documents: number;
}

/** A part of a question, and the slot that it became; none where it is a place, says nothing, or nothing holds it. */
export interface ReadPart {
  readonly part: Part;
  readonly as: ReadAs;
  readonly slot: Slot | null;
  /** Labels of what else it is looked for as. */
  readonly meaning: readonly string[];
}

/** The words and the words of the index that have to be looked up to read parts. */
export function neededBy(parts: readonly Part[]): { readonly words: string[]; readonly codes: string[] } {
  const joined = joinedPairs(parts).map(({ word }) => word);
  return {
    words: unique([...parts.flatMap(({ words, weaker }) => [...words, ...weaker]), ...joined]),
    codes: unique(
      parts.flatMap(({ forms, weaker, terms, apart }) => [
        ...forms.map(({ code }) => code),
        ...weaker,
        ...terms.flatMap(({ kind, id, related }) => (kind === "NOTION" ? [id, ...related] : [])),
        ...apart.flat().map(({ id }) => id),
      ]),
    ),
  };
}

const unique = (all: readonly string[]) => [...new Set(all)].filter(Boolean);

/** Two words beside each other may be written as one: stable coin. */
function joinedPairs(parts: readonly Part[]): { readonly at: number; readonly word: string }[] {
  const plain = (part: Part | undefined) => part?.as === "WORD" && part.words.length === 1 && /^\p{L}+$/u.test(part.text);
  return parts.flatMap((part, at) => {
    const next = parts[at + 1];
    return next && plain(part) && plain(next) && next.start - part.end <= 1 ? [{ at, word: part.text + next.text }] : [];
  });
}

/** What each part of a question is looked for as, by what the index holds. */
export function readParts(parts: readonly Part[], held: Held, corrected: ReadonlySet<string>): ReadPart[] {
  const taken = new Set<number>();
  const read = parts.map((part, at): ReadPart => {
    if (part.as === "PLACE" || part.as === "IGNORED") return { part, as: part.as, slot: null, meaning: [] };
    const chosen = part.forms.find(({ code, takes }) => (held.documents.get(code) ?? 0) > 0 && takesWord(parts, at, takes));
    if (chosen?.takes === "BEFORE") taken.add(at - 1);
    if (chosen?.takes === "AFTER") taken.add(at + 1);
    return slotOf(part, chosen?.code ?? null, held, corrected);
  });
  const joined = joinedPairs(parts).filter(({ word }) => knownOf(word, held).length > 0);
  return read
    .map((each, at) => {
      const words = joined.filter((pair) => pair.at === at || pair.at === at - 1).flatMap(({ word }) => knownOf(word, held));
      return each.slot && words.length > 0 ? { ...each, slot: withMeaning(each.slot, words, held) } : each;
    })
    .map((each, at) => (taken.has(at) ? { ...each, as: "CITATION" as const, slot: null } : each));
}

function takesWord(parts: readonly Part[], at: number, takes: "BEFORE" | "AFTER" | null): boolean {
  if (takes === null) return true;
  const beside = parts[takes === "BEFORE" ? at - 1 : at + 1];
  return beside !== undefined && beside.as !== "PLACE" && beside.words.length <= 1;
}

/** The lexemes of a word that any document holds. */
function knownOf(word: string, held: Held): string[] {
  return (held.lexemes.get(word) ?? []).filter((lexeme) => (held.documents.get(lexeme) ?? 0) > 0);
}

function slotOf(part: Part, code: string | null, held: Held, corrected: ReadonlySet<string>): ReadPart {
  const known = part.words.map((word) => knownOf(word, held));
  const written = known.length > 0 && known.every((lexemes) => lexemes.length > 0);
  const heldCodes = (codes: readonly string[]) => codes.filter((each) => (held.documents.get(each) ?? 0) > 0);
  const weaker =
    code !== null && part.as !== "DATE" ? [] : [...heldCodes(part.weaker), ...part.weaker.flatMap((word) => knownOf(word, held))];
  const meaning = unique([...heldCodes(part.terms.map(({ id }) => id)), ...weaker]);
  const related = unique(heldCodes(part.terms.flatMap((term) => term.related)).filter((each) => !meaning.includes(each)));
  const fixed = code !== null ? quoted(code) : written ? beside(known, part.text) : "";
  if (fixed === "" && meaning.length === 0) return { part, as: unknownAs(part), slot: null, meaning: [] };
  const lexemes = code !== null ? [code] : known.flat();
  const documents = Math.max(
    ...meaning.map((each) => held.documents.get(each) ?? 0),
    code !== null || known.length === 1 ? Math.max(0, ...lexemes.map((each) => held.documents.get(each) ?? 0)) : 0,
    written && known.length > 1 && meaning.length === 0
      ? Math.min(...known.map((each) => Math.max(...each.map((one) => held.documents.get(one) ?? 0))))
      : 0,
  );
  const slot: Slot = {
    text: part.text,
    as: part.as,
    fixed,
    meaning: meaning.map(quoted).join(" | "),
    related: related.map(quoted).join(" | "),
    apart: allApart(part.apart.map((terms) => heldCodes(terms.map(({ id }) => id)))),
    sizes: [lexemes.length, meaning.length, related.length],
    phrase: code === null && known.length > 1,
    exact: code !== null,
    weight: weightOf(documents, held.total, part.as),
    optional: part.as === "DATE",
    documents,
  };
  return { part, as: isCorrected(part, corrected) ? "CORRECTED" : part.as, slot, meaning: labelsOf(part) };
}

const unknownAs = ({ as }: Part): ReadAs => (as === "DATE" ? "DATE" : "UNKNOWN");

const isCorrected = ({ text }: Part, corrected: ReadonlySet<string>) =>
  text
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => corrected.has(word));

/** A day narrows little: a law is known by more than when it was made. */
const MOST_OF_A_DATE = 2;
const LEAST = 0.3;

export function weightOf(documents: number, total: number, as: ReadAs): number {
  const rare = Math.max(LEAST, Math.log(1 + (Math.max(total, documents) - documents + 0.5) / (documents + 0.5)));
  return as === "DATE" ? Math.min(rare, MOST_OF_A_DATE) : rare;
}

/** A slot that need not be answered, and says little. */
export const aside = (slot: Slot): Slot => ({ ...slot, optional: true, weight: Math.min(slot.weight, LEAST) });

function withMeaning(slot: Slot, words: readonly string[], held: Held): Slot {
  const meaning = [slot.meaning, ...words.map(quoted)].filter(Boolean).join(" | ");
  const documents = Math.max(slot.documents, ...words.map((word) => held.documents.get(word) ?? 0));
  const [fixed, same, related] = slot.sizes;
  return { ...slot, meaning, sizes: [fixed, same + words.length, related], documents };
}

/** A lexeme as a search names it. */
const quoted = (lexeme: string) => `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** Words beside each other, each in the forms that documents hold; pairs of signs overlap, so that all of them is enough. */
function beside(words: readonly (readonly string[])[], text: string): string {
  const each = words.map((lexemes) =>
    lexemes.length === 1 ? quoted(lexemes[0] as string) : `(${lexemes.map(quoted).join(" | ")})`,
  );
  return each.join(/\s|-/u.test(text) ? " <-> " : " & ");
}

/** What holds a word of each. */
function allApart(each: readonly (readonly string[])[]): string {
  if (each.some((codes) => codes.length === 0)) return "";
  return each.map((codes) => `(${codes.map(quoted).join(" | ")})`).join(" & ");
}

/** What else a part is looked for as, in a few words for a reader. */
function labelsOf({ terms, text, languages }: Part): string[] {
  const first = [...languages, ...READ_BY_MANY];
  const rank = (language: string) => (first.includes(language) ? first.indexOf(language) : first.length);
  const lists = terms
    .flatMap(({ labels }) => Object.entries(labels))
    .sort(([one], [other]) => rank(one) - rank(other))
    .map(([, labels]) => labels);
  // A few in the language that comes first; then one of each, and the next of each: not those of one language alone are shown.
  const own = (lists[0] ?? []).slice(0, LABELS_OF_THE_FIRST);
  const rounds = Array.from({ length: LABELS_SHOWN }, (_, round) => lists.flatMap((labels) => labels[round] ?? []));
  return unique([...own, ...rounds.flat()])
    .filter((label) => label.toLowerCase() !== text.toLowerCase())
    .slice(0, LABELS_SHOWN);
}

/** What stands first after the languages in which something was asked. */
const READ_BY_MANY = ["en", "ru", "kk"];
const LABELS_SHOWN = 12;
const LABELS_OF_THE_FIRST = 3;

/** Two slots with "or" between them are one, answered by either. */
export function either(a: Slot, b: Slot): Slot {
  const or = (one: string, other: string) =>
    [one, other]
      .filter(Boolean)
      .map((each) => `(${each})`)
      .join(" | ");
  return {
    ...a,
    text: `${a.text} or ${b.text}`,
    fixed: or(a.fixed, b.fixed),
    meaning: or(a.meaning, b.meaning),
    related: or(a.related, b.related),
    apart: or(a.apart, b.apart),
    sizes: [a.sizes[0] + b.sizes[0], a.sizes[1] + b.sizes[1], a.sizes[2] + b.sizes[2]],
    phrase: false,
    exact: a.exact && b.exact,
    weight: Math.min(a.weight, b.weight),
    optional: a.optional && b.optional,
    documents: a.documents + b.documents,
  };
}
