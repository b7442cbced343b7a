import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PACKAGE_ROOT } from "../../src/platform/kernel/package-root.js";
import { freePort } from "./redis.js";

export const HAS_NGINX = spawnSync("nginx", ["-v"]).status === 0;

/** ops/nginx.conf as it is shipped, before two nodes that answer whatever they are given to. */
export interface Balanced {
  readonly origin: string;
  close(): Promise<void>;
}

export async function balance(answer: RequestListener): Promise<Balanced> {
  const folder = mkdtempSync(join(tmpdir(), "minelaw-nginx-"));
  const nodes = await Promise.all([listening(answer), listening(answer)]);
  const [a, b] = nodes.map((node) => (node.address() as AddressInfo).port);
  const port = await freePort();
  const file = join(folder, "nginx.conf");
  writeFileSync(
    file,
    readFileSync(join(PACKAGE_ROOT, "ops", "nginx.conf"), "utf8")
      .replaceAll("api-1:4000", `127.0.0.1:${a}`)
      .replaceAll("api-2:4000", `127.0.0.1:${b}`)
      .replace("listen 8080", `listen 127.0.0.1:${port}`)
      .replace("worker_processes auto", "worker_processes 1")
      .replace("/tmp/nginx.pid", join(folder, "nginx.pid")),
  );
  const nginx = spawn("nginx", ["-c", file, "-g", "daemon off;"], { stdio: "ignore" });
  const origin = `http://127.0.0.1:${port}`;
  await answering(origin, nginx);
  return {
    origin,
    async close() {
      const ended = once(nginx, "exit");
      nginx.kill("SIGTERM");
      await ended;
      for (const node of nodes) {
        node.closeAllConnections();
        node.close();
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function listening(answer: RequestListener): Promise<Server> {
  const node = createServer({ maxHeaderSize: 65_536 }, answer).listen(0, "127.0.0.1");
  await once(node, "listening");
  return node;
}

async function answering(origin: string, nginx: ChildProcess): Promise<void> {
  for (let n = 0; n < 100; n++) {
    if (nginx.exitCode !== null) throw new Error(`nginx ended with ${nginx.exitCode}`);
    if (await fetch(origin).catch(() => null)) return;
    await sleep(50);
  }
  throw new Error("nginx does not listen");
}
