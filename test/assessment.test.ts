import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Assessment } from "../src/questions/assessment/assessment.type.js";
import { openApi, type TestApi } from "./support/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const QUESTION = `query ($miner: MinerInput!, $asOf: Date) {
  assessMining(miner: $miner, asOf: $asOf) {
    asOf verdict because notice missingFacts
    findings {
      outcome reason rule { id citations { source { id } } } liftedBy { id }
      tests { outcome given condition { fact text } }
    }
    exposure { outcome offence { id legalForce } }
    ifProposalsPass { findings { outcome rule { id legalForce } } exposure { outcome offence { id legalForce } } }
  }
}`;

async function assess(miner: object, asOf = "2026-11-22") {
  return (await api.ask<{ assessMining: Assessment }>(QUESTION, { miner, asOf })).assessMining;
}

const outcomesOf = ({ findings }: Assessment) => Object.fromEntries(findings.map(({ rule, outcome }) => [rule.id, outcome]));

const CITIZEN = { subject: "INDIVIDUAL", foreign: false };
const SOUTH = { ...CITIZEN, jurisdiction: "RU-IRK.south", electricityKwhPerMonth: 5000 };
const ELSEWHERE = { ...CITIZEN, jurisdiction: "RU", outsideRecordedParts: true };
const COMPANY = { subject: "LEGAL_ENTITY", foreign: false };

describe("Russia", () => {
  test.each([
    ["2025-02-01", "PROHIBITED", "/rule/ru/ban-season-2025"],
    ["2025-03-15", "PROHIBITED", "/rule/ru/ban-season-2025"],
    ["2025-04-01", "PERMITTED_WITH_OBLIGATIONS", null],
    ["2025-07-01", "PROHIBITED", "/rule/ru/ban-irkutsk"],
  ])("in the south of Irkutsk Oblast on %s: %s", async (asOf, verdict, ban) => {
    const answer = await assess(SOUTH, asOf);
    expect(answer.verdict).toBe(verdict);
    const bans = answer.findings.filter(({ rule, outcome }) => rule.id.includes("/ban-") && outcome === "APPLIES");
    expect(bans.map(({ rule }) => rule.id)).toEqual(ban ? [ban] : []);
  });

  test("a region is asked about, and a part of it is closed: the area is missing", async () => {
    const answer = await assess({ ...SOUTH, jurisdiction: "RU-IRK" }, "2025-07-01");
    expect(answer.verdict).toBe("UNDETERMINED");
    expect(answer.missingFacts).toEqual(["AREA"]);
    const ban = answer.findings.find(({ rule }) => rule.id === "/rule/ru/ban-irkutsk");
    expect(ban).toMatchObject({ outcome: "UNDETERMINED", tests: [{ outcome: "UNDETERMINED", given: "RU-IRK" }] });
    const rest = await assess({ ...SOUTH, jurisdiction: "RU-IRK", outsideRecordedParts: true }, "2025-07-01");
    expect(rest.verdict).toBe("PERMITTED_WITH_OBLIGATIONS");
  });

  test("a season begins and ends on its day, which is no day on which the law changes", async () => {
    const listed = { ...CITIZEN, jurisdiction: "RU-BU.listed", electricityKwhPerMonth: 100 };
    // Outside the season no source says whether the reported ban all year is law.
    for (const [day, verdict] of [
      ["2026-11-14", "UNDETERMINED"],
      ["2026-11-15", "PROHIBITED"],
      ["2027-03-15", "PROHIBITED"],
      ["2027-03-16", "UNDETERMINED"],
    ] as const) {
      const answer = await assess(listed, day);
      expect([day, answer.verdict]).toEqual([day, verdict]);
      expect(answer.asOf).toBe(day);
    }
  });

  test("the limit of 6,000 kWh is kept at exactly 6,000 and passed at 6,000.01", async () => {
    const within = await assess({ ...ELSEWHERE, electricityKwhPerMonth: 6000 });
    expect(within.verdict).toBe("PERMITTED_WITH_OBLIGATIONS");
    expect(outcomesOf(within)).toMatchObject({
      "/rule/ru/exempt-citizen": "APPLIES",
      "/rule/ru/over-limit": "DOES_NOT_APPLY",
      "/rule/ru/monthly-report": "APPLIES",
      "/rule/ru/operator-register": "DOES_NOT_APPLY",
      "/rule/ru/ban-irkutsk": "DOES_NOT_APPLY",
    });
    const over = await assess({ ...ELSEWHERE, electricityKwhPerMonth: 6000.01 });
    expect(outcomesOf(over)).toMatchObject({ "/rule/ru/exempt-citizen": "DOES_NOT_APPLY", "/rule/ru/over-limit": "APPLIES" });
    expect([over.verdict, over.missingFacts]).toEqual(["UNDETERMINED", ["REGISTERED"]]);
    const unregistered = await assess({ ...ELSEWHERE, electricityKwhPerMonth: 6000.01, registered: false });
    expect([unregistered.verdict, unregistered.missingFacts]).toEqual(["PROHIBITED", []]);
    const limit = unregistered.findings.find(({ rule }) => rule.id === "/rule/ru/over-limit");
    expect(limit?.tests).toMatchObject([{ outcome: "APPLIES", given: "6000.01 kWh/month" }]);
    expect(limit?.rule.citations.length).toBeGreaterThan(0);
  });

  test("an unregistered company may not mine, and commits no offence in force; drafts stand apart", async () => {
    const answer = await assess({ ...COMPANY, jurisdiction: "RU", outsideRecordedParts: true, registered: false });
    expect(answer.verdict).toBe("PROHIBITED");
    expect(outcomesOf(answer)["/rule/ru/register-legal-entities"]).toBe("APPLIES");
    expect(answer.exposure).toEqual([]);
    const drafts = answer.ifProposalsPass.exposure;
    expect(drafts.map(({ offence }) => offence.id)).toContain("/offence/ru/171-6-1");
    expect(new Set(drafts.map(({ offence }) => offence.legalForce))).toEqual(new Set(["PROPOSED"]));
  });

  test("a registered company is undetermined until what no field has is answered, word for word", async () => {
    const company = { ...COMPANY, jurisdiction: "RU", outsideRecordedParts: true, registered: true };
    const open = await assess(company);
    expect(open.verdict).toBe("UNDETERMINED");
    expect(open.missingFacts).toContain("OTHER");
    const texts = open.findings
      .filter(({ outcome }) => outcome === "UNDETERMINED")
      .flatMap(({ tests }) => tests)
      .filter((each) => each.condition.fact === "OTHER")
      .map(({ condition }) => ({ text: condition.text, holds: false }));
    expect((await assess({ ...company, otherFacts: texts })).verdict).toBe("PERMITTED_WITH_OBLIGATIONS");
  });

  test("a foreign miner is barred, whoever it is", async () => {
    for (const subject of ["INDIVIDUAL", "SOLE_TRADER", "LEGAL_ENTITY"]) {
      const answer = await assess({ jurisdiction: "RU", subject, foreign: true, registered: true });
      expect(answer.verdict).toBe("PROHIBITED");
      expect(outcomesOf(answer)["/rule/ru/foreign"]).toBe("APPLIES");
    }
  });

  test("an exception of which no source says whether it is in force leaves the ban open", async () => {
    const own = { ...COMPANY, jurisdiction: "RU-IRK.south", registered: true, energySource: "OWN_OFF_GRID" };
    const ban = (answer: Assessment, id: string) => answer.findings.find(({ rule }) => rule.id === id);
    expect(ban(await assess(own, "2025-02-01"), "/rule/ru/ban-season-2025")).toMatchObject({ outcome: "APPLIES", liftedBy: [] });
    expect(ban(await assess(own, "2025-07-01"), "/rule/ru/ban-irkutsk")).toMatchObject({
      outcome: "UNDETERMINED",
      reason: "UNKNOWN_FORCE",
      liftedBy: [{ id: "/rule/ru/isolated-generation" }],
    });
    const grid = await assess({ ...own, energySource: "NATIONAL_GRID" }, "2025-07-01");
    expect(ban(grid, "/rule/ru/ban-irkutsk")).toMatchObject({ outcome: "APPLIES" });
    const unsaid = await assess({ ...own, energySource: null }, "2025-07-01");
    expect(ban(unsaid, "/rule/ru/ban-irkutsk")).toMatchObject({ outcome: "UNDETERMINED", reason: "UNKNOWN_FACTS" });
    expect(unsaid.missingFacts).toContain("ENERGY_SOURCE");
  });
});

describe("Kazakhstan", () => {
  const miner = { jurisdiction: "KZ", subject: "LEGAL_ENTITY" };

  test("without a licence mining is barred and an offence; whether there is one must be said", async () => {
    const unlicensed = await assess({ ...miner, licensed: false });
    expect(unlicensed.verdict).toBe("PROHIBITED");
    const exposed = Object.fromEntries(unlicensed.exposure.map(({ offence, outcome }) => [offence.id, outcome]));
    expect(exposed).toMatchObject({
      "/offence/kz/koap-no-licence": "APPLIES",
      "/offence/kz/illegal-enterprise": "UNDETERMINED",
      "/offence/kz/illegal-enterprise-part-1": "UNDETERMINED",
    });
    const unsaid = await assess(miner);
    expect(unsaid.verdict).toBe("UNDETERMINED");
    expect(unsaid.missingFacts).toEqual(expect.arrayContaining(["LICENSED", "MEMBER_OF_ACCREDITED_POOL"]));
    expect(new Set(unsaid.exposure.map(({ outcome }) => outcome))).toEqual(new Set(["UNDETERMINED"]));
  });

  test("with licence, pool and data centre it is allowed; grid power stays under the surplus rule", async () => {
    const otherFacts = [
      { text: "The mining is done in a digital mining data centre.", holds: true },
      { text: "The licence is suspended.", holds: false },
      { text: "The data centre stands in a residential zone.", holds: false },
    ];
    const allowed = { ...miner, foreign: false, licensed: true, memberOfAccreditedPool: true, otherFacts };
    const off = await assess({ ...allowed, energySource: "OWN_OFF_GRID" });
    expect(off.verdict).toBe("PERMITTED_WITH_OBLIGATIONS");
    expect(outcomesOf(off)).toMatchObject({ "/rule/kz/grid": "DOES_NOT_APPLY", "/rule/kz/grid-exempt": "APPLIES" });
    const grid = await assess({ ...allowed, energySource: "NATIONAL_GRID" });
    expect(outcomesOf(grid)).toMatchObject({ "/rule/kz/grid": "APPLIES", "/rule/kz/grid-exempt": "DOES_NOT_APPLY" });
  });

  test("the duty of 2020 bound individuals as well, and was a duty to tell, not to be let", async () => {
    const answer = await assess({ jurisdiction: "KZ", subject: "INDIVIDUAL", notifiedAuthority: false }, "2022-06-01");
    expect(outcomesOf(answer)["/rule/kz/inform"]).toBe("APPLIES");
  });
});

test("only an exception that the data names lifts a duty, and only for whom it is made", async () => {
  const solar = async (holds: boolean) => {
    const otherFacts = [{ text: "The person is a resident of the zone.", holds }];
    const answer = await assess({ ...COMPANY, jurisdiction: "UZ.besqala", otherFacts }, "2026-06-01");
    return answer.findings.find(({ rule }) => rule.id === "/rule/uz/solar");
  };
  expect(await solar(true)).toMatchObject({
    outcome: "DOES_NOT_APPLY",
    reason: "LIFTED",
    liftedBy: [{ id: "/rule/uz/besqala" }],
  });
  expect(await solar(false)).toMatchObject({ outcome: "APPLIES", liftedBy: [] });
});

describe("places", () => {
  test("one that the dataset does not cover has the verdict NO_DATA", async () => {
    expect(await assess({ ...COMPANY, jurisdiction: "AQ" })).toMatchObject({
      verdict: "NO_DATA",
      findings: [],
      missingFacts: [],
    });
  });

  test("silence is never permission: what the status does not support stays undetermined", async () => {
    expect((await assess({ ...COMPANY, jurisdiction: "AZ" })).verdict).toBe("NOT_REGULATED");
    expect((await assess({ ...COMPANY, jurisdiction: "BO" })).verdict).toBe("UNDETERMINED");
    expect((await assess({ ...CITIZEN, jurisdiction: "LA" })).verdict).toBe("UNDETERMINED");
    expect((await assess({ ...CITIZEN, jurisdiction: "BT" })).verdict).toBe("UNDETERMINED");
  });

  test("law of unknown force never settles a verdict", async () => {
    const answer = await assess({ ...CITIZEN, jurisdiction: "GE-AB" });
    expect(answer.verdict).toBe("UNDETERMINED");
    expect(answer.findings).toMatchObject([{ rule: { id: "/rule/ge-ab/ban" }, reason: "UNKNOWN_FORCE" }]);
    expect(answer.missingFacts).toEqual([]);
  });

  test("a ban that only the mining status records is a ban", async () => {
    const answer = await assess({ ...CITIZEN, jurisdiction: "UA-14", energySource: "NATIONAL_GRID" });
    expect(answer.verdict).toBe("PROHIBITED");
    expect(answer.because).toContain("mining status");
  });

  test("the notice says how far the law was reviewed, and that it is no advice", async () => {
    const { notice } = await assess({ ...COMPANY, jurisdiction: "RU-IRK.south" });
    expect(notice).toContain("not legal advice");
    expect(notice).toContain("reviewed through 2026-09-16");
    expect(notice).toContain("2026-11-22, lies after that");
  });
});

describe("descriptions that cannot be", () => {
  test.each([
    ["jurisdiction", { jurisdiction: "Russia" }],
    ["outsideRecordedParts", { jurisdiction: "BO", outsideRecordedParts: false }],
    ["subject", { subject: "ANYONE" }],
    ["electricityKwhPerMonth", { electricityKwhPerMonth: -0.01 }],
    ["electricityKwhPerMonth", { electricityKwhPerMonth: 745, capacityMw: 0.001 }],
    ["capacityMw", { capacityMw: -1 }],
    ["energySource", { energySource: "SUNSHINE" }],
    ["energySource", { energySource: "NATIONAL_GRID, OWN_OFF_GRID" }],
    ["usesGrid", { energySource: "NATIONAL_GRID", usesGrid: false }],
    ["income", { income: { value: "-1", currency: "RUB" } }],
    ["electricityPrice", { electricityPrice: { value: "1", currency: "roubles" } }],
    ["otherFacts", { otherFacts: [{ text: "The miner is tall.", holds: true }] }],
  ])("are refused by their field: %s", async (field, wrong) => {
    const miner = { jurisdiction: "RU", subject: "LEGAL_ENTITY", ...wrong };
    const { errors, data } = await api.answer(QUESTION, { miner });
    expect(data?.assessMining ?? null).toBeNull();
    expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT", argument: `miner.${field}` });
  });
});

test("an assessment takes the same four statements whatever the place", async () => {
  for (const jurisdiction of ["RU", "US", "RU-IRK.south"]) {
    api.forget();
    await api.ask(`query ($miner: MinerInput!) { assessMining(miner: $miner) { verdict findings { outcome } } }`, {
      miner: { jurisdiction, subject: "INDIVIDUAL" },
    });
    expect(api.statements.length).toBe(4);
  }
});
