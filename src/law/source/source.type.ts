import { Field, ObjectType } from "type-graphql";
import type { StoredCitation } from "../../platform/database/record.row.js";
import { Node } from "../../platform/graphql/node.js";
import { Recorded, RecordedNode } from "../../platform/graphql/recorded.js";
import { DateScalar, LanguageScalar } from "../../platform/graphql/scalars.js";
import type { DiscrepancyRow, StoredReading } from "./discrepancy.row.js";
import type { SourceRow } from "./source.row.js";
import { DatePrecision, ReadingKind, SourceKind } from "./source.vocabulary.js";

@ObjectType({ implements: Node, description: "A document that statements are taken from." })
export class Source extends RecordedNode<SourceRow> implements Node {
  @Field(() => String) get title() {
    return this.row.title;
  }
  @Field(() => String, { nullable: true }) get publisher() {
    return this.row.publisher;
  }
  @Field(() => SourceKind) get kind() {
    return this.row.kind;
  }
  @Field(() => String, { nullable: true }) get url() {
    return this.row.url;
  }

  @Field(() => DateScalar, { nullable: true, description: "The day of publication; see `publishedPrecision`." })
  get published() {
    return this.row.published;
  }

  @Field(() => DatePrecision, { nullable: true }) get publishedPrecision() {
    return this.row.published_precision;
  }
  @Field(() => DateScalar, {
    nullable: true,
    description: "The day on which it was read for this dataset; see `retrievedPrecision`. Null where that was not noted.",
  })
  get retrieved() {
    return this.row.retrieved;
  }

  @Field(() => DatePrecision, { nullable: true, description: "How much of the day of reading was noted." })
  get retrievedPrecision() {
    return this.row.retrieved_precision;
  }

  @Field(() => String, { nullable: true, description: "The address of a copy of it in a public archive, as it was read." })
  get archived() {
    return this.row.archived;
  }

  @Field(() => LanguageScalar, { nullable: true }) get language() {
    return this.row.language;
  }
  @Field(() => String, { nullable: true, description: "What a reader should know of the source." })
  get note() {
    return this.row.note;
  }
}

@ObjectType({ description: "A source, and where in it." })
export class Citation extends Recorded<StoredCitation> {
  @Field(() => String, { nullable: true, description: "Where in the source: an article, a paragraph, a page." })
  get locator() {
    return this.row.locator ?? null;
  }
}

@ObjectType({ description: "One of several readings of a point on which sources disagree." })
class Reading extends Recorded<StoredReading> {
  @Field(() => String) get says() {
    return this.row.says;
  }

  @Field(() => ReadingKind, { description: "Whether it is disputed, outdated, or what this dataset said before." })
  get kind(): ReadingKind {
    return this.row.kind ?? "DISPUTED";
  }

  @Field(() => DateScalar, { nullable: true, description: "The day on which it was said; see `saidPrecision`." })
  get said() {
    return this.row.said?.day ?? null;
  }

  @Field(() => DatePrecision, { nullable: true, description: "How much of the day on which it was said the sources give." })
  get saidPrecision() {
    return this.row.said?.precision ?? null;
  }

  @Field(() => [Citation]) get citations() {
    return citationsOf(this);
  }
}

@ObjectType({ description: "Sources that disagree, side by side." })
export class Discrepancy extends Recorded<DiscrepancyRow> {
  @Field(() => String, { description: "The point on which they disagree." })
  get about() {
    return this.row.about;
  }

  @Field(() => [Reading]) get readings() {
    return this.row.readings.map((reading) => new Reading(reading, this.moment));
  }
}

/** The citations of anything that is cited. */
export function citationsOf({ row, moment }: Recorded<{ citations: readonly StoredCitation[] }>): Citation[] {
  return row.citations.map((citation) => new Citation(citation, moment));
}
