import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../platform/kernel/package-root.js";

/** A question that people ask, and the query that answers it. */
export interface Example {
  readonly name: string;
  /** The comment at the top of the file. */
  readonly question: string;
  readonly query: string;
}

/** The examples of the folder examples/, in the order of their file names. */
export function readExamples(): Example[] {
  const folder = join(PACKAGE_ROOT, "examples");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => {
      const query = readFileSync(join(folder, file), "utf8");
      return { name: file.replace(/\.graphql$/, ""), question: /^# (.+)$/m.exec(query)?.[1] ?? file, query };
    });
}
