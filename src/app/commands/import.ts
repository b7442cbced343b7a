import { basename, resolve } from "node:path";
import { findFiles } from "../../ingest/import/find-files.js";
import { dropCollection, type ImportOptions, type ImportReport, importTexts } from "../../ingest/import/import-texts.js";
import type { Finding } from "../../ingest/import/imported.js";
import { TextMap } from "../../ingest/import/text-map.js";
import { alpha3Of } from "../../kits/formats/languages.js";
import { bringUpToDate } from "../../platform/database/migrating.js";
import { dayOf, isDay } from "../../platform/kernel/day.js";
import { Refusal } from "../../platform/kernel/errors.js";
import { groupBy } from "../../platform/kernel/group.js";
import type { Config } from "../config.js";
import { withDatabase } from "../open-for-writing.js";

/** What the embedded database takes at once: more takes it minutes. */
const MOST_EMBEDDED = 50_000;

interface Options {
  readonly collection?: string;
  readonly language?: string;
  readonly licence?: string;
  readonly attribution?: string;
  readonly from?: string;
  readonly map?: string;
  readonly dryRun?: boolean;
  readonly strict?: boolean;
  readonly history?: boolean;
  readonly drop?: string;
  readonly report?: string;
}

/** Imports official texts beside the dataset. Exit 0: done; 1: some files are refused, the others are in; 2: nothing is written. */
export async function importCommand(config: Config, paths: readonly string[], options: Options): Promise<void> {
  const { drop } = options;
  if (drop !== undefined) {
    if (paths.length > 0)
      throw new Refusal("BAD_CONFIGURATION", "--drop: imports nothing; leave the files out, or import them apart");
    const ended = await withDatabase(config, (dataSource) => dropCollection(dataSource, drop));
    console.log(ended > 0 ? `The ${ended} texts of ${drop} are ended.` : `No text of ${drop} stands.`);
    return;
  }
  if (paths.length === 0) throw new Refusal("BAD_CONFIGURATION", "import: name a file or a folder, or --drop a collection");
  if (options.from && !isDay(options.from))
    throw new Refusal("BAD_CONFIGURATION", `--from: ${options.from} is no day; write 2024-11-01`);
  if (options.language && alpha3Of(options.language) === null)
    throw new Refusal("BAD_CONFIGURATION", `--language: ${options.language} is no language that is known here; write nb`);
  const map = options.map === undefined ? null : TextMap.read(options.map);
  const findings: Finding[] = [];
  const { files, close } = findFiles(paths, (finding) => void findings.push(finding), { history: options.history });
  try {
    const report = await withDatabase(config, async (dataSource) => {
      await bringUpToDate(dataSource);
      return importTexts(dataSource, files, { ...readOptions(config, paths[0] as string, options, files.length), map }, findings);
    });
    console.log(options.report === "json" ? JSON.stringify(report, null, 2) : print(report, options.dryRun ?? false));
    const refused = findings.some(({ code }) => code.startsWith("E_") || options.strict);
    if (refused) process.exitCode = report.added + report.unchanged > 0 ? 1 : 2;
  } finally {
    close();
  }
}

const PROGRESS = 100;

function readOptions(config: Config, path: string, options: Options, files: number): ImportOptions {
  return {
    collection: options.collection ?? basename(resolve(path)),
    language: options.language ?? null,
    licence: options.licence ?? null,
    attribution: options.attribution ?? null,
    from: options.from ?? null,
    today: dayOf(new Date()),
    dryRun: options.dryRun ?? false,
    most: config.databaseUrl ? null : MOST_EMBEDDED,
    progress: (done) => {
      if (done % PROGRESS === 0) console.error(`${done} of ${files} files are read`);
    },
  };
}

/** Warnings of one kind that are printed, of one file and of all; the report for programs has all of them. */
const LINES = { file: 3, all: 20 };

function print({ number, files, unchanged, added, ended, units, findings }: ImportReport, dry: boolean): string {
  const lines = [...groupBy(findings, ({ code }) => code)].flatMap(([code, alike]) => {
    const byFile = [...groupBy(alike, ({ file }) => file).values()];
    const few = byFile.flatMap((each) => each.slice(0, LINES.file)).slice(0, LINES.all);
    const shown = code.startsWith("E_") ? alike : few;
    const printed = shown.map(({ file, at, message }) => `${file}:${at}: ${code}: ${message}`);
    const more = alike.length - shown.length;
    return more > 0 ? [...printed, `${code}: and ${more} more of this kind; --report json has all`] : printed;
  });
  const said = dry ? "Nothing is written" : number === null ? "Nothing differs" : `Import ${number}`;
  return [
    ...lines,
    `${said}: ${files} files, ${unchanged} unchanged, ${added} texts with ${units} units added, ${ended} ended.`,
  ].join("\n");
}
