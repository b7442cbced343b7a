#!/usr/bin/env node
import "reflect-metadata";
import { Command, CommanderError, Option } from "commander";
import { refusalOfFile } from "../platform/database/refusals.js";
import { type ErrorCode, Refusal } from "../platform/kernel/errors.js";
import { packageVersion } from "../platform/kernel/package-root.js";
import { readConfig } from "./config.js";

// graphql-js checks more, and more slowly, where nobody says that this is no place of development.
process.env.NODE_ENV ??= "production";

const AFTER_HELP = `
Examples:
  minelaw                                    serve the packaged seeds from an embedded database: http://localhost:4000/graphql
  PORT=8080 minelaw serve                    the same on another port
  DATABASE_URL=postgres://… minelaw serve    from a PostgreSQL server
  minelaw mcp                                for an assistant that starts it: {"command": "npx", "args": ["minelaw", "mcp"]}
  MINELAW_SEEDS_DIR=research minelaw check   name every fault of seeds of your own
  MINELAW_SEEDS_DIR=seeds:ours minelaw serve serve private additions beside the dataset
  minelaw ingest --dry-run                   what the next release would add, change and remove

The environment says where and how: DATABASE_URL, MINELAW_DATA_DIR, MINELAW_SEEDS_DIR, PORT and others; see the README.`;

// A command loads what it needs itself: a server neither the data source nor the readers of seeds.
const program = new Command("minelaw")
  .description("Crypto-mining law as a GraphQL API: on any day, as known at any time, with the evidence.")
  .version(packageVersion(), "-V, --version", "say the version")
  .addHelpText("after", AFTER_HELP)
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error/, "BAD_USAGE" satisfies ErrorCode)) })
  .exitOverride();

program
  .command("serve", { isDefault: true })
  .description("bring the database up to date, ingest the seeds, and serve the API")
  .option("--no-ingest", "serve what is recorded, and neither migrate nor ingest")
  .action(async (options: { ingest: boolean }) => (await import("./commands/serve.js")).serve(readConfig(process.env), options));
program
  .command("preview")
  .description("serve the seeds as they are being written, and anew whenever a file is saved; nothing is published or kept")
  .option("--against <folder or git ref>", "with these seeds as the release before, so that /release/2 shows what differs")
  .action(async (options: { against?: string }) =>
    (await import("./commands/preview.js")).preview(readConfig(process.env), options),
  );
program
  .command("mcp")
  .description("answer an assistant on the standard streams, by the Model Context Protocol; a server does so at /mcp")
  .option("--no-ingest", "answer from what is recorded, and neither migrate nor ingest")
  .action(async (options: { ingest: boolean }) => (await import("./commands/mcp.js")).mcp(readConfig(process.env), options));
program
  .command("check")
  .description("name everything that is wrong with the seeds; exit 1 if anything is")
  .option("--verbose", "list each warning, and not only how many there are")
  .action(async (options: { verbose?: boolean }) =>
    (await import("./commands/check.js")).check(readConfig(process.env), options),
  );
program
  .command("review")
  .description("list what an editor should look at today, gravest first, each with file, line and what would settle it")
  .option("--place <codes...>", "only these places, by code or name: KZ US-NY Kazakhstan")
  .option("--kind <kinds...>", "only what should be looked at for these reasons: BILL_PAST_SESSION")
  .action(async (options: { place?: string[]; kind?: string[] }) =>
    (await import("./commands/review.js")).review(readConfig(process.env), options),
  );
program
  .command("new-jurisdiction")
  .argument("<code>", "ISO 3166 code: XX, or XX-YY of a part")
  .requiredOption("--name <name>", "its name in English")
  .description("begin the folder of a new jurisdiction in the seeds")
  .action(async (code: string, options: { name: string }) =>
    (await import("./commands/new-jurisdiction.js")).newJurisdiction(readConfig(process.env), code, options.name),
  );
program
  .command("format")
  .description("write the seeds in their canonical form, and their counts")
  .action(async () => (await import("./commands/format.js")).format(readConfig(process.env)));
program
  .command("ingest")
  .description("make a release of the seeds, if anything in them differs from the latest one")
  .option("--dry-run", "say what would be added, changed and removed, and change nothing")
  .option("--against <folder or git ref>", "with --dry-run: compare with these seeds, and not with the latest release")
  .option("--summary <text>", "what the release is about, for its readers")
  .action(async (options: { dryRun?: boolean; against?: string; summary?: string }) =>
    (await import("./commands/ingest.js")).ingest(readConfig(process.env), options),
  );
program
  .command("import [paths...]")
  .description(
    "import official texts (Akoma Ntoso, USLM, Legalize Markdown, git fast-export, zip) beside the dataset, for MINELAW_TEXTS=on",
  )
  .option("--collection <name>", "what is imported together and dropped together; the name of the folder if left out")
  .option("--language <tag>", "the language, where the files do not say it")
  .option("--licence <id>", "the licence that the source states: NLOD-2.0")
  .option("--attribution <text>", "how the source asks to be named")
  .option("--from <day>", "the day from which the texts stand")
  .option("--map <file.yaml>", "which statute, language, days or terms single works or files are of, where they do not say it")
  .option("--history", "read a git repository by its commits: each wording of each file, from its author's day")
  .option("--dry-run", "give the whole report, and write nothing")
  .option("--strict", "exit 1 on warnings too")
  .addOption(new Option("--report <form>", "the whole report, for programs").choices(["json"]))
  .option("--drop <collection>", "end all texts of a collection")
  .action(async (paths: string[], options: object) =>
    (await import("./commands/import.js")).importCommand(readConfig(process.env), paths, options),
  );
program
  .command("export-texts <folder>")
  .description("write imported official texts into a folder, as Akoma Ntoso 3.0")
  .requiredOption("--collection <name>", "what is written")
  .action(async (folder: string, options: { collection: string }) =>
    (await import("./commands/export-texts.js")).exportTextsCommand(readConfig(process.env), folder, options),
  );
program
  .command("migrate")
  .description("bring the tables up to date")
  .option("--down", "take the last migration back, unless records would go with it")
  .option("--lose-records", "take it back although they do")
  .action(async (options: { down?: boolean; loseRecords?: boolean }) =>
    (await import("./commands/migrate.js")).migrate(readConfig(process.env), options),
  );
program
  .command("schema")
  .description("write the SDL of the API and the JSON Schemas of the seed files to schema/")
  .addOption(new Option("--check", "change nothing; exit 1 where a file differs"))
  .action(async (options: { check?: boolean }) => (await import("./commands/schema.js")).schema(options));

// Whoever reads the output may have read enough (`minelaw check | head`); where it cannot be written, it is lost.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  const { code, message } = refusalOfFile({ ...error, path: "the output" }) ?? unforeseen(error);
  console.error(`${code}: ${message}`);
  process.exit(1);
});

/** Without a command it serves, so that a misspelt one would be an argument of serve; help on one would be help on all. */
function refuseUnknown([first, second]: readonly string[]): void {
  const command = first === "help" ? second : first;
  const known = [...program.commands.map((each) => each.name()), "help"];
  if (command !== undefined && !command.startsWith("-") && !known.includes(command))
    program.error(`error: unknown command '${command}'; there are ${known.join(", ")}`);
}

try {
  refuseUnknown(process.argv.slice(2));
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    const { code, message } = error instanceof Refusal ? error : (refusalOfFile(error) ?? unforeseen(error));
    console.error(`${code}: ${message}`);
    process.exitCode = 1;
  }
}

/** A fault of the program itself: in a sentence too, and whole for whoever looks for its cause. */
function unforeseen(error: unknown): Refusal {
  if (/^(debug|trace)$/.test(process.env.LOG_LEVEL ?? "")) console.error(error);
  const what = error instanceof Error ? error.message : String(error);
  return new Refusal("INTERNAL_SERVER_ERROR", `${what}; the fault is the program's: report it, with what LOG_LEVEL=debug shows`);
}
