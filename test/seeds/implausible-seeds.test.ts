import { expect, test } from "@jest/globals";
import { printWarnings, readCorpus } from "../../src/ingest/corpus.js";
import { type Files, faultsOf, GOOD, seedFolder } from "../support/corpus.js";

const ACT = GOOD["xa/act-1.yaml"] as string;
const PLACE = GOOD["xa/jurisdiction.yaml"] as string;

const offence = (penalty: string, more = "    breaks:\n      - /rule/xa/licence\n"): Files => ({
  ...GOOD,
  "xa/act-1.yaml": `${ACT}offences:
  - id: /offence/xa/unlicensed
    branch: ADMINISTRATIVE
    conduct: Mining without a licence.
    subjects:
      - ANYONE
    penaltyOptions:
      - - ${penalty}
          summary: A penalty.
${more}    from: 2020-01-01
    evidence: PRIMARY
    citations:
      - /source/xa/gazette
`,
});

/** An offence that companies alone commit. */
const closed = (penalty: string): Files => {
  const files = offence(penalty);
  return {
    ...files,
    "xa/act-1.yaml": String(files["xa/act-1.yaml"]).replace("      - ANYONE\n    penalty", "      - LEGAL_ENTITY\n    penalty"),
  };
};

const place = (from: string, to: string): Files => ({ ...GOOD, "xa/jurisdiction.yaml": PLACE.replace(from, to) });
const act = (from: string, to: string): Files => ({ ...GOOD, "xa/act-1.yaml": ACT.replace(from, to) });

test.each<[string, Files, RegExp]>([
  [
    "a fine of 900 to 450",
    offence('kind: FINE\n          fine:\n            minimum: "900"\n            maximum: "450"\n            unit: XTS'),
    /act-1\.yaml:\d+: offences\[0\]\.penaltyOptions\[0\]\[0\]\.fine: its minimum is more than its maximum/,
  ],
  [
    "a fine in no currency",
    offence('kind: FINE\n          fine:\n            maximum: "900"\n            unit: XYZ'),
    /act-1\.yaml:\d+: .*\.fine\.unit: is neither an ISO 4217 code, such as KZT, nor the id of a unit/,
  ],
  [
    "a place that pays in no currency",
    place("currency: XTS", "currency: XYZ"),
    /jurisdiction\.yaml:\d+: .*currency: is no ISO 4217 code; write one such as KZT/,
  ],
  [
    "a prison term of 30 to 12 years",
    offence("kind: IMPRISONMENT\n          duration:\n            minimum: P30Y\n            maximum: P12Y"),
    /act-1\.yaml:\d+: .*\.duration: its minimum is more than its maximum/,
  ],
  [
    "a fine of five times to twice the gain",
    offence('kind: FINE\n          fineMultiple:\n            minimum: "5"\n            maximum: "2"\n            of: the gain'),
    /act-1\.yaml:\d+: .*\.fineMultiple: its minimum is more than its maximum/,
  ],
  [
    "a fine for those who cannot commit the offence",
    closed("kind: FINE\n          subjects:\n            - INDIVIDUAL"),
    /act-1\.yaml:\d+: offences\[0\]\.penaltyOptions\[0\]\[0\]\.subjects: INDIVIDUAL is none of those who can commit the offence: LEGAL_ENTITY/,
  ],
  [
    "an offence that one class commits and another suffers for",
    closed("kind: FINE\n          subjects:\n            - INDIVIDUAL"),
    /act-1\.yaml:\d+: offences\[0\]\.penaltyOptions: no option is for LEGAL_ENTITY, who can commit the offence/,
  ],
  [
    "what is imposed together on two classes",
    closed(
      "kind: FINE\n          subjects:\n            - LEGAL_ENTITY\n          summary: A fine.\n        - kind: CONFISCATION",
    ),
    /act-1\.yaml:\d+: offences\[0\]\.penaltyOptions\[0\]: what is imposed together is for the same class of offender/,
  ],
  [
    "a fine for anyone as a class",
    closed("kind: FINE\n          subjects:\n            - ANYONE"),
    /act-1\.yaml:\d+: offences\[0\]\.penaltyOptions\[0\]\[0\]\.subjects\[0\]: /,
  ],
  [
    "a review in the future",
    place("    level: BASIC\n", "    level: BASIC\n    reviewedThrough: 2999-01-01\n"),
    /jurisdiction\.yaml:9: 2999-01-01 is yet to come: nobody can have looked then/,
  ],
  [
    "a source that was read in the future",
    place("    kind: PRIMARY_LAW\n", "    kind: PRIMARY_LAW\n    retrieved: 2999-01-01\n"),
    /jurisdiction\.yaml:\d+: 2999-01-01 is yet to come/,
  ],
  [
    "the press as the text of the law",
    place("kind: PRIMARY_LAW", "kind: NEWS"),
    /act-1\.yaml:12: is PRIMARY, read in the text of the law, and cites the press alone/,
  ],
  [
    "an address that is dated otherwise than its statute",
    act("date: 2019-12-01", "date: 2019-11-30"),
    /act-1\.yaml:2: is dated 2019-12-01, and no stage of the statute is of that day/,
  ],
])("%s is named", (_, files, fault) => {
  expect(faultsOf(files)).toMatch(fault);
});

test("an offence that breaks no rule is warned of", () => {
  const warned = (files: Files) => {
    const folder = seedFolder(files);
    const { records, warnings } = readCorpus(folder.path, { counts: false });
    folder.remove();
    expect(records).not.toBeNull();
    return printWarnings(warnings, { verbose: true });
  };
  expect(warned(offence("kind: OTHER"))).toBe("");
  expect(warned(offence("kind: OTHER", ""))).toMatch(/act-1\.yaml:\d+: \/offence\/xa\/unlicensed breaks no rule/);
});

test("a fault of form hides nothing that cannot be so in the same file", () => {
  const found = faultsOf({
    ...GOOD,
    "xa/jurisdiction.yaml": PLACE.replace("currency: XTS", "currency: XYZ")
      .replace("    level: BASIC\n", "    level: BASIC\n    reviewedThrough: 2999-01-01\n")
      .replace("kind: PRIMARY_LAW", "kind: NEWS"),
    "xa/act-1.yaml": ACT.replace("kind: ACT", "kind: LAW").replace(
      "id: /akn/xa/act/law/2019-12-01/1",
      "id: /akn/xa/act/law/2018-12-01/1",
    ),
  });
  expect(found).toMatch(/jurisdiction\.yaml:\d+: jurisdiction\.currency: is no ISO 4217 code/);
  expect(found).toMatch(/jurisdiction\.yaml:\d+: 2999-01-01 is yet to come/);
  expect(found).toMatch(/act-1\.yaml:\d+: statute\.kind: Invalid option/);
  expect(found).toMatch(/act-1\.yaml:\d+: is dated 2018-12-01, and no stage of the statute is of that day/);
  expect(found).toMatch(/act-1\.yaml:\d+: is PRIMARY, read in the text of the law, and cites the press alone/);
});
