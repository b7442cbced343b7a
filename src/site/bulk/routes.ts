import { existsSync } from "node:fs";
import { type ErrorSendResult, send } from "@fastify/send";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Release } from "../../platform/database/release.reads.js";
import { encodingOf } from "../../platform/http/accept.js";
import type { Admission } from "../../platform/http/admission.js";
import { CACHING, knownTo } from "../../platform/http/respond.js";
import { dayOf } from "../../platform/kernel/day.js";
import { Refusal } from "../../platform/kernel/errors.js";
import { message } from "../../platform/kernel/message.js";
import { COST_OF_A_KEPT_ANSWER } from "../../platform/limits/request-cost.js";
import type { Front } from "../front.js";
import type { Routes } from "../late-routes.js";
import { linksOfAll, namedFile } from "../links.js";
import { takesNoParameters } from "../page-address.js";
import { notFound } from "../problem.js";
import { addDayChanges } from "./day.js";
import { type Download, Downloads, MANIFEST } from "./downloads.js";

const TYPES = { json: "application/json", ndjson: "application/x-ndjson", csv: "text/csv; charset=utf-8" } as const;

interface Params {
  readonly number: string;
  readonly file: string;
}

/** Serves whole releases, and differences between two, as files that a broken download can resume. */
export async function addBulk(routes: Routes, front: Front, admission: Admission, directory: string): Promise<void> {
  const downloads = new Downloads(directory, (release, day) => front.executorAt(release, day), front.publicBase);
  // A holder on another machine is watched for seconds, which nobody who asks has to wait for.
  void downloads.clean();
  addDayChanges(routes, front, admission);
  routes.get<{ Params: Params }>("/release/:number/bulk/:file", async (request, reply) => {
    takesNoParameters(request);
    const { number, file } = request.params;
    const published = await admission.admit(request, reply, async ({ cost, context }) => {
      await cost.charge(COST_OF_A_KEPT_ANSWER);
      return context.releases.published();
    });
    // What is not there yet is written by the server for all who will ask: that takes longer than an answer may.
    const release = published.find((each) => String(each.number) === number);
    const found = release && (await downloads.file(published, release, file));
    if (!found) throw notFound(message`no release has such a file; its manifest names its files: /release/1/bulk/manifest.json`);
    reply.headers({ link: linksOf(front.baseOf(request), release, file), ...fileName(release, file) });
    return sendFile(request, reply, found);
  });
}

/** Where the file is from, under which licence, and what describes it. */
function linksOf(base: string, { number }: Release, file: string): string {
  const at = `${base}/release/${number}`;
  return [`<${at}/bulk/${file}>; rel="canonical"`, `<${at}>; rel="via"`, `<${at}/bulk/${MANIFEST}>; rel="describedby"`]
    .concat(linksOfAll())
    .join(", ");
}

/** A file that has left its address still says of which release it is, and for which day forces are told. */
function fileName(release: Release, file: string): Record<string, string> {
  const name = `minelaw-release-${release.number}-${dayOf(release.publishedAt)}-${file}`;
  return namedFile(name, file === MANIFEST ? "inline" : "attachment");
}

/** A part that the file does not have; or a file that made room for another between two looks at it. */
function unsent(reply: FastifyReply, { statusCode, headers, stream }: ErrorSendResult): Refusal {
  stream.destroy();
  reply.removeHeader("etag");
  reply.removeHeader("content-disposition");
  if (statusCode !== 416)
    return new Refusal("DOWNLOADS_UNAVAILABLE", message`the file made room for another; ask again in a moment`);
  const range = headers["Content-Range"] ?? "";
  reply.header("content-range", range);
  return new Refusal("RANGE_NOT_SATISFIABLE", message`the file has ${range.split("/")[1] ?? ""} bytes, and none there`);
}

/** Sends a file in the form that the client takes: as it is, or packed. Ranges are those of the form, which has a tag of its own. */
async function sendFile(request: FastifyRequest, reply: FastifyReply, { path, sha256 }: Download) {
  const { range, "if-range": ifRange } = request.headers;
  // Who asks for a part of it, and does not say that it is of the packed form, means the plain one.
  const mayPack = !range || ifRange === `"${sha256}-gzip"`;
  const packed = mayPack && encodingOf(request.headers["accept-encoding"]) !== null && existsSync(`${path}.gz`);
  const known = knownTo(request, sha256);
  const etag = `"${sha256}${packed ? "-gzip" : ""}"`;
  reply
    .header("etag", known ?? etag)
    .header("cache-control", CACHING.fixed)
    .header("vary", "Accept-Encoding, Origin");
  if (known || request.headers["if-none-match"]?.trim() === "*") return reply.code(304).send();
  const headers = { ...(range && (!ifRange || ifRange === etag) && { range }) };
  const sent = await send({ headers, method: request.method } as never, encodeURI(packed ? `${path}.gz` : path), {
    etag: false,
    lastModified: false,
    cacheControl: false,
    contentType: false,
    dotfiles: "allow",
  });
  if (sent.type === "error") throw unsent(reply, sent);
  const ending = path.slice(path.lastIndexOf(".") + 1) as keyof typeof TYPES;
  if (packed) reply.header("content-encoding", "gzip");
  return reply.code(sent.statusCode).headers(sent.headers).type(TYPES[ending]).send(sent.stream);
}
