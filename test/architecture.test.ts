import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "@jest/globals";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";

/**
 * The storeys, the top one first: a file imports from its own folder, from folders further down in its storey, and from storeys below.
 * In the storeys of rooms (law, questions) what is further down follows from the imports: they run in no circle of folders.
 */
const HOUSE: Readonly<Record<string, readonly string[]>> = {
  app: ["*"],
  "site ingest assistants": ["*"],
  questions: ["*"],
  law: ["*"],
  kits: ["*"],
  platform: ["http", "limits cache", "graphql", "database", "kernel"],
};

const STOREYS = Object.keys(HOUSE).map((names) => names.split(" "));
const SOURCE = join(PACKAGE_ROOT, "src");
const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));

const storeyOf = (file: string) => STOREYS.findIndex((names) => names.includes(file.split("/")[0] as string));

/** How far up a folder lies in its storey: lower numbers are further up. Null where the order inside is that of the files alone. */
function heightOf(file: string): number | null {
  const [storey, folder] = file.split("/") as [string, string];
  const order = Object.entries(HOUSE).find(([names]) => names.split(" ").includes(storey))?.[1] ?? [];
  return order[0] === "*" ? null : order.findIndex((names) => names.split(" ").includes(folder));
}

/** A page shows lines of whatever hangs on its record, in rooms above and below: lines know nothing of pages. */
const isPageOverLine = (file: string, target: string) => /\.(?:page|view)\.tsx$/.test(file) && /\.line\.tsx?$/.test(target);

function importsOf(file: string): string[] {
  const text = readFileSync(join(SOURCE, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g)].map(([, path]) => {
    const target = relative(SOURCE, resolve(dirname(join(SOURCE, file)), path as string));
    return files.find((each) => each === target.replace(/\.js$/, ".ts") || each === target.replace(/\.js$/, ".tsx")) ?? target;
  });
}

test("every folder has its place in the house", () => {
  for (const file of files) {
    expect([file, storeyOf(file)]).not.toEqual([file, -1]);
    expect([file, heightOf(file)]).not.toEqual([file, -1]);
  }
});

test("imports run one way, between storeys and inside them", () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      // The list of migrations is the database's own.
      .filter((target) => !target.startsWith("../migrations/"))
      .filter((target) => {
        const [own, other] = [storeyOf(file), storeyOf(target)];
        if (file.split("/")[0] !== target.split("/")[0]) return other <= own;
        const [height, below] = [heightOf(file), heightOf(target)];
        const sameFolder = file.split("/")[1] === target.split("/")[1];
        return height !== null && below !== null && !sameFolder && below <= height && !isPageOverLine(file, target);
      })
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test("no files import each other in a circle", () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
    if (done.has(file) || path.includes(file)) return;
    for (const target of importsOf(file)) if (files.includes(target)) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(circles).toEqual([]);
});

test("rooms hang on each other in no circle", () => {
  const rooms = files.filter((file) => /^(?:law|questions)\//.test(file));
  const roomOf = (file: string) => file.split("/").slice(0, 2).join("/");
  const below = new Map<string, Set<string>>();
  for (const file of rooms) {
    const targets = importsOf(file).filter((target) => rooms.includes(target) && !isPageOverLine(file, target));
    // What is generated collects what lies anywhere in the storey.
    const others = file.includes(".generated.") ? [] : targets.map(roomOf).filter((room) => room !== roomOf(file));
    below.set(roomOf(file), new Set([...(below.get(roomOf(file)) ?? []), ...others]));
  }
  // Rooms that hang on none but those already taken are taken away, until none is left.
  while (below.size > 0) {
    const lowest = [...below].filter(([, targets]) => [...targets].every((room) => !below.has(room)));
    expect({ inACircle: lowest.length ? [] : [...below.keys()] }).toEqual({ inACircle: [] });
    for (const [room] of lowest) below.delete(room);
  }
});

/** Every file and package that is loaded with a compiled file, whatever it may come to import later. */
function loadedWith(file: string, loaded = new Set<string>()): Set<string> {
  loaded.add(file);
  const text = readFileSync(join(PACKAGE_ROOT, "dist", "src", file), "utf8");
  for (const [, path] of text.matchAll(/^(?:import|export)\s*(?:[\w\s{},*$]+\sfrom\s+)?"([^"]+)";/gm) as Iterable<
    [string, string]
  >) {
    const target = path.startsWith(".") ? join(dirname(file), path) : path;
    if (loaded.has(target)) continue;
    if (path.startsWith(".")) loadedWith(target, loaded);
    else loaded.add(target);
  }
  return loaded;
}

test("a server that has nothing to write loads neither what writes nor what reads seeds", () => {
  const unwanted = (file: string) =>
    /^(?:typeorm|zod|yaml|@modelcontextprotocol\/.*|ingest\/.*|.*\.(?:row|seed)\.js)$/.test(file);
  for (const file of [
    "app/cli.js",
    "app/commands/serve.js",
    "app/server.js",
    "platform/database/embedded.js",
    "platform/http/redis.js",
    "assistants/mcp.route.js",
  ]) {
    expect([...loadedWith(file)].filter(unwanted)).toEqual([]);
  }
  expect([...loadedWith("app/server.js")]).toEqual(
    expect.arrayContaining(["fastify", "app/schema.js", "law/rule/rule.reads.js"]),
  );
  expect([...loadedWith("app/commands/ingest.js")]).toEqual(
    expect.arrayContaining(["typeorm", "zod", "yaml", "law/rule/rule.row.js"]),
  );
});

test("pure files touch neither database nor clock", () => {
  const pure = files.filter(
    (file) =>
      file.startsWith("platform/kernel/") ||
      /(?:assess|compare|force|text-diff|maximum)\.ts$/.test(file) ||
      // How queries and citations are read.
      /^questions\/(?:citations|search)\/(?!.*\.(?:reads|resolver|type|row|seed|sql|cost)\.ts$)/.test(file),
  );
  const impure = pure.filter((file) => {
    const text = readFileSync(join(SOURCE, file), "utf8");
    return /from "(?:pg|typeorm|sql-template-tag)"|new Date\(\)|Date\.now/.test(text);
  });
  expect(impure).toEqual([]);
});

test("the day that counts as today is read in one place, which notes that an answer depends on it", () => {
  const readers = files.filter((file) =>
    /context\.today|\{[^{}]*\btoday\b[^{}]*\}: Context/.test(readFileSync(join(SOURCE, file), "utf8")),
  );
  // Pages keep what they show by themselves; assistants keep no answers.
  expect(readers.filter((file) => !/^(?:platform\/http|site|assistants)\//.test(file))).toEqual(["platform/graphql/context.ts"]);
});

test("resolvers hold no SQL", () => {
  const resolvers = files.filter((file) => file.endsWith(".resolver.ts"));
  expect(resolvers.filter((file) => /sql-template-tag|typeorm/.test(readFileSync(join(SOURCE, file), "utf8")))).toEqual([]);
});

/** The words of pages: a line a message, and one file a language. */
const isCatalogue = (file: string) => /^kits\/words\/[a-z]{2}\.ts$/.test(file);

test("no file passes 300 lines, but for the words of pages", () => {
  const long = ["src", "test", "migrations"].flatMap((folder) =>
    readdirSync(join(PACKAGE_ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !isCatalogue(file))
      .filter((file) => readFileSync(join(PACKAGE_ROOT, folder, file), "utf8").split("\n").length > 301)
      .map((file) => `${folder}/${file}`),
  );
  expect(long).toEqual([]);
});

/**
 * Objects with accessors of their own outlive collections of young objects, with all that they lead to
 * (docs/decisions/0084-what-requests-make-stays-young.md). These are few: one a release, one in all, and one an address, which is spread.
 */
const OWN_ACCESSORS = [
  "platform/database/import-watch.ts",
  "questions/assessment/assessment.resolver.ts",
  "site/page-address.ts",
];

test("what is worked out when it is asked for is an accessor of a class", () => {
  const inLiteral = /^( *)(?:get|set) [#\w]+\(.*\{\n(?:\1 .*\n|\n)*\1\},$/m;
  const onObject = /definePropert(?:y|ies)\((?!\w+\.prototype)/;
  const withOwn = files.filter((file) => {
    const text = readFileSync(join(SOURCE, file), "utf8");
    return inLiteral.test(text) || onObject.test(text);
  });
  expect(withOwn.sort()).toEqual(OWN_ACCESSORS);
});
