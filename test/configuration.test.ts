import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readConfig as readConfigIn } from "../src/app/config.js";
import { MEGABYTE } from "../src/platform/kernel/memory.js";
import { PACKAGE_ROOT } from "../src/platform/kernel/package-root.js";

/** A heap that bounds no default. */
const HEAP = 3_000 * MEGABYTE;
const A_THIRD = "1000";

const readConfig = (variables: NodeJS.ProcessEnv) => readConfigIn(variables, HEAP);

interface Setting {
  readonly name: string;
  readonly takes: string;
  readonly default: string;
}

/** The rows of the table in docs/configuration.md. */
const settings: readonly Setting[] = readFileSync(join(PACKAGE_ROOT, "docs", "configuration.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| `"))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, name = "", , takes = "", fallback = ""]) => ({ name: name.replaceAll("`", ""), takes, default: fallback }));

/** The variables that the program reads. */
function namesRead(): string[] {
  const names: string[] = [];
  readConfig(
    new Proxy<NodeJS.ProcessEnv>(
      {},
      {
        get: (_, name) => {
          names.push(String(name));
          return undefined;
        },
      },
    ),
  );
  return names.sort();
}

/** What the program says of a value that cannot be; null where it takes any text. */
function refusalOf(name: string): string | null {
  try {
    readConfig({ [name]: "\n" });
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

test("docs/configuration.md lists the variables that the program reads, and no others", () => {
  expect(settings.map(({ name }) => name).sort()).toEqual(namesRead());
});

test.each(settings.filter((setting) => setting.default.startsWith("`")))("$name is $default where it is left out", (setting) => {
  const [, value = ""] = /^`([^`]+)`/.exec(setting.default) ?? [];
  expect(readConfig({ [setting.name]: value })).toEqual(readConfig({}));
});

test.each(settings)("$name takes what docs/configuration.md says", ({ name, takes }) => {
  const refusal = refusalOf(name);
  const [, minimum, maximum] = /a whole number from (\d+) to (\d+)/.exec(refusal ?? "") ?? [];
  if (minimum === undefined) {
    expect(takes).not.toMatch(/^\d/);
    for (const choice of /one of (.+)$/.exec(refusal ?? "")?.[1]?.split(", ") ?? []) expect(takes).toContain(choice);
    return;
  }
  expect(takes.replaceAll(",", "").replace("a third of the heap", A_THIRD)).toBe(`${minimum} to ${maximum}`);
});

test.each([
  ["MINELAW_BUDGT", "MINELAW_BUDGET"],
  ["MINELAW_DATADIR", "MINELAW_DATA_DIR"],
  ["MINELAW_SEED_DIR", "MINELAW_SEEDS_DIR"],
  ["MINELAW_TEXST", "MINELAW_TEXTS"],
])("%s is not passed over: %s may be meant", (name, meant) => {
  expect(refusalOf(name)).toBe(`${name}: is no setting; did you mean ${meant}?`);
});

test("variables that others set for a service of this name are no faults", () => {
  const ofKubernetes = [
    "MINELAW_SERVICE_HOST",
    "MINELAW_SERVICE_PORT",
    "MINELAW_PORT",
    "MINELAW_PORT_4000_TCP",
    "MINELAW_PASSWORD",
  ];
  expect(readConfig(Object.fromEntries(ofKubernetes.map((name) => [name, "x"])))).toEqual(readConfig({}));
});

test.each(["http://a b", "law.example", "https://law.example/", "https://law.example/path", "null"])(
  "%s is no origin",
  (origin) => expect(() => readConfig({ MINELAW_ORIGINS: `https://good.example,${origin}` })).toThrow(/MINELAW_ORIGINS: must be/),
);

test.each([
  "https://law.example:99999",
  "https://право.example",
  "https://u:p@law.example",
  "https://law.example/",
  "ftp://law.example",
])("%s is no address to begin links with", (MINELAW_PUBLIC_URL) =>
  expect(() => readConfig({ MINELAW_PUBLIC_URL })).toThrow(/MINELAW_PUBLIC_URL: must be/),
);
