import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { seedSchemas } from "../../ingest/read/json-schemas.js";
import { printAnswerTypes } from "../../kits/answer-types.js";
import { printSdl } from "../../platform/graphql/sdl.js";
import { Refusal } from "../../platform/kernel/errors.js";
import { PACKAGE_ROOT } from "../../platform/kernel/package-root.js";
import { printTrustedDocuments } from "../../site/explorer/print-trusted-documents.js";
import { TRUSTED_DOCUMENTS_FILE } from "../../site/explorer/trusted-documents.js";
import { PAGES } from "../../site/find-resource.js";
import { buildApi } from "../schema.js";

/** Writes what is emitted: schema/, and the types of the answers that pages ask for. Or compares it. */
export async function schema(options: { check?: boolean }): Promise<void> {
  const differing = Object.entries(emitted()).filter(([path, text]) => readIfThere(join(PACKAGE_ROOT, path)) !== text);
  if (options.check) {
    if (differing.length === 0) return;
    throw new Refusal("BAD_CONFIGURATION", `out of date: ${differing.map(([path]) => path).join(", ")}; run npm run schema`);
  }
  for (const [path, text] of differing) {
    mkdirSync(dirname(join(PACKAGE_ROOT, path)), { recursive: true });
    writeFileSync(join(PACKAGE_ROOT, path), text);
  }
}

/** Texts by path. */
function emitted(): Record<string, string> {
  // The operations of pages are declared as their modules load.
  if (PAGES.size === 0) throw new Error("the site has no pages");
  const api = buildApi();
  const inSchema = { "api.graphql": printSdl(api), [TRUSTED_DOCUMENTS_FILE]: printTrustedDocuments(api), ...seedSchemas() };
  return {
    ...Object.fromEntries(Object.entries(inSchema).map(([name, text]) => [`schema/${name}`, text])),
    "src/kits/answers.generated.ts": printAnswerTypes(api),
  };
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
