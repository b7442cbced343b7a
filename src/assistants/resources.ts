import type { Executor } from "../kits/operations.js";
import { badArgument } from "../platform/kernel/errors.js";
import { kindOfId } from "../platform/kernel/id.js";
import { factsOf, RECORDED_KINDS, type RecordedKind } from "../platform/kernel/kinds.js";
import { parseNodeId } from "../platform/kernel/node-id.js";
import { recordIds } from "../questions/node/record-ids.reads.js";

/*
 * Every record is a resource: its id after the name of this server, minelaw:/rule/ru/over-limit, and with the moment where one is
 * meant: minelaw:/rule/ru/over-limit@2024-01-01.
 */

const SCHEME = "minelaw:";

/** How many resources a page of their list names. */
const PAGE = 200;

export const TEMPLATE = {
  uriTemplate: `${SCHEME}{+id}`,
  name: "record",
  title: "A record by its id",
  description:
    "Any record of the dataset by the id that answers say of it: /akn/ru, /akn/kz/act/law/2023-02-06/193-vii/~art_1, /rule/ru/over-limit. A day is part of the id: /rule/ru/over-limit@2024-01-01.",
  mimeType: "application/json",
};

/** The id of the record that a resource is; null for what can be none. */
export function idOf(uri: string): string | null {
  if (!uri.startsWith(`${SCHEME}/`)) return null;
  const id = uri.slice(SCHEME.length).replace(/%[0-9a-f]{2}/gi, decoded);
  const address = parseNodeId(id)?.address;
  return address !== undefined && kindOfId(address) !== null ? id : null;
}

/** A sign that a client wrote as a percentage: no id has one that takes more than a byte. */
const decoded = (percentage: string) => String.fromCharCode(Number.parseInt(percentage.slice(1), 16));

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
  const moment = { release: context.releases.at(null).number, day: context.today, chosen: "", publicOnly: false };
  const ids: string[] = [];
  for await (const page of recordIds(context.library, moment, kind, after)) {
    ids.push(...page.slice(0, count - ids.length).map(({ id }) => id));
    if (ids.length >= count) break;
  }
  return ids;
}

function readCursor(cursor: string): { readonly kind: RecordedKind; readonly id: string } {
  const kind = kindOfId(cursor);
  if (kind === null || kind === "release") throw badArgument("cursor", "is no cursor of this list");
  return { kind, id: cursor };
}

function titleOf(id: string): string {
  const kind = kindOfId(id);
  return kind ? `${factsOf(kind).type} ${id}` : id;
}
