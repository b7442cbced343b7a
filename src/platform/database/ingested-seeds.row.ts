import { Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { ReleaseRow } from "./release.row.js";

/** The seeds that were ingested last: one row, or none where it is not known what the data were made from. */
@Entity("ingested_seeds")
export class IngestedSeedsRow {
  /** Of the files and of the code that read them. */
  @PrimaryColumn({ type: "text" })
  digest!: string;

  /** The release that says what they say. */
  @ForeignKey(() => ReleaseRow)
  @Column({ type: "integer" })
  release!: number;
}
