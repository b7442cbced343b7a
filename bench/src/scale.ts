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

/** How many jurisdictions a corpus has; sql/02-plan.sql says the same. */
export const placesOf = ({ statutes }: Scale) => Math.min(100, statutes);

/** The address of a corpus's database on the server that `url` names. */
export function databaseUrl(url: string, { name }: Scale): string {
  const address = new URL(url);
  address.pathname = `/minelaw_bench_${name}`;
  return address.href;
}
