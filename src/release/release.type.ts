import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Release as PublishedRelease } from "../database/release.reads.js";
import { Node } from "../graphql/node.js";
import { DateTimeScalar } from "../graphql/scalars.js";

@ObjectType({ implements: Node, description: "A published state of this dataset. Releases are never changed or removed." })
export class Release implements Node {
  constructor(readonly row: PublishedRelease) {}

  @Field(() => ID) get id() {
    return releaseId(this.row.number);
  }
  @Field(() => Int) get number() {
    return this.row.number;
  }

  @Field(() => DateTimeScalar, { description: "The instant from which it is what the dataset says." })
  get publishedAt() {
    return this.row.publishedAt;
  }

  @Field(() => String) get summary() {
    return this.row.summary;
  }
  @Field(() => Int, { description: "Records added since the release before." }) get added() {
    return this.row.added;
  }
  @Field(() => Int, { description: "Records changed since the release before." }) get changed() {
    return this.row.changed;
  }
  @Field(() => Int, { description: "Records removed since the release before." }) get removed() {
    return this.row.removed;
  }
}

export function releaseId(number: number): string {
  return `/release/${number}`;
}
