/** The members of a path: its operations, by method. */
export type PathItem = Readonly<Record<string, object>>;

export const schemaAt = (name: string) => `#/components/schemas/${name}`;

interface Asked {
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly object[];
  readonly body?: object;
  /** What a good answer holds, by media type. */
  readonly content: Readonly<Record<string, object>>;
  /** Whether what has moved redirects. */
  readonly moves?: boolean;
  /** Statuses of further answers, by the name of a response. */
  readonly more?: Readonly<Record<string, string>>;
}

/** One operation of an address. Its id is made of what names it: get, and the path. */
export function operationAt(named: string, asked: Asked): object {
  const { tag, summary, description, parameters = [], body, content, moves = false, more = {} } = asked;
  const words = named.split(/[^a-zA-Z0-9]+/).filter(Boolean);
  const others = { ...(moves && { "301": "Moved" }), "4XX": "Refused", "5XX": "Failed", ...more };
  return {
    operationId: words.join("_"),
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: body } }),
    responses: {
      "200": { description: "The answer.", content },
      ...Object.fromEntries(Object.entries(others).map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }])),
    },
  };
}
