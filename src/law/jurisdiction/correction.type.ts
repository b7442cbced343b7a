import { Field, ObjectType } from "type-graphql";
import { CitedRecord } from "../source/source.type.js";
import type { CorrectionRow } from "./correction.row.js";

@ObjectType({ description: "What the dataset said wrongly, and says rightly since a release. The law did not change by it." })
export class Correction extends CitedRecord<CorrectionRow> {
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
}
