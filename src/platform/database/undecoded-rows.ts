import { type FieldDef, types as known } from "pg";
import { WEIGHT } from "../kernel/memory.js";
import "./calendar-days.js";
import { afterColumn, columnOf, isAscii, lengthOfColumn } from "./sent-rows.js";
import type { SentRows } from "./undecoded-query.js";

type Decode = (text: string) => unknown;

const DECODERS = new WeakMap<readonly FieldDef[], readonly Decode[]>();

/** Rows as objects of their columns, decoded. */
export function decoded<Row extends object>({ fields, rows }: SentRows): Row[] {
  const decoders = DECODERS.get(fields) ?? fields.map(({ dataTypeID }) => known.getTypeParser(dataTypeID) as Decode);
  DECODERS.set(fields, decoders);
  return rows.map(({ fields: columns }) => {
    const row: Record<string, unknown> = {};
    for (const [at, { name }] of fields.entries()) {
      const column = columns[at] ?? null;
      row[name] = column === null ? null : decoders[at]?.(column);
    }
    return row as Row;
  });
}

type RowClass = new (bytes: string) => object;

/** PostgreSQL's numbers of types whose text is the value: texts and days. */
const TEXTS = [25, 1042, 1043, 1082];

/** A row, its text, and the list of what was looked at. */
const ROW_BYTES = 104;
/** A place in that list. */
const COLUMN_BYTES = 8;
/** A text, and a list or object, beside what they hold. */
const TEXT_BYTES = 24;
const OBJECT_BYTES = 40;
/** What a byte of a list or object takes beside that when it is decoded, as measured (test/memory.test.ts). */
const DECODED_BYTES = 2;

/** What columns take when all are decoded. A text of ASCII alone is a part of the row's own text, and holds no letters again. */
function weightDecoded(bytes: string, decoders: readonly (Decode | null)[]): number {
  const bytesOfAText = isAscii(bytes) ? 0 : 1;
  let weight = 0;
  let at = 0;
  for (const decode of decoders) {
    const length = lengthOfColumn(bytes, at);
    at = afterColumn(at, length);
    weight += COLUMN_BYTES;
    if (length < 0) continue;
    weight += decode ? OBJECT_BYTES + DECODED_BYTES * length : TEXT_BYTES + bytesOfAText * length;
  }
  return weight;
}

/**
 * Rows whose columns are decoded when they are first looked at: a record has some twenty, with citations and texts in several
 * languages among them, and most questions look at a few. Columns are no properties of the row itself: a spread copies none.
 */
export class UndecodedRows {
  /** By names and types of columns. */
  readonly #classes = new Map<string, RowClass>();
  /** The same by the columns that a statement had before. */
  readonly #known = new WeakMap<readonly FieldDef[], RowClass>();

  of<Row extends object>({ fields, rows }: SentRows): Row[] {
    const Row = this.#known.get(fields) ?? this.#classOf(fields);
    return rows.map(({ bytes }) => new Row(bytes) as Row);
  }

  #classOf(fields: readonly FieldDef[]): RowClass {
    const key = fields.map(({ name, dataTypeID }) => `${name} ${dataTypeID}`).join();
    const made = this.#classes.get(key) ?? classWith(fields);
    this.#classes.set(key, made);
    this.#known.set(fields, made);
    return made;
  }
}

function classWith(fields: readonly FieldDef[]): RowClass {
  const decoders = fields.map(({ dataTypeID }) =>
    TEXTS.includes(dataTypeID) ? null : (known.getTypeParser(dataTypeID) as Decode),
  );
  class UndecodedRow {
    readonly #bytes: string;
    /** What was looked at. */
    #columns: unknown[] | null = null;

    constructor(bytes: string) {
      this.#bytes = bytes;
    }

    static column(row: UndecodedRow, at: number, decode: Decode | null): unknown {
      row.#columns ??= new Array(fields.length);
      const known = row.#columns[at];
      if (known !== undefined) return known;
      const text = columnOf(row.#bytes, at);
      const value = text === null || decode === null ? text : decode(text);
      row.#columns[at] = value;
      return value;
    }

    /** As if all of it were decoded: it may be, when it is kept. */
    get [WEIGHT](): number {
      return ROW_BYTES + this.#bytes.length + weightDecoded(this.#bytes, decoders);
    }
  }
  for (const [at, { name }] of fields.entries()) {
    const decode = decoders[at] ?? null;
    Object.defineProperty(UndecodedRow.prototype, name, {
      get(this: UndecodedRow) {
        return UndecodedRow.column(this, at, decode);
      },
    });
  }
  return UndecodedRow;
}
