import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

export const HAS_REDIS = spawnSync("redis-server", ["--version"]).status === 0;

/** A Redis of the tests' own, which keeps nothing. */
export async function startRedis(port: number, more: readonly string[] = []): Promise<ChildProcess> {
  const child = spawn("redis-server", ["--port", `${port}`, "--bind", "127.0.0.1", "--save", "", "--dir", tmpdir(), ...more]);
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (text) => String(text).includes("eady to accept connections") && resolve());
    child.once("error", reject).once("exit", () => reject(new Error("redis-server ended")));
  });
  return child;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** Waits until something holds, ten seconds at most. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 100; n++) {
    if (await holds()) return;
    await sleep(100);
  }
  throw new Error("in vain");
}
