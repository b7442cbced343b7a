import { Field, ObjectType } from "type-graphql";
import { Node } from "../../platform/graphql/node.js";
import { Recorded, RecordedNode } from "../../platform/graphql/recorded.js";
import { DateScalar } from "../../platform/graphql/scalars.js";
import type { Forced } from "../legislation/force.sql.js";
import { LifecycleEventKind } from "../legislation/legislation.vocabulary.js";
import type { LifecycleEventRow } from "../legislation/lifecycle-event.row.js";
import { Citation, citationsOf } from "../source/source.type.js";
import { DatePrecision, Evidence, LegalForce } from "../source/source.vocabulary.js";
import type { AmendmentRow } from "./amendment.row.js";
import { AmendmentOperation } from "./amendment.vocabulary.js";

@ObjectType({ description: "A stage in the life of a statute." })
export class LifecycleEvent extends Recorded<LifecycleEventRow> {
  @Field(() => LifecycleEventKind) get kind() {
    return this.row.kind;
  }

  @Field(() => DateScalar, { description: "The first day of the month or year, where `precision` says that no more is known." })
  get date() {
    return this.row.date;
  }

  @Field(() => DatePrecision) get precision() {
    return this.row.precision;
  }
  @Field(() => Boolean, { description: "Whether it concerned only a part of the statute, and left the rest as it was." })
  get inPart() {
    return this.row.in_part;
  }

  @Field(() => String, { nullable: true }) get note() {
    return this.row.note;
  }
  @Field(() => [Citation]) get citations() {
    return citationsOf(this);
  }
}

@ObjectType({ implements: Node, description: "A change that one statute makes, or would make, to another." })
export class Amendment extends RecordedNode<AmendmentRow & Forced> implements Node {
  @Field(() => String, {
    nullable: true,
    description: "Where in the target, as the sources put it: an article, a range of articles.",
  })
  get targetLocator() {
    return this.row.locator;
  }

  @Field(() => AmendmentOperation) get operation() {
    return this.row.operation;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: "The first day of its effect; null while only proposed, or where no source gives it.",
  })
  get effective() {
    return this.row.effective;
  }

  @Field(() => DatePrecision, {
    nullable: true,
    description: "Where only the month or year is known, `effective` is its first day.",
  })
  get effectivePrecision() {
    return this.row.effective_precision;
  }

  @Field(() => LegalForce, { description: "PROPOSED while a bill, NOT_YET_IN_FORCE until its effect, IN_FORCE from then on." })
  get legalForce() {
    return this.row.legal_force;
  }

  @Field(() => String) get summary() {
    return this.row.summary;
  }
  @Field(() => String, { nullable: true, description: "The law before, restated." }) get before() {
    return this.row.before;
  }
  @Field(() => String, { nullable: true, description: "The law after, restated." }) get after() {
    return this.row.after;
  }
  @Field(() => String, { nullable: true }) get note() {
    return this.row.note;
  }
  @Field(() => [Citation]) get citations() {
    return citationsOf(this);
  }
  @Field(() => Evidence) get evidence() {
    return this.row.evidence;
  }
}
