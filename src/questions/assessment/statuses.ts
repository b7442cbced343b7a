import type { MiningStatus } from "../../law/jurisdiction/jurisdiction.type.js";
import type { PlaceRow } from "../../law/jurisdiction/place-index.js";
import type { Subject } from "../../law/source/subject.vocabulary.js";
import { type Status, unaddressedOf } from "./verdict.js";

/** A status as it is for one kind of miner: of whom the sources say nothing, nothing is known. */
export function statusFor(subject: Subject, { row: { code, note, unaddressed } }: Pick<MiningStatus, "row">): Status {
  if (!unaddressed?.subjects || unaddressed.subjects.includes(subject)) return { code, note, unaddressed };
  return {
    code,
    note,
    unaddressed: { ...unaddressed, code: "UNKNOWN", ofOthersAlone: true },
  };
}

/**
 * The status that holds at a spot: that of the place itself, or of the nearest that it lies in which has one. What a country
 * reserves to those whom its law names is reserved in its parts too, unless the part says otherwise; that a country leaves
 * mining free says nothing of the law of a part that has a status of its own.
 */
export function statusAt(chain: readonly PlaceRow[], statuses: ReadonlyMap<string, Status>): Status | null {
  const all = chain.map(({ id }) => statuses.get(id)).filter((status) => status !== undefined);
  const [nearest] = all;
  if (!nearest) return null;
  const reservation = all.find((status) => unaddressedOf(status) === "RESERVED");
  return nearest.unaddressed || !reservation ? nearest : { ...nearest, unaddressed: reservation.unaddressed };
}
