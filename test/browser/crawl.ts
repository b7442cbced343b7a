/** How many addresses a crawl asks for at most, and how many at a time. */
const MOST = Number(process.env.CRAWL ?? 600);
const TOGETHER = 4;

/** Files that take long to build are only asked whether they are there, by their tests. */
const LEFT_OUT = /^\/release\/\d+\/bulk\/|^\/graphql\?/;

/** Follows the links of the site from its start, wide before deep, and names each that leads nowhere. */
export async function crawl(origin: string): Promise<string[]> {
  const from = new Map<string, string>([["/", "the start"]]);
  const waiting = ["/"];
  const faults: string[] = [];
  let asked = 0;
  while (waiting.length > 0 && asked < MOST) {
    const group = waiting.splice(0, TOGETHER);
    asked += group.length;
    await Promise.all(
      group.map(async (path) => {
        const response = await fetch(origin + path, { headers: { accept: "text/html" } });
        const body = await response.text();
        if (!response.ok) faults.push(`${path} answers ${response.status}, linked from ${from.get(path)}`);
        if (!response.headers.get("content-type")?.startsWith("text/html")) return;
        for (const next of linksOf(body, origin + path)) {
          if (from.has(next)) continue;
          from.set(next, path);
          waiting.push(next);
        }
      }),
    );
  }
  console.log(`Crawled ${asked} addresses of ${from.size} that were linked.`);
  return faults;
}

function linksOf(page: string, address: string): string[] {
  const { origin } = new URL(address);
  return [...page.matchAll(/<(?:a|link)\b[^>]*?\shref="([^"]+)"/g)]
    .map(([, href]) => new URL((href as string).replaceAll("&amp;", "&"), address))
    .filter((url) => url.origin === origin)
    .map((url) => url.pathname + url.search)
    .filter((path) => !LEFT_OUT.test(path));
}
