import type { FastifyInstance } from "fastify";

/** What a node needs in order to answer. */
export interface Vitals {
  readonly stopping: () => boolean;
  /** Whether the database answers; it says so or fails. */
  readonly askDatabase: () => Promise<unknown>;
  readonly release: () => number;
  /** Whether places of requests are lost, and only a restart brings them back. */
  readonly stuck: () => boolean;
}

/** How long a probe waits for the database. */
const PATIENCE_MILLISECONDS = 1_000;

/** /livez: the process runs. /readyz: it can answer; a balancer sends requests to no other. */
export function addProbes(http: FastifyInstance, { stopping, askDatabase, release, stuck }: Vitals): void {
  http.get("/livez", async () => ({ status: "alive" }));
  http.get("/readyz", async (_request, reply) => {
    const checks = {
      serving: !stopping(),
      database: await answersInTime(askDatabase),
      release: release() > 0,
      places: !stuck(),
    };
    const ready = Object.values(checks).every(Boolean);
    return reply
      .code(ready ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ status: ready ? "ready" : "not ready", checks, release: release() });
  });
}

async function answersInTime(ask: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MILLISECONDS);
  });
  try {
    return await Promise.race([ask().then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
