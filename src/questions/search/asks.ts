import type { Lexicon, Term } from "./lexicon.js";
import type { Part } from "./parts.js";

const wordsOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words by which a question asks for places. */
const WHERE = wordsOf(
  "where где де қайда dónde donde onde où wo hvor var dove waar gdzie kde hol nerede unde أين کجا 哪里 どこ 어디",
);

/** Words by which a question asks whether something may be done. */
const WHETHER = wordsOf(
  "can may peut puis peux darf dürfen puede puedo pode posso può possiamo можно можна могу можу kan får må mag można mogę lze mohu szabad " +
    "bisa boleh yapabilir miyim میتوان میشود يجوز يمكنني 可以 能否 болады",
);

/** Words by which it asks for more: by whom, how, on what terms. */
const FOR_MORE = wordsOf(
  "who whom how what which when why кто кому как что какие какой сколько когда хто як що qui comment quel combien quien quién como cómo cuanto quem quanto wer wie was welche chi come quanto kto jak wie hoe hur vem hvem hvordan кім қалай kim nasıl 谁 如何 怎么",
);

/** Notions that the status of a place tells. */
const STATUS_NOTIONS = ["zban", "zlegality", "zmoratorium"] as const;

/** The notion of places. */
const PLACES_NOTION = "zcountry";

/** Where is mining banned: the word asks for places, where none is named and what is asked is told by their status. */
export function withPlacesAskedFor(parts: readonly Part[], lexicon: Lexicon): readonly Part[] {
  const [first] = parts;
  const places = lexicon.term(PLACES_NOTION);
  if (!first || !places || !WHERE.has(first.text.toLowerCase())) return parts;
  const asksStatus = parts.some(({ terms }) => terms.some(({ id }) => STATUS_NOTIONS.some((notion) => notion === id)));
  if (!asksStatus || parts.some(({ as }) => as === "PLACE")) return parts;
  return [{ ...first, as: "WORD", words: [], terms: [places] }, ...parts.slice(1)];
}

/** Who asks for places asks for all of them, in whatever language. */
export const asksForPlaces = (terms: readonly Term[]): boolean => terms.some(({ id }) => id === PLACES_NOTION);

/** Whether a question asks if something may be done, which the status of a place tells before all. */
export const asksWhether = (parts: readonly Part[]): boolean => saysOneOf(parts, WHETHER) && !saysOneOf(parts, FOR_MORE);

const saysOneOf = (parts: readonly Part[], words: ReadonlySet<string>) =>
  parts.some(({ as, text }) => as === "IGNORED" && words.has(text.toLowerCase()));
