import { execFileSync } from "node:child_process";
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { filesOfExport, type ReadAt } from "./fast-export.js";
import { BOUNDS, type Finding, type FoundFile, Refused } from "./imported.js";
import { zipEntries } from "./zip-entries.js";

const LAW = /\.(?:xml|md)$/i;

type Report = (finding: Finding) => void;

/** The files below some paths, in the order of their names; links are not followed. `close` lets go of what was written to read them. */
export function findFiles(
  paths: readonly string[],
  report: Report,
  { history = false } = {},
): { readonly files: FoundFile[]; readonly close: () => void } {
  const found: FoundFile[] = [];
  const closers: (() => void)[] = [];
  let refused = 0;
  const refuse = (finding: Finding) => {
    refused++;
    report(finding);
  };
  const readExport = (path: string) => {
    const stream = openStream(path);
    closers.push(stream.close);
    for (const file of filesOfExport(stream.readAt)) found.push(file);
  };
  const readZip = (path: string, name: string) => {
    const { readAt, size, close } = openStream(path);
    closers.push(close);
    for (const entry of zipEntries(readAt, size)) {
      const within = `${name}/${entry.name}`;
      if (entry.refused) refuse({ file: within, at: "1", ...entry.refused });
      else if (LAW.test(entry.name)) found.push({ path: within, day: null, size: entry.size, read: entry.read });
    }
  };
  const visit = (path: string, root: string) => {
    const name = relative(root, path) || basename(path);
    const say = (code: string, message: string) => refuse({ file: name, at: "1", code, message });
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return say("E_FILE", "cannot be read");
    if (stat.isSymbolicLink()) return say("E_LINK", "is a link, and links are not followed; copy the file here");
    if (stat.isDirectory()) {
      for (const each of namesIn(path)) if (!each.startsWith(".")) visit(join(path, each), root);
    } else if (!stat.isFile()) say("E_FILE", "is no regular file");
    else if (/\.fast-export$/.test(path)) readExport(path);
    else if (/\.zip$/i.test(path)) {
      try {
        readZip(path, name);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        say(error.code, error.message);
      }
    } else if (LAW.test(path)) found.push({ path: name, day: null, size: stat.size, read: () => readWhole(path) });
  };
  for (const given of paths) {
    const path = existsSync(given) ? realpathSync(given) : given;
    const isFolder = lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    const before = found.length + refused;
    try {
      if (history && isFolder) readExport(exportOf(path, closers));
      else visit(path, isFolder ? path : dirname(path));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refuse({ file: basename(path), at: error.at, code: error.code, message: error.message });
    }
    if (found.length + refused === before)
      refuse({
        file: basename(path),
        at: "1",
        code: "E_EMPTY",
        message: "holds no file of law: .xml, .md, .fast-export or .zip",
      });
  }
  const key = ({ path, day }: FoundFile) => `${path}\u0000${day ?? ""}`;
  found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return { files: found, close: () => closers.reverse().forEach((close) => void close()) };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    throw new Refused("E_FILE", `${basename(folder)} cannot be read`);
  }
}

/** A file that is no link, even if it became one meanwhile. */
function readWhole(path: string): Buffer {
  const stream = openStream(path);
  try {
    return stream.readAt(0, BOUNDS.bytes + 1);
  } finally {
    stream.close();
  }
}

function openStream(path: string): { readonly readAt: ReadAt; readonly size: number; readonly close: () => void } {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch {
    throw new Refused("E_FILE", "cannot be read");
  }
  const { size } = fstatSync(file);
  const readAt: ReadAt = (at, length) => {
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - at)));
    let done = 0;
    while (done < bytes.length) {
      const count = readSync(file, bytes, done, bytes.length - done, at + done);
      if (count === 0) break;
      done += count;
    }
    return bytes.subarray(0, done);
  };
  return { readAt, size, close: () => closeSync(file) };
}

/** Writes the history of a git repository into a file of its own. Nothing of the machine's or the repository's set-up is run. */
function exportOf(repository: string, closers: (() => void)[]): string {
  const folder = mkdtempSync(join(tmpdir(), "minelaw-import-"));
  closers.push(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "history.fast-export");
  const file = openSync(path, "wx", 0o600);
  try {
    execFileSync("git", ["-c", "core.fsmonitor=false", "-C", repository, "fast-export", "--signed-tags=strip", "HEAD"], {
      stdio: ["ignore", file, "pipe"],
      env: { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null", GIT_ALLOW_PROTOCOL: "" },
    });
  } catch {
    throw new Refused("E_GIT", `${basename(repository)} is no git repository with a commit, or git is not installed`);
  } finally {
    closeSync(file);
  }
  return path;
}
