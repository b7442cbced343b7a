import type { Concept, Definition } from "../../law/definition/definition.type.js";
import type { Stance } from "../../law/definition/definition.vocabulary.js";
import type { Jurisdiction } from "../../law/jurisdiction/jurisdiction.type.js";
import { groupBy } from "../../platform/kernel/group.js";
import type { Comparison, ComparisonRow } from "./comparison.type.js";

/** Lays definitions side by side. Places come in the order of the rows; what a definition does not speak of is SILENT. */
export function compareDefinitions(
  concept: Concept,
  places: readonly Jurisdiction[],
  definitions: readonly Definition[],
  labels: ReadonlyMap<string, string>,
): Omit<Comparison, "moment"> {
  const codes = concept.row.elements;
  const byPlace = groupBy(definitions, ({ row }) => row.jurisdiction_id);
  const rows = places.flatMap((jurisdiction): ComparisonRow[] => {
    const found = byPlace.get(jurisdiction.address);
    if (found) return found.map((definition) => rowOf(jurisdiction, definition, codes));
    const note = `No definition of ${concept.prefLabel("en")} in force in ${jurisdiction.name("en")} is recorded; one may exist.`;
    return [{ jurisdiction, definition: null, stances: codes.map(() => "SILENT"), note }];
  });
  const count = (index: number, stance: Stance) => rows.filter(({ stances }) => stances[index] === stance).length;
  const elements = codes.map((code, index) => ({
    code,
    label: labels.get(code) ?? code,
    includedIn: count(index, "INCLUDED"),
    excludedIn: count(index, "EXCLUDED"),
    silentIn: count(index, "SILENT"),
  }));
  return { concept, elements, rows, withoutDefinition: rows.filter(({ definition }) => definition === null).length };
}

function rowOf(jurisdiction: Jurisdiction, definition: Definition, codes: readonly string[]): ComparisonRow {
  const taken = new Map(definition.row.stances.map(({ element, stance }) => [element, stance]));
  return { jurisdiction, definition, stances: codes.map((code) => taken.get(code) ?? "SILENT"), note: null };
}
