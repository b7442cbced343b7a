import type { EntityManager } from "typeorm";
import { searchConfiguration } from "../../law/wording/search-language.js";
import { sha256 } from "../../platform/kernel/canonical.js";
import { printRange } from "../../platform/kernel/period.js";
import type { Expression } from "./expression.js";

const ROWS_AT_ONCE = 1_000;

/** Writes an expression and its units. Own words that are there already are written no second time. */
export async function addExpression(manager: EntityManager, { row, units }: Expression, number: number): Promise<void> {
  // What ended once may come back: it is another state of the same file.
  const id = `${row.id}-${number}`;
  await insert(manager, "text_expression", [{ ...row, id, appeared: number, ceased: null }]);
  for (let at = 0; at < units.length; at += ROWS_AT_ONCE) {
    const part = units
      .slice(at, at + ROWS_AT_ONCE)
      .map((unit) => ({ ...unit, wording: wordingHash(row.language, unit.content) }));
    await manager.query(
      `INSERT INTO text_wording (hash, content, words)
       SELECT hash, content, to_tsvector($2::regconfig, words)
       FROM json_to_recordset($1::json) AS w(hash text, content text, words text) ORDER BY hash
       ON CONFLICT DO NOTHING`,
      [
        JSON.stringify(part.map(({ wording, content, words }) => ({ hash: wording, content, words }))),
        searchConfiguration(row.language),
      ],
    );
    await insert(
      manager,
      "text_unit",
      part.map(({ eId, content: _content, words: _words, hash, wording, valid, ...unit }) => ({
        ...unit,
        expression_id: id,
        e_id: eId,
        wording_hash: wording,
        words_hash: hash,
        valid: valid && printRange(valid),
      })),
    );
  }
}

const wordingHash = (language: string, content: string) => sha256(`${language}\u0000${content}`).slice(0, 32);

const insert = (manager: EntityManager, table: string, rows: readonly object[]) =>
  manager.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`, [JSON.stringify(rows)]);
