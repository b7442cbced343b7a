import { kindOfId } from "../../platform/kernel/id.js";
import type { Seeds } from "../read/seed-file.js";
import type { Report } from "./report.js";

/** Each old id is out of use and leads, in one step, to a record of its kind. */
export function checkMoved({ moved }: Seeds, inUse: ReadonlySet<string>, report: Report): void {
  if (!moved) return;
  const all = moved.content.moved;
  for (const [from, to] of Object.entries(all)) {
    const wrong = (message: string) => report(moved, ["moved", from], message);
    if (inUse.has(from)) wrong(`${from} is in use; take it out, or give the record its new id`);
    if (to in all) wrong(`${to} moved on; write ${all[to]} here`);
    else if (!inUse.has(to)) wrong(`${to} is nowhere declared`);
    const [was, is] = [kindOfId(from), kindOfId(to)];
    if (was !== is) wrong(`${from} is an id of kind ${was}, and ${to} of kind ${is}; a record keeps its kind`);
  }
}
