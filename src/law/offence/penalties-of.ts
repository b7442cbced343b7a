import type { Context } from "../../platform/graphql/context.js";
import { andThen, type Maybe } from "../../platform/kernel/maybe.js";
import type { Subject } from "../rule/rule.vocabulary.js";
import { penaltiesOf } from "./offence.reads.js";
import type { Offence, Penalty } from "./offence.type.js";
import { canSuffer } from "./offenders.js";

/** What is worked out of the penalties of an offence that an offender can suffer. */
export function ofPenalties<T>(
  { row, moment }: Offence,
  { library }: Context,
  offender: Subject | null,
  work: (all: readonly Penalty[]) => T,
): Maybe<T> {
  return andThen(library.load(penaltiesOf, moment, row.id), (all) =>
    work((all ?? []).filter(({ subjects }) => canSuffer(subjects, offender))),
  );
}
