import { parse } from "graphql";
import { buildApi } from "../../src/app/schema.js";
import { CostEstimator } from "../../src/platform/limits/cost-estimator.js";
import type { TestApi } from "../support/api.js";

const HITS = "nodes { score snippet node { id } }";
const DOCUMENTS: readonly string[] = [
  `{ search(query: "mining") { ${HITS} } }`,
  `{ search(query: "mining licence Kazakhstan", first: 5) { ${HITS} } }`,
  `{ search(query: "how are mining rewards taxed in the UK", first: 10) { ${HITS} } }`,
  `{ search(query: "minning licens kazahkstan elektricity tarif", first: 10) { ${HITS} } }`,
  `{ search(query: "${"tax licence electricity penalty register bank ".repeat(6)}", first: 10) { ${HITS} } }`,
  `{ search(query: "mining licence", first: 1) { totalCount completeCount facets { kinds { count } } legalForces { count } nodes { node { id } } } }`,
  `{ ${[..."abcdefgh"].map((alias) => `${alias}: search(query: "mining in${alias}tax", first: 1) { nodes { node { id } } }`).join(" ")} }`,
  `{ suggest(prefix: "dig", first: 8) { text node { id } } }`,
  `{ resolveCitations(text: "${"Under art. 14.2 of 259-FZ and Regulation (EU) 2023/1114 it is so. ".repeat(40)}") { text records { id } } }`,
];

/** Prints what the limits charge for searches beside what they take: points, and microseconds of a core, what is read kept and not. */
export async function reportCosts(api: TestApi): Promise<void> {
  const estimator = new CostEstimator(buildApi());
  for (const document of DOCUMENTS) {
    await api.ask(document);
    api.forget();
    // What words mean is read once a release.
    await api.ask(
      `{ search(query: "warm", first: 1) { nodes { score } } suggest(prefix: "zz") { text } resolveCitations(text: "1-FZ") { text } }`,
    );
    const started = process.cpuUsage();
    await api.ask(document);
    const { user, system } = process.cpuUsage(started);
    const points = estimator.costOf(parse(document));
    console.info(`${String(points).padStart(7)} points ${String(user + system).padStart(8)} µs  ${document.slice(0, 90)}`);
  }
}
