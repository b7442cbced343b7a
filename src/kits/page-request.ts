import type { Release } from "../platform/database/release.reads.js";
import type { Day } from "../platform/kernel/day.js";
import type { Asker, Question, Variables } from "./operation.js";

/** One look at an address: when, and from where. */
export interface Visit {
  readonly asker: Asker;
  /** The path without the ending of a format. */
  readonly path: string;
  /** The id that the path begins with, where it is one of a record. */
  readonly id: string;
  /** What the address says after the question mark. */
  readonly search: URLSearchParams;
  /** The day whose law is shown. */
  readonly day: Day;
  /** Whether the address says the day. */
  readonly dayAsked: boolean;
  /** The instant whose knowledge is asked for; null for now. */
  readonly knownAt: Date | null;
  readonly release: Release;
  /** The language in which texts are wanted where they are recorded; null for the English of this dataset. */
  readonly language: string | null;
  /** Scheme and host, no slash at the end: https://minelaw.example. */
  readonly base: string;
}

/** Asks a question for the time of the visit. */
export function askAt<T>(visit: Visit, question: Question<T>, variables: Variables): Promise<T> {
  return visit.asker.ask(question, { ...variables, ...timeOf(visit) });
}

/** The time of a visit, as variables of a question. */
export function timeOf({ day, knownAt }: Visit): Variables {
  return { asOf: day, ...(knownAt && { knownAt: knownAt.toISOString() }) };
}

/** The query part of an address that keeps the visitor's time: empty, or beginning with a question mark. */
export function timeQuery({ day, dayAsked, knownAt }: Visit): string {
  const query = new URLSearchParams();
  if (dayAsked) query.set("asOf", day);
  if (knownAt) query.set("knownAt", knownAt.toISOString());
  const text = query.toString();
  return text && `?${text}`;
}

/** What an address says after the question mark, but for one name: empty, or beginning with a question mark. */
export function without(search: URLSearchParams, name: string): string {
  const text = new URLSearchParams([...search].filter(([each]) => each !== name)).toString();
  return text && `?${text}`;
}

/** An address of the site at the visitor's time. */
export function atTime(to: string, { day, dayAsked, knownAt, language }: Visit): string {
  const url = new URL(to, "http://localhost");
  if (dayAsked) url.searchParams.set("asOf", day);
  if (knownAt) url.searchParams.set("knownAt", knownAt.toISOString());
  if (language) url.searchParams.set("language", language);
  return url.pathname + url.search + url.hash;
}
