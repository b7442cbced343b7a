import { Check, Column, Entity, PrimaryColumn, Unique } from "typeorm";

/** A published state of the dataset: one ingest. Never changed or removed. */
@Entity("release")
@Check("release_number_check", "number > 0")
@Unique(["published_at"])
export class ReleaseRow {
  @PrimaryColumn({ type: "integer" })
  number!: number;

  /** The instant from which the release is what the dataset says. */
  @Column({ type: "timestamptz" })
  published_at!: Date;

  @Column({ type: "text" })
  summary!: string;

  @Column({ type: "integer" })
  added!: number;

  @Column({ type: "integer" })
  changed!: number;

  @Column({ type: "integer" })
  removed!: number;

  /** The days on which anything in the release changes, in order. */
  @Column({ type: "date", array: true })
  change_days!: string[];
}
