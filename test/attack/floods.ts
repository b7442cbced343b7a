import "reflect-metadata";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { ADDRESSES } from "./addresses.js";
import { type Body, COSTLY } from "./questions.js";
import { type Served, serve } from "./served.js";

/** Floods a server with costly questions, a kind at a time, and asks it meanwhile whether it lives: `npm run floods`. */
const AT_ONCE = 16;
const SECONDS = 4;
const FIRST = 3_899;
/** How long /livez may take under any of them. */
const LONGEST_MILLISECONDS = 200;

/** Questions that are refused, but only after they were looked at. */
const REFUSED: readonly { readonly name: string; readonly body: (n: number) => string }[] = [
  {
    name: "documents of 3,900 fields",
    body: (n) => JSON.stringify({ query: `{ jurisdiction(code: "R${n % 10}") { ${"name ".repeat(3_900)} } }` }),
  },
  {
    name: "fragments that spread each other",
    body: (n) =>
      JSON.stringify({
        query: `{ ...f0 } ${Array.from({ length: 49 }, (_, at) => `fragment f${at} on Query { n${n}: __typename ${at < 48 ? `...f${at + 1} ...f${at + 1}` : ""} }`).join(" ")}`,
      }),
  },
  {
    name: "fields of one name that differ below",
    body: (n) => JSON.stringify({ query: `{ ${`statutes(first: 1) { nodes { id t${n}: title } } `.repeat(95)} }` }),
  },
  { name: "bodies of 99 kB that are no JSON", body: (n) => `{"query": "${"x".repeat(99_000)}${n}` },
  {
    name: "variables of 99 kB",
    body: (n) =>
      JSON.stringify({
        query: "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
        variables: { ids: [`${n}`, "/rule/".repeat(15_000)] },
      }),
  },
];

interface Seen {
  readonly name: string;
  readonly asked: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly median: number;
  readonly longest: number;
}

/** Whatever is asked again and again: the nth time by some client. */
interface Kind {
  readonly name: string;
  /** Whether it is answered: one that is only refused costs nothing, and shows nothing. */
  readonly isAnswered: boolean;
  readonly ask: (served: Served, n: number, client: number) => Promise<Response>;
}

const posted =
  (isAnswered: boolean) =>
  ({ name, body }: { readonly name: string; readonly body: (n: number) => Body | string }): Kind => ({
    name,
    isAnswered,
    ask: (served, n, client) => served.ask(body(n), client),
  });

const KINDS: readonly Kind[] = [
  ...COSTLY.map(posted(true)),
  ...REFUSED.map(posted(false)),
  ...ADDRESSES.map(
    ({ name, path }): Kind => ({ name, isAnswered: true, ask: (served, n, client) => served.get(path(n), client) }),
  ),
];

async function flood(served: Served, { name, ask }: Kind): Promise<Seen> {
  const probe = new Worker(new URL("./probe.js", import.meta.url), { workerData: `${served.origin}/livez` });
  // What all of a kind share is read by the first of them.
  await ask(served, FIRST, 0);
  await sleep(200);
  const end = performance.now() + SECONDS * 1_000;
  const statuses: Record<string, number> = {};
  let asked = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async (_, client) => {
      while (performance.now() < end) {
        const { status } = await ask(served, asked++, client);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
    }),
  );
  probe.postMessage("over");
  const [times] = (await once(probe, "message")) as [number[]];
  await probe.terminate();
  times.sort((a, b) => a - b);
  return { name, asked, statuses, median: times[times.length >> 1] ?? 0, longest: times.at(-1) ?? 0 };
}

const chosen = process.argv.slice(2).join(" ");
const kinds = KINDS.filter((each) => each.name.includes(chosen));
if (kinds.length === 0) {
  console.error(`${chosen}: is in the name of no kind: ${KINDS.map(({ name }) => name).join("; ")}`);
  process.exit(2);
}
const served = await serve();
const late: string[] = [];
const unanswered: string[] = [];
try {
  console.log("| 16 clients at once, 4 s | asked | answered | /livez, median ms | longest ms |\n|---|---|---|---|---|");
  for (const kind of kinds) {
    const { name, asked, statuses, median, longest } = await flood(served, kind);
    const answered = Object.entries(statuses).map(([status, times]) => `${times} × ${status}`);
    console.log(`| ${name} | ${asked} | ${answered.join(", ")} | ${median.toFixed(1)} | ${longest.toFixed(1)} |`);
    if (longest > LONGEST_MILLISECONDS) late.push(name);
    if (kind.isAnswered && !statuses[200]) unanswered.push(name);
  }
} finally {
  await served.stop();
}
if (unanswered.length > 0) {
  console.error(`No answer was 200 of: ${unanswered.join("; ")}`);
  process.exitCode = 1;
}
if (late.length > 0) {
  console.error(`/livez took longer than ${LONGEST_MILLISECONDS} ms under: ${late.join("; ")}`);
  process.exitCode = 1;
}
