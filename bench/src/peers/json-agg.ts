// No GraphQL at all: one prepared statement makes the whole answer, which is sent as it comes from PostgreSQL.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import pg from "pg";
import { SQL } from "../paths.js";
import { readPeerSettings, readPool } from "./settings.js";

const { databaseUrl, port } = readPeerSettings();
const pool = new pg.Pool({ connectionString: databaseUrl, max: readPool() });
const files: Readonly<Record<string, string>> = {
  q1: "q1",
  q2: "q2",
  q3: "q3",
  q4: "q4",
  q5: "q1",
  t1: "t1",
  t2: "t2",
  t3: "t3",
};
const statements = new Map(
  Object.entries(files).map(([question, file]) => [
    question,
    { name: file, text: readFileSync(join(SQL, "json", `${file}.sql`), "utf8") },
  ]),
);

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    answer(Buffer.concat(chunks).toString()).then(
      (body) => {
        response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": Buffer.byteLength(body) });
        response.end(body);
      },
      (fault) => {
        response.writeHead(500, { "content-type": "text/plain" });
        response.end(String(fault));
      },
    );
  });
}).listen(port, "127.0.0.1");

async function answer(body: string): Promise<string> {
  const { question, parameters } = JSON.parse(body) as { question: string; parameters: unknown[] };
  const statement = statements.get(question);
  if (!statement) throw new Error(`no such question: ${question}`);
  const { rows } = await pool.query<{ answer: string }>({ ...statement, values: parameters });
  return rows[0]?.answer ?? "null";
}
