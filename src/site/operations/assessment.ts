import type { StatuteName } from "../../kits/answers.js";
import { question } from "../../kits/operation.js";
import type { Modality } from "../../law/rule/rule.vocabulary.js";
import type { LegalForce } from "../../law/source/source.vocabulary.js";

export type OutcomeCode = "APPLIES" | "DOES_NOT_APPLY" | "UNDETERMINED";

export interface TestAnswer {
  readonly outcome: OutcomeCode;
  readonly given: string | null;
  readonly condition: { readonly fact: string; readonly text: string };
}

export interface AssessedRule {
  readonly id: string;
  readonly modality: Modality;
  readonly action: string;
  readonly legalForce: LegalForce;
}

export interface FindingAnswer {
  readonly outcome: OutcomeCode;
  readonly reason: string;
  readonly tests: readonly TestAnswer[];
  readonly liftedBy: readonly AssessedRule[];
  readonly rule: AssessedRule & {
    /** Whether it is about mining itself, and so can decide the verdict. */
    readonly ofMining: boolean;
    readonly metWhen: readonly { readonly text: string }[];
    readonly statute: StatuteName;
    readonly exceptTo: readonly { readonly id: string }[];
  };
}

export interface ExposureAnswer {
  readonly outcome: OutcomeCode;
  readonly tests: readonly TestAnswer[];
  readonly offence: {
    readonly id: string;
    readonly branch: string;
    readonly conduct: string;
    readonly legalForce: LegalForce;
    readonly statute: StatuteName;
  };
}

export interface AssessmentAnswer {
  readonly asOf: string;
  readonly verdict: string;
  readonly because: string;
  readonly notice: string;
  readonly missingFacts: readonly string[];
  readonly findings: readonly FindingAnswer[];
  readonly exposure: readonly ExposureAnswer[];
  readonly ifProposalsPass: { readonly findings: readonly FindingAnswer[]; readonly exposure: readonly ExposureAnswer[] };
}

const FINDINGS = `findings {
        outcome
        reason
        tests { ...Tested }
        liftedBy { ...AssessedRule }
        rule { ...AssessedRule ofMining metWhen { text } statute { ...StatuteName } exceptTo { id } }
      }
      exposure {
        outcome
        tests { ...Tested }
        offence { id branch conduct legalForce statute { ...StatuteName } }
      }`;

/** What the recorded law says of one miner on one day. */
export const ASSESSMENT = question<{ readonly assessMining: AssessmentAnswer }>(`
query Assessment($miner: MinerInput!, $asOf: Date, $knownAt: DateTime) {
  assessMining(miner: $miner, asOf: $asOf, knownAt: $knownAt) {
    asOf
    verdict
    because
    notice
    missingFacts
    ${FINDINGS}
    ifProposalsPass {
      ${FINDINGS}
    }
  }
}
`);
