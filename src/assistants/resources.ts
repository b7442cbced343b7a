import type { Executor } from "../kits/operations.js";
import { badInput } from "../platform/kernel/errors.js";
import { kindOfId } from "../platform/kernel/id.js";
import { factsOf, RECORDED_KINDS, type RecordedKind } from "../platform/kernel/kinds.js";
import { recordIds } from "../questions/node/record-ids.reads.js";

/*
 * Every record is a resource: its address after the name of this server, minelaw:/rule/ru/over-limit, with the moment where one
 * is meant: minelaw:/rule/ru/over-limit?asOf=2024-01-01.
 */

const SCHEME = "minelaw:";

/** How many resources a page of their list names. */
const PAGE = 200;

export const TEMPLATE = {
  uriTemplate: `${SCHEME}{+address}{?asOf,knownAt}`,
  name: "record",
  title: "A record by its address",
  description:
    "Any record of the dataset, as it was on a day (asOf) and as the dataset said at an instant (knownAt). Addresses are the ids of answers: /akn/ru, /rule/ru/over-limit, /akn/kz/act/law/2023-02-06/193-vii/~art_1.",
  mimeType: "application/json",
};

/** The variables of a read of one record that a resource's address means; null for what is no address of a record. */
export function variablesOf(uri: string): Readonly<Record<string, string>> | null {
  if (!uri.startsWith(`${SCHEME}/`) || !URL.canParse(uri)) return null;
  const { pathname, searchParams } = new URL(uri);
  const id = decodeURIComponent(pathname);
  const unknown = [...searchParams.keys()].find((name) => name !== "asOf" && name !== "knownAt");
  if (unknown !== undefined) throw badInput(unknown, "is nothing that a record is read by; asOf and knownAt are");
  return kindOfId(id) === null ? null : { id, ...Object.fromEntries(searchParams) };
}

/** A page of all records, kind by kind in the order of ids; the cursor is the id of the last. */
export async function listResources(executor: Executor, cursor: string | undefined) {
  const ids: string[] = [];
  const last = cursor === undefined ? null : readCursor(cursor);
  const kinds = last ? RECORDED_KINDS.slice(RECORDED_KINDS.indexOf(last.kind)) : RECORDED_KINDS;
  for (const kind of kinds) {
    if (ids.length > PAGE) break;
    const after = kind === last?.kind ? last.id : "";
    ids.push(...(await someIds(executor, kind, after, PAGE + 1 - ids.length)));
  }
  const shown = ids.slice(0, PAGE);
  const resources = shown.map((id) => ({ uri: SCHEME + id, name: id, title: titleOf(id), mimeType: TEMPLATE.mimeType }));
  return { resources, ...(ids.length > PAGE && { nextCursor: shown.at(-1) }) };
}

async function someIds({ context }: Executor, kind: RecordedKind, after: string, count: number): Promise<string[]> {
  const moment = { release: context.releases.at(null).number, day: context.today, chosen: "" };
  const ids: string[] = [];
  for await (const page of recordIds(context.library, moment, kind, after)) {
    ids.push(...page.slice(0, count - ids.length).map(({ id }) => id));
    if (ids.length >= count) break;
  }
  return ids;
}

function readCursor(cursor: string): { readonly kind: RecordedKind; readonly id: string } {
  const kind = kindOfId(cursor);
  if (kind === null || kind === "release") throw badInput("cursor", "is no cursor of this list");
  return { kind, id: cursor };
}

function titleOf(id: string): string {
  const kind = kindOfId(id);
  return kind ? `${factsOf(kind).type} ${id}` : id;
}
