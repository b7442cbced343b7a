import type { FastifyRequest } from "fastify";
import type { Address } from "../kits/address.js";
import type { Executor } from "../kits/operations.js";
import type { PageRequest } from "../kits/page-request.js";
import { readParameters, requireDay } from "../kits/parameters.js";
import type { LabelLanguage } from "../kits/words/say.js";
import { badInput } from "../platform/kernel/errors.js";
import { message } from "../platform/kernel/message.js";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** `GET //` and other paths that a URL takes for a host, or that are no UTF-8, are the client's mistake. */
export function urlOf({ raw }: FastifyRequest): URL {
  return new URL(`http://localhost${(raw.url ?? "/").replace(/^\/{2,}/, "/")}`);
}

/** Refuses whatever stands after the question mark of an address that takes nothing: nobody shall take its answer for a narrower one. */
export function takesNoParameters(request: FastifyRequest): void {
  readParameters(urlOf(request).searchParams, [], false);
}

/**
 * Reads the time that an address asks for, and fixes the release; today and now where it says none. Whoever looks at a day
 * that the address does not say makes the answer one of that day.
 */
export function readPageRequest(
  executor: Executor,
  address: Address,
  search: URLSearchParams,
  { base, labels = "en" }: { readonly base: string; readonly labels?: LabelLanguage },
): PageRequest {
  const { context } = executor;
  const inQuery = search.get("asOf") || null;
  if (inQuery && address.day && inQuery !== address.day)
    throw badInput("asOf", message`the path names another day, ${address.day}`);
  const asked = inQuery ?? address.day;
  if (asked) requireDay("asOf", asked);
  const known = search.get("knownAt") || null;
  if (known && (!INSTANT.test(known) || Number.isNaN(Date.parse(known)))) {
    throw badInput("knownAt", message`${known} is no instant; write it as 2026-01-31T12:00:00Z`);
  }
  const knownAt = known ? new Date(known) : null;
  return {
    executor,
    path: address.path,
    id: address.id,
    search,
    get day() {
      if (!asked && context.dependence) context.dependence.onDay = true;
      return asked ?? context.today;
    },
    dayAsked: Boolean(asked),
    knownAt,
    release: context.releases.at(knownAt),
    language: address.language ?? (search.get("language") || null),
    labels,
    base,
  };
}
