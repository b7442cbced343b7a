import { Field, ObjectType } from "type-graphql";
import type { Moment } from "../kernel/moment.js";
import { LanguageScalar } from "./scalars.js";

/** A stored row as the API shows it at a moment; what hangs on it inherits the moment. */
export abstract class Recorded<Row extends object> {
  constructor(
    readonly row: Row,
    readonly moment: Moment,
  ) {}
}

/** A stored row with an address of its own. */
export abstract class RecordedNode<Row extends { readonly id: string }> extends Recorded<Row> {
  get address(): string {
    return this.row.id;
  }

  get id(): string {
    return this.row.id + this.moment.chosen;
  }
}

@ObjectType({ description: "A text in one language." })
export class LocalizedText {
  @Field(() => LanguageScalar) language!: string;
  @Field(() => String) text!: string;
}

/** The name in a language; in English where the language is not recorded. */
export function inLanguage(names: Readonly<Record<string, string>>, language: string | null): string {
  const asked = language ?? "en";
  return names[asked] ?? names[asked.split("-")[0] ?? ""] ?? names.en ?? "";
}

export function allLanguages(names: Readonly<Record<string, string>>): LocalizedText[] {
  return Object.entries(names).map(([language, text]) => ({ language, text }));
}
