import { expect, test } from "@jest/globals";
import { seedRecords } from "../support/seed-records.js";

/** ISO codes of the Member States of the European Union, the same since 2020-02-01. */
const MEMBERS = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

test("every recorded Member State, and no other place, lies in the European Union, so that its law is told there", () => {
  const places = [...seedRecords().jurisdiction.values()];
  const inUnion = places.filter(({ parent_id }) => parent_id === "/akn/eu").map(({ code }) => String(code));
  const recorded = places.map(({ code }) => String(code)).filter((code) => MEMBERS.includes(code));
  expect(recorded.length).toBeGreaterThan(20);
  expect(inUnion.sort()).toEqual(recorded.sort());
});
