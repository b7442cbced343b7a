import { Field, ObjectType } from "type-graphql";
import { Wording } from "../../law/wording/wording.type.js";
import { Recorded } from "../../platform/graphql/recorded.js";

export interface OutdatedRow {
  /** The address of the provision. */
  readonly provision: string;
  /** The address of its place. */
  readonly place: string;
  readonly wording: Wording;
}

@ObjectType({ description: "A provision whose official words changed after the first day of the restatement in force." })
export class OutdatedRestatement extends Recorded<OutdatedRow> {
  @Field(() => Wording, { description: "The words that stand now, and since when." }) get wording() {
    return this.row.wording;
  }
}
