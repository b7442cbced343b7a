import type { Asker } from "../kits/operation.js";
import type { Visit } from "../kits/page-request.js";
import { isDay } from "../platform/kernel/day.js";
import type { Address } from "./address.js";
import { Problem } from "./problem.js";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads the time that an address asks for, and fixes the release; today and now where it says none. */
export function readVisit(
  asker: Asker,
  { path, id, day: pathDay, language }: Address,
  search: URLSearchParams,
  base: string,
): Visit {
  const { context } = asker;
  const asked = search.get("asOf") || pathDay;
  if (asked && !isDay(asked)) throw new Problem(400, "This cannot be asked", `asOf: ${asked} is no day; write it as 2024-11-01.`);
  const known = search.get("knownAt") || null;
  if (known && (!INSTANT.test(known) || Number.isNaN(Date.parse(known)))) {
    throw new Problem(400, "This cannot be asked", `knownAt: ${known} is no instant; write it as 2026-01-31T12:00:00Z.`);
  }
  const knownAt = known ? new Date(known) : null;
  return {
    asker,
    path,
    id,
    search,
    day: asked ?? context.today,
    dayAsked: Boolean(asked),
    knownAt,
    release: context.releases.at(knownAt),
    language: language ?? (search.get("language") || null),
    base,
  };
}
