import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GraphQLSchema } from "graphql";
import type { Variables } from "../../kits/operations.js";
import { operationsOf } from "../../kits/published-operations.js";
import { readsOfficialTexts } from "../../law/wording/reads-official-texts.js";
import { PACKAGE_ROOT } from "../../platform/kernel/package-root.js";

/** A question that people ask, and the query that answers it. */
export interface Example {
  readonly name: string;
  /** The comment at the top of the file. */
  readonly question: string;
  readonly query: string;
  readonly variables: Variables;
}

/** The examples of the folder examples/, in the order of their file names. */
export function readFolder(): Example[] {
  const folder = join(PACKAGE_ROOT, "examples");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => {
      const query = readFileSync(join(folder, file), "utf8");
      const name = file.replace(/\.graphql$/, "");
      return { name, question: /^# (.+)$/m.exec(query)?.[1] ?? file, query, variables: {} };
    });
}

/** The examples of the folder examples/, and then the published operations; those that read official texts only where some are shown. */
export function readExamples(schema: GraphQLSchema, { texts }: { readonly texts: boolean }): Example[] {
  const published = operationsOf(schema).filter((operation) => texts || !readsOfficialTexts(operation));
  const operations = published.map(({ name, description, text, example }) => ({
    name,
    question: description,
    query: text,
    variables: example,
  }));
  return [...readFolder(), ...operations];
}
