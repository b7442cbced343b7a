import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";

const inFolder = (folder: string) =>
  readdirSync(join(PACKAGE_ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join(folder, file));

const DOCUMENTS = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "seeds/README.md", "bench/README.md", ...inFolder("docs")];

const read = (document: string) => readFileSync(join(PACKAGE_ROOT, document), "utf8");

/** Code blocks hold answers and commands, whose paths are those of the site and of the reader. */
const proseOf = (document: string) => read(document).replace(/^```[\s\S]*?^```$/gm, "");

/** The anchor that a heading has: lower case, hyphens for blanks, no other signs. */
const anchorsIn = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

test("every link of a document leads to a file, and to a heading in it", () => {
  const broken = DOCUMENTS.flatMap((document) =>
    [...proseOf(document).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)]
      .filter(([, path = "", anchor]) => {
        const target = path === "" ? document : join(dirname(document), path);
        if (!existsSync(join(PACKAGE_ROOT, target))) return true;
        return anchor !== undefined && !anchorsIn(read(target)).includes(anchor);
      })
      .map(([link]) => `${document}: ${link}`),
  );
  expect(broken).toEqual([]);
});

/** A path as prose names it; with a star or x in place of a name it stands for many. */
const PATH =
  /(?<![\w/.@-])(?:src|test|docs|migrations|schema|seeds|examples|ops|scripts|bench|public)\/[\w./-]*[\w/](?![\w*<{…])/g;

test("every path that a document names is there", () => {
  const missing = DOCUMENTS.flatMap((document) =>
    [...proseOf(document).matchAll(PATH)]
      .map(([path]) => path)
      .filter((path) => !path.includes("bench/dist") && !existsSync(join(PACKAGE_ROOT, path)))
      .map((path) => `${document}: ${path}`),
  );
  expect(missing).toEqual([]);
});

test("the index of decisions names each of them by its title", () => {
  const decisions = readdirSync(join(PACKAGE_ROOT, "docs", "decisions")).filter((file) => /^\d{4}-/.test(file));
  const index = read("docs/decisions/README.md");
  const wanted = decisions.map((file) => {
    const title = /^# \d+\. (.+)$/m.exec(read(`docs/decisions/${file}`))?.[1];
    return `[${title}](${file})`;
  });
  expect(wanted.filter((line) => !index.includes(line))).toEqual([]);
});

test("docs/errors.md explains every code, and no other", () => {
  const codes = [...read("src/platform/kernel/errors.ts").matchAll(/^ {2}\| "([A-Z_]+)"/gm)].map(([, code]) => code as string);
  // Apollo Server and graphql-js give these themselves.
  const given = [
    "GRAPHQL_PARSE_FAILED",
    "GRAPHQL_VALIDATION_FAILED",
    "OPERATION_RESOLUTION_FAILURE",
    "PERSISTED_QUERY_NOT_FOUND",
  ];
  const explained = new Set([...read("docs/errors.md").matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code as string));
  expect(codes.length).toBeGreaterThan(20);
  expect([...explained].sort()).toEqual([...codes, ...given].sort());
});
