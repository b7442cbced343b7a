import { LRUCache } from "lru-cache";
import { KeysAtInstant } from "../cache/answer-key.js";
import { ENTRY_BYTES, weightOf, weightOfText } from "../kernel/memory.js";
import { type GraphQLRequest, requestOfBody } from "./graphql-request.js";

/** A request that was read, with the keys of its answer. */
export interface ReadRequest {
  readonly request: GraphQLRequest;
  readonly keys: KeysAtInstant;
}

/** The JSON of a body that was not asked before, and its text. */
class ParsedBody {
  constructor(
    readonly text: string,
    readonly json: unknown,
  ) {}
}

/** What the parser of bodies hands on to the route. */
type Body = ReadRequest | ParsedBody;

/** The two keys of an answer hold the text of its document and of its variables. */
const KEYS_OF_AN_ANSWER = 2;

/** What hangs on a body beside texts: what it was read into, and the two lists of what its keys are made of. */
const READ_BYTES = 400;

/** No body may take more than this part of what is kept: an eighth. */
const LARGEST_SHARE = 8;

/** Requests by the bodies in which they came: whoever asks again sends the same bytes, and they are parsed and looked through once. */
export class KnownBodies {
  readonly #known: LRUCache<string, ReadRequest>;

  constructor(maximumBytes: number) {
    this.#known = new LRUCache({
      maxSize: maximumBytes,
      maxEntrySize: Math.ceil(maximumBytes / LARGEST_SHARE),
      sizeCalculation: ({ request }, text) =>
        ENTRY_BYTES + READ_BYTES + (1 + KEYS_OF_AN_ANSWER) * weightOfText(text) + weightOf(request),
    });
  }

  /** What is known of a text; where nothing is, its JSON has to be brought to `parsed`. */
  find(text: string): Body | undefined {
    return this.#known.get(text);
  }

  parsed(text: string, json: unknown): Body {
    return new ParsedBody(text, json);
  }

  /** The request of a POST; without a body, or with one that is none, it is refused. */
  requestOf(body: unknown): ReadRequest {
    if (!(body instanceof ParsedBody)) return (body as ReadRequest | undefined) ?? readRequest(requestOfBody(body));
    const read = readRequest(requestOfBody(body.json));
    this.#known.set(body.text, read);
    return read;
  }
}

export function readRequest(request: GraphQLRequest): ReadRequest {
  return { request, keys: new KeysAtInstant() };
}
