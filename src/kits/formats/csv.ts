/** The columns of a table: the name in the first line, and the value of a record. */
export type Columns<T> = Readonly<Record<string, (record: T) => string | number | boolean | null | undefined>>;

/**
 * A cell as RFC 4180 writes it. An apostrophe is put before a text that a spreadsheet would take for a formula; plain numbers,
 * negative ones too, are no formulas.
 */
function cell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return "";
  const text = String(value);
  const harmless = /^[=+\-@\t\r\n]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export function csvHead<T>(columns: Columns<T>): string {
  return `${Object.keys(columns).map(cell).join(",")}\r\n`;
}

export function csvLines<T>(columns: Columns<T>, records: readonly T[]): string {
  const readers = Object.values(columns);
  return records.map((record) => `${readers.map((read) => cell(read(record))).join(",")}\r\n`).join("");
}

/** Tells spreadsheets that the bytes are UTF-8; without the mark they garble Cyrillic. */
export const BYTE_ORDER_MARK = "\ufeff";

/** A whole table. */
export function csvTable<T>(columns: Columns<T>, records: readonly T[]): string {
  return BYTE_ORDER_MARK + csvHead(columns) + csvLines(columns, records);
}

/** A whole table of a list that is walked: of what is long, a page at a time is held. */
export async function csvTableOf<T>(columns: Columns<T>, pages: AsyncIterable<readonly T[]>): Promise<string> {
  let table = BYTE_ORDER_MARK + csvHead(columns);
  for await (const records of pages) table += csvLines(columns, records);
  return table;
}
