import { parseArgs } from "node:util";
import { CONTESTANTS, type Contestant } from "./contestants.js";
import { QUESTIONS } from "./questions/all.js";
import type { Question } from "./questions/question.js";
import { SCALES, type Scale, SERVER } from "./scale.js";

export interface Options {
  readonly server: string;
  readonly scales: readonly Scale[];
  readonly questions: readonly Question[];
  readonly contestants: readonly Contestant[];
  readonly seconds: number;
  readonly warmSeconds: number;
  readonly rounds: number;
  readonly port: number;
  readonly pin: boolean;
  readonly crawl: boolean;
  /** Whether the results are kept and go to RESULTS.md: those of some questions or contestants alone never do. */
  readonly write: boolean;
}

export const USAGE = `npm run bench -- [options]
  --scale 1x,10x,100x   corpora to measure with
  --only q1,q2          questions
  --modes cold,answers  contestants: ${CONTESTANTS.map(({ id }) => id).join(", ")}
  --seconds 1           how long each is put under load in a round
  --warm 4              how long before the first round
  --rounds 7            rounds, each contestant after the other; medians are shown
  --port 4890           the first of the ports that servers listen on
  --no-pin              hold nothing to a core
  --no-crawl            do not read all provisions once
  --no-write            print, and leave RESULTS.md as it is, as a run of some questions or contestants does
BENCH_DATABASE_URL names the PostgreSQL server; by default postgres://postgres@127.0.0.1:5432/postgres`;

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scale: { type: "string", default: SCALES.map(({ name }) => name).join() },
      only: { type: "string", default: QUESTIONS.map(({ id }) => id).join() },
      modes: { type: "string", default: CONTESTANTS.map(({ id }) => id).join() },
      seconds: { type: "string", default: "1" },
      warm: { type: "string", default: "4" },
      rounds: { type: "string", default: "7" },
      port: { type: "string", default: "4890" },
      "no-pin": { type: "boolean", default: false },
      "no-crawl": { type: "boolean", default: false },
      "no-write": { type: "boolean", default: false },
    },
  });
  const questions = chosen("only", values.only, QUESTIONS, ({ id }) => id);
  const contestants = chosen("modes", values.modes, CONTESTANTS, ({ id }) => id);
  const isWhole = questions.length === QUESTIONS.length && contestants.length === CONTESTANTS.length && !values["no-crawl"];
  return {
    server: SERVER,
    scales: chosen("scale", values.scale, SCALES, ({ name }) => name),
    questions,
    contestants,
    seconds: positive("seconds", values.seconds),
    warmSeconds: positive("warm", values.warm),
    rounds: positive("rounds", values.rounds),
    port: positive("port", values.port),
    pin: !values["no-pin"],
    crawl: !values["no-crawl"],
    write: isWhole && !values["no-write"],
  };
}

function chosen<T>(option: string, text: string, all: readonly T[], nameOf: (each: T) => string): T[] {
  const names = text.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !all.some((each) => nameOf(each) === name));
  if (unknown.length > 0)
    throw new Error(`--${option}: no such thing as ${unknown.join(", ")}; there are ${all.map(nameOf).join(", ")}`);
  return all.filter((each) => names.includes(nameOf(each)));
}

function positive(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${option}: must be a whole number from 1 on, and is ${text}`);
  return number;
}
