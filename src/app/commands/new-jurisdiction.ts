import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { stringify } from "yaml";
import { canonicalForm } from "../../ingest/read/canonical-form.js";
import { withModeline } from "../../ingest/read/modeline.js";
import { unseenSign } from "../../ingest/read/read-text.js";
import { badArgument, Refusal } from "../../platform/kernel/errors.js";
import type { Config } from "../config.js";

/** What a contributor fills in, in the order of the file; seeds/README.md is the dictionary. */
const TO_FILL_IN = `
# Under jurisdiction, when you know them: currency (ISO 4217), languages (BCP 47), legalTradition, and in coverage
# reviewedThrough (the day up to which you looked) and a note (what you read, and what you could not). Then the status:
#
#   miningStatus:
#     - code: UNCLEAR            # docs/editing.md says when it is another
#       note: What it rests on, in your own words.
#       evidence: SECONDARY      # PRIMARY only for what was read in the text of the law
#       citations:
#         - /source/PLACE/first
#
# authorities:
#   - id: /authority/PLACE/parliament
#     names:
#       en: Parliament
#     roles:
#       - LEGISLATURE
# sources:
#   - id: /source/PLACE/first
#     title: Title as published
#     publisher: Who published it
#     kind: PRIMARY_LAW          # or GOVERNMENT, NEWS, COMMENTARY
#     url: https://…
#     retrieved: YYYY-MM-DD      # the day on which you read it
#     language: en
`;

/** Makes the folder of a jurisdiction and its first file, which says nothing yet that nobody knows; in the last folder of seeds. */
export async function newJurisdiction({ seedsDirectories }: Config, code: string, name: string): Promise<void> {
  const seedsDirectory = seedsDirectories.at(-1) ?? "";
  const folderOf = (place: string) =>
    seedsDirectories.map((directory) => join(directory, place.toLowerCase())).find((folder) => existsSync(folder));
  if (!/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code)) {
    throw badArgument("code", `${JSON.stringify(code)} is no ISO 3166 code; write XX for a country, XX-YY for a part of one`);
  }
  if (name.trim() === "") throw badArgument("--name", "is empty; give the name in English");
  const sign = unseenSign(name) ?? (/[\n\t]/.test(name) ? "the end of a line, or a tab" : null);
  if (sign) throw badArgument("--name", `holds ${sign}; give the name in English, in one line`);
  const folder = join(seedsDirectory, code.toLowerCase());
  if (!existsSync(seedsDirectory)) {
    throw new Refusal("BAD_CONFIGURATION", `the seeds directory ${seedsDirectory} cannot be read; set MINELAW_SEEDS_DIR`);
  }
  const known = folderOf(code);
  if (known) throw badArgument("code", `${code} is among the seeds already: ${known}`);
  const parent = code.includes("-") ? code.slice(0, 2) : undefined;
  const jurisdiction = {
    code,
    kind: parent ? "SUBDIVISION" : "COUNTRY",
    ...(parent && folderOf(parent) && { parent }),
    names: { en: name.trim() },
    coverage: { level: "BASIC" },
  };
  mkdirSync(folder);
  const file = join(folder, "jurisdiction.yaml");
  const text = stringify({ jurisdiction }) + TO_FILL_IN.replaceAll("PLACE", code.toLowerCase());
  writeFileSync(file, canonicalForm(withModeline(seedsDirectory, relative(seedsDirectory, file), text)));
  console.log(`${file} is begun. Fill in what it says, then: npm run seeds:format, and minelaw check.`);
}
