import { Field, ObjectType } from "type-graphql";
import { Recorded } from "../../platform/graphql/recorded.js";
import { Citation, citationsOf } from "../source/source.type.js";
import type { CorrectionRow } from "./correction.row.js";

@ObjectType({ description: "What the dataset said wrongly, and says rightly since a release. The law did not change by it." })
export class Correction extends Recorded<CorrectionRow> {
  @Field(() => String, { description: "The address of its jurisdiction, and a fragment." }) get address() {
    return this.row.id;
  }
  @Field(() => String, { description: "What the dataset said before." }) get was() {
    return this.row.was;
  }
  @Field(() => String, { description: "What it says now." }) get now() {
    return this.row.now;
  }
  @Field(() => String, { description: "How the mistake was found, and what settles it." }) get why() {
    return this.row.why;
  }
  @Field(() => [Citation]) get citations() {
    return citationsOf(this);
  }
}
