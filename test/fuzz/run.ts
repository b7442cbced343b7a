import type { AddressInfo } from "node:net";
import sql from "sql-template-tag";
import { buildApi } from "../../src/schema.js";
import type { TestNode } from "../support/node.js";
import { malformed, sendRaw } from "./malformed.js";
import { hostile, mutate, QueryMaker } from "./queries.js";
import { Chance } from "./random.js";

export interface FuzzReport {
  readonly queries: number;
  readonly malformed: number;
  /** Answers by status and code of error. */
  readonly outcomes: Record<string, number>;
  readonly rawStatuses: Record<string, number>;
  /** What must not have happened, with the request that did it. */
  readonly faults: readonly string[];
  readonly megabytesAtStart: number;
  readonly megabytesAtEnd: number;
}

/** What a server may say of itself under any question: that it is asked too much. */
const MEANT = new Set(["OVERLOADED", "DEADLINE_EXCEEDED"]);

/** Nothing of this may stand in an answer to a refused question. */
const LEAKS = /node_modules|\/src\/|\.[jt]s:\d|SELECT |syntax error at or near|relation "|pg_/;

/** Asks a node questions of all kinds, and compares its database before and after. */
export async function fuzz(node: TestNode, counts: { queries: number; malformed: number; seed: number }): Promise<FuzzReport> {
  const chance = new Chance(counts.seed);
  const maker = new QueryMaker(buildApi(), chance);
  const outcomes: Record<string, number> = {};
  const rawStatuses: Record<string, number> = {};
  const faults: string[] = [];
  const before = await digest(node);
  let megabytesAtStart = 0;
  const unheard = (fault: unknown) => faults.push(`unheard: ${String(fault)}`);
  process.on("unhandledRejection", unheard);

  for (let n = 0; n < counts.queries; n++) {
    if (n === Math.floor(counts.queries / 5)) megabytesAtStart = heap();
    const query = ask(n, maker, chance);
    const response = await fetch(`${node.origin}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        query,
        variables: n % 7 === 0 ? { v0: chance.of([Number.MAX_VALUE, -0, [], {}, "x"]) } : undefined,
      }),
    });
    const { status: statusCode } = response;
    const { errors = [] } = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
    for (const code of errors.length > 0 ? new Set(errors.map(({ extensions }) => extensions.code)) : ["answered"]) {
      const outcome = `${statusCode} ${code}`;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    const unmeant = statusCode >= 500 && !errors.every(({ extensions }) => MEANT.has(extensions.code));
    const leaking = errors.some(({ message }) => leaks(message, query));
    if (unmeant || leaking) faults.push(`${statusCode} ${JSON.stringify(errors).slice(0, 300)} for ${query.slice(0, 600)}`);
  }

  const { port } = node.server.http.server.address() as AddressInfo;
  for (let n = 0; n < counts.malformed; n += 50) {
    const texts = Array.from({ length: Math.min(50, counts.malformed - n) }, () => malformed(chance));
    for (const [index, statuses] of (await Promise.all(texts.map((text) => sendRaw(port, text)))).entries()) {
      for (const status of statuses.length > 0 ? statuses : ["hung up"]) rawStatuses[status] = (rawStatuses[status] ?? 0) + 1;
      if (statuses.some((status) => status >= 500 && status !== 505))
        faults.push(`${statuses} for ${JSON.stringify(texts[index]?.slice(0, 600))}`);
    }
  }

  process.off("unhandledRejection", unheard);
  if ((await digest(node)) !== before) faults.push("the database is not what it was");
  const { status } = await fetch(`${node.origin}/readyz`);
  if (status !== 200) faults.push(`not ready afterwards: ${status}`);
  return { ...counts, outcomes, rawStatuses, faults, megabytesAtStart, megabytesAtEnd: heap() };
}

function ask(n: number, maker: QueryMaker, chance: Chance): string {
  if (n % 10 < 4) return maker.query(0);
  if (n % 10 < 7) return maker.query(0.3);
  return n % 10 < 9 ? mutate(maker.query(0.1), chance) : hostile(chance);
}

/** What a client wrote may be repeated to it; that is no leak. */
function leaks(message: string, query: string): boolean {
  const found = LEAKS.exec(message)?.[0];
  return found !== undefined && !query.includes(found);
}

function heap(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1024 / 1024);
}

/** The content of every table, as one text. */
async function digest({ reader }: TestNode): Promise<string> {
  const tables = await reader.rows<{ name: string }>(sql`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`);
  const parts: string[] = [];
  for (const { name } of tables) {
    const [row] = await reader.rows<{ content: string }>(sql`
      SELECT md5(query_to_xml(format('SELECT md5(string_agg(t::text, ''|'' ORDER BY t::text)) FROM %I t', ${name}::text), true, false, '')::text)
        AS content`);
    parts.push(`${name}:${row?.content}`);
  }
  return parts.join("\n");
}
