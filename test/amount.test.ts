import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { convert, rateOn } from "../src/law/indicator/convert.js";
import { apiOver, type TestApi } from "./support/api.js";
import { openCopy } from "./support/template.js";

describe("rates", () => {
  const rate = (value: string, unit: string, date: string, qualifier: string | null = null) => ({ value, unit, date, qualifier });
  const rates = [
    rate("90", "RUB", "2024-12-31"),
    rate("100.5", "RUB", "2025-01-10"),
    rate("0.9", "EUR", "2025-01-01"),
    rate("99", "RUB", "2025-01-20", "about"),
  ];

  test("the last on or before the day counts, never a later one, never a vague one", () => {
    expect(rateOn(rates, "RUB", "2024-12-30")).toBeNull();
    expect(rateOn(rates, "RUB", "2025-01-09")?.value).toBe("90");
    expect(rateOn(rates, "RUB", "2025-01-10")?.value).toBe("100.5");
    expect(rateOn(rates, "RUB", "2026-01-01")?.value).toBe("100.5");
    expect(rateOn(rates, "KZT", "2026-01-01")).toBeNull();
  });

  test("products are exact", () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.nat(12))
      .map(([digits, scale]) => ({ digits, scale, text: written(digits, scale) }));
    fc.assert(
      fc.property(decimal, decimal, (sum, each) => {
        const { value } = convert(sum.text, [rate(each.text, "RUB", "2025-01-01")], "2025-01-02");
        expect(value).toBe(plain(written(sum.digits * each.digits, sum.scale + each.scale)));
      }),
    );
  });
});

const written = (digits: bigint, scale: number) => {
  const text = digits.toString().padStart(scale + 1, "0");
  return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
};
const plain = (text: string) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

describe("Amount.in", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await apiOver(await openCopy("corpus"));
    const add = (id: string, converts: string, value: string, unit: string, date: string) =>
      api.open.dataSource.query(
        `WITH a AS (INSERT INTO address (id, kind) VALUES ($1, 'indicator'))
         INSERT INTO indicator (id, appeared, content_hash, jurisdiction_id, name, value, unit, converts, date, precision, evidence, citations)
         SELECT $1, 1, $1, '/akn/ru', 'A rate for the test', $2::numeric, $3, $4, $5::date, 'DAY', 'OFFICIAL',
           jsonb_build_array(jsonb_build_object('source', (SELECT min(id) FROM source)))`,
        [id, value, unit, converts, date],
      );
    await add("/indicator/ru/test-usd-2025", "RUB", "0.0105", "USD", "2025-01-01");
    await add("/indicator/ru/test-usd-2026", "RUB", "0.0125", "USD", "2026-06-01");
    // Older than any recorded rate of the unit, so that no figure of the seeds comes between.
    await add("/indicator/ru/test-bca-2016", "/unit/uz/base-calculation-amount", "412000", "UZS", "2016-01-01");
    await add("/indicator/ru/test-uzs-usd", "UZS", "0.00008", "USD", "2016-03-01");
  });
  afterAll(() => api.close());

  const ask = async (offence: string, call: string, asOf = "2026-11-22") => {
    const { node } = await api.ask<{ node: { maximumFine: { converted: unknown } } }>(
      `query ($id: ID!) { node(id: $id) { ... on Offence { maximumFine {
         value unit converted: in(${call}) { value currency rateDate citations { source { id } } } } } } }`,
      { id: `${offence}@${asOf}` },
    );
    return node.maximumFine.converted;
  };

  test("a currency at the last rate on or before the day, with its citation", async () => {
    const cited = [{ source: { id: expect.stringContaining("/source/") } }];
    expect(await ask("/offence/ru/171-6-2", 'currency: "USD", on: "2026-05-31"')).toEqual({
      value: "26250",
      currency: "USD",
      rateDate: "2025-01-01",
      citations: cited,
    });
    expect(await ask("/offence/ru/171-6-2", 'currency: "USD", on: "2026-06-01"')).toMatchObject({
      value: "31250",
      rateDate: "2026-06-01",
    });
    expect(await ask("/offence/ru/171-6-2", 'currency: "USD"')).toMatchObject({ value: "31250" });
  });

  test("no rate on the day, none into the currency, none turned round: null", async () => {
    expect(await ask("/offence/ru/171-6-2", 'currency: "USD", on: "2024-12-31"')).toBeNull();
    expect(await ask("/offence/ru/171-6-2", 'currency: "EUR"')).toBeNull();
    expect(await ask("/offence/us-tx/unregistered", 'currency: "RUB"')).toBeNull();
  });

  test("its own currency needs no rate", async () => {
    expect(await ask("/offence/us-tx/unregistered", 'currency: "USD", on: "2025-05-05"')).toEqual({
      value: "25000",
      currency: "USD",
      rateDate: "2025-05-05",
      citations: [],
    });
  });

  test("a reckoning unit has its value on the day, and then the currency's rate", async () => {
    expect(await ask("/offence/uz/155-5-1", 'currency: "UZS", on: "2016-02-01"')).toMatchObject({
      value: "12360000",
      rateDate: "2016-01-01",
    });
    expect(await ask("/offence/uz/155-5-1", 'currency: "USD", on: "2016-02-01"')).toBeNull();
    const both = (await ask("/offence/uz/155-5-1", 'currency: "USD", on: "2016-03-01"')) as { citations: unknown[] };
    expect(both).toMatchObject({ value: "988.8", rateDate: "2016-01-01" });
    expect(both.citations.length).toBe(2);
    expect(await ask("/offence/uz/155-5-1", 'currency: "UZS", on: "2015-12-31"')).toBeNull();
  });

  test("a text that is no currency is refused", async () => {
    const { errors } = await api.answer(
      '{ node(id: "/offence/us-tx/unregistered") { ... on Offence { maximumFine { in(currency: "dollars") { value } } } } }',
    );
    expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT", argument: "currency" });
  });
});
