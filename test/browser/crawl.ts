import { readAddress } from "../../src/kits/address.js";
import type { Report } from "./report.js";

/** Of each kind of page so many are read, and every one of their links is followed. */
const OF_EACH_KIND = Number(process.env.CRAWL ?? 3);
const TOGETHER = 4;

/** Files that take long to build are only asked whether they are there, by their tests. */
const LEFT_OUT = /^\/release\/\d+\/bulk\/|^\/graphql\?/;

/** Follows the links of the site from its start, wide before deep, and names each that leads nowhere. */
export async function crawl(origin: string, report: Report): Promise<void> {
  const from = new Map<string, string>([["/", "the start"]]);
  const waiting = ["/"];
  const fragments = new Map<string, Set<string>>();
  const read = new Map<string, number>();
  const start: string[] = [];
  const faultsOn = new Map([["the start", start]]);
  while (waiting.length > 0) {
    await Promise.all(waiting.splice(0, TOGETHER).map((path) => follow(path)));
  }
  for (const [page, faults] of faultsOn) report.look(`links of ${page}`, faults);
  const kinds = [...read].map(([kind, count]) => `${kind} ${count}`).sort();
  console.log(
    `Followed ${from.size} links, all that are on ${[...read.values()].reduce((a, b) => a + b)} pages: ${kinds.join(", ")}.`,
  );

  async function follow(path: string): Promise<void> {
    const response = await fetch(origin + path, { headers: { accept: "text/html" } });
    const body = await response.text();
    const faults = faultsOn.get(from.get(path) as string) ?? start;
    if (!response.ok) faults.push(`${path} answers ${response.status}`);
    if (response.headers.get("content-type")?.startsWith("text/html")) {
      for (const fragment of fragments.get(path) ?? []) {
        if (!body.includes(`id="${fragment}"`)) faults.push(`${path} has nothing called #${fragment}`);
      }
      readLinks(path, body);
    }
  }

  function readLinks(path: string, body: string): void {
    const kind = kindOf(path);
    const count = read.get(kind) ?? 0;
    if (count >= OF_EACH_KIND) return;
    read.set(kind, count + 1);
    faultsOn.set(path, []);
    for (const url of linksOf(body, origin + path)) {
      const next = url.pathname + url.search;
      if (LEFT_OUT.test(next)) continue;
      if (url.hash) fragments.set(next, (fragments.get(next) ?? new Set()).add(url.hash.slice(1)));
      if (from.has(next)) continue;
      from.set(next, path);
      waiting.push(next);
    }
  }
}

/** What kind of page an address is: a record of a kind, today or on another day, or a place of the site. */
function kindOf(path: string): string {
  const url = new URL(path, "http://localhost");
  const { kind, day } = readAddress(decodeURIComponent(url.pathname));
  return `${kind ?? url.pathname}${day || url.searchParams.has("asOf") ? " on a day" : ""}`;
}

function linksOf(page: string, address: string): URL[] {
  const { origin } = new URL(address);
  return [...page.matchAll(/<(?:a|link)\b[^>]*?\shref="([^"]+)"/g)]
    .map(([, href]) => new URL((href as string).replaceAll("&amp;", "&"), address))
    .filter((url) => url.origin === origin);
}
