import type { FastifyInstance } from "fastify";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

import type { GateFigures } from "./gate.js";

/** What is kept for the next who asks. */
interface Kept {
  readonly hits: number;
  readonly misses: number;
  readonly entries: number;
  readonly weight: number;
}

/** Figures that are looked up when somebody asks for them. */
export interface Readings {
  readonly library: () => Kept;
  readonly answers: () => Kept;
  readonly gate: () => GateFigures;
  readonly pool: () => { connections: number; idle: number; waiting: number };
  readonly release: () => number;
}

/** What Prometheus is told. */
export class Meters {
  readonly registry = new Registry();
  readonly #costs: Histogram;
  readonly #errors: Counter<"code">;
  readonly #seconds: Histogram<"route" | "method" | "status">;

  constructor(readings: Readings) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.#seconds = new Histogram({
      name: "minelaw_http_request_seconds",
      help: "How long requests took, by route, method and status.",
      labelNames: ["route", "method", "status"],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
    this.#costs = new Histogram({
      name: "minelaw_query_cost_points",
      help: "What the answered queries cost.",
      buckets: [1, 10, 30, 100, 300, 1_000, 3_000, 10_000],
      registers,
    });
    this.#errors = new Counter({
      name: "minelaw_graphql_errors_total",
      help: "Errors in answers, by code.",
      labelNames: ["code"],
      registers,
    });
    const gauge = (name: string, help: string, read: () => number) =>
      new Gauge({
        name: `minelaw_${name}`,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    const { library, answers, gate, pool, release } = readings;
    gauge("loader_hits", "Values that were at hand.", () => library().hits);
    gauge("loader_misses", "Values that had to be read.", () => library().misses);
    gauge("loader_entries", "Values that are kept.", () => library().entries);
    gauge("loader_bytes", "About what the kept values weigh.", () => library().weight);
    gauge("answer_hits", "Questions whose answer was at hand.", () => answers().hits);
    gauge("answer_misses", "Questions that had to be answered anew.", () => answers().misses);
    gauge("answer_entries", "Answers that are kept.", () => answers().entries);
    gauge("answer_bytes", "About what the kept answers weigh.", () => answers().weight);
    gauge("requests_in_flight", "Requests that are being answered.", () => gate().inFlight);
    gauge(
      "requests_still_milliseconds",
      "How long no request ended while some were in flight: alert where it passes a minute.",
      () => gate().stillMilliseconds,
    );
    gauge("requests_turned_away", "Requests that were more than the server could answer.", () => gate().turnedAway);
    gauge("pool_connections", "Connections to the database.", () => pool().connections);
    gauge("pool_idle", "Connections that nobody uses.", () => pool().idle);
    gauge("pool_waiting", "Reads that wait for a connection.", () => pool().waiting);
    gauge("release", "The latest release that this node answers from.", release);
  }

  answered(cost: number, codes: readonly string[]): void {
    this.#costs.observe(cost);
    for (const code of codes) this.#errors.inc({ code });
  }

  /** Measures every request, and shows the figures at /metrics. */
  addTo(http: FastifyInstance): void {
    http.addHook("onResponse", (request, reply, next) => {
      const route = request.routeOptions.url ?? "none";
      this.#seconds.observe({ route, method: request.method, status: reply.statusCode }, reply.elapsedTime / 1000);
      next();
    });
    http.get("/metrics", async (_request, reply) => reply.type(this.registry.contentType).send(await this.registry.metrics()));
  }
}
