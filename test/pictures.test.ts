import { inflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { validateXML } from "xmllint-wasm";
import { printPng } from "../src/site/pictures/png.js";
import { type Tile, tileOf } from "../src/site/pictures/tiles.js";
import { openServer, type TestServer } from "./support/server.js";

let site: TestServer;
beforeAll(async () => {
  site = await openServer();
});
afterAll(() => site.close());

const NAMES = ["map", "status-over-time", "rate", "penalties", "bills"];

interface Place {
  readonly code: string;
  readonly kind: string;
  readonly parent: { readonly code: string; readonly kind: string } | null;
  readonly miningStatus: { readonly code: string } | null;
}

interface Answered {
  readonly jurisdictions: {
    readonly nodes: Place[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

const PLACES = `query ($after: String, $asOf: Date) {
  jurisdictions(first: 100, after: $after, asOf: $asOf) {
    pageInfo { endCursor hasNextPage }
    nodes { code kind parent { code kind } miningStatus { code } }
  }
}`;

async function places(asOf: string): Promise<Place[]> {
  const all: Place[] = [];
  let after: string | null = null;
  do {
    const answer: Answered = await site.ask<Answered>(PLACES, { after, asOf });
    all.push(...answer.jurisdictions.nodes);
    const { hasNextPage, endCursor } = answer.jurisdictions.pageInfo;
    after = hasNextPage ? endCursor : null;
  } while (after !== null);
  return all;
}

const lines = (csv: string) => csv.trim().split("\r\n").slice(1);

describe.each(NAMES)("%s", (name) => {
  test("can be read without seeing it, says whose it is, and carries neither style nor script", async () => {
    const svg = await site.text(`/pictures/${name}.svg?asOf=2025-06-01`);
    expect(svg).toMatch(/role="img" aria-labelledby="picture-title picture-description"/);
    expect(svg).toMatch(/<title id="picture-title">[^<]{10,}<\/title><desc id="picture-description">[^<]{40,}<\/desc>/);
    expect(svg).toMatch(/Minelaw, release 1 of \d{4}-\d{2}-\d{2}, CC BY 4\.0\. Law of 2025-06-01/);
    expect(svg).not.toMatch(/<style|<script|\sstyle=|undefined|NaN/);
    const { valid, errors } = await validateXML({
      xml: [{ fileName: `${name}.svg`, contents: svg }],
      schema: [],
      normalization: "format",
    });
    expect([valid, errors]).toEqual([true, []]);
  });

  test("has its rows as a table on its page, as CSV and as JSON, and is an image", async () => {
    const csv = lines(await site.text(`/pictures/${name}.csv`));
    expect(csv.length).toBeGreaterThan(3);
    const json = JSON.parse(await site.text(`/pictures/${name}.json`)) as { rows: unknown[] };
    expect(json.rows).toHaveLength(csv.length);
    const page = await site.text(`/pictures/${name}`);
    expect(page.split("<tbody>")[1]?.match(/<tr>/g)).toHaveLength(csv.length);
    expect(page).toContain("application/json+oembed");
    const png = Buffer.from(await (await site.get(`/pictures/${name}.png`)).arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
  });

  test("never changes at the address of a release, and is framed only at its embed", async () => {
    const fixed = await site.get(`/release/1/pictures/${name}.svg`);
    expect([fixed.status, fixed.headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
    const embed = await site.get(`/embed/${name}?asOf=2024-01-01`);
    expect(embed.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(await embed.text()).not.toMatch(/<script|<form/);
    for (const path of [`/pictures/${name}`, `/pictures/${name}.svg`, `/release/1/pictures/${name}.svg`]) {
      expect((await site.get(path)).headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    }
  });
});

test("drawings that wait are few: one more is refused, and the others are made", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';
  const from = (clients: readonly string[]) => Promise.allSettled(clients.map((client) => printPng(svg, 10, client)));
  const images = await from(Array.from({ length: 13 }, (_, n) => `10.0.0.${n}`));
  expect(images.map(({ status }) => status)).toEqual([...Array<string>(12).fill("fulfilled"), "rejected"]);
  expect(images[12]).toMatchObject({ reason: { code: "OVERLOADED" } });
  // One client who asks for ever new ones leaves half of them to others.
  const shared = await from([...Array<string>(8).fill("10.0.0.1"), "10.0.0.2", "10.0.0.3"]);
  expect(shared.map(({ status }) => status[0]).join("")).toBe("ffffffrrff");
  await expect(printPng("no drawing", 10, "10.0.0.1")).rejects.toThrow("cannot be rendered");
  expect((await printPng(svg, 10, "10.0.0.1")).subarray(1, 4).toString()).toBe("PNG");
});

test("what is asked wrongly of a picture, a frame or an embed is refused with one code", async () => {
  const refused = [
    ["/pictures/map?asof=2024-01-01", 400, "BAD_USER_INPUT"],
    ["/pictures/map.svg?asOf=2023-02-30", 400, "BAD_USER_INPUT"],
    ["/pictures/rate.csv?jurisdiction=KZ&unit=EUR", 400, "BAD_USER_INPUT"],
    ["/pictures/rate.csv?jurisdiction=XX", 404, "JURISDICTION_NOT_COVERED"],
    ["/embed/nothing", 404, "NOT_FOUND"],
    ["/embed/map?nonsense=1", 400, "BAD_USER_INPUT"],
    ["/release/1/pictures/nothing.svg", 404, "NOT_FOUND"],
    ["/release/99/pictures/map.svg", 404, "NOT_FOUND"],
    ["/release/1/pictures/map.svg?knownAt=2026-01-01T00:00:00Z", 400, "BAD_USER_INPUT"],
    ["/oembed", 400, "BAD_USER_INPUT"],
    ["/oembed?url=https://minelaw.test/akn/ru", 404, "NOT_FOUND"],
    ["/oembed?url=https://elsewhere.test/pictures/map", 404, "NOT_FOUND"],
    ["/oembed?url=https://minelaw.test/pictures/map&format=yaml", 406, "NOT_ACCEPTABLE"],
    ["/oembed?url=https://minelaw.test/pictures/map&maxwidth=-1", 400, "BAD_USER_INPUT"],
    ["/preview/nothing/here.png", 404, "NOT_FOUND"],
  ] as const;
  for (const [path, status, code] of refused) {
    const response = await site.get(path, { accept: "application/json" });
    const problem = (await response.json()) as { code: string };
    expect([path, problem.code, response.status]).toEqual([path, code, status]);
  }
});

test("oEmbed tells how to frame the picture at an address, on its day, no larger than asked", async () => {
  const query = new URLSearchParams({ url: "https://minelaw.test/pictures/map?asOf=2024-11-01", maxwidth: "500" });
  const embed = JSON.parse(await site.text(`/oembed?${query}`)) as Record<string, unknown>;
  expect(embed).toMatchObject({ version: "1.0", type: "rich", width: 500 });
  expect(embed.html).toContain('src="https://minelaw.test/embed/map?asOf=2024-11-01"');
  expect(await site.text(`/oembed?${query}&format=xml`)).toContain("<oembed><version>1.0</version>");
});

test("every place has a tile of its own; parts lie inside their country, which lies on no other", async () => {
  const all = await places("2026-09-01");
  const inside = ([x, y, w, h]: Tile, [X, Y, W, H]: Tile) => x >= X && y >= Y && x + w <= X + W && y + h <= Y + H;
  const apart = ([x, y, w, h]: Tile, [X, Y, W, H]: Tile) => x + w <= X || X + W <= x || y + h <= Y || Y + H <= y;
  expect(all.filter(({ code }) => tileOf(code) === null).map(({ code }) => code)).toEqual([]);
  const isPart = ({ kind }: Place) => kind !== "COUNTRY" && kind !== "SUPRANATIONAL";
  for (const part of all.filter(isPart)) {
    const whole = tileOf(part.code.slice(0, 2)) as Tile;
    expect([part.code, inside(tileOf(part.code) as Tile, whole)]).toEqual([part.code, true]);
  }
  for (const group of [all.filter(isPart), all.filter((place) => !isPart(place))]) {
    const overlaps = group.flatMap((a) =>
      group
        .filter((b) => a.code < b.code && !apart(tileOf(a.code) as Tile, tileOf(b.code) as Tile))
        .map((b) => `${a.code} ${b.code}`),
    );
    expect(overlaps).toEqual([]);
  }
});

test("parts are no countries in the sums of the map, on each day", async () => {
  for (const day of ["2021-01-01", "2024-11-02", "2026-09-01"]) {
    const banned = (await places(day)).filter(({ miningStatus }) => miningStatus?.code === "BANNED");
    const countries = banned.filter(({ kind }) => kind === "COUNTRY").length;
    const parts = banned.length - countries;
    const said = [
      countries === 1 ? "1 country" : `${countries} countries`,
      parts === 0 ? "" : `, ${parts} part${parts === 1 ? "" : "s"}`,
    ];
    expect(await site.text(`/pictures/map.svg?asOf=${day}`)).toContain(`Banned: ${said.join("")}`);
  }
});

test("Kazakhstan's fee is a tenge in 2022 and two from 2024, each with its days, and an unknown figure is none", async () => {
  const { rows } = JSON.parse(await site.text("/pictures/rate.json")) as { rows: Record<string, string | null>[] };
  const general = rows.filter(({ conditions, rate }) => conditions === "" && rate !== null);
  expect(general.map(({ rate, since, until }) => [rate, since, until]).slice(0, 2)).toEqual([
    ["1", "2022-01-01", "2022-12-31"],
    ["2", "2024-01-01", "2025-12-31"],
  ]);
  expect(rows.find(({ address }) => address === "/tax/kz/mining-fee-2023-cheap-power")?.rate).toBeNull();
});

test("no sum in the picture of penalties is cut off, and of several fines the least and the most are shown", async () => {
  for (const language of ["en", "ru", "kk"]) {
    const svg = await site.text(`/pictures/penalties.svg?language=${language}`);
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);
    expect(texts.filter((text) => /\d.*…$/.test(text))).toEqual([]);
  }
  const svg = await site.text("/pictures/penalties.svg");
  expect(svg).toContain(">15 to 150 × MCI<");
  expect(await site.text("/pictures/penalties.svg?language=ru")).toMatch(/>15 (?:до|–|—) 150 × МРП</);
});

test("a fine for repetition is never told as the fine, and an unknown sum is not none", async () => {
  const { rows } = JSON.parse(await site.text("/pictures/penalties.json")) as { rows: Record<string, string>[] };
  const draft = rows.find(({ address }) => address === "/offence/ru/koap-ban-cit");
  expect(draft).toMatchObject({ legalForce: "PROPOSED", fineFirstOffence: "100,000 RUB to 150,000 RUB" });
  expect(draft?.fineOnRepetition).toBe("1,000,000 RUB to 1,500,000 RUB");
  expect(rows.some(({ fineFirstOffenceKnown }) => fineFirstOffenceKnown === "UNKNOWN")).toBe(true);
  expect(await site.text("/pictures/penalties.svg")).toContain("sum not known");
});

test("places can be taken along with their days, parents and codes, and narrowed by links", async () => {
  const [head = "", ...rows] = (await site.text("/jurisdictions.csv")).slice(1).trim().split("\r\n");
  for (const column of ["alpha3", "partOf", "since", "sincePrecision", "until", "reviewedThrough"])
    expect(head.split(",")).toContain(column);
  expect(rows.find((row) => row.startsWith("/akn/kz,"))).toMatch(/,KZ,KAZ,COUNTRY,,/);
  expect(rows.find((row) => row.startsWith("/akn/us-tx,"))).toMatch(/,US-TX,,SUBDIVISION,US,/);
  expect(rows.find((row) => row.startsWith("/akn/xk,"))).toMatch(/,XK,,COUNTRY,/);
  const banned = lines(await site.text("/jurisdictions.csv?status=BANNED&kind=COUNTRY"));
  expect(banned.length).toBeGreaterThan(1);
  expect(banned.every((row) => row.includes(",BANNED,") && row.includes(",COUNTRY,"))).toBe(true);
  expect(await site.text("/jurisdictions?kind=COUNTRY")).toContain('href="/jurisdictions?kind=COUNTRY&amp;status=BANNED"');
});

test("a link to a page has a description and an image, and reference managers find the citation", async () => {
  const page = await site.text("/rule/ru/over-limit?asOf=2025-01-01");
  for (const name of ["og:title", "og:description", "og:url", "og:image"])
    expect(page).toMatch(new RegExp(`property="${name}" content="[^"]{8,}"`));
  expect(page).toContain('<meta name="twitter:card" content="summary_large_image"');
  expect(page).toMatch(/<meta name="citation_title" content="[^"]+"/);
  expect(await site.text("/tax/kz/mining-fee-2022")).toMatch(
    /name="citation_abstract" content="[^"]*120-VI\), art\. 606-3[^"]*"/,
  );
  const [, image = ""] = /property="og:image" content="https:\/\/minelaw\.test([^"]+)"/.exec(page) ?? [];
  for (const path of [image, "/preview/index.png", "/preview/jurisdictions.png", "/preview/offence/ru/koap-ban-cit.png"]) {
    const png = Buffer.from(await (await site.get(path)).arrayBuffer());
    expect([path, png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([path, "PNG", 1200, 630]);
  }
  expect(await site.text("/offence/ru/koap-ban-cit")).toContain('property="og:title" content="Proposed, not law: ');
  expect((await site.get("/preview/rule/ru/no-such.png")).status).toBe(404);
  expect(await site.text("/rule/ru/ban-full")).toMatch(
    /property="og:description" content="Rule, Russian Federation\. Only in: [^"]*Dagestan/,
  );
  expect(await site.text("/memo?ids=/rule/ru/ban-full")).toMatch(/<p>Only in: [^<]*Dagestan/);
});

const CHOSEN =
  "ids=/rule/ru/over-limit,/akn/kz,/tax/kz/mining-fee-2022,/offence/ru/koap-ban-cit,/akn/ru/act/federal-law/2020-07-31/259-fz";

/** The text of a part of a document for a word processor, which is a zip file. */
function partOf(file: Buffer, name: string): string {
  const directory = file.indexOf(Buffer.from("PK\x01\x02"));
  for (let at = directory; file.readUInt32LE(at) === 0x02014b50; ) {
    const [size, length, extra, comment] = [
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30),
      file.readUInt16LE(at + 32),
    ];
    const start = file.readUInt32LE(at + 42);
    if (file.toString("utf8", at + 46, at + 46 + length) === name) {
      const data = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
      const packed = file.subarray(data, data + size);
      return (file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8");
    }
    at += 46 + length + extra + comment;
  }
  throw new Error(`no ${name}`);
}

test("a memo has each record with its statute, force and review, and each source once, numbered; as a page and a document", async () => {
  const page = await site.text(`/memo?${CHOSEN}&asOf=2026-08-01`);
  expect(page.match(/<ol class="memo">.*?<\/ol>/s)?.[0].match(/<h2>/g)).toHaveLength(5);
  expect(page).toContain("Proposed: not law");
  expect(page).toMatch(/120-VI\), art\. 606-3[^<]*Reviewed through/);
  const sources = page.match(/<ol class="sources">(.*?)<\/ol>/s)?.[1]?.match(/href="([^"]+)"/g) ?? [];
  expect(new Set(sources).size).toBe(sources.length);
  const marks = [...page.matchAll(/\[(\d+)[\],]/g)].map(([, number]) => Number(number));
  expect(Math.max(...marks)).toBeLessThanOrEqual(sources.length);
  const response = await site.get(`/memo.docx?${CHOSEN}&asOf=2026-08-01`);
  expect(response.headers.get("content-type")).toBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  const text = partOf(Buffer.from(await response.arrayBuffer()), "word/document.xml");
  expect(text).toContain("Proposed: not law.");
  expect(text).toContain("(on repetition)");
  expect(text.match(/>\d+\. <\/w:t>/g)?.length).toBeGreaterThan(10);
  const russian = await site.get(`/memo.docx?${CHOSEN}&asOf=2026-08-01&language=ru`);
  const told = partOf(Buffer.from(await russian.arrayBuffer()), "word/document.xml");
  expect(told).toContain("Проект: не право.");
  expect(told).toMatch(/<w:lang w:val="en"\/><\/w:rPr><w:t[^>]*>[^<]*[A-Za-z]{4}/);
  expect(told).toMatch(/<w:lang w:val="ru"\/><\/w:rPr><w:t[^>]*>[^<]*[а-я]{4}/);
});

test("a memo refuses what it cannot tell, all of it at once, and changes nothing", async () => {
  const many = Array.from({ length: 51 }, (_, index) => `/rule/ru/a${index}`).join(",");
  const refused = [
    ["/memo.json", "name the records"],
    ["/memo.docx?ids=/rule/ru/no-such,/akn/ru", "holds nothing under /rule/ru/no-such"],
    ["/memo.json?ids=/source/kz/azizov,nonsense", "/source/kz/azizov says nothing of the law"],
    ["/memo.json?ids=/source/kz/azizov,nonsense", "nonsense is no id"],
    ["/memo.json?ids=/akn/ru@2024-01-01,/akn/kz@2025-01-01", "different moments"],
    [`/memo.json?ids=${many}`, "at most 50"],
    ["/memo.json?ids=/akn/ru&asOf=yesterday", "yesterday is no day"],
  ] as const;
  for (const [path, words] of refused) {
    const response = await site.get(path, { accept: "application/json" });
    const problem = (await response.json()) as { code: string; detail: string };
    expect([path.slice(0, 60), response.status, problem.code]).toEqual([path.slice(0, 60), 400, "BAD_USER_INPUT"]);
    expect(problem.detail).toContain(words);
  }
});
