import { expect, test } from "@jest/globals";
import { sitemapOf } from "../src/site/sitemap.js";

const BASE = "https://example.org";

/** Five addresses, and how many of them were asked for. */
function fiveAddresses() {
  const seen = { count: 0 };
  async function* entries() {
    for (const name of "abcde") {
      seen.count++;
      yield [`/${name}`, null] as const;
    }
  }
  return { seen, print: (part: number | null, most: number) => sitemapOf(entries(), BASE, part, most) };
}

const addressesIn = (xml: string | null) => [...(xml ?? "").matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);

test("addresses for more than one sitemap stand in parts, which an index names", async () => {
  const { print } = fiveAddresses();
  expect(addressesIn(await print(null, 5))).toEqual([..."abcde"].map((name) => `${BASE}/${name}`));
  expect(addressesIn(await print(null, 2))).toEqual([1, 2, 3].map((part) => `${BASE}/sitemap-${part}.xml`));
  expect(addressesIn(await print(2, 2))).toEqual([`${BASE}/c`, `${BASE}/d`]);
  expect(addressesIn(await print(3, 2))).toEqual([`${BASE}/e`]);
  for (const part of [0, -1, 4, Number.NaN]) expect([part, await print(part, 2)]).toEqual([part, null]);
});

test("of a part no more is read than up to its end", async () => {
  const { seen, print } = fiveAddresses();
  await print(1, 2);
  expect(seen.count).toBe(2);
});
