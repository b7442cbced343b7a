import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { CitationIndex } from "../../src/questions/citations/citation-index.js";
import { readCitations } from "../../src/questions/citations/read-citations.js";
import { openApi, type TestApi } from "../support/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

interface Resolved {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly records: readonly { readonly id: string }[];
  readonly legalForce: string | null;
}

async function resolve(text: string, more: Record<string, unknown> = {}): Promise<Resolved[]> {
  const answer = await api.ask<{ resolveCitations: Resolved[] }>(
    `query ($text: String!, $asOf: Date) {
      resolveCitations(text: $text, asOf: $asOf) { text start end legalForce records { id: address } }
    }`,
    { text, ...more },
  );
  return answer.resolveCitations;
}

const RU = "/akn/ru/act/federal-law";
const MICA = "/akn/eu/act/regulation/2023-05-31/2023-1114";

describe("citations in a text", () => {
  test.each([
    ["Federal Law No. 221-FZ of 8 August 2024", `${RU}/2024-08-08/221-fz`],
    ["Федеральный закон от 08.08.2024 N 221-ФЗ", `${RU}/2024-08-08/221-fz`],
    ["ст. 14.2 259-ФЗ", `${RU}/2020-07-31/259-fz/~art_14-2`],
    ["статьи 14.2 Федерального закона № 259-ФЗ", `${RU}/2020-07-31/259-fz/~art_14-2`],
    ["ч. 5 ст. 14.2 259-ФЗ", `${RU}/2020-07-31/259-fz/~art_14-2__para_5`],
    ["259-FZ, art. 14.2, part 5", `${RU}/2020-07-31/259-fz/~art_14-2__para_5`],
    ["Regulation (EU) 2023/1114, art. 4(3)(b)", `${MICA}/~art_4-3__point_b`],
    ["recital 96 of Regulation (EU) 2023/1114", `${MICA}/~recital_96`],
    ["Regulation (EU) 2023/1114 of the European Parliament and of the Council", MICA],
    ["KRS 139.516", "/akn/us-ky/act/law/2021-03-25/hb-230-of-2021"],
    ["House Bill 230 of 2021", "/akn/us-ky/act/law/2021-03-25/hb-230-of-2021"],
    ["Lei n.º 14.478/2022", "/akn/br/act/law/2022-12-21/14478"],
    ["Arkansas Data Centers Act of 2023", "/akn/us-ar/act/law/2023-04-13/act-851-of-2023"],
  ])("%s names %s", async (text, id) => {
    const [first, ...others] = await resolve(`As was held under ${text}; and so on.`);
    expect(first?.records.map((record) => record.id)).toEqual([
      expect.stringMatching(new RegExp(`^${id.replace(/[.~]/g, "\\$&")}`)),
    ]);
    expect(others).toEqual([]);
  });

  test("what the dataset does not have is told as a citation of nothing", async () => {
    const [unknown] = await resolve("Federal Law No. 99999-FZ forbids it.");
    expect(unknown).toMatchObject({ records: [], legalForce: null });
    expect(unknown?.text).toContain("99999-FZ");
  });

  test("numbers that are none of statutes, days and amounts are no citations", async () => {
    expect(await resolve("On 8 August 2024 he paid 6,000 dollars for 12 machines in room 201 and 3 more.")).toEqual([]);
  });

  test("the force is that of the day", async () => {
    const [before] = await resolve("259-FZ art. 14.2", { asOf: "2024-10-01" });
    const [after] = await resolve("259-FZ art. 14.2", { asOf: "2025-10-01" });
    expect([before?.legalForce, after?.legalForce]).toEqual(["NOT_YET_IN_FORCE", "IN_FORCE"]);
  });

  test("a place in the text is that of the original, whatever signs stand before", async () => {
    const text = `“Ab\u00adsatz” 🙂 №\u00a0221-ФЗ, and 193-VII.`;
    const found = await resolve(text);
    expect(found.map((each) => text.slice(each.start, each.end))).toEqual(found.map((each) => each.text));
    expect(found.map((each) => each.text)).toEqual(["№\u00a0221-ФЗ", "193-VII"]);
  });

  test("a text that is too long is refused by name", async () => {
    const { errors } = await api.answer(`query ($text: String!) { resolveCitations(text: $text) { text } }`, {
      text: "x".repeat(20_001),
    });
    expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT", argument: "text" });
  });

  test("it takes time in proportion to the text, and citations never overlap", () => {
    const index = new CitationIndex(
      [
        {
          id: "/akn/xa/act/law/2020-01-01/1-fz",

          number: "1-FZ",
          other_numbers: [],
          titles: { en: "Mining Act" },
          short_titles: [],
        },
      ],
      [{ id: "p", statute_id: "/akn/xa/act/law/2020-01-01/1-fz", e_id: "art_2", number: null }],
    );
    const unit = "Under art. 2 of the Mining Act, ст. 3 1-ФЗ от 01.01.2020 and № 77-ФЗ (H.B. 12) nothing. ";
    const time = (text: string) => {
      const started = process.cpuUsage().user;
      readCitations(text, index);
      return process.cpuUsage().user - started;
    };
    // The least of some: whatever else the process does beside it takes time too.
    const least = (text: string) => Math.min(...Array.from({ length: 5 }, () => time(text)));
    const [short, long] = [least(unit.repeat(100)), least(unit.repeat(1000))];
    expect(long).toBeLessThan(20 * Math.max(short, 2_000));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("art. 2", "1-FZ", "Mining Act", "№", " of ", "01.01.2020", "(3)", ".", "ст. 5", "x"), {
          maxLength: 30,
        }),
        (parts) => {
          const text = parts.join(" ");
          const found = readCitations(text, index);
          for (const [at, each] of found.entries()) {
            expect(each.start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
            expect(each.end).toBeGreaterThan(each.start);
            expect(each.end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});

describe("suggestions", () => {
  const suggest = async (prefix: string, first = 8) =>
    (
      await api.ask<{ suggest: { text: string; node: { id: string } }[] }>(
        `query ($prefix: String!, $first: Int! = 8) { suggest(prefix: $prefix, first: $first) { text node { id: address } } }`,
        { prefix, first },
      )
    ).suggest;

  test.each([
    ["kaz", "/akn/kz"],
    ["Казах", "/akn/kz"],
    ["digital min", "/concept/digital-mining"],
    ["259-f", `${RU}/2020-07-31/259-fz`],
    ["Virtual Assets", "/akn/kg/act/law/2022-01-21/12"],
    ["259-FZ art. 14", `${RU}/2020-07-31/259-fz/~art_14-2`],
    ["№ 221-ФЗ", `${RU}/2024-08-08/221-fz`],
    ["221-ФЗ от 08.08.2024", `${RU}/2024-08-08/221-fz`],
    ["H.B. 59", "/akn/us-tx/act/law/2023-05-10/hb-591"],
    ["Lei n.º 14.478/2022", "/akn/br/act/law/2022-12-21/14478"],
    ["art 659 kz", "/akn/kz/act/code/2025-07-18/214-viii/~art_659"],
    ["KZ art. 65", "/akn/kz/act/code/2025-07-18/214-viii/~art_659"],
    ["статья 659 Казахстан", "/akn/kz/act/code/2025-07-18/214-viii/~art_659"],
    ["Қазақстан 659-бап", "/akn/kz/act/code/2025-07-18/214-viii/~art_659"],
    ["art 42 Venezuela", "/akn/ve/act/decree/2019-01-30/decreto-constituyente-sic/~art_42"],
    ["sec 15-12 Norway", "/akn/no/act/law/2024-12-13/lov-2024-12-13-76/~sec_15-12"],
  ])("%s may mean %s", async (prefix, id) => {
    expect((await suggest(prefix)).map(({ node }) => node.id)).toContain(id);
  });

  test.each([
    ["Qué", "Quebec"],
    ["майн", "майнер"],
    ["цифровой май", "цифровой майнер"],
    ["№ 221-ФЗ", "221-FZ"],
  ])("%s is answered first by the name that begins so: %s", async (prefix, text) => {
    expect((await suggest(prefix))[0]?.text).toBe(text);
  });

  test("an article without a statute is one of a place alone, and of none where more is said", async () => {
    const found = await suggest("art 659 kz");
    expect(found.every(({ node }) => node.id.startsWith("/akn/kz/"))).toBe(true);
    expect(found[0]?.node.id).toMatch(/~art_659$/);
    expect(await suggest("art 659")).toEqual([]);
    expect(await suggest("art 659 of the law in kz")).toEqual([]);
  });

  test("parts of a statute are told apart by their texts", async () => {
    const found = await suggest("193-vii art. 9");
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map(({ text }) => text)).size).toBe(found.length);
    expect(found[0]?.text).toBe("193-VII, art. 9");
  });

  test("drafts are left out, and a record comes once", async () => {
    const found = await suggest("digital asset market", 20);
    expect(found.some(({ node }) => node.id.includes("/bill/"))).toBe(false);
    const all = await suggest("a", 20);
    expect(new Set(all.map(({ node }) => node.id)).size).toBe(all.length);
    expect(all).toHaveLength(20);
  });

  test("once it is in memory nothing is read for it, in less than a millisecond", async () => {
    await suggest("kaz");
    api.statements.length = 0;
    const context = api.newContext();
    const started = process.cpuUsage().user;
    for (let time = 0; time < 100; time++) await api.ask(`{ suggest(prefix: "mol", first: 5) { text } }`);
    const each = (process.cpuUsage().user - started) / 100_000;
    expect(context).toBeDefined();
    expect(api.statements.length).toBeLessThanOrEqual(1);
    // GraphQL's own parsing and validating is in it.
    expect(each).toBeLessThan(10);
  });

  test.each([
    ["first", 'suggest(prefix: "x", first: 0)'],
    ["first", 'suggest(prefix: "x", first: 21)'],
    ["prefix", `suggest(prefix: "${"x".repeat(301)}")`],
  ])("%s out of bounds is refused by name", async (argument, field) => {
    const { errors } = await api.answer(`{ ${field} { text } }`);
    expect(errors?.[0]?.originalError).toMatchObject({ code: "BAD_USER_INPUT", argument });
  });
});
