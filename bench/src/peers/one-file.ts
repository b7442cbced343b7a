// The way of those who serve a repository of law: each question reads the files of a law from the disk, one at a time. That the
// names of all files are known, and that an article is found by its eId without parsing the file, is in its favour.
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { FOLDER, LANGUAGES, nameOf } from "../texts/files.js";
import { readPeerSettings } from "./settings.js";

const names = new Set(readdirSync(FOLDER));
const days = [...new Set([...names].map((name) => name.split(".").at(-2) as string))].sort().reverse();

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    answer(Buffer.concat(chunks).toString()).then(
      (body) => response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(body),
      (fault) => response.writeHead(500, { "content-type": "text/plain" }).end(String(fault)),
    );
  });
}).listen(readPeerSettings().port, "127.0.0.1");

async function answer(body: string): Promise<string> {
  const { parameters } = JSON.parse(body) as { parameters: [address: string, day: string] };
  const [address, day] = parameters;
  const [work = "", eId = ""] = address.split("/~");
  const wordings: object[] = [];
  for (const { tag } of LANGUAGES) {
    const firstDay = days.find((each) => each <= day && names.has(nameOf(work, tag, each)));
    if (!firstDay) continue;
    const found = unitIn(await readFile(join(FOLDER, nameOf(work, tag, firstDay)), "utf8"), eId);
    if (found) wordings.push({ language: tag, firstDay, ...found, edition: { licence: "CC0-1.0" } });
  }
  return JSON.stringify({ data: { node: { wordings } } });
}

/** A unit and its words, by its eId. */
function unitIn(file: string, eId: string) {
  const start = file.indexOf(`eId="${eId}"`);
  if (start < 0) return null;
  const element = eId.includes("__para_") ? "paragraph" : "article";
  const inner = file.slice(file.indexOf(">", start) + 1, file.indexOf(`</${element}>`, start));
  const own = /^<num>(.*?)<\/num>(?:<heading>(.*?)<\/heading>)?/.exec(inner);
  const text = inner
    .slice(own?.[0].length ?? 0)
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return { number: own?.[1] ?? null, heading: own?.[2] ?? null, text };
}
