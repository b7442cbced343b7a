import { type GraphQLSchema, isEnumType } from "graphql";

const NO_ENUM_VALUE = /("(\w+)" enum\.|Enum "(\w+)" cannot represent [^;]*?: .*?)( Did you mean .*)?$/s;
const NO_NUMBER = /\b(Float|Int) cannot represent\b/;
const NUMBERS: Readonly<Record<string, string>> = {
  Float: "write a plain number such as 6000.5, without quotes and separators",
  Int: "write a whole number such as 20, without quotes and separators",
};

/** What graphql-js says of a value that it cannot take, and how to mend it: an enum's values, all of them, or how numbers are written. */
export function withMend(message: string, schema: GraphQLSchema): string {
  const [, number] = NO_NUMBER.exec(message) ?? [];
  if (number) return `${message}; ${NUMBERS[number]}`;
  const [, , named, represented] = NO_ENUM_VALUE.exec(message) ?? [];
  const type = schema.getType(named ?? represented ?? "");
  if (!isEnumType(type)) return message;
  const values = type.getValues().map(({ name }) => name);
  return `${message} It takes ${values.join(", ")}.`;
}

/** The field of a variable's value that is at fault: electricityKwhPerMonth of `at "m.electricityKwhPerMonth"`. */
export function fieldAtFault(message: string): string | null {
  const [, name, at] = /^Variable "\$(\w+)" (?:got invalid value .*? at "([^"]+)";|got invalid value)/s.exec(message) ?? [];
  const field = at
    ?.replace(/\[\d+\]/g, "")
    .split(".")
    .at(-1);
  return field ?? name ?? null;
}
