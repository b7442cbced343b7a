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

/** The files beside the rooms put them together; these alone of them may be used by rooms. */
const SHARED_ROOTS = ["package-root.ts"];

const SOURCE = join(PACKAGE_ROOT, "src");
const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
const roomOf = (file: string) => (file.includes("/") ? (file.split("/")[0] as string) : null);
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

test("pure files touch neither database nor clock", () => {
  const pure = files.filter((file) => file.startsWith("kernel/") || /(?:assess|compare|force|diff|maximum)\.ts$/.test(file));
  const impure = pure.filter((file) => {
    const text = readFileSync(join(SOURCE, file), "utf8");
    return /from "(?:pg|typeorm|sql-template-tag)"|new Date\(\)|Date\.now/.test(text);
  });
  expect(impure).toEqual([]);
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
