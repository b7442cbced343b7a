import { Field, InterfaceType } from "type-graphql";
import { Node } from "../../platform/graphql/node.js";
import { RecordedNode } from "../../platform/graphql/recorded.js";
import { DateScalar } from "../../platform/graphql/scalars.js";
import type { Forced } from "../legislation/force.sql.js";
import { IN_FORCE_BY, inForceByOf, Period, periodOf } from "../source/period.type.js";
import { Citation, citationsOf } from "../source/source.type.js";
import { Evidence, LegalForce } from "../source/source.vocabulary.js";
import type { StatementRow } from "./statement.row.js";

/** What definitions, token classes, rules, offences and taxes have in common. */
@InterfaceType("LegalStatement", {
  implements: Node,
  description: "A statement of law, with the place that lays it down, the days on which it is law, and its evidence.",
})
export abstract class LegalStatement<Row extends StatementRow = StatementRow> extends RecordedNode<Row & Forced> implements Node {
  @Field(() => LegalForce, { description: "Its force on `asOf`." })
  get legalForce() {
    return this.row.legal_force;
  }

  @Field(() => Period, { nullable: true, description: "The days on which it is law. Null while it is only proposed." })
  get inForce() {
    return periodOf(this.row);
  }

  @Field(() => DateScalar, { nullable: true, description: IN_FORCE_BY })
  get inForceBy() {
    return inForceByOf(this.row);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day it was put on the books: later than `inForce.firstDay` where the law reaches back in time.",
  })
  get enacted() {
    return this.row.enacted;
  }

  @Field(() => String, { nullable: true, description: "Why its days lie outside those of its statute, where they do." })
  get periodNote() {
    return this.row.period_note;
  }

  @Field(() => String, { nullable: true, description: "What a reader should know: what was seen, and what was not." })
  get note() {
    return this.row.note;
  }

  @Field(() => [Citation]) get citations() {
    return citationsOf(this);
  }
  @Field(() => Evidence) get evidence() {
    return this.row.evidence;
  }
}
