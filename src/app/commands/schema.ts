import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seedSchemas } from "../../ingest/read/json-schemas.js";
import { printSdl } from "../../platform/graphql/sdl.js";
import { Refusal } from "../../platform/kernel/errors.js";
import { PACKAGE_ROOT } from "../../platform/kernel/package-root.js";
import { printTrustedDocuments, TRUSTED_DOCUMENTS_FILE } from "../../site/explorer/trusted-documents.js";
import { buildApi } from "../schema.js";

/** Writes what is emitted to schema/, or compares it. */
export async function schema(options: { check?: boolean }): Promise<void> {
  const folder = join(PACKAGE_ROOT, "schema");
  const files = {
    "api.graphql": printSdl(buildApi()),
    [TRUSTED_DOCUMENTS_FILE]: printTrustedDocuments(),
    ...seedSchemas(),
  };
  const differing = Object.entries(files).filter(([name, text]) => readIfThere(join(folder, name)) !== text);
  if (options.check) {
    if (differing.length > 0) {
      throw new Refusal(
        "BAD_CONFIGURATION",
        `out of date: ${differing.map(([name]) => `schema/${name}`).join(", ")}; run npm run schema`,
      );
    }
    return;
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of differing) writeFileSync(join(folder, name), text);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
