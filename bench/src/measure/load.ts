import autocannon, { type Result } from "autocannon";

export interface Load {
  readonly url: string;
  /** The bodies that are posted in turn; each connection begins elsewhere, so that no two ask the same at once. */
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly seconds: number;
}

export interface Figures {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** A server gave no answer in the time that it had. */
export class NoAnswer extends Error {}

const ERRORS = Buffer.from('{"errors"');

/** So long an answer is waited for: autocannon's own ten seconds are less than what some take behind others. */
const PATIENCE_SECONDS = 60;

/**
 * Puts a server under load. A single answer that is not 200, or holds errors, ends the run. Bodies differ in what they take: where
 * the seconds do not hold all of them, each is posted once instead, or a round would show which of them came first.
 */
export async function load(under: Load): Promise<Figures> {
  const { bodies, seconds } = under;
  const inTime = await putUnder(under, { duration: seconds }).catch((fault) => {
    if (fault instanceof NoAnswer) return null;
    throw fault;
  });
  return inTime && inTime.answers >= bodies.length ? inTime : putUnder(under, { amount: bodies.length });
}

async function putUnder(
  { url, bodies, connections }: Load,
  extent: { readonly duration: number } | { readonly amount: number },
): Promise<Figures & { readonly answers: number }> {
  const requests = bodies.map((body) => ({ method: "POST" as const, headers: { "content-type": "application/json" }, body }));
  const times: number[] = [];
  let started = 0;
  let faults = 0;
  const result = await new Promise<Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url,
        connections,
        ...extent,
        timeout: PATIENCE_SECONDS,
        requests,
        setupClient: (client) => {
          const start = Math.floor((started++ * requests.length) / connections);
          client.setRequests([...requests.slice(start), ...requests.slice(0, start)]);
          client.on("body", (body) => {
            if (Buffer.from(body).subarray(0, ERRORS.length).equals(ERRORS)) faults++;
          });
        },
      },
      (fault, done) => (fault ? reject(fault) : resolve(done)),
    );
    instance.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  if (result.timeouts > 0) throw new NoAnswer(`${url}: an answer took longer than ${PATIENCE_SECONDS} s`);
  const strange = Object.entries(result.statusCodeStats ?? {}).filter(([status]) => status !== "200");
  if (strange.length > 0 || result.errors > 0 || faults > 0) {
    throw new Error(`${url}: ${result.errors} errors, ${faults} answers with errors, other than 200: ${JSON.stringify(strange)}`);
  }
  if (times.length === 0) throw new NoAnswer(`${url}: not one answer in ${result.duration} s`);
  times.sort((a, b) => a - b);
  return {
    answers: times.length,
    requestsPerSecond: times.length / result.duration,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}

/** Of values in their order, the one below which a part of them lies. */
export function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] as number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
