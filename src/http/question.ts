import { Refusal } from "../kernel/errors.js";

/** A GraphQL request as it came over HTTP. */
export interface Question {
  /** Absent where `extensions` name a persisted document. */
  readonly query?: string;
  readonly extensions?: Record<string, unknown>;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

type Given = Readonly<Record<string, unknown>>;

/** The question of a POST: a JSON object. A list of them is refused: each question is weighed by itself. */
export function questionOfBody(body: unknown): Question {
  if (Array.isArray(body)) throw bad("several questions in one request are not answered; send them one by one");
  if (!isMap(body)) throw bad("the body must be a JSON object with a `query`");
  return questionOf(body);
}

/** The question of a GET: `variables` and `extensions` are JSON in the address. */
export function questionOfAddress(parameters: Given): Question {
  const decoded = { ...parameters };
  for (const name of ["variables", "extensions"] as const) {
    const text = parameters[name];
    if (typeof text !== "string" || text === "") continue;
    try {
      decoded[name] = JSON.parse(text);
    } catch {
      throw bad(`${name}: must be JSON`);
    }
  }
  return questionOf(decoded);
}

function questionOf({ query, variables, operationName, extensions }: Given): Question {
  if (operationName != null && typeof operationName !== "string") throw bad("operationName: must be a text");
  for (const [name, value] of Object.entries({ variables, extensions })) {
    if (value != null && !isMap(value)) throw bad(`${name}: must be a JSON object`);
  }
  const isPersisted = isMap(extensions) && isMap(extensions.persistedQuery);
  if (!(query == null && isPersisted) && (typeof query !== "string" || query === "")) {
    throw bad("query: must be a text that is not empty");
  }
  return {
    query: (query as string | null) ?? undefined,
    variables: (variables as Record<string, unknown> | null) ?? undefined,
    operationName: operationName || undefined,
    extensions: (extensions as Record<string, unknown> | null) ?? undefined,
  };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function bad(message: string): Refusal {
  return new Refusal("BAD_REQUEST", message);
}
