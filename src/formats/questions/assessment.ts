import type { Modality } from "../../rule/rule.vocabulary.js";
import type { LegalForce } from "../../source/source.vocabulary.js";
import { question } from "../asker.js";

export type OutcomeCode = "APPLIES" | "DOES_NOT_APPLY" | "UNDETERMINED";

export interface TestAnswer {
  readonly outcome: OutcomeCode;
  readonly given: string | null;
  readonly condition: { readonly text: string };
}

export interface AssessmentAnswer {
  readonly asOf: string;
  readonly verdict: string;
  readonly notice: string;
  readonly missingFacts: readonly string[];
  readonly findings: readonly {
    readonly outcome: OutcomeCode;
    readonly tests: readonly TestAnswer[];
    readonly rule: { readonly id: string; readonly modality: Modality; readonly action: string; readonly legalForce: LegalForce };
  }[];
  readonly exposure: readonly {
    readonly outcome: OutcomeCode;
    readonly tests: readonly TestAnswer[];
    readonly offence: { readonly id: string; readonly branch: string; readonly conduct: string; readonly legalForce: LegalForce };
  }[];
}

/** What the recorded law says of one miner on one day. */
export const ASSESSMENT = question<{ readonly assessMining: AssessmentAnswer }>(`
query Assessment($miner: MinerInput!, $asOf: Date, $knownAt: DateTime) {
  assessMining(miner: $miner, asOf: $asOf, knownAt: $knownAt) {
    asOf
    verdict
    notice
    missingFacts
    findings {
      outcome
      tests { outcome given condition { text } }
      rule { id modality action legalForce }
    }
    exposure {
      outcome
      tests { outcome given condition { text } }
      offence { id branch conduct legalForce }
    }
  }
}
`);
