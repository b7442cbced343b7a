import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { DayColumn, Int, Json, OptionalDayRange, OptionalText, Text } from "../../platform/database/columns.js";
import type { Span } from "../../platform/kernel/period.js";
import type { StoredEdition } from "../legislation/provision.row.js";

/** One import of official texts: the numbers of the overlay, as releases are those of the dataset. */
@Entity("text_import")
export class TextImportRow {
  @PrimaryColumn({ type: "integer" }) number!: number;
  @Column({ type: "timestamp with time zone" }) published_at!: Date;
  @Text() collection!: string;
}

/** A law in one language from a day on, as one file gave it. */
@Entity("text_expression")
@Check("text_expression_ceases_after_it_appears", "ceased > appeared")
@Index("text_expression_by_work", ["work"])
@Index("text_expression_by_place_number_key", ["place", "number_key"])
export class TextExpressionRow {
  @PrimaryColumn({ type: "text", collation: "C" }) id!: string;
  /** What is imported together, and ended together. */
  @Text() collection!: string;
  /** The file, below what was imported. */
  @Text() path!: string;
  @Text({ collation: "C" }) work!: string;
  @Text({ collation: "C", nullable: true }) place!: string | null;
  /** Its number, letters and digits alone. */
  @OptionalText() number_key!: string | null;
  @Text() language!: string;
  @Text() kind!: "OFFICIAL" | "TRANSLATION";
  @Text() title!: string;
  @DayColumn() valid_from!: string;
  @Text() days_rest_on!: "STATED" | "COMMIT" | "FIRST_SEEN";
  @Json() edition!: StoredEdition;
  /** What its units name as their periods, by the name. */
  @Json() periods!: Readonly<Record<string, Span>>;
  /** By what the file is known again: its bytes, and all that decides how they are read. */
  @Text() source_key!: string;
  /** Of all that the text holds: another file that says the same changes nothing. */
  @Text() text_hash!: string;
  @ForeignKey(() => TextImportRow) @Int() appeared!: number;
  @ForeignKey(() => TextImportRow) @Column({ type: "integer", nullable: true }) ceased!: number | null;
}

/** The own words of a unit, kept once however many texts share them. */
@Entity("text_wording")
@Index("text_wording_words", { synchronize: false })
export class TextWordingRow {
  /** Of the language and the content. */
  @PrimaryColumn({ type: "text", collation: "C" }) hash!: string;
  /** A fragment of Akoma Ntoso, with `<unit/>` where each part stands. */
  @Text() content!: string;
  @Column({ type: "tsvector" }) words!: string;
}

/** A unit of an expression: an article, a paragraph, a point. */
@Entity("text_unit")
@Index("text_unit_by_expression_path", ["expression_id", "path"])
@Index("text_unit_by_wording", ["wording_hash"])
export class TextUnitRow {
  @ForeignKey(() => TextExpressionRow) @PrimaryColumn({ type: "text", collation: "C" }) expression_id!: string;
  @PrimaryColumn({ type: "integer" }) position!: number;
  /** The position of the unit that it is part of; null for the document. */
  @Column({ type: "integer", nullable: true }) parent!: number | null;
  /** The position of the last unit that is part of it. */
  @Int() last!: number;
  @Text() e_id!: string;
  /** Numbers from the article down, by which it is matched with a provision: 14-2/3. */
  @Text({ collation: "C" }) path!: string;
  @Text() element!: string;
  @OptionalText() number!: string | null;
  @OptionalText() heading!: string | null;
  /** The days on which it stands by periods of its own and of what it is part of; null where the source gives none. */
  @OptionalDayRange() valid!: string | null;
  @ForeignKey(() => TextWordingRow) @Text({ collation: "C" }) wording_hash!: string;
  /** Of its words and those of its parts: by it a change of the law is told from a change of marks. */
  @Text() words_hash!: string;
}
