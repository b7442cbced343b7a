import { Column, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ReleaseRow } from "./release.row.js";

/**
 * One state of a record. It stands from the release in which it appeared until the one in which it ceased. Rows are added
 * and closed, never edited, so that an answer for an earlier release stays what it was. Each index by which rows of a record are
 * looked up, its id first, also holds until when a row stands (`NEVER` in moment.sql.ts), which TypeORM cannot say; the rows of
 * one id are until different releases, and one of them at most still stands.
 */
@Index(["id"], { unique: true })
export abstract class RecordRow {
  @PrimaryColumn({ type: "text", collation: "C" })
  id!: string;

  @Index()
  @ForeignKey(() => ReleaseRow)
  @PrimaryColumn({ type: "integer" })
  appeared!: number;

  @Index()
  @ForeignKey(() => ReleaseRow)
  @Column({ type: "integer", nullable: true })
  ceased!: number | null;

  /** SHA-256 of the record's content: an ingest touches only what differs. */
  @Column({ type: "text" })
  content_hash!: string;

  /** Whether it came from a folder of private additions; null where it is public. */
  @Column({ type: "boolean", nullable: true })
  private!: true | null;
}

/** A citation as it is stored: the id of the source, and the place in it. */
export interface StoredCitation {
  readonly source: string;
  readonly locator?: string;
}
