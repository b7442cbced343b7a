import { Field, InterfaceType, ObjectType } from "type-graphql";
import type { StoredCitation } from "../../platform/database/record.row.js";
import { Node } from "../../platform/graphql/node.js";
import { idOf, NOTE, Recorded, RecordedNode, type StoredNode } from "../../platform/graphql/recorded.js";
import { DateScalar, LanguageScalar } from "../../platform/graphql/scalars.js";
import type { DiscrepancyRow, StoredReading } from "./discrepancy.row.js";
import type { SourceRow } from "./source.row.js";
import { DatePrecision, Evidence, precisionOf, ReadingKind, SourceKind } from "./source.vocabulary.js";

@ObjectType({ implements: Node, description: "A document that statements are taken from." })
export class Source extends RecordedNode<SourceRow> implements Node {
  @Field(() => String, { description: "Its title, in the language in which it was published or in English." }) get title() {
    return this.row.title;
  }
  @Field(() => String, { nullable: true, description: "Who published it; null where that is not recorded." }) get publisher() {
    return this.row.publisher;
  }
  @Field(() => SourceKind, { description: "What kind of document it is." }) get kind() {
    return this.row.kind;
  }
  @Field(() => String, { nullable: true, description: "Where it is on the web; null where no address is recorded." }) get url() {
    return this.row.url;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day of publication; see `publishedPrecision`. Null where it is not known.",
  })
  get published() {
    return this.row.published;
  }

  @Field(() => DatePrecision, precisionOf("published")) get publishedPrecision() {
    return this.row.published_precision;
  }
  @Field(() => DateScalar, {
    nullable: true,
    description: "The day on which it was read for this dataset; see `retrievedPrecision`. Null where that was not noted.",
  })
  get retrieved() {
    return this.row.retrieved;
  }

  @Field(() => DatePrecision, precisionOf("retrieved")) get retrievedPrecision() {
    return this.row.retrieved_precision;
  }

  @Field(() => String, {
    nullable: true,
    description: "The address of a copy of it in a public archive, as it was read. Null where no copy is recorded.",
  })
  get archived() {
    return this.row.archived;
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day on which its address was found not to answer; null where it was not.",
  })
  get dead() {
    return this.row.dead;
  }

  @Field(() => LanguageScalar, {
    nullable: true,
    description: "Its language; null where that is not recorded.",
  })
  get language() {
    return this.row.language;
  }
  @Field(() => String, NOTE) get note() {
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

/** Options of the field `citations`. */
export const CITATIONS = { description: "The sources that it is taken from, with the place in each." };

/*
 * Fields that many types share are declared in base classes. The base classes are interface classes, because type-graphql lets
 * both types and interfaces inherit from those. An interface that no type names under `implements` is not part of the API.
 */

/** The base of types whose content is taken from sources. */
@InterfaceType()
export abstract class CitedRecord<Row extends { citations: readonly StoredCitation[] }> extends Recorded<Row> {
  @Field(() => [Citation], CITATIONS)
  get citations() {
    return citationsOf(this);
  }
}

/** The base of types that also say how well their sources support them. */
@InterfaceType()
export abstract class EvidencedRecord<
  Row extends { evidence: Evidence; citations: readonly StoredCitation[] },
> extends CitedRecord<Row> {
  @Field(() => Evidence, { description: "How well `citations` support it." })
  get evidence() {
    return this.row.evidence;
  }
}

/** The base of evidenced types with addresses of their own. */
@InterfaceType()
export abstract class EvidencedNode<
  Row extends StoredNode & { evidence: Evidence; citations: readonly StoredCitation[] },
> extends EvidencedRecord<Row> {
  get address(): string {
    return this.row.id;
  }

  get id(): string {
    return idOf(this);
  }

  get private(): boolean {
    return this.row.private ?? false;
  }
}

@ObjectType({ description: "One of several readings of a point on which sources disagree." })
class Reading extends CitedRecord<StoredReading> {
  @Field(() => String, { description: "What its sources say of the point, restated." }) get says() {
    return this.row.says;
  }

  @Field(() => ReadingKind, { description: "Whether it is disputed, outdated, or what this dataset said before." })
  get kind(): ReadingKind {
    return this.row.kind ?? "DISPUTED";
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: "The day on which it was said; see `saidPrecision`. Null where it is not known.",
  })
  get said() {
    return this.row.said?.day ?? null;
  }

  @Field(() => DatePrecision, precisionOf("said")) get saidPrecision() {
    return this.row.said?.precision ?? null;
  }
}

@ObjectType({ description: "Sources that disagree, side by side." })
export class Discrepancy extends Recorded<DiscrepancyRow> {
  @Field(() => String, { description: "The point on which they disagree." })
  get about() {
    return this.row.about;
  }

  @Field(() => [Reading], { description: "Every reading of the point, each with its own sources." }) get readings() {
    return this.row.readings.map((reading) => new Reading(reading, this.moment));
  }
}

/** The citations of a record. */
export function citationsOf({ row, moment }: Recorded<{ citations: readonly StoredCitation[] }>): Citation[] {
  return row.citations.map((citation) => new Citation(citation, moment));
}
