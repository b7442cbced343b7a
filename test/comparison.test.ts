import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Comparison, OffenceComparison } from "../src/questions/comparison/comparison.type.js";
import { openApi, type TestApi } from "./support/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const DEFINITIONS = `query ($concept: String!, $jurisdictions: [String!], $asOf: Date) {
  compareDefinitions(concept: $concept, jurisdictions: $jurisdictions, asOf: $asOf) {
    concept { code }
    elements { code label includedIn excludedIn silentIn }
    withoutDefinition
    rows { jurisdiction { code kind } definition { address term legalForce } stances note }
  }
}`;
const definitions = async (variables: object) =>
  (await api.ask<{ compareDefinitions: Comparison }>(DEFINITIONS, variables as Record<string, unknown>)).compareDefinitions;

describe("compareDefinitions", () => {
  test("has a row for every place with statutes, and each column adds up", async () => {
    const { elements, rows, withoutDefinition } = await definitions({ concept: "digital-mining", asOf: "2026-11-22" });
    const codes = rows.map(({ jurisdiction }) => jurisdiction.code);
    expect(codes).toEqual(expect.arrayContaining(["RU", "KZ", "US-AR", "EU", "BO"]));
    expect(rows.every(({ jurisdiction }) => jurisdiction.kind !== "AREA")).toBe(true);
    expect(elements.length).toBeGreaterThan(5);
    for (const [index, element] of elements.entries()) {
      expect(element.includedIn + element.excludedIn + element.silentIn).toBe(rows.length);
      expect(rows.filter(({ stances }) => stances[index] === "INCLUDED").length).toBe(element.includedIn);
    }
    expect(rows.filter(({ definition }) => definition === null).length).toBe(withoutDefinition);
    expect(rows.every(({ definition }) => definition === null || definition.legalForce === "IN_FORCE")).toBe(true);
  });

  test("a place without a definition says so, and is silent on everything", async () => {
    const { rows } = await definitions({ concept: "digital-mining", jurisdictions: ["BO", "RU"], asOf: "2025-01-01" });
    expect(rows.map(({ jurisdiction }) => jurisdiction.code)).toEqual(["BO", "RU"]);
    expect(rows[0]).toMatchObject({ definition: null, note: expect.stringContaining("Bolivia") });
    expect(new Set(rows[0]?.stances)).toEqual(new Set(["SILENT"]));
    expect(rows[1]).toMatchObject({ definition: { address: "/definition/ru/mining-of-digital-currency-2024" }, note: null });
  });

  test("shows the day's law: Russia defined mining on 1 November 2024, and twice since September 2026", async () => {
    const on = async (asOf: string) =>
      (await definitions({ concept: "digital-mining", jurisdictions: ["RU"], asOf })).rows.map(
        ({ definition }) => definition?.address ?? null,
      );
    expect(await on("2024-10-31")).toEqual([null]);
    expect(await on("2024-11-01")).toEqual(["/definition/ru/mining-of-digital-currency-2024"]);
    expect((await on("2026-11-22")).length).toBe(2);
  });

  test("refuses a concept and a place that there are not", async () => {
    const refusal = async (variables: Record<string, unknown>) =>
      (await api.answer(DEFINITIONS, variables)).errors?.[0]?.originalError;
    expect(await refusal({ concept: "alchemy" })).toMatchObject({ code: "BAD_USER_INPUT", argument: "concept" });
    expect(await refusal({ concept: "digital-mining", jurisdictions: ["AQ"] })).toMatchObject({
      code: "JURISDICTION_NOT_COVERED",
    });
  });
});

const OFFENCES = `query ($conduct: ConductKind!, $jurisdictions: [String!], $legalForce: [LegalForce!], $currency: String, $asOf: Date) {
  compareOffences(conduct: $conduct, jurisdictions: $jurisdictions, legalForce: $legalForce, currency: $currency, asOf: $asOf) {
    conduct
    rows {
      jurisdiction { code } offence { address conductKinds discrepancies { about } } branch legalForce
      maximumFine { value unit } maximumFineIn { value currency rateDate } maximumImprisonment disputed note
    }
  }
}`;
const offences = async (variables: object) =>
  (await api.ask<{ compareOffences: OffenceComparison }>(OFFENCES, variables as Record<string, unknown>)).compareOffences.rows;

describe("compareOffences", () => {
  test("lays side by side what is in force, with the highest fine, the longest term and what is disputed", async () => {
    const rows = await offences({ conduct: "UNREGISTERED_MINING", currency: "USD", asOf: "2026-11-22" });
    const codes = rows.map(({ jurisdiction }) => jurisdiction.code);
    expect(codes).toEqual(expect.arrayContaining(["KZ", "UZ", "US-TX"]));
    expect(codes).not.toContain("RU");
    for (const row of rows) {
      expect(row.offence?.conductKinds).toContain("UNREGISTERED_MINING");
      expect(row.disputed).toBe((row.offence as unknown as { discrepancies: unknown[] }).discrepancies.length > 0);
      if (row.maximumFine?.unit === "USD") expect(row.maximumFineIn?.value).toBe(row.maximumFine.value);
      else expect(row.maximumFineIn).toBeNull();
    }
    expect(rows.find(({ jurisdiction }) => jurisdiction.code === "US-TX")?.maximumFine).toMatchObject({
      value: "25000",
      unit: "USD",
    });
  });

  test("shows drafts only when asked, and says so of a place that was asked for and has nothing", async () => {
    const question = { conduct: "UNREGISTERED_MINING", jurisdictions: ["RU"], asOf: "2026-11-22" };
    expect(await offences(question)).toMatchObject([
      { offence: null, disputed: false, note: expect.stringContaining("Russian") },
    ]);
    const drafts = await offences({ ...question, legalForce: ["PROPOSED"] });
    expect(drafts.find(({ offence }) => offence?.address === "/offence/ru/171-6-2")).toMatchObject({
      branch: "CRIMINAL",
      legalForce: "PROPOSED",
      maximumFine: { value: "2500000", unit: "RUB" },
      maximumImprisonment: "P5Y",
    });
    expect(new Set(drafts.map(({ legalForce }) => legalForce))).toEqual(new Set(["PROPOSED"]));
  });

  // The few hold a fine in the currency itself, one in a unit with a rate and one in a unit without: each way of converting
  // has reads of its own, whatever the number of rows.
  test("takes the same statements however many rows there are", async () => {
    const count = async (variables: object) => {
      api.forget();
      await offences(variables);
      return api.statements.length;
    };
    const all = { conduct: "UNREGISTERED_MINING", currency: "USD", asOf: "2026-11-22" };
    const few = await count({ ...all, jurisdictions: ["UZ", "US-TX", "VE"] });
    // All places, and no reading of the names that are given.
    expect(await count(all)).toBe(few - 1);
  });
});
