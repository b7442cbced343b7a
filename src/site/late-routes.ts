import type { FastifyInstance, FastifyReply, FastifyRequest, RouteGenericInterface } from "fastify";

/** Where parts of the site say what they answer to. */
export interface Routes {
  get<Route extends RouteGenericInterface>(
    address: string,
    handler: (request: FastifyRequest<Route>, reply: FastifyReply) => unknown,
  ): void;
}

/** The handler of an address, by the address: it was typed where it was made. */
type Handlers = ReadonlyMap<string, (request: never, reply: FastifyReply) => unknown>;

/** How long after a server listens it loads what was left: who waits for its first answer comes before. */
const LOADED_AFTER_MILLISECONDS = 1_000;

/** Serves addresses by what is loaded once the server listens, or for the first who asks for one of them. */
export function addLate(http: FastifyInstance, addresses: readonly string[], load: (routes: Routes) => Promise<void>): void {
  let loading: Promise<Handlers> | undefined;
  const handlers = () => {
    // What failed may go well for the next who asks: a fault of one moment is none until the next start.
    loading ??= handlersOf(addresses, load).catch((fault: unknown) => {
      loading = undefined;
      throw fault;
    });
    return loading;
  };
  for (const address of addresses) {
    http.get(address, async (request, reply) => (await handlers()).get(address)?.(request as never, reply));
  }
  let waiting: NodeJS.Timeout | undefined;
  http.addHook("onListen", async () => {
    // What cannot be loaded is told to whoever asks.
    waiting = setTimeout(() => void handlers().catch(() => undefined), LOADED_AFTER_MILLISECONDS).unref();
  });
  http.addHook("preClose", async () => clearTimeout(waiting));
}

async function handlersOf(addresses: readonly string[], load: (routes: Routes) => Promise<void>): Promise<Handlers> {
  const handlers = new Map<string, (request: never, reply: FastifyReply) => unknown>();
  await load({ get: (address, handler) => void handlers.set(address, handler) });
  const [said, asked] = [[...handlers.keys()], [...addresses]].map((each) => each.sort().join(" "));
  if (said !== asked) throw new Error(`what was loaded answers at ${said}, and is asked at ${asked}`);
  return handlers;
}
