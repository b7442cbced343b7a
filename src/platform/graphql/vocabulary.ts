import { registerEnumType } from "type-graphql";

/** An enum whose values are their own names. */
export type Vocabulary<K extends string> = { readonly [V in K]: V };

interface Meanings {
  readonly description: string;
  readonly meanings: Readonly<Record<string, string>>;
}

const DECLARED = new WeakMap<object, Meanings>();

/** What a vocabulary is a list of, and what each value means. */
export const meaningsOf = (vocabulary: Vocabulary<string>) => DECLARED.get(vocabulary) as Meanings;

/**
 * Declares a controlled vocabulary once for the API, the seed schemas and the code: its GraphQL name, what it is a list of,
 * and what each value means.
 */
export function vocabulary<K extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<K, string>>,
): Vocabulary<K> {
  const values = Object.fromEntries(Object.keys(meanings).map((key) => [key, key])) as Vocabulary<K>;
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(meanings).map(([key, meaning]) => [key, { description: meaning }]),
  ) as Record<K, { description: string }>;
  registerEnumType(values, { name, description, valuesConfig });
  DECLARED.set(values, { description, meanings });
  return values;
}
