import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { kindOfFile } from "../../src/ingest/read/kind-of-file.js";
import { seedFilesIn } from "../../src/ingest/read/read-seeds.js";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";

const SEEDS = join(PACKAGE_ROOT, "seeds");

/** What each file of seeds says of where its JSON Schema is. */
const FILES = seedFilesIn(SEEDS).map((file) => {
  const text = readFileSync(join(SEEDS, file), "utf8");
  const named = /^# yaml-language-server: \$schema=(.*)\n/.exec(text)?.[1];
  return { file, text, schema: named && relative(PACKAGE_ROOT, join(SEEDS, dirname(file), named)) };
});

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validators = new Map<string, ReturnType<typeof ajv.compile>>();

function validatorOf(schema: string) {
  const known = validators.get(schema) ?? ajv.compile(JSON.parse(readFileSync(join(PACKAGE_ROOT, schema), "utf8")));
  validators.set(schema, known);
  return known;
}

test("each file of seeds begins with the path of the JSON Schema of its kind", () => {
  expect(FILES.length).toBeGreaterThan(600);
  const others = FILES.filter(({ file, schema }) => schema !== `schema/seed-${kindOfFile(file)}.schema.json`);
  expect(others.map(({ file }) => `${file}: run npm run seeds:format`)).toEqual([]);
});

test("each file of seeds validates against the JSON Schema that it names", () => {
  const wrong = FILES.flatMap(({ file, text, schema }) => {
    const validate = validatorOf(schema ?? "");
    return validate(parse(text)) ? [] : [`${file}: ${ajv.errorsText(validate.errors)}`];
  });
  expect(wrong).toEqual([]);
});

test("the JSON Schemas refuse what the reader refuses: a key that nobody knows, a value that no list has", () => {
  const statute = validatorOf("schema/seed-statute.schema.json");
  const [good] = FILES.filter(({ schema }) => schema === "schema/seed-statute.schema.json");
  const content = parse(good?.text ?? "");
  expect(statute(content)).toBe(true);
  expect(statute({ ...content, rulez: [] })).toBe(false);
  expect(statute({ ...content, statute: { ...content.statute, kind: "ACTE" } })).toBe(false);
});
