import { Column, Index } from "typeorm";
import { OptionalDayRange, OptionalText, RecordTable, Reference, Text, TextList } from "../../platform/database/columns.js";
import { RecordRow } from "../../platform/database/record.row.js";
import type { SearchKind } from "./search.vocabulary.js";

/** What a search can find: a record's words in one language, on the days on which they are its words. */
@RecordTable("search_document")
@Index("search_document_words", { synchronize: false })
@Index("search_document_words_of_ceased", { synchronize: false })
@Index("search_document_places", { synchronize: false })
@Index("search_document_places_of_ceased", { synchronize: false })
export class SearchDocumentRow extends RecordRow {
  @Reference({ indexed: true }) subject_id!: string;
  @Reference({ indexed: true }) jurisdiction_id!: string;
  @Text() kind!: SearchKind;
  @Text() language!: string;
  /** Null: on every day. */
  @OptionalDayRange() valid!: string | null;
  /** Where it is law: its place and its territories, and all that these lie in. */
  @TextList() places!: readonly string[];
  /** Names: what is found first. */
  @Text() title!: string;
  /** Its own numbers, in the forms of citation.ts. */
  @Text() codes!: string;
  /** The numbers of what it is part of: of its statute, of the article above a paragraph. */
  @Text() lineage!: string;
  @Text() body!: string;
  /** What it belongs to and mentions: its place, its statute's title, the numbers in its text. It weighs least and is never shown. */
  @Text() context!: string;
  /** Words of the index that stand for what title, body and context say: notions, amounts, days, numbered parts. */
  @Text() title_tags!: string;
  @Text() body_tags!: string;
  @Text() context_tags!: string;
  /** The title without case and accents; filled by a trigger. */
  @OptionalText() name?: string | null;
  /** The words of all these, by weight; filled by a trigger. */
  @Column({ type: "tsvector", nullable: true, select: false }) words?: string | null;
}
