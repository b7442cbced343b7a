import { registerEnumType } from "type-graphql";

/** An enum whose values are their own names. */
export type Vocabulary<K extends string> = { readonly [V in K]: V };

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
  return values;
}
