import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "@jest/globals";
import { PACKAGE_ROOT } from "../src/package-root.js";

/** The rooms, floor by floor: a room imports from floors below, from its own files, and from nowhere else. */
const FLOORS: readonly (readonly string[])[] = [
  ["kernel"],
  ["database"],
  ["graphql"],
  ["limits"],
  ["answers"],
  ["source"],
  ["jurisdiction"],
  ["legislation"],
  ["history"],
  ["statement"],
  ["definition"],
  ["token"],
  ["rule"],
  ["offence"],
  ["tax", "indicator"],
  ["search", "comparison", "assessment", "release"],
  ["lookup"],
  ["ingest", "explorer", "http", "formats"],
  ["pages"],
];

/** The files beside the rooms, and the commands, put them together; these alone of them may be used by rooms. */
const SHARED_ROOTS = ["package-root.ts"];
const COMMANDS = "commands";

const SOURCE = join(PACKAGE_ROOT, "src");
const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
function roomOf(file: string): string | null {
  const [folder] = file.split("/") as [string];
  return folder === file || folder === COMMANDS ? null : folder;
}
const floorOf = (room: string) => FLOORS.findIndex((rooms) => rooms.includes(room));

function importsOf(file: string): string[] {
  const text = readFileSync(join(SOURCE, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g)].map(([, path]) =>
    relative(SOURCE, resolve(dirname(join(SOURCE, file)), path as string)).replace(/\.js$/, ".ts"),
  );
}

test("every room has its floor, and every floor its rooms", () => {
  const rooms = new Set(files.map(roomOf).filter((room) => room !== null));
  expect([...rooms].sort()).toEqual(FLOORS.flat().sort());
});

test("imports run one way", () => {
  const wrong = files.flatMap((file) => {
    const room = roomOf(file);
    if (room === null) return [];
    return importsOf(file)
      .filter((target) => {
        const other = roomOf(target);
        if (other === null) return !SHARED_ROOTS.includes(target) && target.startsWith("..") === false;
        return other !== room && floorOf(other) >= floorOf(room);
      })
      .map((target) => `${file} imports ${target}`);
  });
  // The list of migrations is the database's own.
  expect(wrong.filter((line) => !line.includes("../migrations/"))).toEqual([]);
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
  const unwanted = (file: string) => /^(?:typeorm|zod|yaml|ingest\/.*|.*\.row\.js)$/.test(file);
  for (const file of ["cli.js", "commands/serve.js", "server.js", "database/embedded.js", "http/redis.js"]) {
    expect([...loadedWith(file)].filter(unwanted)).toEqual([]);
  }
  expect([...loadedWith("server.js")]).toEqual(expect.arrayContaining(["fastify", "schema.js", "rule/rule.reads.js"]));
  expect([...loadedWith("commands/ingest.js")]).toEqual(expect.arrayContaining(["typeorm", "zod", "yaml", "rule/rule.row.js"]));
});

test("pure files touch neither database nor clock", () => {
  const pure = files.filter((file) => file.startsWith("kernel/") || /(?:assess|compare|force|diff|maximum)\.ts$/.test(file));
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
  // Pages keep what they show by themselves.
  expect(readers.filter((file) => !/^(?:http|pages)\//.test(file))).toEqual(["graphql/context.ts"]);
});

test("resolvers hold no SQL", () => {
  const resolvers = files.filter((file) => file.endsWith(".resolver.ts"));
  expect(resolvers.filter((file) => /sql-template-tag|typeorm/.test(readFileSync(join(SOURCE, file), "utf8")))).toEqual([]);
});

test("no file passes 300 lines", () => {
  const long = ["src", "test", "migrations"].flatMap((folder) =>
    readdirSync(join(PACKAGE_ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => readFileSync(join(PACKAGE_ROOT, folder, file), "utf8").split("\n").length > 301)
      .map((file) => `${folder}/${file}`),
  );
  expect(long).toEqual([]);
});
