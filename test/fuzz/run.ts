import { createHash } from "node:crypto";
import { buildApi } from "../../src/app/schema.js";
import { malformed, sendRaw } from "./malformed.js";
import { hostile, mutate, QueryMaker } from "./queries.js";
import { Chance } from "./random.js";
import type { Look, Target } from "./target.js";

export interface FuzzReport {
  readonly queries: number;
  readonly malformed: number;
  /** Answers by status and code of error. */
  readonly outcomes: Record<string, number>;
  readonly rawStatuses: Record<string, number>;
  /** What must not have happened, with the request that did it. */
  readonly faults: readonly string[];
  readonly statements: number;
  readonly memory: Look["memory"];
}

/** What a server may say of itself under any question: that it is asked too much. */
const MEANT = new Set(["OVERLOADED", "DEADLINE_EXCEEDED"]);

/** Nothing of this may stand in an answer to a refused question. */
const LEAKS = /node_modules|\/src\/|\.[jt]s:\d|SELECT |syntax error at or near|relation "|pg_/;

/** Questions that are asked at once: reads of neighbours share batches, and a bad one must not spoil the others. */
const AT_ONCE = 4;

const schema = buildApi();

/** Asks a server questions of all kinds, and compares its database before and after. */
export async function fuzz(target: Target, counts: { queries: number; malformed: number; seed: number }): Promise<FuzzReport> {
  const chance = new Chance(counts.seed);
  const maker = new QueryMaker(schema, chance);
  const outcomes: Record<string, number> = {};
  const rawStatuses: Record<string, number> = {};
  const faults: string[] = [];
  const count = (into: Record<string, number>, what: string | number) => (into[what] = (into[what] ?? 0) + 1);
  const before = await target.look();

  for (let n = 0; n < counts.queries; n += AT_ONCE) {
    const bodies = Array.from({ length: Math.min(AT_ONCE, counts.queries - n) }, (_, k) => bodyOf(n + k, maker, chance));
    await Promise.all(
      bodies.map(async (body) => {
        const { outcome, fault } = await ask(target.origin, body);
        for (const each of outcome) count(outcomes, each);
        if (fault) faults.push(fault);
      }),
    );
  }

  const port = Number(new URL(target.origin).port);
  for (let n = 0; n < counts.malformed; n += 50) {
    const texts = Array.from({ length: Math.min(50, counts.malformed - n) }, () => malformed(chance));
    for (const [index, statuses] of (await Promise.all(texts.map((text) => sendRaw(port, text)))).entries()) {
      for (const status of statuses.length > 0 ? statuses : ["hung up"]) count(rawStatuses, status);
      if (statuses.some((status) => status >= 500 && status !== 505))
        faults.push(`${statuses} for ${JSON.stringify(texts[index]?.slice(0, 600))}`);
    }
  }

  const { database, statements, memory, unheard } = await target.look();
  faults.push(...unheard.map((fault) => `unheard: ${fault}`));
  if (database !== before.database) faults.push("the database is not what it was");
  const { status } = await fetch(`${target.origin}/readyz`);
  if (status !== 200) faults.push(`not ready afterwards: ${status}`);
  return { ...counts, outcomes, rawStatuses, faults, statements, memory };
}

interface Body {
  readonly query: string;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

function bodyOf(n: number, maker: QueryMaker, chance: Chance): Body {
  const query = textOf(n, maker, chance);
  const sha256Hash = createHash("sha256").update(query).digest("hex");
  return {
    query,
    variables: n % 7 === 0 ? { v0: chance.of([Number.MAX_VALUE, -0, [], {}, "x"]) } : undefined,
    extensions: n % 11 === 0 ? { persistedQuery: { version: 1, sha256Hash } } : undefined,
  };
}

function textOf(n: number, maker: QueryMaker, chance: Chance): string {
  if (n % 10 < 4) return maker.query(0);
  if (n % 10 < 7) return maker.query(0.3);
  return n % 10 < 9 ? mutate(maker.query(0.1), chance) : hostile(chance);
}

async function ask(origin: string, body: Body): Promise<{ outcome: readonly string[]; fault?: string }> {
  const { query } = body;
  const response = await fetch(`${origin}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const { status } = response;
  const { errors = [] } = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  const codes = errors.length > 0 ? [...new Set(errors.map(({ extensions }) => extensions.code))] : ["answered"];
  const unmeant = status >= 500 && !codes.every((code) => MEANT.has(code));
  const leaking = errors.some(({ message }) => leaks(message, query));
  return {
    outcome: codes.map((code) => `${status} ${code}`),
    ...((unmeant || leaking) && { fault: `${status} ${JSON.stringify(errors).slice(0, 300)} for ${query.slice(0, 600)}` }),
  };
}

/** What a client wrote may be repeated to it; that is no leak. */
function leaks(message: string, query: string): boolean {
  const found = LEAKS.exec(message)?.[0];
  return found !== undefined && !query.includes(found);
}
