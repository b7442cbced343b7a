import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { AnswerBytes } from "../platform/cache/answer-bytes.js";
import { CACHING, respond } from "../platform/http/respond.js";
import { sha256 } from "../platform/kernel/canonical.js";
import { PACKAGE_ROOT } from "../platform/kernel/package-root.js";

const TYPES = {
  "pages.css": "text/css; charset=utf-8",
  "pages.js": "text/javascript; charset=utf-8",
  "minelaw.svg": "image/svg+xml",
} as const;

type Asset = keyof typeof TYPES;

const read = (file: Asset) => readFileSync(join(PACKAGE_ROOT, "public", file), "utf8");
const addresses = new Map<Asset, string>();

/** The address of a file of public/, with a digest of its content, so that it can be cached for ever. */
export function asset(file: Asset): string {
  let address = addresses.get(file);
  if (!address) {
    address = `/assets/${file}?${sha256(read(file)).slice(0, 12)}`;
    addresses.set(file, address);
  }
  return address;
}

/** Serves what pages look like and do. */
export function addAssets(http: FastifyInstance): void {
  for (const file of Object.keys(TYPES) as Asset[]) {
    const body = AnswerBytes.of(read(file));
    const answer = { body, type: TYPES[file], tag: sha256(read(file)).slice(0, 20), caching: CACHING.immutable };
    http.get(`/assets/${file}`, (request, reply) => respond(request, reply, answer));
  }
}
