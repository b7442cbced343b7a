import { once } from "node:events";
import { readFileSync, rmSync, statSync } from "node:fs";
import { utimes } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { hostname } from "node:os";
import { join, relative, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sha256 } from "../kernel/canonical.js";

/** Who holds a data directory, or a folder in which something is made. */
export interface Holder {
  /** No two holders share one, whatever their processes are called. */
  readonly id: string;
  /** For people to read: in another container the same number is another process. */
  readonly pid: number;
  readonly host: string;
  /** The system whose word on its socket is to be believed; null where it has no socket. */
  readonly system: string | null;
}

/** How often a holder shows on a file that it lives; and how long one of another system is watched for it. */
const BEAT_MILLISECONDS = 1_000;
const WATCH_MILLISECONDS = 5_000;

/** What a path of a socket may have at most, on the system that allows the least. */
const LONGEST_SOCKET_PATH = 100;

/**
 * Lives as a holder until it is ended or the process dies: by a socket, which the system closes with the process whatever
 * ends it, and which answers a process that stands still too; and by touching a file.
 */
export async function live(id: string, directory: string, file: string): Promise<{ holder: Holder; end: () => void }> {
  const server = await listen(socketOf(id, directory));
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), BEAT_MILLISECONDS);
  beat.unref();
  return {
    holder: { id, pid: process.pid, host: hostname(), system: server && system() },
    end: () => {
      clearInterval(beat);
      server?.close();
    },
  };
}

/**
 * Whether a holder lives: its socket answers; or, where this system cannot know of the socket (of another machine that shares
 * the disk, or from before a restart of this one), its file is touched. `watching` is told that the latter takes a while.
 */
export async function isLiving(
  holder: Pick<Holder, "id" | "system">,
  directory: string,
  file: string,
  watching: () => void,
): Promise<boolean> {
  const socket = socketOf(holder.id, directory);
  if (socket && (await answers(socket))) return true;
  if (holder.system !== system()) {
    watching();
    const before = touchedAt(file);
    for (const until = performance.now() + WATCH_MILLISECONDS; performance.now() < until; await sleep(BEAT_MILLISECONDS / 4)) {
      if (touchedAt(file) !== before) return true;
    }
  }
  // Of a dead one the path stays behind.
  if (socket && process.platform !== "win32") rmSync(socket, { force: true });
  return false;
}

/** A start of a system: of Linux by its own name for it; elsewhere a machine is taken for one system. */
function system(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return `${process.platform} ${hostname()}`;
  }
}

/** In the directory itself, which containers may share while they share no process numbers; null where no path is short enough. */
function socketOf(id: string, directory: string): string | null {
  if (process.platform === "win32") return `\\\\.\\pipe\\minelaw-${sha256(resolve(directory)).slice(0, 16)}-${id}`;
  const name = `lock-${id.slice(0, 8)}.sock`;
  const paths = [join(resolve(directory), name), relative(process.cwd(), join(directory, name))];
  return paths.find((path) => Buffer.byteLength(path) <= LONGEST_SOCKET_PATH) ?? null;
}

/** Null where the disk has no sockets. */
async function listen(path: string | null): Promise<Server | null> {
  if (!path) return null;
  const server = createServer((socket) => socket.destroy());
  server.unref();
  try {
    await once(server.listen(path), "listening");
    return server;
  } catch {
    return null;
  }
}

function answers(path: string): Promise<boolean> {
  return new Promise((fulfil) => {
    const socket = connect(path);
    const answer = (living: boolean) => {
      socket.destroy();
      fulfil(living);
    };
    socket.once("connect", () => answer(true));
    // What is busy lives; what refuses, or is not there, does not.
    socket.once("error", ({ code }: NodeJS.ErrnoException) => answer(code === "EAGAIN" || code === "EACCES"));
  });
}

function touchedAt(file: string): number {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}
