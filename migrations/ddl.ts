/**
 * The columns that every record of a release shares. A row is one state of a record: it appeared in a release and, unless
 * it still stands, ceased in a later one. Rows are added and closed, never edited or removed.
 */
export function recordTable(name: string, columns: string, constraints: readonly string[] = []): string {
  const references = constraints.flatMap((constraint) => /FOREIGN KEY \((\w+)\) REFERENCES address/.exec(constraint)?.[1] ?? []);
  const collated = columns.replace(/\b(\w+) text\b/g, (column, name) =>
    references.includes(name) ? `${column} COLLATE "C"` : column,
  );
  const lines = [
    `id text COLLATE "C" NOT NULL`,
    "appeared integer NOT NULL",
    "ceased integer",
    "content_hash text NOT NULL",
    collated.trim().replace(/,\s*$/, ""),
    `CONSTRAINT ${name}_pkey PRIMARY KEY (id, appeared)`,
    `CONSTRAINT ${name}_appeared_fkey FOREIGN KEY (appeared) REFERENCES release (number)`,
    `CONSTRAINT ${name}_ceased_fkey FOREIGN KEY (ceased) REFERENCES release (number)`,
    `CONSTRAINT ${name}_ceases_after_it_appears CHECK (ceased > appeared)`,
    ...constraints,
  ];
  return `CREATE TABLE ${name} (\n  ${lines.join(",\n  ")}\n);
CREATE UNIQUE INDEX ${name}_stands_once ON ${name} (id) WHERE ceased IS NULL;
CREATE INDEX ${name}_by_appeared ON ${name} (appeared);
CREATE INDEX ${name}_by_ceased ON ${name} (ceased);`;
}

/** A foreign key to the register of addresses, which keeps every id that was ever given out. */
export function refersTo(table: string, column: string): string {
  return `CONSTRAINT ${table}_${column}_fkey FOREIGN KEY (${column}) REFERENCES address (id)`;
}

/** Evidence that cannot be missing: a non-empty list, every entry of which names a source. */
export function cited(table: string): string {
  return `CONSTRAINT ${table}_is_cited CHECK (jsonb_typeof(citations) = 'array' AND jsonb_array_length(citations) > 0
    AND NOT citations @? '$[*] ? (!(@.source starts with "/source/"))')`;
}

/** At most one state at a time: what stands in the latest release never overlaps in legal time. */
export function neverOverlaps(table: string, column: string): string {
  return `CONSTRAINT ${table}_never_overlaps EXCLUDE USING gist (${column} WITH =, valid WITH &&) WHERE (ceased IS NULL)`;
}

/** B-tree indexes, a loader's way in. */
export function indexes(table: string, columns: readonly string[]): string {
  return columns.map((column) => `CREATE INDEX ${table}_by_${column.replace(/_id$/, "")} ON ${table} (${column});`).join("\n");
}
