import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Assessment } from "../src/questions/assessment/assessment.type.js";
import type { MinerInput } from "../src/questions/assessment/miner.input.js";
import { seedRecords } from "./support/seed-records.js";
import { openServer, type TestServer } from "./support/server.js";

let site: TestServer;
beforeAll(async () => {
  site = await openServer();
});
afterAll(() => site.close());

const QUESTION = `query ($miner: MinerInput!, $asOf: Date, $language: Language) {
  assessMining(miner: $miner, asOf: $asOf) { verdict because(language: $language) notice(language: $language) }
}`;
type Told = Pick<Assessment, "verdict"> & { readonly because: string; readonly notice: string };

async function told(miner: MinerInput, asOf = "2026-06-01", language = "en"): Promise<Told> {
  return (await site.ask<{ assessMining: Told }>(QUESTION, { miner, asOf, language })).assessMining;
}

const COMPANY = { subject: "LEGAL_ENTITY", foreign: false } as const;
const LISTED = { ...COMPANY, jurisdiction: "RU-BU.listed" };

test("what is known of some persons alone is said of others in the language asked for, and not as a quotation", async () => {
  const company = { ...COMPANY, jurisdiction: "CL" };
  expect((await told(company)).because).toContain("licensing and power law were not read. Of others nothing is known. No source");
  expect((await told(company, undefined, "ru")).because).toContain("not read.” О других ничего не известно. Ни один");
  expect((await told(company, undefined, "kk")).because).toContain("not read.” Басқалар туралы ештеңе белгілі емес. Қаралған");
});

test("an answer after which nobody can tell is said to lead there, beside those that settle it", async () => {
  expect((await told(LISTED, "2026-07-15")).because).toContain("If yes, it is not known; if no, it may not.");
  expect((await told(LISTED, "2026-07-15", "ru")).because).toContain("Если да — неизвестно; если нет — не вправе.");
  // An answer that other questions follow is not: they may settle it.
  expect((await told({ ...COMPANY, jurisdiction: "KZ" })).because).toContain("If no, it may not. 2 more questions can matter.");
});

test("duties stand before the unless, which holds for the whole", async () => {
  const { because } = await told({ ...LISTED, registered: true }, "2025-07-15");
  expect(because).toContain("a company may mine, within duties that the law sets, unless this is so: The trader, or a founder,");
});

test("a place in whose parts others make law says that what is not recorded of them is not in the answer", async () => {
  for (const jurisdiction of ["EU", "US", "CA"]) {
    const { notice } = await told({ jurisdiction, subject: "INDIVIDUAL", foreign: false });
    expect([jurisdiction, notice]).toEqual([jurisdiction, expect.stringContaining("may have law of their own")]);
  }
  for (const jurisdiction of ["NO", "RU-BU", "US-NY"]) {
    const { notice } = await told({ jurisdiction, subject: "INDIVIDUAL", foreign: false });
    expect([jurisdiction, notice]).toEqual([jurisdiction, expect.not.stringContaining("may have law of their own")]);
  }
  expect((await told({ jurisdiction: "EU", subject: "INDIVIDUAL" }, undefined, "ru")).notice).toContain("своё право");
});

test("a name of a place stands in brackets, where no article is missing before it", async () => {
  const { notice } = await told({ jurisdiction: "KZ", subject: "INDIVIDUAL" });
  expect(notice).toContain("The law was reviewed through 2026-08, ");
  expect(notice).toContain(" ago (Republic of Kazakhstan); later law may exist unrecorded.");
});

test("what was said of a fact is told with its question where the law words the contrary", async () => {
  const page = (await site.text("/assess?jurisdiction=RU-BU&subject=INDIVIDUAL&asOf=2025-07-15&foreign=no")).replace(
    /<[^>]+>/g,
    "",
  );
  expect(page).toMatch(/Holds:\s*The miner is a citizen of Russia\.\s*\(said: Is the miner a foreign person\? no\)/);
});

test("a company that runs its own site has the duties of whoever runs one", async () => {
  const duties = async (miner: MinerInput) => {
    const { assessMining } = await site.ask<{ assessMining: Pick<Assessment, "verdict" | "duties"> }>(
      'query ($miner: MinerInput!) { assessMining(miner: $miner, asOf: "2026-06-01") { verdict duties { outcome rule { address } } } }',
      { miner },
    );
    const outcomes = assessMining.duties.map(({ outcome, rule }): [string, string] => [rule.address, outcome]);
    return { verdict: assessMining.verdict, of: Object.fromEntries(outcomes) };
  };
  const texas = { ...COMPANY, jurisdiction: "US-TX" };
  expect(await duties({ ...texas, capacityMw: 75.01 })).toMatchObject({
    verdict: "PERMITTED_WITH_OBLIGATIONS",
    of: { "/rule/us-tx/register": "UNDETERMINED" },
  });
  expect(await duties({ ...texas, capacityMw: 75 })).toMatchObject({ of: { "/rule/us-tx/register": "DOES_NOT_APPLY" } });
  const norway = { ...COMPANY, jurisdiction: "NO", sellsDataCentreServices: false, registered: false };
  expect(await duties({ ...norway, capacityMw: 0.5 })).toMatchObject({
    verdict: "PERMITTED",
    of: { "/rule/no/threshold": "DOES_NOT_APPLY" },
  });
  expect(await duties({ ...norway, capacityMw: 0.51 })).toMatchObject({
    verdict: "PROHIBITED",
    of: { "/rule/no/threshold": "APPLIES" },
  });
});

test("a rule for whoever serves the mining of others says that it may concern the miner who does that too", async () => {
  const answer = async (subject: string) => {
    const { assessMining } = await site.ask<{ assessMining: Pick<Assessment, "findings"> }>(
      'query ($miner: MinerInput!) { assessMining(miner: $miner, asOf: "2026-06-01") { findings { outcome reason rule { address subjects } } } }',
      { miner: { jurisdiction: "RU", subject } },
    );
    return assessMining.findings;
  };
  const reasonIn = (findings: Assessment["findings"], rule: string) =>
    findings.find((finding) => finding.rule.address === rule)?.reason;
  const company = await answer("LEGAL_ENTITY");
  expect(reasonIn(company, "/rule/ru/operator-report")).toBe("OTHER_ROLE");
  expect(reasonIn(company, "/rule/ru/over-limit")).toBe("OTHER_SUBJECT");
  for (const { reason, rule } of company) {
    const role = rule.subjects.some((each) => each === "INFRASTRUCTURE_OPERATOR" || each === "MINING_POOL_ORGANISER");
    const addressed = rule.subjects.includes("LEGAL_ENTITY") || rule.subjects.includes("ANYONE");
    expect([rule.address, reason === "OTHER_ROLE"]).toEqual([rule.address, role && !addressed]);
  }
  expect(reasonIn(await answer("INFRASTRUCTURE_OPERATOR"), "/rule/ru/operator-report")).not.toBe("OTHER_ROLE");
  const page = await site.text("/assess?jurisdiction=RU&subject=LEGAL_ENTITY&asOf=2026-06-01");
  expect(page).toContain("it may concern you if you do that too");
});

test("no rule is left to those who serve the mining of others but those that the research ties to nobody else", () => {
  const left = [...seedRecords().rule.values()].filter(
    ({ subjects }) =>
      subjects.some((each) => each === "INFRASTRUCTURE_OPERATOR") &&
      subjects.every((each) => each === "INFRASTRUCTURE_OPERATOR" || each === "PUBLIC_OFFICIAL"),
  );
  expect(left.map(({ id }) => id).sort()).toEqual([
    // Suppliers of power.
    "/rule/cn/no-connection",
    "/rule/ir/supply-hours",
    // Those who sell the services of a data centre, or had one that the act reaches.
    "/rule/no/legacy",
    "/rule/no/restrict",
    // Those who serve miners, by the words of the law.
    "/rule/ru/operator-register",
    "/rule/ru/operator-report",
    "/rule/ru/operator-report-duty",
    // Power plants that feed mines.
    "/rule/us-pa/moratorium",
    // Those who rent out computers.
    "/rule/us/fincen-rental",
  ]);
});
