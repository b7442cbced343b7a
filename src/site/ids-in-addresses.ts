import type { Address } from "../kits/address.js";
import { formatOf } from "../kits/formats/formats.js";
import type { Releases } from "../platform/database/release-watch.js";
import { badInput } from "../platform/kernel/errors.js";
import { message } from "../platform/kernel/message.js";
import { parseNodeId } from "../platform/kernel/node-id.js";
import { notFound } from "./problem.js";

/** An id opens the page of its record at its moment, as ids in a query open the page of all of them. Null where none says a moment. */
export function addressAtMoment({ path, format }: Address, search: URLSearchParams, releases: Releases): string | null {
  const { address = path, day = null, release = null } = parseNodeId(path) ?? {};
  const listed = idsIn(search);
  const moment = day !== null || release !== null ? { day, release } : momentOf(listed);
  if (moment === null) return null;
  const query = new URLSearchParams(search);
  query.delete("ids");
  for (const each of listed) query.append("ids", each.address);
  const published = releases.published().find(({ number }) => number === moment.release);
  if (moment.release !== null && !published) throw notFound(message`release ${moment.release} is not published`);
  const said = { asOf: moment.day, knownAt: published?.publishedAt.toISOString() ?? null };
  for (const [name, value] of Object.entries(said)) {
    if (value === null) continue;
    if (query.has(name) && query.get(name) !== value) throw badInput(name, message`an id in the address names another moment`);
    query.set(name, value);
  }
  return `${encodeURI(address)}${format ? formatOf(format).suffix : ""}?${query}`;
}

interface Listed {
  readonly address: string;
  readonly day: string | null;
  readonly release: number | null;
}

/** The ids of a query, by commas or one by one; the comma before a release is a part of its id. */
function idsIn(search: URLSearchParams): Listed[] {
  const texts = search.getAll("ids").flatMap((text) => text.split(/,(?!r\d)/));
  return texts.map((text) => parseNodeId(text.trim()) ?? { address: text, day: null, release: null });
}

/** The one moment that ids say; null where none says any. */
function momentOf(ids: readonly Listed[]): Pick<Listed, "day" | "release"> | null {
  const only = <T>(values: readonly (T | null)[]): T | null => {
    const given = new Set(values.filter((value) => value !== null));
    if (given.size > 1) throw badInput("ids", message`the ids are of different moments; ask for each moment apart`);
    return [...given][0] ?? null;
  };
  const moment = { day: only(ids.map(({ day }) => day)), release: only(ids.map(({ release }) => release)) };
  return moment.day === null && moment.release === null ? null : moment;
}
