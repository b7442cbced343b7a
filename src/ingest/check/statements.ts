import { ENERGY_SOURCES, type MinerFact, UNIT_OF_FACT } from "../../law/rule/rule.vocabulary.js";
import type { Seeds } from "../read/read.js";
import type { Report } from "./check.js";

const BOOLEAN_FACTS = new Set([
  "FOREIGN",
  "REGISTERED",
  "LICENSED",
  "ORGANISED_GROUP",
  "OUTSIZED_PROFIT",
  "USES_GRID",
  "NOTIFIED_AUTHORITY",
  "MEMBER_OF_ACCREDITED_POOL",
]);
const NUMERIC_FACTS = new Set(["ELECTRICITY_KWH_PER_MONTH", "ELECTRICITY_PRICE", "CAPACITY_MW", "INCOME"]);

/** What statements say fits the vocabulary and each other. */
export function checkStatements(seeds: Seeds, report: Report): void {
  const elements = new Map(
    seeds.vocabulary.flatMap(({ content }) => content.concepts.map(({ code, elements: list }) => [code, list] as const)),
  );
  const labelled = new Set(seeds.vocabulary.flatMap(({ content }) => content.elements.map(({ code }) => code)));
  const modalities = new Map(
    seeds.statutes.flatMap(({ content }) => content.rules.map(({ id, modality }) => [id, modality] as const)),
  );
  checkVocabulary(seeds, labelled, new Set(elements.keys()), report);
  for (const file of seeds.statutes) {
    const { definitions, tokenClasses, rules, offences, taxes } = file.content;
    definitions.forEach(({ concept, stances }, index) => {
      const list = elements.get(concept);
      if (!list) report(file, ["definitions", index, "concept"], `no such concept: ${concept}`);
      stances.forEach(({ element }, place) => {
        if (list && !list.includes(element)) {
          report(
            file,
            ["definitions", index, "stances", place, "element"],
            `${element} is none of the elements of ${concept}; add it there or take it out`,
          );
        }
        if (stances.findIndex((other) => other.element === element) < place) {
          report(file, ["definitions", index, "stances", place, "element"], `${element} has a stance already`);
        }
      });
    });
    tokenClasses.forEach(({ concept }, index) => {
      if (!elements.has(concept)) report(file, ["tokenClasses", index, "concept"], `no such concept: ${concept}`);
    });
    rules.forEach(({ modality, exceptTo }, index) => {
      if (exceptTo.length > 0 && !["EXEMPTION", "PERMISSION", "RIGHT"].includes(modality)) {
        report(
          file,
          ["rules", index, "exceptTo"],
          `${modality} can be no exception; only an exemption, a permission or a right can`,
        );
      }
      exceptTo.forEach((id, place) => {
        const lifted = modalities.get(id);
        if (lifted && !["OBLIGATION", "PROHIBITION"].includes(lifted)) {
          report(
            file,
            ["rules", index, "exceptTo", place],
            `${id} is of modality ${lifted}; only an obligation or a prohibition can be lifted`,
          );
        }
      });
    });
    rules.forEach(({ modality, metWhen }, index) => {
      if (metWhen.length > 0 && modality !== "OBLIGATION") {
        report(file, ["rules", index, "metWhen"], `only an obligation can be met, and this is of modality ${modality}`);
      }
    });
    const lists = [
      ["rules", "conditions", rules.map(({ conditions }) => conditions)],
      ["rules", "metWhen", rules.map(({ metWhen }) => metWhen)],
      ["offences", "conditions", offences.map(({ conditions }) => conditions)],
      ["taxes", "conditions", taxes.map(({ conditions }) => conditions)],
    ] as const;
    for (const [kind, key, list] of lists) {
      list.forEach((conditions, index) => {
        conditions.forEach((condition, place) => {
          const message = conditionFault(condition);
          if (message) report(file, [kind, index, key, place], message);
        });
      });
    }
  }
}

interface ConditionSeed {
  readonly fact: string;
  readonly operator: string;
  readonly values: readonly string[];
  readonly unit?: string;
}

function conditionFault({ fact, operator, values, unit }: ConditionSeed): string | null {
  if (
    BOOLEAN_FACTS.has(fact) &&
    (!["EQ", "NE"].includes(operator) || values.length !== 1 || !["true", "false"].includes(values[0] ?? ""))
  ) {
    return `${fact} is true or false: write operator EQ and values ['true'] or ['false']`;
  }
  if (NUMERIC_FACTS.has(fact)) {
    if (values.some((value) => !/^\d+(\.\d+)?$/.test(value)))
      return `${fact} is compared with numbers, and is given ${values.join(", ")}`;
    if (!unit) return `${fact} needs a unit`;
    const usual = UNIT_OF_FACT[fact as MinerFact];
    if (usual && unit !== usual) return `${fact} is counted in ${usual}, and not in ${unit}`;
  }
  if (fact === "ENERGY_SOURCE") {
    const unknown = values.filter((value) => !(ENERGY_SOURCES as readonly string[]).includes(value));
    if (unknown.length > 0) return `no such source of energy: ${unknown.join(", ")}; there are ${ENERGY_SOURCES.join(", ")}`;
  }
  if (["LT", "LTE", "GT", "GTE", "EQ", "NE"].includes(operator) && values.length !== 1)
    return `${operator} takes one value; for several, write IN or NOT_IN`;
  return null;
}

function checkVocabulary(seeds: Seeds, labelled: ReadonlySet<string>, concepts: ReadonlySet<string>, report: Report): void {
  for (const file of seeds.vocabulary) {
    file.content.concepts.forEach(({ elements, broader, related }, index) => {
      elements.forEach((code, place) => {
        if (!labelled.has(code)) report(file, ["concepts", index, "elements", place], `no such element: ${code}`);
      });
      for (const [key, codes] of [
        ["broader", broader ? [broader] : []],
        ["related", related],
      ] as const) {
        for (const code of codes) if (!concepts.has(code)) report(file, ["concepts", index, key], `no such concept: ${code}`);
      }
    });
  }
}
