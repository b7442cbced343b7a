import { type ASTNode, GraphQLError, type GraphQLFormattedError } from "graphql";
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
  const code = formatted.extensions?.code;
  const argument = argumentAt(error, code);
  if (argument) {
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

/** The argument whose value graphql-js could not take. It is named before the last colon that precedes the value. */
function argumentAt(error: unknown, code: unknown): string | null {
  const value = error instanceof GraphQLError ? error.nodes?.[0] : undefined;
  if (!value || !isAtFault(value, code)) return null;
  let token = value.loc?.startToken.prev;
  while (token && token.kind !== ":") token = token.prev;
  return token?.prev?.value ?? null;
}

/**
 * A literal that validation refuses; or any value while a document is executed, where graphql-js alone points at values: validation
 * lets a variable that has a default stand where null may not, and null may be given for it.
 */
const isAtFault = ({ kind }: ASTNode, code: unknown) =>
  code === "INTERNAL_SERVER_ERROR"
    ? VALUES.has(kind) || kind === "Variable"
    : code === "GRAPHQL_VALIDATION_FAILED" && VALUES.has(kind);

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
