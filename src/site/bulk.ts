import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Asker } from "../kits/operation.js";
import type { Release } from "../platform/database/release.reads.js";
import { Exports } from "./bulk/exports.js";
import { SAFETY } from "./headers.js";

const TYPES = { json: "application/json", ndjson: "application/x-ndjson", csv: "text/csv; charset=utf-8" } as const;

interface Params {
  readonly number: string;
  readonly file: string;
}

/** Serves whole releases, and differences between two, as files that a broken download can resume. */
export function addBulk(http: FastifyInstance, newAsker: () => Asker, directory: string, base: string): void {
  const exports = new Exports(directory, newAsker, base);
  http.get<{ Params: Params }>("/release/:number/bulk/:file", async (request, reply) => {
    const { releases } = newAsker().context;
    const published = (number: string) => releases.published().find((release) => String(release.number) === number);
    const { number, file } = request.params;
    const release = published(number);
    const found = release && (await find(release, file, published));
    reply.headers(SAFETY);
    if (!found)
      return reply
        .code(404)
        .type("application/problem+json")
        .send(
          JSON.stringify({
            type: "about:blank",
            title: "No such file",
            status: 404,
            detail: "The manifest of a release names its files: /release/1/bulk/manifest.json.",
          }),
        );
    const ending = file.slice(file.lastIndexOf(".") + 1) as keyof typeof TYPES;
    return sendFile(request, reply, { ...found, type: TYPES[ending] });
  });

  async function find(release: Release, file: string, published: (number: string) => Release | undefined) {
    const [, since] = /^since-(\d+)\.ndjson$/.exec(file) ?? [];
    if (!since) return exports.file(release, file);
    const earlier = published(since);
    return earlier && earlier.number < release.number ? exports.difference(earlier, release) : null;
  }
}

interface File {
  readonly path: string;
  readonly sha256: string;
  readonly type: string;
}

/** Sends a file, or the one range of bytes that is asked for (RFC 9110, 14). */
async function sendFile({ headers }: FastifyRequest, reply: FastifyReply, { path, sha256, type }: File) {
  const { size } = await stat(path);
  const etag = `"${sha256}"`;
  reply.header("etag", etag).header("accept-ranges", "bytes").header("cache-control", "public, max-age=86400");
  if (headers["if-none-match"] === etag) return reply.code(304).send();
  const unchanged = !headers["if-range"] || headers["if-range"] === etag;
  const range = unchanged ? readRange(headers.range, size) : null;
  reply.type(type);
  if (range === "beyond") return reply.code(416).header("content-range", `bytes */${size}`).send();
  if (!range) return reply.header("content-length", size).send(createReadStream(path));
  const [start, end] = range;
  return reply
    .code(206)
    .header("content-range", `bytes ${start}-${end}/${size}`)
    .header("content-length", end - start + 1)
    .send(createReadStream(path, { start, end }));
}

/** Reads a header with one range; several ranges, or a header that is none, mean the whole file. */
function readRange(header: string | undefined, size: number): readonly [number, number] | "beyond" | null {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === undefined || (from === "" && to === "")) return null;
  const start = from === "" ? Math.max(size - Number(to), 0) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? "beyond" : [start, end];
}
