import { DAY, type Question } from "./question.js";

const SUBJECTS = ["INDIVIDUAL", "SOLE_TRADER", "LEGAL_ENTITY"];
const KILOWATT_HOURS = [500, 4_500, 20_000];

/** No peer is asked: what it takes is logic over rules, and not a read that another server could be given. */
export const assessment: Question = {
  id: "q6",
  title: "an assessment of a miner by the law of a place",
  document: `query Assessment($miner: MinerInput!, $asOf: Date!) {
  assessMining(miner: $miner, asOf: $asOf) {
    verdict because missingFacts
    findings { outcome reason rule { id action } tests { outcome condition { text } } }
    exposure { outcome offence { id conduct } }
  }
}`,
  variants: async (database) => {
    const { rows } = await database.query<{ code: string }>(
      "SELECT code FROM jurisdiction WHERE ceased IS NULL AND parent_id IS NOT NULL ORDER BY id LIMIT 60",
    );
    return rows.map(({ code }, index) => ({
      asOf: DAY,
      miner: {
        jurisdiction: code,
        subject: SUBJECTS[index % 3],
        electricityKwhPerMonth: KILOWATT_HOURS[Math.floor(index / 3) % 3],
        registered: index % 2 === 0,
      },
    }));
  },
};
