import "reflect-metadata";
import { openApi } from "../support/api.js";
import { givenNames } from "../support/given.js";
import { prepareTemplate } from "../support/template.js";
import { reportCosts } from "./cost-report.js";
import { casesOf, type Figures, figuresOf, type Outcome, outcomeOf, SETS } from "./measure.js";
import { reportSpeed } from "./speed-report.js";

const SET_NAMES = Object.keys(SETS) as (keyof typeof SETS)[];

/** `npm run relevance -- [cost | speed | set …]`: how well a search answers each set of queries, and what it missed; not of the blind set, which stays unseen. */
async function main(): Promise<void> {
  const named = givenNames(["cost", "speed", "--look", ...SET_NAMES]);
  await prepareTemplate();
  const api = await openApi();
  // What is planned and compiled once a process is no part of what a query takes.
  await outcomeOf(api, { query: "mining licence Kazakhstan", expect: ["/akn/kz"] });
  if (named.includes("cost")) {
    await reportCosts(api);
    return api.close();
  }
  if (named.includes("speed")) {
    await reportSpeed(api, casesOf("blind"), casesOf("researcher"));
    return api.close();
  }
  const chosen = SET_NAMES.filter((set) => named.includes(set));
  const sets = chosen.length > 0 ? chosen : SET_NAMES;
  for (const set of sets) {
    const outcomes: Outcome[] = [];
    for (const of of casesOf(set)) outcomes.push(await outcomeOf(api, of));
    report(set, outcomes, set !== "blind" || named.includes("--look"));
  }
  await api.close();
}

function report(set: keyof typeof SETS, outcomes: readonly Outcome[], tellsMissed: boolean): void {
  const times = outcomes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  console.info(
    `${print(set, figuresOf(outcomes))}; a query takes ${at(0.5)} ms, one in twenty more than ${at(0.95)}, at most ${at(1)}`,
  );
  for (const [kind, some] of groups(outcomes, ({ of }) => of.slots ?? [])) console.info(`  ${print(kind, figuresOf(some))}`);
  for (const [kind, some] of groups(outcomes, ({ of }) => (of.language ? [of.language] : []))) {
    console.info(`  ${print(kind, figuresOf(some))}`);
  }
  if (!tellsMissed) return;
  for (const { of, rank, ids, recall } of outcomes) {
    if (rank === 1 && (recall === 1 || set !== "researcher")) continue;
    console.info(
      `  ${of.query}: ${rank > 0 ? `at ${rank}` : "not found"}${rank === 1 ? `, recall ${recall.toFixed(2)}` : ""}; first: ${ids.slice(0, 3).join(" ")}`,
    );
  }
}

function groups(outcomes: readonly Outcome[], by: (outcome: Outcome) => readonly string[]): [string, Outcome[]][] {
  const found = new Map<string, Outcome[]>();
  for (const outcome of outcomes) for (const name of by(outcome)) found.set(name, [...(found.get(name) ?? []), outcome]);
  return [...found].sort(([, a], [, b]) => b.length - a.length);
}

function print(name: string, { queries, found, mrr, recall, empty }: Figures): string {
  return `${name}: ${queries} queries, among the first five ${found.toFixed(3)}, MRR ${mrr.toFixed(3)}, recall ${recall.toFixed(3)}, empty ${empty.toFixed(3)}`;
}

await main();
