import { noticeOf, type ShownText, termsOf } from "../kits/formats/notice.js";
import type { Executor, Variables } from "../kits/operations.js";
import { kindOfId, placeOfId } from "../platform/kernel/id.js";
import { parseNodeId } from "../platform/kernel/node-id.js";

/** How far the law of a place was looked through, and what that leaves open. */
export interface NotSeen {
  readonly jurisdiction: string;
  readonly level: string;
  readonly reviewedThrough: string | null;
  readonly says: string;
}

/** The most places of which it is told how far they were reviewed. */
const MOST_PLACES = 12;

const COVERAGE = `
query Coverage($code: String!, $asOf: Date, $knownAt: DateTime) {
  jurisdiction(code: $code, asOf: $asOf, knownAt: $knownAt) {
    code
    coverage { level reviewedThrough }
  }
}`;

interface Covered {
  readonly jurisdiction: {
    readonly code: string;
    readonly coverage: { readonly level: string; readonly reviewedThrough: string | null };
  } | null;
}

const ABSENCE = "What the dataset does not hold may still be law: an empty answer is no statement that there is none.";

/** What is said with every answer, whoever asks for whatever: also whose words it holds, and on what terms. */
export function saidWith(answer: unknown) {
  const { notice, licence, others } = termsOf(officialIn(answer));
  // Beside official words stands what is not of them, and each of them has its own licence.
  return { notice: noticeOf(answer, notice), licence: others.length > 0 ? null : licence, absence: ABSENCE };
}

/** The official texts that an answer holds. */
function officialIn(answer: unknown): ShownText[] {
  if (answer === null || typeof answer !== "object") return [];
  const own = "edition" in answer ? [answer as Omit<ShownText, "licence" | "attribution"> & { edition: ShownText }] : [];
  const texts = own.map(({ kind, language, edition }) => ({
    kind,
    language,
    licence: edition.licence,
    attribution: edition.attribution,
  }));
  return [...texts, ...Object.values(answer).flatMap(officialIn)];
}

/** What was not seen of the places that an answer or its question speaks of. */
export async function notSeenIn(
  executor: Executor,
  variables: Variables,
  answer: unknown,
): Promise<readonly (NotSeen | string)[]> {
  const codes = [...new Set([...placesAsked(variables), ...placesIn(answer)])];
  const time = { asOf: variables.asOf, knownAt: variables.knownAt };
  const day = String(variables.asOf ?? executor.context.today);
  const told = await Promise.all(
    codes.slice(0, MOST_PLACES).map(async (code) => {
      const { jurisdiction } = await executor.execute<Covered>({ text: COVERAGE }, { code, ...time });
      return jurisdiction === null ? [`${code} is not covered: that is no statement about its law.`] : [sayOf(jurisdiction, day)];
    }),
  );
  const more =
    codes.length > MOST_PLACES ? [`${codes.length - MOST_PLACES} more places: read_place says how far each was reviewed.`] : [];
  return [...told.flat(), ...more];
}

function sayOf({ code, coverage: { level, reviewedThrough } }: NonNullable<Covered["jurisdiction"]>, day: string): NotSeen {
  const depth = level === "DEEP" ? "in depth" : "in outline only";
  const until = reviewedThrough
    ? `reviewed ${depth} through ${reviewedThrough}; later law may exist unrecorded.`
    : `reviewed ${depth}; until when is not recorded.`;
  const beyond = reviewedThrough && day > reviewedThrough ? ` The day asked for, ${day}, lies after that.` : "";
  return { jurisdiction: code, level, reviewedThrough, says: `The law of ${code} was ${until}${beyond}` };
}

/** Codes that a question names: its own, those of its filter, that of the miner. */
function placesAsked({ code, jurisdictions, filter, miner }: Variables): string[] {
  const named = [code, jurisdictions, (filter as Variables | null)?.jurisdictions, (miner as Variables | null)?.jurisdiction];
  return named.flat().filter((each): each is string => typeof each === "string");
}

/** Codes of the places under which the records of an answer lie. Where a document was published says nothing of the law. */
function placesIn(answer: unknown): string[] {
  if (answer === null || typeof answer !== "object") return [];
  const address = addressIn(answer);
  const place = address && kindOfId(address) !== "source" ? placeOfId(address) : null;
  return [...(place ? [codeOf(place)] : []), ...Object.values(answer).flatMap(placesIn)];
}

/** The address that the id of a thing names, whatever moment the id says. */
function addressIn({ id }: { id?: unknown }): string | null {
  return typeof id === "string" ? (parseNodeId(id)?.address ?? null) : null;
}

/** ru-irk.south of an id as a code: RU-IRK.south. */
function codeOf(place: string): string {
  return place.replace(/^[^.]+/, (code) => code.toUpperCase());
}

/**
 * Puts beside the id of every record that an answer is about the address of a page that a person can open. An id says the moment
 * that it was asked for, so that its page is of that moment too. Of what is merely named (the statute of a rule, the source of a citation), the id alone stands: that opens too.
 */
export function withPages(value: unknown, base: string): unknown {
  if (Array.isArray(value)) return value.map((each) => withPages(each, base));
  if (value === null || typeof value !== "object") return value;
  const members = Object.entries(value).map(([key, inner]) => [key, withPages(inner, base)] as const);
  const isSubject = "__typename" in value || "contentHash" in value;
  const address = isSubject ? addressIn(value as { id?: unknown }) : null;
  const page = address !== null && kindOfId(address) !== null ? [["page", base + (value as { id: string }).id] as const] : [];
  return Object.fromEntries([...members, ...page]);
}
