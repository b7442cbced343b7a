import type { Release } from "../platform/database/release.reads.js";
import type { Day } from "../platform/kernel/day.js";
import { printMoment } from "../platform/kernel/node-id.js";
import type { Executor, Operation, Variables } from "./operations.js";
import type { LabelLanguage } from "./words/say.js";

/** A request for an address of the site, as pages and formats need it. */
export interface PageRequest {
  readonly executor: Executor;
  /** The path without the ending of a format. */
  readonly path: string;
  /** The id that the path begins with, where it is one of a record. */
  readonly id: string;
  /** The query part of the address. */
  readonly search: URLSearchParams;
  /** Names in the query part that only the page takes, and no other format of the address. */
  readonly onPage?: readonly string[];
  /** The day whose law is shown. */
  readonly day: Day;
  /** Whether the address names the day. */
  readonly dayAsked: boolean;
  /** The instant that `knownAt` of the address names; null for now. */
  readonly knownAt: Date | null;
  readonly release: Release;
  /** The language in which texts are wanted where they are recorded; null for the English of this dataset. */
  readonly language: string | null;
  /** The language of the page's own words. */
  readonly labels: LabelLanguage;
  /** Scheme and host, no slash at the end: https://minelaw.example. */
  readonly base: string;
  /** Addresses of private additions, which links to them say; none where left out. */
  readonly privateAddresses?: ReadonlySet<string>;
}

/**
 * The query part of the same address in another format, with its question mark where it is not empty. What has words for people
 * has them in the language of the page.
 */
export function searchOfFormats(
  { search, onPage = [], labels }: Pick<PageRequest, "search" | "onPage" | "labels">,
  { worded = false }: { readonly worded?: boolean },
): string {
  const query = new URLSearchParams([...search].filter(([name]) => !onPage.includes(name)));
  if (worded && labels !== "en") query.set("language", labels);
  return query.size > 0 ? `?${query}` : "";
}

/** Executes an operation for the time of the request. */
export function executeAt<T>(request: PageRequest, operation: Operation<T>, variables: Variables): Promise<T> {
  return request.executor.execute(operation, { ...variables, ...timeOf(request) });
}

/** Executes the operation that asks for one record, which its id at the time of the request names. */
export function executeRecord<T>(
  request: PageRequest,
  operation: Operation<T>,
  address: string,
  more: Variables = {},
): Promise<T> {
  return request.executor.execute(operation, { id: idAt(request, address), ...more });
}

/** The id of a record at the time of a request: its address, and the moment that the reader chose. */
export function idAt(request: PageRequest, address: string): string {
  const { dayAsked, knownAt, release } = request;
  return address + printMoment(dayAsked ? request.day : null, knownAt ? release.number : null);
}

/** The time of a request, as variables of an operation. */
export function timeOf(request: PageRequest): Variables {
  const { dayAsked, knownAt } = request;
  return { ...(dayAsked && { asOf: request.day }), ...(knownAt && { knownAt: knownAt.toISOString() }) };
}

/** The query part of an address that keeps the reader's time: empty, or beginning with a question mark. */
export function timeQuery(request: PageRequest): string {
  const { dayAsked, knownAt } = request;
  const query = new URLSearchParams();
  if (dayAsked) query.set("asOf", request.day);
  if (knownAt) query.set("knownAt", knownAt.toISOString());
  const text = query.toString();
  return text && `?${text}`;
}

/** The query part of an address without one parameter: empty, or beginning with a question mark. */
export function without(search: URLSearchParams, name: string): string {
  const text = new URLSearchParams([...search].filter(([each]) => each !== name)).toString();
  return text && `?${text}`;
}

/** An address of the site at the reader's time. */
export function atTime(to: string, request: PageRequest): string {
  const { dayAsked, knownAt, language } = request;
  const url = new URL(to, "http://localhost");
  if (dayAsked) url.searchParams.set("asOf", request.day);
  if (knownAt) url.searchParams.set("knownAt", knownAt.toISOString());
  if (language) url.searchParams.set("language", language);
  return url.pathname + url.search + url.hash;
}
