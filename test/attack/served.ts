import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";
import { startCli } from "../support/run-cli.js";
import type { Body } from "./questions.js";

/** A server that is attacked: a process of its own, without budgets, that keeps no answers. */
export interface Served {
  readonly origin: string;
  /** Asks as one of many clients, and reads the whole answer. */
  ask(body: Body | string, client: number): Promise<Response>;
  /** Asks an address as one of many clients, and reads the whole answer. */
  get(path: string, client: number): Promise<Response>;
  stop(): Promise<void>;
}

/** Behind the proxy that every server trusts, a client is whoever this says. */
const as = (client: number) => ({ "x-forwarded-for": `10.0.${(client >> 8) & 255}.${client & 255}` });

/** Starts one, on the embedded database or the one that DATABASE_URL names. */
export async function serve(changes: Readonly<Record<string, string>> = {}, flags: readonly string[] = []): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "minelaw-attack-"));
  const port = 20_000 + (process.pid % 20_000);
  const child = startCli(
    ["serve", ...flags],
    {
      PORT: `${port}`,
      MINELAW_DATA_DIR: join(folder, "data"),
      MINELAW_EXPORTS_DIR: join(folder, "exports"),
      MINELAW_SEEDS_DIR: join(PACKAGE_ROOT, "seeds"),
      MINELAW_BUDGET: "0",
      MINELAW_ANSWERS_MB: "0",
      ...(process.env.DATABASE_URL ? { DATABASE_URL: process.env.DATABASE_URL } : {}),
      ...changes,
    },
    { cwd: folder },
  );
  const origin = `http://127.0.0.1:${port}`;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  while (!(await fetch(`${origin}/readyz`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    origin,
    async ask(body, client) {
      const response = await fetch(`${origin}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...as(client),
          "x-minelaw-cost": "1",
        },
        body: typeof body === "string" ? body : JSON.stringify(body),
      });
      return new Response(await response.text(), { status: response.status });
    },
    async get(path, client) {
      const response = await fetch(origin + path, { headers: as(client) });
      return new Response(await response.arrayBuffer(), { status: response.status });
    },
    async stop() {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
