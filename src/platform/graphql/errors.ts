import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { Refusal } from "../kernel/errors.js";
import { inEnglish, message } from "../kernel/message.js";
import { fieldAtFault } from "./mends.js";

/** All that a client learns of a fault of the server. */
export const OURS = message`the server could not answer; the fault is ours and was noted`;

/**
 * The form in which a client sees an error: a refusal as it is, a fault of the query as graphql-js words it. Of any other
 * error the client learns only that it happened, and `report` is given the error itself.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (error: unknown) => void,
): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (original instanceof Refusal) {
    const { code, argument, figures } = original;
    return { ...formatted, message: original.message, extensions: { code, ...(argument && { argument }), ...figures } };
  }
  const argument = error instanceof GraphQLError ? argumentAt(error) : null;
  const code = formatted.extensions?.code;
  if (argument && code === "GRAPHQL_VALIDATION_FAILED") {
    return { ...formatted, message: `${argument}: ${formatted.message}`, extensions: { code: "BAD_USER_INPUT", argument } };
  }
  const field = code === "BAD_USER_INPUT" ? fieldAtFault(formatted.message) : null;
  if (field) return { ...formatted, extensions: { code, argument: field } };
  if (code === "INTERNAL_SERVER_ERROR") {
    report(original);
    return { ...formatted, message: `${inEnglish(OURS).replace(/^t/, "T")}.`, extensions: { code } };
  }
  return { ...formatted, extensions: { code } };
}

/** The argument whose literal value graphql-js could not read. It is named before the last colon that precedes the value. */
function argumentAt(error: GraphQLError): string | null {
  const value = error.nodes?.[0];
  if (!value || !VALUES.has(value.kind)) return null;
  let token = value.loc?.startToken.prev;
  while (token && token.kind !== ":") token = token.prev;
  return token?.prev?.value ?? null;
}

const VALUES = new Set([
  "StringValue",
  "IntValue",
  "FloatValue",
  "BooleanValue",
  "EnumValue",
  "ListValue",
  "ObjectValue",
  "NullValue",
]);
