import { Entity, Index, PrimaryColumn } from "typeorm";
import { Int } from "../../platform/database/columns.js";

/** Every word that a search document ever held, filled by a trigger: what a misspelt word can have been meant to be. */
@Entity("search_word")
@Index("search_word_trigrams", { synchronize: false })
export class SearchWordRow {
  @PrimaryColumn({ type: "text", collation: "C" })
  word!: string;

  /** The first release that held it: a question about an earlier one is not put right by it. */
  @Int() appeared!: number;
}
