/*
 * Writes the lists of what the rooms hold: pages, rows, seeds, reads by id, resolvers, and the migrations. A room says what it has by
 * the names of its files and exports (docs/architecture.md), so nothing is listed by hand, and what a kind lacks fails to compile where
 * the list is used. With --check it writes nothing, and fails where a list is out of date. Runs before the compiler.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const ROOMS = ["src/law", "src/questions", "src/platform"];

/** tokenClass and TokenClass are the kind token_class. */
const kindOf = (name) => name.replaceAll(/(?!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/** What is collected: files by their suffix, what they export by its form, and the list that it goes into, by kind or in a row. */
const COLLECTIONS = [
  {
    file: "src/site/pages.generated.ts",
    suffix: ".page.tsx",
    lists: [
      { name: "PAGES", found: /^export const (\w+)Page\b/gm },
      { name: "LISTS", found: /^export const (\w+)List\b/gm },
    ],
  },
  { file: "src/ingest/rows.generated.ts", suffix: ".row.ts", lists: [{ name: "ROW_CLASSES", found: /^export class (\w+)Row extends/gm }] },
  { file: "src/ingest/seeds.generated.ts", suffix: ".seed.ts", lists: [{ name: "SEEDS", found: /^export const (\w+)Seeds\b/gm }] },
  {
    file: "src/questions/node/reads.generated.ts",
    suffix: ".reads.ts",
    lists: [{ name: "READS_BY_ID", found: /^export const (\w+)ById\b/gm }],
  },
  {
    file: "src/app/resolvers.generated.ts",
    suffix: ".resolver.ts",
    lists: [
      { name: "RESOLVERS", found: /^export class (\w+Resolver)\b/gm, inRow: true },
      { name: "STATEMENT_LISTS", found: /^export const (\w+Lists)\b/gm, inRow: true },
    ],
  },
  {
    file: "src/platform/database/migrations.generated.ts",
    suffix: ".ts",
    folders: ["migrations"],
    lists: [{ name: "MIGRATIONS", found: /^export class (\w+)\b/gm, inRow: true }],
  },
];

function filesOf({ suffix, folders = ROOMS }) {
  const below = (folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`);
  return folders
    .flatMap(below)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
}

function textOf(collection) {
  const imports = [];
  const lists = collection.lists.map(({ name }) => ({ name, lines: [] }));
  for (const file of filesOf(collection)) {
    const text = readFileSync(join(ROOT, file), "utf8");
    const names = collection.lists.flatMap(({ found, inRow }, at) =>
      [...text.matchAll(found)].map(([line, name]) => {
        const exported = inRow ? name : /(?:class|const) (\w+)/.exec(line)[1];
        lists[at].lines.push(inRow ? `  ${exported},` : `  ${kindOf(name)}: ${exported},`);
        return exported;
      }),
    );
    if (names.length === 0) continue;
    const path = relative(dirname(collection.file), file).replaceAll("\\", "/").replace(/\.tsx?$/, ".js");
    imports.push(`import { ${names.join(", ")} } from "${path.startsWith(".") ? path : `./${path}`}";`);
  }
  const written = lists.map(({ name, lines }, at) => {
    const [open, close] = collection.lists[at].inRow ? ["[", "]"] : ["{", "}"];
    return `export const ${name} = ${open}\n${lines.join("\n")}\n${close};\n`;
  });
  return `// Written by \`npm run build\` (scripts/collect.js) from the rooms. Do not edit.\n${imports.join("\n")}\n\n${written.join("\n")}`;
}

/** Brings the lists up to date; gives the files that were not. */
export function collect({ check = false } = {}) {
  return COLLECTIONS.filter((collection) => {
    const path = join(ROOT, collection.file);
    const text = textOf(collection);
    if (existsSync(path) && readFileSync(path, "utf8") === text) return false;
    if (!check) writeFileSync(path, text);
    return true;
  }).map(({ file }) => file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes("--check");
  const changed = collect({ check });
  if (check && changed.length > 0) {
    console.error(`Out of date: ${changed.join(", ")}; run npm run build.`);
    process.exit(1);
  }
}
