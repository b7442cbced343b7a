import type { PartialDay } from "../../platform/kernel/day.js";
import type { PageRequest } from "../page-request.js";
import { printDay } from "../words.js";
import { type Citable, workOf } from "./cite.js";

const TYPES = { LAW: "STAT", BILL: "BILL", ARTICLE: "NEWS", PAGE: "ELEC" } as const;

/** YYYY/MM/DD; of what is not known the slashes are left. */
function risDate(known: PartialDay | null | undefined): string | null {
  if (!known) return null;
  const [year = "", month = "", day = ""] = printDay(known.day, known.precision).split("-");
  return `${year}/${month}/${day}`;
}

/** A RIS record, which reference managers read. */
export function citeAsRis(cite: Citable, request: PageRequest): string {
  const work = workOf(cite, request);
  const { kind, author, issued, archived, version, note } = work;
  const isLaw = kind === "LAW" || kind === "BILL";
  const tags: readonly (readonly [tag: string, value: string | null | undefined | false])[] = [
    ["TY", TYPES[kind]],
    ["ID", `minelaw${cite.id}`],
    ["TI", work.title],
    ["AU", !isLaw && author],
    ["PB", author],
    ["M1", work.number],
    ["PP", work.jurisdiction],
    ["PY", issued?.day.slice(0, 4)],
    ["DA", risDate(issued)],
    ["LA", work.language],
    ["ET", version && `Minelaw, ${version}`],
    ["N1", note],
    ["UR", work.url],
    ["L2", archived],
    ["Y2", risDate(work.accessed)],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replaceAll(/\s*\n\s*/g, " ")}`] : []));
  return `${[...lines, "ER  - "].join("\r\n")}\r\n`;
}
