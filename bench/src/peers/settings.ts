/** What the runner tells a peer. */
export function readPeerSettings(): { readonly databaseUrl: string; readonly port: number } {
  const { DATABASE_URL: databaseUrl, PORT: port } = process.env;
  if (!databaseUrl || !port) throw new Error("a peer is started by the runner, which sets DATABASE_URL and PORT");
  return { databaseUrl, port: Number(port) };
}

/** How many connections a peer of the database may take: the runner finds out with how many it is quickest. */
export function readPool(): number {
  const { PEER_POOL: pool } = process.env;
  if (!pool) throw new Error("a peer is started by the runner, which sets PEER_POOL");
  return Number(pool);
}
