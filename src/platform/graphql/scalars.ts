import { GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { GraphQLDateTimeISO, GraphQLISO8601Duration } from "graphql-scalars";
import { type Day, isDay } from "../kernel/day.js";

/** A scalar whose values are strings of one form, in arguments and in answers. */
function textScalar(
  name: string,
  description: string,
  specifiedByURL: string,
  mend: string,
  accepts: (text: string) => boolean,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown) => {
    if (typeof value === "string" && accepts(value)) return value;
    throw new TypeError(`${JSON.stringify(value)} is no ${name}; ${mend}`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    parseValue: parse,
    serialize: (value) => String(value),
    parseLiteral: (node: ValueNode) => {
      if (node.kind === Kind.STRING) return parse(node.value);
      throw new TypeError(`a ${name} is written as a string; ${mend}`);
    },
  });
}

export const DateScalar: GraphQLScalarType<Day, Day> = textScalar(
  "Date",
  "A calendar day, ISO 8601: 2024-11-01.",
  "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
  "write an existing day as 2024-11-01",
  isDay,
);

export const DecimalScalar = textScalar(
  "Decimal",
  'An exact decimal number as a string, so that no money is rounded: "1500000.00".',
  "https://www.w3.org/TR/xmlschema11-2/#decimal",
  'write it as "1500000.00"',
  (text) => /^-?\d{1,40}(\.\d{1,40})?$/.test(text),
);

export const LanguageScalar = textScalar(
  "Language",
  "A BCP 47 language tag: en, ru, kk.",
  "https://www.rfc-editor.org/info/bcp47",
  "write a BCP 47 tag such as en or kk",
  (text) => /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(text),
);

export const DurationScalar = new GraphQLScalarType({
  ...GraphQLISO8601Duration.toConfig(),
  name: "Duration",
  description: "An ISO 8601 duration: P5Y, PT480H.",
  specifiedByURL: "https://www.w3.org/TR/xmlschema11-2/#duration",
});

export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: "DateTime",
  description: "An instant, RFC 3339, UTC.",
  specifiedByURL: "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
});
