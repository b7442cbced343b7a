import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openServer, type TestServer } from "./support/server.js";

let site: TestServer;
beforeAll(async () => {
  site = await openServer();
});
afterAll(() => site.close());

interface PlaceLine {
  readonly jurisdiction: string;
  readonly question: string;
  readonly answer: string | null;
  readonly record: string | null;
  readonly lawOf: string | null;
  readonly legalForce: string | null;
}

interface OffenceLine {
  readonly note: string | null;
  readonly jurisdiction: { readonly code: string };
  readonly offence: { readonly address: string; readonly legalForce: string } | null;
}

const places = async (query: string) =>
  (JSON.parse(await site.text(`/compare/places.json?${query}`)) as { rows: PlaceLine[] }).rows;
const offences = async (query: string) =>
  (JSON.parse(await site.text(`/compare/offences.json?${query}`)) as { rows: OffenceLine[] }).rows;

const lines = (csv: string) => csv.trim().split("\r\n");

test("places stand side by side in the order asked for, by name or code, with what holds on the day and no draft", async () => {
  const rows = await places("jurisdiction=Kazakhstan,RU&asOf=2024-12-01");
  expect([...new Set(rows.map(({ jurisdiction }) => jurisdiction))]).toEqual(["KZ", "RU"]);
  expect(rows.every(({ legalForce }) => legalForce === null || /^(?:PARTLY_)?IN_FORCE$/.test(legalForce))).toBe(true);
  const of = (code: string, question: RegExp) => rows.filter((row) => row.jurisdiction === code && question.test(row.question));
  expect(of("KZ", /allowed/)[0]?.answer).toMatch(/^Legal, regulated from 2023-04-01/);
  expect(of("KZ", /taxes/).map(({ record }) => record)).toContain("/tax/kz/mining-fee-2024");
  expect(of("KZ", /taxes/).map(({ record }) => record)).not.toContain("/tax/kz/mining-fee-2022");
  expect(of("RU", /licence/).map(({ record }) => record)).toContain("/rule/ru/over-limit");
  expect(of("RU", /breach/).map(({ record }) => record)).not.toContain("/offence/ru/koap-ban-cit");
});

test("a part of a country is compared with what its country lays down for it, told apart", async () => {
  const rows = await places("jurisdiction=RU-DA");
  expect(rows.find(({ record }) => record === "/rule/ru/ban-full")).toMatchObject({ jurisdiction: "RU-DA", lawOf: "RU" });
});

test("a rule is told with all that narrows it: a ban in some regions is no ban in the country", async () => {
  const rows = await places("jurisdiction=RU");
  const ban = rows.find(({ record }) => record === "/rule/ru/ban-full");
  expect(ban?.answer).toMatch(/Only in: .*Dagestan/);
  const limit = rows.find(({ record }) => record === "/rule/ru/over-limit");
  expect(limit?.answer).toMatch(/For: individual\. Only if: .*6,000 kWh/);
});

test("the page and the table of places say the same, and the place leads to it", async () => {
  const rows = await places("jurisdiction=KZ,UZ");
  const csv = lines(await site.text("/compare/places.csv?jurisdiction=KZ,UZ"));
  expect(csv.length - 1).toBeGreaterThanOrEqual(rows.length);
  const page = await site.text("/compare/places?jurisdiction=KZ,UZ");
  for (const { record } of rows) if (record) expect(page).toContain(`href="${record}"`);
  expect(await site.text("/akn/kz")).toContain('href="/compare/places?jurisdiction=KZ"');
  expect(await site.text("/compare/places")).toContain("Places, by name or code");
});

test("offences of one kind stand side by side; drafts only where they are asked for, and repeat fines apart", async () => {
  const law = await offences("conduct=MINING_WHERE_BANNED");
  expect(law.length).toBeGreaterThan(3);
  expect(law.some(({ offence }) => offence?.legalForce === "PROPOSED")).toBe(false);
  const all = await site.text("/compare/offences.csv?conduct=MINING_WHERE_BANNED&force=IN_FORCE,PARTLY_IN_FORCE,PROPOSED");
  const draft = lines(all).find((line) => line.includes("/offence/ru/koap-ban-cit"));
  expect(draft).toContain('"100,000 RUB to 150,000 RUB",FIGURE,"1,000,000 RUB to 1,500,000 RUB"');
  const [none] = await offences("conduct=ELECTRICITY_THEFT&jurisdiction=IS");
  expect(none).toMatchObject({ offence: null, note: expect.stringContaining("one may exist") });
  expect(await site.text("/offence/ve/unauthorised")).toContain('href="/compare/offences?conduct=UNREGISTERED_MINING"');
});

test("what cannot be compared is refused with one code that names the place", async () => {
  const refused = [
    ["/compare/places.csv", 400, "BAD_USER_INPUT"],
    ["/compare/places.csv?jurisdiction=KZ,RU,UZ,US,CN,IR", 400, "BAD_USER_INPUT"],
    ["/compare/places?jurisdiction=Atlantis", 400, "BAD_USER_INPUT"],
    ["/compare/places?jurisdiction=XX", 404, "JURISDICTION_NOT_COVERED"],
    ["/compare/places?place=KZ", 400, "BAD_USER_INPUT"],
    ["/compare/offences?conduct=LITTERING", 400, "BAD_USER_INPUT"],
    ["/compare/nothing", 404, "NOT_FOUND"],
  ] as const;
  for (const [path, status, code] of refused) {
    const response = await site.get(path, {
      accept: path.includes(".csv") ? "application/json" : "application/json, text/html;q=0.5",
    });
    const problem = (await response.json()) as { code: string };
    expect([path, response.status, problem.code]).toEqual([path, status, code]);
  }
});
