import { Subject } from "../law/rule/rule.vocabulary.js";
import { badInput } from "../platform/kernel/errors.js";

export const NUMBERS = { electricityKwhPerMonth: "Electricity, kWh a month", capacityMw: "Capacity of the site, MW" } as const;
export const SUMS = { electricityPrice: "Price of a kWh", income: "Income from mining" } as const;
export const QUESTIONS = {
  registered: "In the register of miners",
  licensed: "Holds the licence or permit",
  foreign: "Foreign person",
  organisedGroup: "Acts as an organised group",
  outsizedProfit: "Income or damage above the threshold of the graver case",
  usesGrid: "Takes power from the public grid",
  notifiedAuthority: "Has notified the authority",
  memberOfAccreditedPool: "Mines in an accredited pool",
  outsideRecordedParts: "Mines in none of the recorded parts of the place",
} as const;

/** ANYONE is whom law can be addressed to, and nothing that a miner is. */
export const SUBJECTS = Object.keys(Subject).filter((subject) => subject !== "ANYONE");

/** The miner that an address describes, as a MinerInput; null where it describes none. What is left empty is unknown. */
export function minerOf(search: URLSearchParams): Record<string, unknown> | null {
  const place = search.get("jurisdiction")?.trim();
  if (!place) return null;
  const miner: Record<string, unknown> = {
    jurisdiction: place.replace(/^[^.]+/, (code) => code.toUpperCase()),
    subject: search.get("subject") || "INDIVIDUAL",
  };
  for (const name of Object.keys(NUMBERS)) {
    if (search.get(name)) miner[name] = Number(search.get(name));
  }
  for (const [name, label] of Object.entries(SUMS)) {
    const value = search.get(name)?.trim();
    if (!value) continue;
    const currency = search.get(`${name}Currency`)?.trim().toUpperCase();
    if (!currency) throw badInput(`${name}Currency`, `${label}: say in which currency, such as KZT`);
    miner[name] = { value, currency };
  }
  const power = search.getAll("energySource").filter(Boolean);
  if (power.length > 0) miner.energySource = power.join(", ");
  for (const name of Object.keys(QUESTIONS)) {
    if (search.get(name)) miner[name] = search.get(name) === "yes";
  }
  const others = otherFactsOf(search);
  if (others.size > 0) miner.otherFacts = [...others].map(([text, holds]) => ({ text, holds }));
  return miner;
}

/** Facts that no field has, by the words of the condition that turns on them: ?other=yes:The miner is a citizen. */
export function otherFactsOf(search: URLSearchParams): Map<string, boolean> {
  const said = search.getAll("other").flatMap((fact) => {
    const [, answer, text] = /^(yes|no):(.+)$/s.exec(fact) ?? [];
    return text ? [[text, answer === "yes"] as const] : [];
  });
  return new Map(said);
}
