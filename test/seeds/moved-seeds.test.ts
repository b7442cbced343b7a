import { expect, test } from "@jest/globals";
import { type Files, faultsOf, GOOD } from "../support/corpus.js";

const moves = (...lines: string[]): Files => ({
  ...GOOD,
  "moved.yaml": `moved:\n${lines.map((line) => `  ${line}\n`).join("")}`,
});

test("an old id that leads to a record of its kind is good", () => {
  expect(faultsOf(moves("/rule/xa/permit: /rule/xa/licence", "/rule/xa/paper: /rule/xa/licence"))).toBe("");
});

test.each([
  ["to nothing", ["/rule/xa/permit: /rule/xa/none"], /^moved\.yaml:2: \/rule\/xa\/none is nowhere declared$/],
  [
    "from an id that is in use",
    ["/rule/xa/permit: /rule/xa/licence", "/rule/xa/licence: /rule/xa/licence"],
    /moved\.yaml:3: \/rule\/xa\/licence is in use/,
  ],
  [
    "in two steps",
    ["/rule/xa/paper: /rule/xa/permit", "/rule/xa/permit: /rule/xa/licence"],
    /^moved\.yaml:2: \/rule\/xa\/permit moved on; write \/rule\/xa\/licence here$/,
  ],
  ["to another kind", ["/offence/xa/permit: /rule/xa/licence"], /moved\.yaml:2: .* of kind offence, and .* of kind rule/],
  ["from what is no id", ["permit: /rule/xa/licence"], /moved\.yaml:2: moved\.permit: .*is not the id of a record of the seeds/],
  [
    "to what is no record of the seeds",
    ["/rule/xa/permit: /release/1"],
    /moved\.yaml:2: .*is not the id of a record of the seeds/,
  ],
  ["twice", ["/rule/xa/permit: /rule/xa/licence", "/rule/xa/permit: /rule/xa/licence"], /moved\.yaml:3: no YAML: .*unique/],
] as const)("a move %s is named", (_, lines, fault) => {
  expect(faultsOf(moves(...lines), false)).toMatch(fault);
});
