import { Field, ObjectType } from "type-graphql";
import type { Moment } from "../kernel/moment.js";
import { LanguageScalar } from "./scalars.js";

/** A stored row as the API shows it at a moment. Records that its fields lead to are read at the same moment. */
export abstract class Recorded<Row extends object> {
  constructor(
    readonly row: Row,
    readonly moment: Moment,
  ) {}
}

/** What every row with an address of its own has. */
export interface StoredNode {
  readonly id: string;
  readonly private: true | null;
}

/** A stored row with an address of its own. */
export abstract class RecordedNode<Row extends StoredNode> extends Recorded<Row> {
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

/** The id of a record: its address, with the moment where the question chose one. */
export function idOf({ row, moment }: Recorded<{ readonly id: string }>): string {
  return row.id + moment.chosen;
}

@ObjectType({ description: "A text in one language." })
export class LocalizedText {
  @Field(() => LanguageScalar, { description: "The language of `text`." }) language!: string;
  @Field(() => String, { description: "The words, in that language." }) text!: string;
}

/** The argument `language` of a name or title. */
export const IN_LANGUAGE = {
  nullable: true,
  defaultValue: "en",
  description: "The language wanted; where none is recorded in it, the answer is in English.",
};

/** The field that gives a name or title in the language asked for, and the field that gives all of them. */
export const NAME = { description: "Its name in the language asked for, or else in English." };
export const NAMES = { description: "Its name in every recorded language, English among them." };

/** The field `note` of a record. */
export const NOTE = {
  nullable: true,
  description: "What a reader should know of the record: what was seen, and what was not. Null where nothing needs saying.",
};

/** The name in a language, or in its base language (sr for sr-Latn); in English where neither is recorded. */
export function inLanguage(names: Readonly<Record<string, string>>, language: string | null): string {
  const asked = language ?? "en";
  return names[asked] ?? names[asked.split("-")[0] ?? ""] ?? names.en ?? "";
}

export function allLanguages(names: Readonly<Record<string, string>>): LocalizedText[] {
  return Object.entries(names).map(([language, text]) => ({ language, text }));
}
