/** Modes in which pg checks the certificate, as in verify-full, and says that one day it will not. */
const CHECKED = /^(?:prefer|require|verify-ca)$/;

/**
 * The address of a server as pg is given it. It says in so many words what pg does anyway: where TLS is asked for, the
 * certificate is checked; whoever wants it unchecked says no-verify.
 */
export function explicitAddress(address: string): string {
  const url = new URL(address);
  const parameters = url.searchParams;
  if (parameters.get("uselibpqcompat") !== "true" && CHECKED.test(parameters.get("sslmode") ?? "")) {
    parameters.set("sslmode", "verify-full");
  }
  return url.href;
}

/** Where a server is, without who logs in. */
export function placeOf(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host}${pathname}`;
}

/** Parameters of an address that hold no secret, and may be printed. */
const OPEN = /^(?:sslmode|uselibpqcompat|sslnegotiation|host|port|user|dbname|application_name|connect_timeout|family|db)$/;

/** An address as it may be printed: nothing that could let anybody in. */
export function withoutSecrets(address: string): string {
  const url = new URL(address);
  if (url.password) url.password = "***";
  for (const name of [...url.searchParams.keys()]) if (!OPEN.test(name)) url.searchParams.set(name, "***");
  url.hash = "";
  return url.href;
}
