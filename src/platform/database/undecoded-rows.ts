import { type FieldDef, types as known } from "pg";
import { WEIGHT, weightOf, weightOfText } from "../kernel/memory.js";
import "./calendar-days.js";
import type { SentRows } from "./undecoded-query.js";

type Decode = (text: string) => unknown;

const DECODERS = new WeakMap<readonly FieldDef[], readonly Decode[]>();

/** Rows as objects of their columns, decoded. */
export function decoded<Row extends object>({ fields, rows }: SentRows): Row[] {
  const decoders = DECODERS.get(fields) ?? fields.map(({ dataTypeID }) => known.getTypeParser(dataTypeID) as Decode);
  DECODERS.set(fields, decoders);
  return rows.map((columns) => {
    const row: Record<string, unknown> = {};
    for (const [at, { name }] of fields.entries()) {
      const column = columns[at] ?? null;
      row[name] = column === null ? null : decoders[at]?.(column);
    }
    return row as Row;
  });
}

/** A column that was decoded. One that was not is a text, or null. */
class Decoded {
  constructor(readonly value: unknown) {}
}

type Column = string | null | Decoded;
type RowClass = new (columns: Column[]) => object;

/** PostgreSQL's numbers of types whose text is the value: texts and days. */
const TEXTS = [25, 1042, 1043, 1082];

/** What a letter of any other column takes in memory when it is decoded, at most: lists and objects. */
const BYTES_OF_A_LETTER = 5;

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
    return rows.map((columns) => new Row(columns) as Row);
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
    readonly #columns: Column[];

    constructor(columns: Column[]) {
      this.#columns = columns;
    }

    static column(row: UndecodedRow, at: number, decode: Decode | null): unknown {
      const column = row.#columns[at] ?? null;
      if (column instanceof Decoded) return column.value;
      if (column === null || decode === null) return column;
      const value = decode(column);
      row.#columns[at] = new Decoded(value);
      return value;
    }

    /** As if all of it were decoded: it may be, when it is kept. */
    get [WEIGHT](): number {
      let weight = 80;
      for (const [at, column] of this.#columns.entries()) {
        weight += 8;
        if (column instanceof Decoded) weight += weightOf(column.value);
        else if (column !== null) weight += decoders[at] ? 40 + BYTES_OF_A_LETTER * column.length : weightOfText(column);
      }
      return weight;
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
