import { Field, ObjectType } from "type-graphql";
import { Node } from "../../platform/graphql/node.js";
import { NOTE } from "../../platform/graphql/recorded.js";
import { DateScalar } from "../../platform/graphql/scalars.js";
import type { Forced } from "../legislation/force.sql.js";
import { LifecycleEventKind } from "../legislation/legislation.vocabulary.js";
import type { LifecycleEventRow } from "../legislation/lifecycle-event.row.js";
import { CitedRecord, EvidencedNode } from "../source/source.type.js";
import { DatePrecision, LegalForce, precisionOf } from "../source/source.vocabulary.js";
import type { AmendmentRow } from "./amendment.row.js";
import { AmendmentOperation } from "./amendment.vocabulary.js";

@ObjectType({ description: "A stage in the life of a statute." })
export class LifecycleEvent extends CitedRecord<LifecycleEventRow> {
  @Field(() => LifecycleEventKind, { description: "What happened." }) get kind() {
    return this.row.kind;
  }

  @Field(() => DateScalar, {
    description: "The day on which it happened; the first of the month or year where `precision` says that no more is known.",
  })
  get date() {
    return this.row.date;
  }

  @Field(() => DatePrecision, { description: "How much of `date` the sources give." }) get precision() {
    return this.row.precision;
  }
  @Field(() => Boolean, { description: "Whether it concerned only a part of the statute, and left the rest as it was." })
  get inPart() {
    return this.row.in_part;
  }

  @Field(() => String, NOTE) get note() {
    return this.row.note;
  }
}

@ObjectType({ implements: Node, description: "A change that one statute makes, or would make, to another." })
export class Amendment extends EvidencedNode<AmendmentRow & Forced> implements Node {
  @Field(() => String, {
    nullable: true,
    description: "Where in the target, as the sources put it: an article, a range of articles.",
  })
  get targetLocator() {
    return this.row.locator;
  }

  @Field(() => AmendmentOperation, { description: "What is done to the text." }) get operation() {
    return this.row.operation;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day of its effect; null while only proposed, or where no source gives it.",
  })
  get effective() {
    return this.row.effective;
  }

  @Field(() => DatePrecision, precisionOf("effective")) get effectivePrecision() {
    return this.row.effective_precision;
  }

  @Field(() => LegalForce, { description: "PROPOSED while a bill, NOT_YET_IN_FORCE until its effect, IN_FORCE from then on." })
  get legalForce() {
    return this.row.legal_force;
  }

  @Field(() => String, { description: "What changes, in a sentence or two." }) get summary() {
    return this.row.summary;
  }
  @Field(() => String, { nullable: true, description: "What the law said before, restated; null where it is not recorded." })
  get before() {
    return this.row.before;
  }
  @Field(() => String, { nullable: true, description: "What the law says after, restated; null where it is not recorded." })
  get after() {
    return this.row.after;
  }
  @Field(() => String, NOTE) get note() {
    return this.row.note;
  }
}
