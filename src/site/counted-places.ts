import type { JurisdictionKind, MiningStatusCode } from "../kits/answers.generated.js";
import { say } from "../kits/words/say.js";
import { words } from "../kits/words.js";

interface Counted {
  readonly kind: JurisdictionKind;
  readonly miningStatus: { readonly code: MiningStatusCode } | null;
}

/** "Banned: 4 countries, 12 parts": a part is no country, and a union is neither. */
export function countedPlaces(places: readonly Counted[], code: string): string {
  const of = places.filter(({ miningStatus }) => miningStatus?.code === code);
  const countries = of.filter(({ kind }) => kind === "COUNTRY").length;
  const unions = of.filter(({ kind }) => kind === "SUPRANATIONAL").length;
  const parts = of.length - countries - unions;
  const said = [
    say("countriesCount", { n: countries }),
    parts > 0 && say("partsCount", { n: parts }),
    unions > 0 && say("unionsCount", { n: unions }),
  ];
  return `${words(code)}: ${said.filter(Boolean).join(", ")}`;
}
