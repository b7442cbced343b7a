import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { printFaults, readCorpus } from "../../src/ingest/corpus.js";
import { seedFilesIn } from "../../src/ingest/read/read-seeds.js";
import { faultsOf, GOOD, type SeedFolder, seedFolder } from "../support/corpus.js";

const PLACE = GOOD["xa/jurisdiction.yaml"] as string;

let seeds: SeedFolder;
let elsewhere: string;
beforeEach(() => {
  seeds = seedFolder(GOOD);
  elsewhere = mkdtempSync(join(tmpdir(), "minelaw-elsewhere-"));
});
afterEach(() => {
  seeds.remove();
  rmSync(elsewhere, { recursive: true });
});

const faults = () => printFaults(readCorpus(seeds.path, { counts: false }).faults);

test("bytes that are no UTF-8 are named with their line", () => {
  writeFileSync(join(seeds.path, "xa/jurisdiction.yaml"), Buffer.from(PLACE.replace("Testland", "G\u00e9"), "latin1"));
  // That alone: what the file declares is not called missing elsewhere.
  expect(faults()).toBe("xa/jurisdiction.yaml:5: is not in UTF-8; save it so");
});

test("a file in UTF-16 is named once, and not what it declares", () => {
  writeFileSync(join(seeds.path, "xa/jurisdiction.yaml"), Buffer.from(`\ufeff${PLACE}`, "utf16le"));
  expect(faults()).toBe("xa/jurisdiction.yaml:1: is not in UTF-8; save it so");
});

test.each([
  ["a sign that turns the direction of writing", "\u202e", "U+202E"],
  ["an isolate", "\u2066", "U+2066"],
  ["an escape", "\u001b", "U+001B"],
  ["NUL", "\u0000", "U+0000"],
  ["a byte order mark", "\ufeff", "U+FEFF"],
])("%s is named with its line, as it is and as YAML escapes it", (_, sign, code) => {
  const raw = faultsOf({ ...GOOD, "xa/jurisdiction.yaml": PLACE.replace("Testland", `Test${sign}land`) }, false);
  expect(raw).toBe(`xa/jurisdiction.yaml:5: holds ${code}, which is not seen; take it out`);
  const asEscape = `"Test\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}land"`;
  const escaped = faultsOf({ ...GOOD, "xa/jurisdiction.yaml": PLACE.replace("Testland", asEscape) }, false);
  expect(escaped).toContain(`xa/jurisdiction.yaml:5: holds ${code}, which is not seen; take it out`);
});

test("marks that words of some scripts are written with are no fault", () => {
  expect(faultsOf({ ...GOOD, "xa/jurisdiction.yaml": PLACE.replace("en: Testland", "en: Testland\n    fa: می\u200cشود") })).toBe(
    "",
  );
});

test("aliases that stand for more than memory holds are a fault of their file", () => {
  const lists = ["a", "b", "c", "d", "e", "f", "g", "h", "i"].map((name, index, all) =>
    index === 0
      ? `${name}: &${name} [x, x, x, x, x, x, x, x, x]`
      : `${name}: &${name} [${Array(9)
          .fill(`*${all[index - 1]}`)
          .join(", ")}]`,
  );
  expect(faultsOf({ ...GOOD, "xa/bomb.yaml": `${lists.join("\n")}\n` }, false)).toMatch(
    /^xa\/bomb\.yaml:1: no YAML: Excessive alias count/m,
  );
});

test("an alias within what it stands for is a fault of its file and line", () => {
  expect(faultsOf({ ...GOOD, "xa/circle.yaml": "statute: &own\n  titles:\n    en: *own\n" }, false)).toMatch(
    /^xa\/circle\.yaml:3: no YAML: an alias stands within what it stands for$/m,
  );
});

test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])(
  "%s is no address that a page may lead to",
  (url) => {
    const place = GOOD["xa/jurisdiction.yaml"] as string;
    const linked = place.replace(/(- id: \/source\/xa\/\w+\n)/, `$1    url: ${url}\n`);
    expect(linked).not.toBe(place);
    expect(faultsOf({ ...GOOD, "xa/jurisdiction.yaml": linked }, false)).toMatch(/sources\[0\]\.url: is no address on the web/);
  },
);

test("a pipe is not waited for", () => {
  execFileSync("mkfifo", [join(seeds.path, "xa/pipe.yaml")]);
  expect(faults()).toBe("xa/pipe.yaml:1: cannot be read: it is no regular file");
});

test("links that lead out of the seeds are neither read nor written through", () => {
  writeFileSync(join(elsewhere, "secret.yaml"), "statute:   {}\n");
  symlinkSync(join(elsewhere, "secret.yaml"), join(seeds.path, "xa/link.yaml"));
  symlinkSync(elsewhere, join(seeds.path, "xb"));
  symlinkSync(join(elsewhere, "nothing"), join(seeds.path, "dangling"));
  expect(faults().split("\n")).toEqual([
    "xa/link.yaml:1: cannot be read: it leads out of the folder of seeds; copy it here",
    "xb:1: the folder has no jurisdiction.yaml",
    "xb/secret.yaml:1: cannot be read: it leads out of the folder of seeds; copy it here",
  ]);
  expect(seedFilesIn(seeds.path).filter((file) => file.includes("link") || file.includes("xb"))).toEqual([]);
});

test("a link inside the seeds is followed", () => {
  mkdirSync(join(seeds.path, "kept"));
  const real = join(seeds.path, "xa/act-1.yaml");
  symlinkSync(real, join(seeds.path, "xa/act-2.yaml"));
  expect(faults()).toMatch(/xa\/act-2\.yaml:\d+: \/rule\/xa\/licence is declared already/);
});
