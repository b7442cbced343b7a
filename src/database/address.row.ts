import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";

/** The register of every id that was ever given out: an address never goes away, it can only move. */
@Entity("address")
export class AddressRow {
  @PrimaryColumn({ type: "text", collation: "C" })
  id!: string;

  @Column({ type: "text" })
  kind!: string;

  /** Where a record that changed its id now lives. */
  @Index()
  @ForeignKey(() => AddressRow)
  @Column({ type: "text", collation: "C", nullable: true })
  moved_to!: string | null;
}
