import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openApi, type TestApi } from "../support/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

interface Found {
  readonly complete: boolean;
  readonly node: { readonly id: string };
}

async function found(query: string, legalForce?: readonly string[]): Promise<readonly Found[]> {
  const { search } = await api.ask<{ search: { nodes: readonly Found[] } }>(
    "query ($query: String!, $legalForce: [LegalForce!]) { search(query: $query, legalForce: $legalForce, first: 8) { nodes { complete node { id: address } } } }",
    { query, legalForce },
  );
  return search.nodes;
}

const idsOf = (all: readonly Found[]) => all.map(({ node }) => node.id);

describe("of offences for one conduct, who asks for the fine is told that of the administrative offence before the crime", () => {
  test.each([
    ["штраф за майнинг без лицензии Казахстан", "/offence/kz/koap-no-licence"],
    ["какой штраф за майнинг без лицензии в Казахстане", "/offence/kz/koap-no-licence"],
    ["оштрафуют ли за незаконный майнинг в РК, штраф", "/offence/kz/koap-no-licence"],
    ["Қазақстанда лицензиясыз майнинг үшін айыппұл қанша", "/offence/kz/koap-no-licence"],
    ["айыппұл рұқсатсыз майнинг Қазақстан", "/offence/kz/koap-no-licence"],
    ["how much is the fine for unlicensed mining in Kazakhstan", "/offence/kz/koap-no-licence"],
    ["fines for mining without a license Kazakhstan", "/offence/kz/koap-no-licence"],
    ["Kasachstan Bußgeld Mining ohne Lizenz", "/offence/kz/koap-no-licence"],
    ["amende minage sans licence Kazakhstan", "/offence/kz/koap-no-licence"],
    ["штраф за майнинг без лицензии Узбекистан", "/offence/uz/155-5-1"],
    ["fine for unlicensed mining Uzbekistan", "/offence/uz/155-5-1"],
    ["штраф за незаконное подключение к сети Узбекистан", "/offence/uz/power-connection-2026"],
    ["fine for an unregistered data centre in Norway", "/offence/no/unregistered"],
    ["overtredelsesgebyr uregistrert utvinning Norge", "/offence/no/unregistered"],
    ["multa por minería sin autorización Venezuela", "/offence/ve/unauthorised"],
  ])("%s", async (query, offence) => {
    expect(idsOf(await found(query))[0]).toBe(offence);
  });

  test.each(["штраф за незаконный майнинг Россия", "fine for unregistered mining in Russia"])(
    "among proposals: %s",
    async (query) => {
      const offences = idsOf(await found(query, ["PROPOSED"])).filter((id) => id.startsWith("/offence/"));
      expect(offences[0]).toMatch(/^\/offence\/ru\/koap-/);
    },
  );
});

describe("who asks for the crime is told the crime", () => {
  test.each([
    ["уголовная ответственность за майнинг без лицензии Казахстан", /^\/offence\/kz\/illegal-enterprise/],
    ["тюрьма за майнинг без лицензии Казахстан", /^\/offence\/kz\/illegal-enterprise/],
    ["Қазақстан лицензиясыз майнинг қылмыстық жауапкершілік", /^\/offence\/kz\/illegal-enterprise/],
    ["criminal liability for illegal mining Kazakhstan", /^\/offence\/kz\/illegal-enterprise/],
    ["go to jail for unlicensed mining Kazakhstan", /^\/offence\/kz\/illegal-enterprise/],
    ["уголовная ответственность за майнинг Узбекистан", /^\/offence\/uz\/278-9$/],
  ])("%s", async (query, offence) => {
    expect(idsOf(await found(query))[0]).toMatch(offence);
  });
});

test("an article on any business without a licence answers a question about mining without one: its kind of conduct is recorded", async () => {
  const general = (await found("penalties for mining without a licence Kazakhstan")).filter(({ complete }) => complete);
  expect(idsOf(general)).toEqual(
    expect.arrayContaining([
      "/offence/kz/koap-no-licence",
      "/offence/kz/illegal-enterprise",
      "/offence/kz/illegal-enterprise-part-1",
    ]),
  );
});
