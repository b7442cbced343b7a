import { Check, Column, Entity, PrimaryColumn } from "typeorm";
import { Int } from "../../platform/database/columns.js";

/**
 * In about how many documents a word of the index stood, in the releases from one to before another: how rare a word is decides
 * how much it says. Rounded to steps of a half power of two, so that a release changes few of them; the empty word stands
 * for all documents.
 */
@Entity("search_lexeme")
@Check("search_lexeme_ceases_after_it_appears", "ceased > appeared")
export class SearchLexemeRow {
  @PrimaryColumn({ type: "text", collation: "C" }) lexeme!: string;
  @PrimaryColumn({ type: "integer" }) appeared!: number;
  @Column({ type: "integer", nullable: true }) ceased!: number | null;
  @Int() documents!: number;
}
