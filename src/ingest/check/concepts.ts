import type { Seeds, StatuteFile } from "../read/seed-file.js";
import type { Report } from "./report.js";

/** The elements of each concept, by its code. */
type Elements = ReadonlyMap<string, readonly string[]>;

/** Concepts, their elements, and the stances of definitions on these fit each other. */
export function checkConcepts(seeds: Seeds, report: Report): void {
  const elements: Elements = new Map(
    seeds.vocabulary.flatMap(({ content }) => content.concepts.map((concept) => [concept.code, concept.elements] as const)),
  );
  checkVocabulary(seeds, elements, report);
  for (const file of seeds.statutes) {
    file.content.definitions.forEach((definition, index) => {
      for (const { path, message } of stanceFaults(definition, elements)) report(file, ["definitions", index, ...path], message);
    });
    file.content.tokenClasses.forEach(({ concept }, index) => {
      if (!elements.has(concept)) report(file, ["tokenClasses", index, "concept"], `no such concept: ${concept}`);
    });
  }
}

function checkVocabulary({ vocabulary }: Seeds, concepts: Elements, report: Report): void {
  const labelled = new Set(vocabulary.flatMap(({ content }) => content.elements.map(({ code }) => code)));
  for (const file of vocabulary) {
    file.content.concepts.forEach(({ elements, broader, related }, index) => {
      elements.forEach((code, place) => {
        if (!labelled.has(code)) report(file, ["concepts", index, "elements", place], `no such element: ${code}`);
      });
      if (broader && !concepts.has(broader)) report(file, ["concepts", index, "broader"], `no such concept: ${broader}`);
      for (const code of related) {
        if (!concepts.has(code)) report(file, ["concepts", index, "related"], `no such concept: ${code}`);
      }
    });
  }
}

type Definition = Pick<StatuteFile["definitions"][number], "concept" | "stances">;

function stanceFaults({ concept, stances }: Definition, concepts: Elements) {
  const elements = concepts.get(concept);
  if (!elements) return [{ path: ["concept"], message: `no such concept: ${concept}` }];
  return stances.flatMap(({ element }, place) => {
    const path = ["stances", place, "element"];
    const twice = stances.findIndex((other) => other.element === element) < place;
    return [
      ...(elements.includes(element)
        ? []
        : [{ path, message: `${element} is none of the elements of ${concept}; add it there or take it out` }]),
      ...(twice ? [{ path, message: `${element} has a stance already` }] : []),
    ];
  });
}
