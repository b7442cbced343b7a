import { Field, Int, ObjectType } from "type-graphql";
import type { Release as PublishedRelease } from "../../platform/database/release.reads.js";
import { Node } from "../../platform/graphql/node.js";
import { DateTimeScalar } from "../../platform/graphql/scalars.js";
import { vocabulary } from "../../platform/graphql/vocabulary.js";
import { canonicalJson } from "../../platform/kernel/canonical.js";

export const RecordChangeKind = vocabulary("RecordChangeKind", "What a release did to a record.", {
  ADDED: "The record was not there before.",
  CHANGED: "Its content is another than before.",
  REMOVED: "It is no longer there; earlier releases still have it.",
});
export type RecordChangeKind = keyof typeof RecordChangeKind;

/** The content of a record before and after a release; null where the record did not exist. */
export interface StoredChange {
  readonly record: string;
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

@ObjectType({
  description: "A field of a record whose content a release changed. Contents are JSON, as the dataset stores them.",
})
export class FieldChange {
  @Field(() => String, { description: "The stored name of the field." }) field!: string;
  @Field(() => String, {
    nullable: true,
    description: "What the field held before, as JSON; null where the record was not there.",
  })
  before!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What the field holds since, as JSON; null where the record is no longer there.",
  })
  after!: string | null;
}

@ObjectType({ description: "What a release did to one record." })
export class RecordChange {
  constructor(readonly row: StoredChange) {}

  @Field(() => String, {
    description: "The record's address; for what has none of its own, that of what it hangs on, and a fragment.",
  })
  get address() {
    return this.row.id;
  }

  @Field(() => String, { description: "What kind of record it is: statute, rule, lifecycle_event." })
  get record() {
    return this.row.record;
  }

  @Field(() => RecordChangeKind, { description: "Whether the record was added, changed or removed." })
  get kind(): RecordChangeKind {
    if (this.row.before === null) return "ADDED";
    return this.row.after === null ? "REMOVED" : "CHANGED";
  }

  @Field(() => [FieldChange], {
    description: "The fields that differ; of a record that was added or removed, those that say anything.",
  })
  get fields(): FieldChange[] {
    const { before, after } = this.row;
    const print = (value: unknown) => (value === undefined ? null : canonicalJson(value));
    return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
      .map((field) => ({ field, before: print(before?.[field]), after: print(after?.[field]) }))
      .filter((change) => change.before !== change.after && !(isEmpty(change.before) && isEmpty(change.after)));
  }
}

function isEmpty(json: string | null): boolean {
  return json === null || json === "null" || json === "[]";
}

@ObjectType({ implements: Node, description: "A published state of this dataset. Releases are never changed or removed." })
export class Release implements Node {
  constructor(readonly row: PublishedRelease) {}

  /** A release never changes: its id names the same content at every moment. */
  get id() {
    return releaseId(this.row.number);
  }

  get address() {
    return this.id;
  }

  get private() {
    return false;
  }
  @Field(() => Int, { description: "Its number, counted from 1; a later release has a greater one." }) get number() {
    return this.row.number;
  }

  @Field(() => DateTimeScalar, { description: "The instant from which it is what the dataset says." })
  get publishedAt() {
    return this.row.publishedAt;
  }

  @Field(() => String, { description: "Why it was made, in the words of who made it." }) get summary() {
    return this.row.summary;
  }
  @Field(() => Int, { description: "Records added since the release before, private additions left out." }) get added() {
    return this.row.added;
  }
  @Field(() => Int, { description: "Records changed since the release before, private additions left out." }) get changed() {
    return this.row.changed;
  }
  @Field(() => Int, { description: "Records removed since the release before, private additions left out." }) get removed() {
    return this.row.removed;
  }
}

function releaseId(number: number): string {
  return `/release/${number}`;
}
