/** As many as the product takes unless told otherwise. */
export const CONNECTIONS = 10;

/** What the runner tells a peer. */
export function readPeerSettings(): { readonly databaseUrl: string; readonly port: number } {
  const { DATABASE_URL: databaseUrl, PORT: port } = process.env;
  if (!databaseUrl || !port) throw new Error("a peer is started by the runner, which sets DATABASE_URL and PORT");
  return { databaseUrl, port: Number(port) };
}
