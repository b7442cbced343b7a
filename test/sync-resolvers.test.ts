import { expect, test } from "@jest/globals";
import { openApi } from "./support/api.js";

test("refusals in items of a list are all heard, whether what they hang on was at hand or not", async () => {
  const unheard: unknown[] = [];
  const hear = (fault: unknown) => unheard.push(fault);
  process.on("unhandledRejection", hear);
  const api = await openApi();
  try {
    const [first, ...rest] = (
      await api.ask<{ rules: { nodes: { id: string; statute: { id: string } }[] } }>(
        "{ rules(first: 50) { nodes { id statute { id } } } }",
      )
    ).rules.nodes;
    const other = rest.find(({ statute }) => statute.id !== first?.statute.id);
    // The statute of the second rule is at hand, that of the first is still to be read.
    api.forget();
    await api.ask(`{ rules(first: 50) { nodes { id } } statute(id: "${other?.statute.id}") { id } }`);
    const { errors } = await api.answer(
      `{ nodes(ids: ["${first?.id}", "${other?.id}"]) { ... on Rule { statute { provisions(before: "x") { totalCount } } } }
         rules(first: 50) { nodes { statute { provisions(before: "x") { totalCount } } } } }`,
    );
    expect(errors?.length).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(unheard).toEqual([]);
  } finally {
    process.off("unhandledRejection", hear);
    await api.close();
  }
});
