import { setTimeout as sleep } from "node:timers/promises";

/** Answers whose parts tell which release they are of: two names of one place, and lists that are long to read. */
const QUERY = `{
  releases(first: 1) { nodes { number } }
  a: jurisdiction(code: "KZ") { name statutes(first: 5) { nodes { id title provisions(first: 5) { nodes { id heading } } } totalCount } }
  b: jurisdictions(first: 50) { nodes { code name } }
  c: nodes(ids: ["/akn/ru", "/akn/kz"]) { ... on Jurisdiction { code name } }
}`;

interface Data {
  readonly releases: { readonly nodes: readonly { readonly number: number }[] };
  readonly a: { readonly name: string };
  readonly c: readonly { readonly code: string; readonly name: string }[];
}

/** What was seen under load. */
export interface Seen {
  asked: number;
  right: number;
  /** Answers that are of no release, or of two. */
  wrong: number;
  /** Refusals, by status; and attempts to connect while nothing listened, which no server heard. */
  readonly refused: Record<string, number>;
  /** Requests that were sent and given no answer. */
  lost: number;
  /** How they were lost, in the words of whoever asked. */
  readonly losses: Set<string>;
  /** The longest time without a right answer. */
  longestGap: number;
  readonly releases: Set<number>;
  perSecond: number;
}

/** The answer to the load's question, as every node gives it for a release. */
export class Answers {
  readonly #of = new Map<number, string>();

  /** Right: whole, and the same as every other answer of its release; its release gives Kazakhstan one name throughout. */
  isRight(text: string): number | null {
    const { data, errors } = JSON.parse(text) as { data?: Data; errors?: unknown };
    if (!data || errors) return null;
    const release = data.releases.nodes[0]?.number ?? 0;
    const listed = data.c.find(({ code }) => code === "KZ")?.name;
    const first = this.#of.get(release) ?? text;
    this.#of.set(release, first);
    return listed === data.a.name && first === text ? release : null;
  }
}

/** Whether no connection came about, so that nothing was sent: refused, or reset while the one who listened left. */
function nobodyListens(error: unknown): boolean {
  return (error as { cause?: { syscall?: string } }).cause?.syscall === "connect";
}

export interface Load {
  stop(): Promise<Seen>;
}

/** Asks again and again, so many at a time, with short pauses, until it is stopped. */
export function underLoad(url: string, answers: Answers, atOnce = 4, pause = 10): Load {
  const seen: Seen = {
    asked: 0,
    right: 0,
    wrong: 0,
    refused: {},
    lost: 0,
    losses: new Set(),
    longestGap: 0,
    releases: new Set(),
    perSecond: 0,
  };
  let running = true;
  const began = performance.now();
  let last = began;
  const ask = async () => {
    seen.asked++;
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: QUERY }),
        signal: AbortSignal.timeout(20_000),
      });
      const text = await response.text();
      if (response.status !== 200) {
        seen.refused[response.status] = (seen.refused[response.status] ?? 0) + 1;
        await sleep(50);
        return;
      }
      const release = answers.isRight(text);
      if (release === null) {
        seen.wrong++;
        return;
      }
      seen.right++;
      seen.releases.add(release);
      const now = performance.now();
      seen.longestGap = Math.max(seen.longestGap, Math.round(now - last));
      last = now;
    } catch (error) {
      if (nobodyListens(error)) seen.refused["not listening"] = (seen.refused["not listening"] ?? 0) + 1;
      else {
        seen.lost++;
        seen.losses.add(String((error as Error).cause ?? error));
      }
      await sleep(50);
    }
  };
  const workers = Array.from({ length: atOnce }, async () => {
    while (running) {
      await ask();
      if (pause > 0) await sleep(pause);
    }
  });
  return {
    async stop() {
      running = false;
      await Promise.all(workers);
      seen.perSecond = Math.round(seen.right / ((performance.now() - began) / 1000));
      return seen;
    },
  };
}
