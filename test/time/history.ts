import fc from "fast-check";
import { FILE_SCHEMAS } from "../../src/ingest/read/file-schemas.js";
import type { SeedFile, Seeds } from "../../src/ingest/read/seed-file.js";
import { addDays, type Day } from "../../src/platform/kernel/day.js";

/** A text that stands from a day until another; null is without end. */
interface Stand {
  readonly from: Day;
  readonly until: Day | null;
  readonly text: string;
}

/** One state of a small world: what its statute's only article says over time, and when its only rule holds. */
export interface World {
  readonly commenced: Day;
  readonly repealed: Day | null;
  readonly article: readonly Stand[];
  readonly rule: { readonly from: Day | null; readonly until: Day | null; readonly action: string };
}

const START: Day = "2020-01-01";
const day = (offset: number): Day => addDays(START, offset);
const words = fc.array(fc.constantFrom("mining", "needs", "a", "licence", "не", "нужна", "лицензия", "майнинг", "қазба"), {
  minLength: 1,
  maxLength: 8,
});

/** Worlds whose article's versions follow each other, with or without gaps. */
export const world: fc.Arbitrary<World> = fc
  .record({
    commenced: fc.integer({ min: 0, max: 400 }),
    repealedAfter: fc.option(fc.integer({ min: 1500, max: 3000 })),
    steps: fc.array(fc.record({ gap: fc.integer({ min: 0, max: 90 }), length: fc.integer({ min: 1, max: 300 }), text: words }), {
      minLength: 1,
      maxLength: 4,
    }),
    open: fc.boolean(),
    ruleFrom: fc.option(fc.integer({ min: 400, max: 1000 })),
    ruleUntil: fc.option(fc.integer({ min: 1001, max: 1499 })),
    action: words,
  })
  .map(({ commenced, repealedAfter, steps, open, ruleFrom, ruleUntil, action }) => {
    let at = commenced;
    const article = steps.map(({ gap, length, text }, index) => {
      const from = at + gap;
      at = from + length;
      const last = index === steps.length - 1;
      return { from: day(from), until: last && open ? null : day(at), text: text.join(" ") };
    });
    const repealed = repealedAfter === null ? null : day(repealedAfter);
    return {
      commenced: day(commenced),
      repealed,
      article,
      rule: {
        from: ruleFrom === null ? null : day(ruleFrom),
        until: ruleUntil === null ? repealed : day(ruleUntil),
        action: action.join(" "),
      },
    };
  });

export const STATUTE = "/akn/xa/act/law/2019-12-01/1";
export const ARTICLE = `${STATUTE}/~art_1`;
export const RULE = "/rule/xa/rule";

const GAZETTE = ["/source/xa/gazette"];
const file = <T>(name: string, content: T): SeedFile<T> => ({ file: name, folder: "xa", layer: 0, content, lineOf: () => 1 });

/** The world as seeds. */
export function seedsOf(state: World): Seeds {
  const place = FILE_SCHEMAS.jurisdiction.parse({
    jurisdiction: { code: "XA", kind: "COUNTRY", names: { en: "Testland" }, coverage: { level: "BASIC" } },
    sources: [{ id: "/source/xa/gazette", title: "Gazette", kind: "PRIMARY_LAW" }],
  });
  const act = FILE_SCHEMAS.statute.parse({
    statute: {
      id: STATUTE,
      kind: "ACT",
      titles: { en: "Mining Act" },
      lifecycle: [
        { event: "SIGNED", date: "2019-12-01" },
        { event: "COMMENCED", date: state.commenced },
        ...(state.repealed ? [{ event: "REPEALED", date: state.repealed }] : []),
      ],
      evidence: "PRIMARY",
      citations: GAZETTE,
    },
    provisions: [
      {
        id: ARTICLE,
        eId: "art_1",
        versions: state.article.map(({ from, until, text }) => ({ from, ...(until && { until }), text })),
        evidence: "PRIMARY",
        citations: GAZETTE,
      },
    ],
    rules: [
      {
        id: RULE,
        modality: "OBLIGATION",
        subjects: ["ANYONE"],
        action: state.rule.action,
        ...(state.rule.from && { from: state.rule.from }),
        ...(state.rule.until && { until: state.rule.until }),
        evidence: "PRIMARY",
        citations: GAZETTE,
      },
    ],
  });
  return {
    vocabulary: [],
    corrections: [],
    additions: [],
    jurisdictions: [file("xa/jurisdiction.yaml", place)],
    statutes: [file("xa/act.yaml", act)],
  };
}

/** What the world says on a day, worked out in the plainest way. */
export interface Said {
  readonly text: string | null;
  readonly statute: string;
  readonly rule: string;
}

export function modelOf(state: World, on: Day): Said {
  const stand = state.article.find(({ from, until }) => from <= on && (until === null || on < until));
  const enacted = "2019-12-01" <= on;
  let statute = enacted ? "NOT_YET_IN_FORCE" : "NOT_YET_MADE";
  if (state.commenced <= on) statute = "IN_FORCE";
  if (state.repealed !== null && state.repealed <= on) statute = "NO_LONGER_IN_FORCE";
  const from = state.rule.from ?? state.commenced;
  let rule = enacted ? "NOT_YET_IN_FORCE" : "NOT_YET_MADE";
  if (from <= on) rule = "IN_FORCE";
  if (statute === "NO_LONGER_IN_FORCE" || (state.rule.until !== null && state.rule.until <= on)) rule = "NO_LONGER_IN_FORCE";
  return { text: stand?.text ?? null, statute, rule };
}

/** Days before, in and after everything that can happen. */
export const anyDay: fc.Arbitrary<Day> = fc.integer({ min: -200, max: 3200 }).map(day);
