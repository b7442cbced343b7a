import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { act, article, type Overlay, openOverlay } from "../support/texts.js";
import { type Zipped, zipOf } from "../support/zip.js";

let overlay: Overlay;

beforeAll(async () => {
  overlay = await openOverlay();
}, 60_000);
afterAll(() => overlay.close());

const good: Zipped = { name: "laws/a.xml", content: act("2021-01-01", article("Packed words.")) };

test("files of a zip file are read as those of a folder, by their paths, and known again", async () => {
  const later: Zipped = { name: "laws/b.XML", content: act("2022-01-01", article("Stored words.")), stored: true };
  const zip = zipOf([{ name: "laws/", content: "", stored: true }, good, later, { name: "readme.txt", content: "No law." }]);
  expect(await overlay.bring({ "z.zip": zip })).toMatchObject({ number: 1, files: 2, added: 2, codes: [] });
  expect(await overlay.bring({ "z.zip": zip })).toMatchObject({ number: null, unchanged: 2 });
  const rows = await overlay.open.dataSource.query("SELECT path FROM text_expression ORDER BY path");
  expect(rows).toEqual([{ path: "z.zip/laws/a.xml" }, { path: "z.zip/laws/b.XML" }]);
}, 60_000);

const zeros = Buffer.alloc(30_000_000, "a");
const named = (name: string | Buffer) => zipOf([{ ...good, name }]);
const whole = zipOf([good]);

/** What cannot be taken, and what is said of it. */
const REFUSED: Readonly<Record<string, readonly [zip: Buffer, codes: readonly string[], says: RegExp]>> = {
  bomb: [zipOf([{ name: "a.xml", content: zeros }]), ["E_ZIP"], /30000000 bytes in \d+/],
  "bomb that says little": [zipOf([{ name: "a.xml", content: zeros, says: 1_000 }]), ["E_ZIP"], /more than it says/],
  "file that says much": [zipOf([{ ...good, says: 100_000 }]), ["E_ZIP"], /is not what the directory/],
  "one file for many": [
    zipOf(Array.from({ length: 50 }, (_, at) => ({ ...good, name: `${at}.xml`, begins: 0 }))),
    ["E_ZIP"],
    /share their bytes/,
  ],
  "file above": [named("../a.xml"), ["E_ZIP"], /leads out/],
  "file above, deep": [named("laws/../../a.xml"), ["E_ZIP"], /leads out/],
  "file of the system": [named("/etc/a.xml"), ["E_ZIP"], /leads out/],
  "file of a drive": [named("c:a.xml"), ["E_ZIP"], /leads out/],
  backslashes: [named("..\\a.xml"), ["E_ZIP"], /leads out/],
  "name with a NUL": [named("a\u0000.xml"), ["E_ZIP"], /control/],
  "name in no UTF-8": [named(Buffer.from([0xe9, 0x2e, 0x78, 0x6d, 0x6c])), ["E_ZIP"], /UTF-8/],
  link: [zipOf([{ name: "a.xml", content: "/etc/passwd", attributes: 0o120777 }]), ["E_LINK"], /not followed/],
  "double name": [zipOf([good, good]), ["E_CONFLICT"], /twice/],
  encrypted: [zipOf([{ ...good, flags: 1 }]), ["E_ZIP"], /encrypted/],
  "other method": [zipOf([{ ...good, method: 14 }]), ["E_ZIP"], /only deflate/],
  "wrong sum": [zipOf([{ ...good, checksum: 7 }]), ["E_ZIP"], /is not what/],
  "cut off": [whole.subarray(0, -30), ["E_ZIP"], /cut off/],
  "cut within": [Buffer.concat([whole.subarray(100)]), ["E_ZIP"], /directory/],
  "no zip": [Buffer.from("PK or not"), ["E_ZIP"], /no zip file/],
  empty: [Buffer.alloc(0), ["E_ZIP"], /no zip file/],
  "nothing of law": [zipOf([{ name: "a.txt", content: "x" }]), ["E_EMPTY"], /no file of law/],
  "bad file within": [zipOf([{ name: "a.xml", content: "<a" }]), ["E_XML"], /well-formed/],
};

test.each(Object.keys(REFUSED))(
  "%s: refused with one error, and nothing is written that was not there",
  async (name) => {
    const [zip, codes, says] = REFUSED[name] as (typeof REFUSED)[string];
    const before = process.memoryUsage().rss;
    const { findings, number } = await overlay.bring({ "z.zip": zip });
    const errors = findings.filter(({ code }) => code.startsWith("E_"));
    expect(errors.map(({ code }) => code)).toEqual(codes);
    expect(errors[0]?.message).toMatch(says);
    expect(number).toBe(null);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  },
  60_000,
);
