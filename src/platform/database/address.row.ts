import { Column, Entity, PrimaryColumn } from "typeorm";

/** The register of every id that was ever given out: an address never goes away, it can only move. */
@Entity("address")
export class AddressRow {
  @PrimaryColumn({ type: "text", collation: "C" })
  id!: string;

  @Column({ type: "text" })
  kind!: string;
}
