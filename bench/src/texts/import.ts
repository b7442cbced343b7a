import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { PRODUCT } from "../paths.js";
import { FOLDER } from "./files.js";

export interface Imported {
  readonly said: string;
  readonly seconds: number;
  /** The most memory that the importer held; null where the system does not say. */
  readonly peakBytes: number | null;
}

const LOOK_MILLISECONDS = 100;

/** Imports the files as an operator does, and looks at the clock and at the memory meanwhile. */
export async function importFiles(databaseUrl: string): Promise<Imported> {
  const start = performance.now();
  const args = [PRODUCT, "import", FOLDER, "--collection", "bench", "--licence", "CC0-1.0"];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  let peakBytes: number | null = null;
  const looking = setInterval(() => {
    peakBytes = Math.max(peakBytes ?? 0, peakOf(child.pid) ?? 0) || null;
  }, LOOK_MILLISECONDS);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearInterval(looking);
  if (code !== 0) throw new Error(`the import ended with ${code}: ${said}`);
  return { said: said.trim().split("\n").at(-1) ?? "", seconds: (performance.now() - start) / 1000, peakBytes };
}

function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes ? Number(kilobytes) * 1024 : null;
  } catch {
    return null;
  }
}
