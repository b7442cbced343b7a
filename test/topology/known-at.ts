import { type Cluster, PORTS } from "./cluster.js";

interface Reply {
  readonly data?: { readonly jurisdiction: { readonly name: string } };
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/**
 * Asks every node what the dataset said just after a release counted, and just before; gives what is said otherwise than
 * expected: the name of Kazakhstan, which tells the release, or the code of a refusal.
 */
export async function knownAt(
  cluster: Cluster,
  release: number,
  expected: { readonly now: string; readonly before: string },
): Promise<string[]> {
  const published = new Date(cluster.sql(`SELECT to_json(published_at)#>>'{}' FROM release WHERE number = ${release}`));
  const faults: string[] = [];
  for (const port of PORTS.nodes) {
    for (const [milliseconds, wanted] of [
      [200, expected.now],
      [-1, expected.before],
    ] as const) {
      const said = await nameAt(port, new Date(published.getTime() + milliseconds));
      console.log(`node ${port}, ${milliseconds} ms from release ${release}: ${said}`);
      if (said !== wanted)
        faults.push(`node ${port} says ${said} of knownAt ${milliseconds} ms from release ${release}, not ${wanted}`);
    }
  }
  return faults;
}

async function nameAt(port: number, instant: Date): Promise<string> {
  const query = `{ jurisdiction(code: "KZ", knownAt: "${instant.toISOString()}") { name } }`;
  const response = await fetch(`http://127.0.0.1:${port}/graphql?${new URLSearchParams({ query })}`);
  const { data, errors } = (await response.json()) as Reply;
  return errors?.[0]?.extensions.code ?? data?.jurisdiction.name ?? "nothing";
}
