import type { MinerInput } from "../../src/questions/assessment/miner.input.js";

interface Question {
  readonly fact: string;
  readonly field: string;
  readonly unit: string | null;
  readonly conditionId: string | null;
}
interface Answer {
  readonly value: string;
  readonly outsideRecordedParts: boolean | null;
}

const NUMBERS = ["electricityKwhPerMonth", "capacityMw"];
const SUMS = ["electricityPrice", "income"];

/** The miner of whom a question was answered, as a client would say it: by what question and answer give, and nothing else. */
export function answered(miner: MinerInput, { field, unit, conditionId }: Question, answer: Answer): MinerInput {
  const { value, outsideRecordedParts } = answer;
  if (field === "jurisdiction") return { ...miner, jurisdiction: value, outsideRecordedParts: outsideRecordedParts ?? undefined };
  if (field === "otherFacts") {
    return { ...miner, otherFacts: [...(miner.otherFacts ?? []), { id: conditionId as string, holds: value === "true" }] };
  }
  if (NUMBERS.includes(field)) return { ...miner, [field]: Number(value) };
  if (SUMS.includes(field)) return { ...miner, [field]: { value, currency: unit as string } };
  return { ...miner, [field]: field === "energySource" ? value : value === "true" };
}
