/** How large the corpus is, and the database that holds it. */
export interface Scale {
  readonly name: string;
  readonly statutes: number;
}

export const SCALES: readonly Scale[] = [
  { name: "1x", statutes: 80 },
  { name: "10x", statutes: 800 },
  { name: "100x", statutes: 8_000 },
];

/** The PostgreSQL server on which corpora are made. */
export const SERVER = process.env.BENCH_DATABASE_URL || "postgres://postgres@127.0.0.1:5432/postgres";

export function scaleNamed(name: string): Scale {
  const scale = SCALES.find((each) => each.name === name);
  if (!scale) throw new Error(`--scale: one of ${SCALES.map((each) => each.name).join(", ")}`);
  return scale;
}

/** How many jurisdictions a corpus has; sql/02-plan.sql says the same. */
export const placesOf = ({ statutes }: Scale) => Math.min(100, statutes);

/** The address of a corpus's database on the server that `url` names. */
export function databaseUrl(url: string, { name }: Scale): string {
  const address = new URL(url);
  address.pathname = `/minelaw_bench_${name}`;
  return address.href;
}
