import "reflect-metadata";
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { buildApi } from "../../src/app/schema.js";
import { operationsOf } from "../../src/kits/published-operations.js";
import { packageVersion } from "../../src/platform/kernel/package-root.js";
import { askByGeneratedClient } from "./generated-client.js";
import { installPacked, nodeOf } from "./package.js";

/*
 * What must work wherever the package is installed: it is packed, installed in an empty folder, started, and asked three
 * questions, for one page, by the Model Context Protocol and by a generated client. By the Node that runs this, by the
 * newest one with --newest, or by another with --node=22.
 */

/** The operations that are asked as their examples ask them. */
const QUESTIONS = ["FindLaw", "ReadPlace", "AssessMiner"];

const done: string[] = [];

function hold(what: string, holds: boolean): void {
  if (!holds) throw new Error(`${what}: not so`);
  done.push(what);
  console.log(`  ${what}`);
}

async function askQuestions(origin: string): Promise<void> {
  const operations = operationsOf(buildApi());
  for (const name of QUESTIONS) {
    const asked = operations.find((each) => each.name === name);
    const body = JSON.stringify({ query: asked?.text, variables: asked?.example });
    const response = await fetch(`${origin}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body });
    const { data, errors } = (await response.json()) as { data: object | null; errors?: unknown };
    hold(`the question ${name} is answered`, errors === undefined && Object.values(data ?? {}).every(Boolean));
  }
}

async function openPage(origin: string): Promise<void> {
  const page = await fetch(`${origin}/rule/ru/over-limit`, { headers: { accept: "text/html" } });
  hold("a page opens", page.status === 200 && (await page.text()).includes("<h1>"));
}

async function askByMcp(origin: string): Promise<void> {
  const client = new Client({ name: "smoke", version: "1" });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${origin}/mcp`)));
  const { isError } = await client.callTool({ name: "read_place", arguments: { code: "KZ" } });
  hold("an assistant is answered", isError !== true && (await client.listTools()).tools.length > 10);
  await client.close();
}

/** All that a program printed when it had said some words; fails where it ends without them. What it prints later is passed over. */
async function said(child: ChildProcess, words: string): Promise<string> {
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text += chunk));
  while (!text.includes(words)) {
    if (child.exitCode !== null) throw new Error(`ended without saying ${words}: ${text}`);
    await sleep(50);
  }
  return text;
}

/** Starts the installed program with nothing of this checkout's environment. */
function start(node: string, folder: string, args: readonly string[]): ChildProcess {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, PORT: "0", HOST: "127.0.0.1" };
  return spawn(node, [join(folder, "node_modules", "minelaw", "dist", "minelaw.js"), ...args], { cwd: folder, env });
}

/** Whether the build kept what the seeds say that were packed, as records and as a database, by the Node that built. */
async function isReady(folder: string): Promise<boolean> {
  const installed = join(folder, "node_modules", "minelaw");
  const load = (file: string) => import(pathToFileURL(join(installed, "dist", "src", "app", file)).href);
  const [{ digestOfSeeds }, { readyRecords }, { seedsIn }] = await Promise.all(
    ["seeds-digest.js", "ready-records.js", "seeds-to-serve.js"].map(load),
  );
  const seeds = [join(installed, "seeds")];
  return readyRecords(digestOfSeeds(seeds))?.rule.size > 0 && seedsIn(seeds).packed() !== null;
}

/** The release of Node that is asked for; none where this runs on it, and where no package carries it. */
function releaseAsked(): string | null {
  const named = process.argv.find((each) => each.startsWith("--node="))?.slice("--node=".length);
  if (process.platform === "linux" && process.arch === "x64")
    return named ?? (process.argv.includes("--newest") ? "latest" : null);
  if (named) throw new Error("--node is for Linux on x64: start this with the Node that it is to try");
  return null;
}

async function smoke(): Promise<void> {
  const folder = installPacked();
  const release = releaseAsked();
  const node = release ? nodeOf(release, folder) : process.execPath;
  const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
  console.log(`Node ${version}, in an empty folder:`);
  const server = start(node, folder, ["serve"]);
  try {
    const [, port] = /localhost:(\d+)\/graphql/.exec(await said(server, "Minelaw answers at")) ?? [];
    const origin = `http://127.0.0.1:${port}`;
    await askQuestions(origin);
    await openPage(origin);
    await askByMcp(origin);
    hold(
      "a client generated from /openapi.json reads a list",
      askByGeneratedClient(folder, origin) === "PROPOSED true 2024-01-01",
    );
    hold("the law of the package is ready in it", await isReady(folder));
    hold("the embedded database lies in the folder", existsSync(join(folder, ".minelaw", "data")));
    const told = await said(start(node, folder, ["--version"]), packageVersion());
    hold("the program says its version", told.trim() === packageVersion());
  } finally {
    server.kill("SIGTERM");
    if (server.exitCode === null) await once(server, "exit");
    rmSync(folder, { recursive: true, force: true });
  }
  hold("it ends when it is told to", server.exitCode === 0);
  console.log(`Smoke: ${done.length} passed, 0 failed on Node ${version}`);
}

await smoke();
