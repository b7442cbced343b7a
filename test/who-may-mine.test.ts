import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";
import type { Assessment } from "../src/questions/assessment/assessment.type.js";
import type { MinerInput } from "../src/questions/assessment/miner.input.js";
import { answered } from "./support/answered.js";
import { openApi, type TestApi } from "./support/api.js";
import { type PlaceRow, printWhoMayMine, type Researched } from "./support/who-may-mine-document.js";

const ROWS = parse(readFileSync(join(PACKAGE_ROOT, "test", "who-may-mine.yaml"), "utf8")) as Researched[];

/** The verdicts that say what the research says in its own word. OPEN cannot be told; ONLY_IF turns on what the miner can say. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  MAY: ["PERMITTED", "PERMITTED_WITH_OBLIGATIONS", "NOT_REGULATED"],
  MAY_NOT: ["PROHIBITED"],
  ONLY_IF: ["UNDETERMINED"],
  OPEN: ["UNDETERMINED"],
};

const PLAIN = `fragment Plain on Assessment {
  verdict because turnsOn { fact question answers { label value } }
  miningStatuses { code unaddressed { code note citations { source { publisher url } } } citations { source { publisher url } } }
}`;
const QUESTION = `query ($place: String!, $asOf: Date!) {
  individual: assessMining(miner: { jurisdiction: $place, subject: INDIVIDUAL, foreign: false }, asOf: $asOf) { ...Plain }
  company: assessMining(miner: { jurisdiction: $place, subject: LEGAL_ENTITY, foreign: false }, asOf: $asOf) { ...Plain }
} ${PLAIN}`;
const PLACES = `query ($after: String, $asOf: Date!) {
  jurisdictions(first: 100, after: $after, asOf: $asOf) {
    pageInfo { hasNextPage endCursor } nodes { code name(language: "en") miningStatus { code } }
  }
}`;

const WALK = `query ($miner: MinerInput!, $asOf: Date!) {
  answer: assessMining(miner: $miner, asOf: $asOf) {
    verdict because turnsOn { fact field unit conditionId question answers { label value verdict outsideRecordedParts } }
  }
}`;
interface Walked {
  readonly answer: Pick<Assessment, "verdict" | "because" | "turnsOn">;
}
/** A country of many parts has a way for each: so many answers of a question, and steps from one place, are taken. */
const MOST_ANSWERS = 4;
const MOST_STEPS = 40;

type Asked = Pick<PlaceRow, "individual" | "company">;
type Named = Pick<PlaceRow, "code" | "name"> & { readonly miningStatus: { readonly code: string } | null };
interface Page {
  readonly jurisdictions: { readonly pageInfo: { hasNextPage: boolean; endCursor: string }; readonly nodes: readonly Named[] };
}

/** The day of the research. */
const DAY = "2026-06-01";

let api: TestApi;
let places: (PlaceRow & Named)[];
beforeAll(async () => {
  api = await openApi();
  const named: Named[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { jurisdictions }: Page = await api.ask<Page>(PLACES, { after, asOf: DAY });
    named.push(...jurisdictions.nodes);
    more = jurisdictions.pageInfo.hasNextPage;
    after = jurisdictions.pageInfo.endCursor;
  }
  places = [];
  for (const place of named) places.push({ ...place, ...(await ask(place.code, DAY)) });
});
afterAll(() => api.close());

const ask = (place: string, asOf: string) => api.ask<Asked>(QUESTION, { place, asOf });

describe("what the research found of a place, and what the recorded law answers", () => {
  test.each(ROWS)("$place on $asOf", async ({ place, asOf, differs, ...row }) => {
    const answer = await ask(place, asOf);
    const agree = (["individual", "company"] as const).map((who) => {
      const { verdict, turnsOn } = answer[who];
      const facts = turnsOn.map(({ fact }) => fact);
      expect([who, verdict, facts]).toEqual([who, row[who].verdict, row[who].turnsOn ?? []]);
      return SAME[row[who].research]?.includes(verdict) && (row[who].research !== "ONLY_IF" || facts.length > 0);
    });
    // What differs is explained, and nothing else is.
    expect(agree.every(Boolean)).toBe(differs === undefined);
  });

  test("every place that the research went through is a row, and none is there twice", () => {
    const keys = ROWS.map(({ place, asOf }) => `${place} ${asOf}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(ROWS.filter(({ asOf }) => asOf === DAY).length).toBeGreaterThan(150);
  });
});

describe("over all places, one who says only not to be foreign", () => {
  const cases = () =>
    places.flatMap((place) => (["individual", "company"] as const).map((who) => ({ place, who, ...place[who] })));

  test("is told UNDETERMINED in at most a quarter of those whose status is not UNCLEAR", () => {
    const told = cases().filter(({ place }) => place.miningStatus && place.miningStatus.code !== "UNCLEAR");
    const open = told.filter(({ verdict }) => verdict === "UNDETERMINED");
    expect(told.length).toBeGreaterThan(250);
    expect(open.length / told.length).toBeLessThanOrEqual(0.25);
  });

  test("is never told UNDETERMINED without a fact that decides, or the sentence that says what no source tells", () => {
    for (const { place, who, verdict, turnsOn, because } of cases().filter((each) => each.verdict === "UNDETERMINED")) {
      const said =
        turnsOn.length > 0 ? turnsOn.every(({ answers }) => answers.length > 1) : / it is not known\. .{30}/.test(because);
      expect([place.code, who, verdict, said, because]).toEqual([place.code, who, verdict, true, because]);
    }
  });

  test("is permitted nowhere by silence: a cited status says why", () => {
    for (const { place, who, verdict, miningStatuses } of cases()) {
      if (verdict === "UNDETERMINED" || verdict === "PROHIBITED") continue;
      const cited = miningStatuses.flatMap(({ citations, unaddressed }) => [...citations, ...(unaddressed?.citations ?? [])]);
      expect([place.code, who, cited.length > 0]).toEqual([place.code, who, true]);
    }
  });

  test("following the answers always ends, each answer leads to the verdict that it says, and no fact is asked twice", async () => {
    const open = cases().filter(({ turnsOn }) => turnsOn.length > 0);
    let walked = 0;
    const walk = async (miner: MinerInput, asked: readonly string[]): Promise<void> => {
      const { verdict, because, turnsOn } = (await api.ask<Walked>(WALK, { miner, asOf: DAY })).answer;
      const [first] = turnsOn;
      if (!first) {
        expect([miner, verdict !== "UNDETERMINED" || / it is not known\. .{30}/.test(because)]).toEqual([miner, true]);
        return;
      }
      // A place that was named may have parts of its own to ask for.
      const fact = first.fact === "AREA" ? `AREA in ${miner.jurisdiction}` : first.question;
      expect(asked).not.toContain(fact);
      expect(new Set(first.answers.map(({ label }) => label)).size).toBe(first.answers.length);
      for (const answer of first.answers.slice(0, MOST_ANSWERS)) {
        if (++walked > MOST_STEPS) return;
        const then = answered(miner, first, answer);
        const after = (await api.ask<Walked>(WALK, { miner: then, asOf: DAY })).answer;
        expect([then, first.question, after.verdict]).toEqual([then, first.question, answer.verdict]);
        await walk(then, [...asked, fact]);
      }
    };
    for (const { place, who } of open) {
      walked = 0;
      const subject = who === "individual" ? "INDIVIDUAL" : "LEGAL_ENTITY";
      await walk({ jurisdiction: place.code, subject, foreign: false }, []);
    }
    expect(open.length).toBeGreaterThan(20);
  }, 120_000);

  test("docs/who-may-mine.md holds these answers (npm run who-may-mine writes it anew)", () => {
    const path = join(PACKAGE_ROOT, "docs", "who-may-mine.md");
    const document = printWhoMayMine(places, ROWS, DAY);
    if (process.env.UPDATE_WHO_MAY_MINE) writeFileSync(path, document);
    expect(readFileSync(path, "utf8")).toBe(document);
  });
});
