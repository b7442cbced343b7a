import { expect, test } from "@jest/globals";
import { faultsOf, GOOD } from "../support/corpus.js";

const faults = (vocabulary: string) => faultsOf({ ...GOOD, "vocabulary/terms.yaml": vocabulary });

test("terms and names of places in which nothing is wrong", () => {
  expect(
    faults(`terms:
  - code: fine
    labels: { en: [fine, penalty], ru: [штраф] }
    related: [prison]
    kind: OFFENCE
  - code: prison
    labels: { en: [jail, penalty] }
  - code: levy
    labels: { en: [levy, jail] }
    shares: [prison]
placeNames:
  - code: XB
    names: { en: [Elsewhere] }
    within: XA
`),
  ).toBe("");
});

test.each([
  [
    "a label of two terms that do not know each other",
    `terms:
  - { code: a, labels: { en: [fines] } }
  - { code: b, labels: { en: [fine] } }
`,
    /terms\.yaml:\d+: "fine" is a label of a too/,
  ],
  [
    "a code twice",
    `terms:
  - { code: a, labels: { en: [fine] } }
  - { code: a, labels: { en: [jail] } }
`,
    /there is a term a already/,
  ],
  [
    "a related term that is not there",
    `terms:
  - { code: a, labels: { en: [fine] }, related: [nothing] }
`,
    /no such term: nothing/,
  ],
  [
    "a label without a word",
    `terms:
  - { code: a, labels: { en: ["!?"] } }
`,
    /has no word in it/,
  ],
  [
    "a word that questions are read without",
    `terms:
  - { code: a, labels: { en: [how much] } }
`,
    /"how much" is a word that questions are read without/,
  ],
  [
    "a place by such a word",
    `placeNames:
  - { code: XB, names: { en: [in] } }
`,
    /"in" is a word that questions are read without/,
  ],
  [
    "a kind that is none",
    `terms:
  - { code: a, labels: { en: [fine] }, kind: CRIME }
`,
    /kind/,
  ],
])("%s is a fault", (_, vocabulary, fault) => {
  expect(faults(vocabulary)).toMatch(fault);
});
