import { conceptId, elementId } from "../../law/definition/concept.seed.js";
import { jurisdictionId, kindOfId } from "../../platform/kernel/id.js";
import { filesOfPlaces, type Path, type SeedFile, type Seeds } from "../read/seed-file.js";
import type { Report } from "./report.js";
import type { Unread } from "./unread.js";

interface Place {
  readonly file: SeedFile<unknown>;
  readonly path: Path;
}

/** No id twice, none out of place, no reference to nothing, no source that nothing cites. Gives every id that is in use. */
export function checkReferences(seeds: Seeds, unread: Unread, report: Report): ReadonlySet<string> {
  const declared = declarations(seeds, unread, report);
  const mentioned = new Set<string>(unread.mentioned);
  for (const file of [...filesOfPlaces(seeds), ...seeds.statutes, ...seeds.corrections, ...seeds.vocabulary]) {
    for (const { path, text } of referencesIn(file.content)) {
      mentioned.add(text);
      const at = declared.get(text)?.file;
      if (!at && !unread.declared.has(text)) report(file, path, `${text} is nowhere declared`);
      if (at && at.layer > file.layer) report(file, path, `${text} is declared in ${at.file} alone, which is in a later folder`);
    }
  }
  for (const file of (seeds.unread ?? []).flatMap(({ said }) => said ?? [])) {
    for (const { path, text } of referencesIn(file.content)) {
      if (!declared.has(text) && !unread.declared.has(text)) report(file, path, `${text} is nowhere declared`);
    }
  }
  for (const file of filesOfPlaces(seeds)) {
    file.content.sources.forEach(({ id }, index) => {
      if (!mentioned.has(id)) report(file, ["sources", index, "id"], `${id} is cited by nothing; cite it or take it out`);
    });
  }
  return new Set([...declared.keys(), ...unread.declared]);
}

function declarations(seeds: Seeds, unread: Unread, report: Report): Map<string, Place> {
  const declared = new Map<string, Place>();
  const declare = (id: string, file: SeedFile<unknown>, path: Path) => {
    const first = declared.get(id);
    const later = first && first.file.layer < file.layer ? "; a later folder adds records and changes none" : "";
    if (first)
      report(file, path, `${id} is declared already, in ${first.file.file} line ${first.file.lineOf(first.path)}${later}`);
    else declared.set(id, { file, path });
  };
  for (const file of seeds.jurisdictions) {
    const { jurisdiction, places } = file.content;
    if (jurisdiction.code.toLowerCase() !== file.folder) {
      report(
        file,
        ["jurisdiction", "code"],
        `${jurisdiction.code} lies in the folder ${file.folder}; move it to ${jurisdiction.code.toLowerCase()}`,
      );
    }
    declare(jurisdictionId(jurisdiction.code), file, ["jurisdiction", "code"]);
    places.forEach((place, index) => declare(jurisdictionId(place.code), file, ["places", index, "code"]));
  }
  for (const file of seeds.vocabulary) {
    file.content.concepts.forEach(({ code }, index) => declare(conceptId(code), file, ["concepts", index, "code"]));
    file.content.elements.forEach(({ code }, index) => declare(elementId(code), file, ["elements", index, "code"]));
  }
  for (const file of inLayers([...filesOfPlaces(seeds), ...seeds.statutes])) {
    for (const { path, text } of texts(file.content, [])) {
      if (!isDeclaration(path)) continue;
      declare(text, file, path);
      if (placeOf(text) !== file.folder)
        report(file, path, `${text} belongs to another jurisdiction than its folder ${file.folder}`);
    }
  }
  for (const file of seeds.jurisdictions) {
    for (const [at, place] of [
      ["jurisdiction", file.content.jurisdiction] as const,
      ...file.content.places.map((each, index) => [index, each] as const),
    ]) {
      const parent = place.parent;
      if (parent && ![declared, unread.declared].some((ids) => ids.has(jurisdictionId(parent)))) {
        report(file, typeof at === "number" ? ["places", at, "parent"] : [at, "parent"], `${parent} is nowhere declared`);
      }
    }
  }
  return declared;
}

/** Files of earlier folders before those of later ones. */
const inLayers = (files: readonly SeedFile<unknown>[]) => [...files].sort((a, b) => a.layer - b.layer);

const BY_LANGUAGE = ["names", "titles", "prefLabels"];

/** An id at the key `id` declares; at any other it refers. Among names, `id` is the Indonesian language. */
function isDeclaration(path: Path): boolean {
  return path.at(-1) === "id" && !BY_LANGUAGE.includes(String(path.at(-2)));
}

function placeOf(id: string): string | undefined {
  return id.split("/")[2];
}

/** The ids in a file that name records, but for those that declare one. */
function* referencesIn(content: unknown): Generator<{ path: Path; text: string }> {
  for (const each of texts(content, [])) if (!isDeclaration(each.path) && kindOfId(each.text) !== null) yield each;
}

function* texts(value: unknown, path: Path): Generator<{ path: Path; text: string }> {
  if (typeof value === "string") yield { path, text: value };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* texts(item, [...path, index]);
  else if (value !== null && typeof value === "object")
    for (const [key, item] of Object.entries(value)) yield* texts(item, [...path, key]);
}
