import jsonld from "jsonld";
import { idsOfSeeds } from "../support/ids.js";
import type { Report } from "./report.js";

const TOGETHER = 4;
const EXPANDED = 10;

/** Opens every id of the seeds, as a page, as JSON and as JSON-LD; of each kind, the first ten are expanded too. */
export async function openEveryId(origin: string, report: Report): Promise<void> {
  let opened = 0;
  for (const [kind, ids] of idsOfSeeds()) {
    const faults: string[] = [];
    for (let start = 0; start < ids.length; start += TOGETHER) {
      const group = ids.slice(start, start + TOGETHER);
      faults.push(...(await Promise.all(group.map((id, index) => open(origin, id, start + index < EXPANDED)))).flat());
    }
    opened += ids.length;
    report.look(`every ${kind}`, faults);
  }
  console.log(`Opened ${opened} ids as page, JSON and JSON-LD.`);
}

async function open(origin: string, id: string, expand: boolean): Promise<string[]> {
  const faults: string[] = [];
  const read = async (path: string, accept: string) => {
    const response = await fetch(origin + path, { headers: { accept }, redirect: "manual" });
    if (response.status !== 200) faults.push(`${path} answers ${response.status}`);
    return response.text();
  };
  if (!(await read(id, "text/html")).endsWith("</html>")) faults.push(`${id} is no whole page`);
  try {
    const { node } = JSON.parse(await read(`${id}.json`, "*/*")) as { node: { id: string } };
    if (node.id !== id) faults.push(`the JSON of ${id} is of ${node.id}`);
    const linked = JSON.parse(await read(id, "application/ld+json"));
    if (expand && (await jsonld.expand(linked)).length !== 1) faults.push(`the JSON-LD of ${id} is not about one thing`);
  } catch (error) {
    faults.push(`${id}: ${error}`);
  }
  return faults;
}
