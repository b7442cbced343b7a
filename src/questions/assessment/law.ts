import { inLabelLanguage, say } from "../../kits/words/say.js";
import { nameInSentence } from "../../law/jurisdiction/local-name.js";
import type { PlaceIndex } from "../../law/jurisdiction/place-index.js";
import { IN_FORCE } from "../../law/legislation/force.sql.js";
import type { Offence } from "../../law/offence/offence.type.js";
import type { StoredCondition } from "../../law/rule/rule.row.js";
import type { Rule } from "../../law/rule/rule.type.js";
import type { Subject } from "../../law/rule/rule.vocabulary.js";
import type { LegalForce } from "../../law/source/source.vocabulary.js";
import type { Day } from "../../platform/kernel/day.js";
import { jurisdictionId } from "../../platform/kernel/id.js";
import { conductFact, forceFact, testOf } from "./facts.js";
import { and, constant, FALSE, type Formula, not, or, proposition, TRUE } from "./logic.js";
import { inSeason } from "./season.js";

/** Law that is or may be in force; where it may be, nothing of it is ever settled as applying. */
const LAW: readonly LegalForce[] = [...IN_FORCE, "UNKNOWN"];

export const isLaw = ({ legalForce }: { legalForce: LegalForce }) => LAW.includes(legalForce);
export const isProposed = ({ legalForce }: { legalForce: LegalForce }) => legalForce === "PROPOSED";

export type Statement = Rule | Offence;

/** Where law holds, as a sentence on the mining. */
export function territoryInWords(places: PlaceIndex, codes: readonly string[]): string {
  const names = codes.map((code) => {
    const place = places.byId(jurisdictionId(code));
    return place ? nameInSentence(place) : code;
  });
  return say("minedIn", { places: names.reduce((one, other) => say("orIn", { one, other })) });
}

/** The law of a place, as formulas over the facts about one kind of miner on one day. Each formula is made once. */
export class LawInFormulas {
  readonly #rules: ReadonlyMap<string, Rule>;
  readonly #exceptions = new Map<string, Rule[]>();
  readonly #made = new Map<string, Formula>();
  readonly #tests = new Map<StoredCondition, Formula>();
  readonly #territories = new Map<string, StoredCondition>();

  constructor(
    rules: readonly Rule[],
    readonly places: PlaceIndex,
    readonly subject: Subject,
    readonly day: Day,
  ) {
    this.#rules = new Map(rules.map((rule) => [rule.address, rule]));
    for (const rule of rules) {
      for (const id of rule.row.except_to) this.#exceptions.set(id, [...(this.#exceptions.get(id) ?? []), rule]);
    }
  }

  #once(what: string, { address }: Statement, make: () => Formula): Formula {
    const key = `${what} ${address}`;
    const formula = this.#made.get(key) ?? make();
    this.#made.set(key, formula);
    return formula;
  }

  test(condition: StoredCondition): Formula {
    const formula = this.#tests.get(condition) ?? testOf(condition);
    this.#tests.set(condition, formula);
    return formula;
  }

  /** Whether it is addressed to the miner. */
  addresses({ subjects }: Statement): boolean {
    return subjects.includes("ANYONE") || subjects.includes(this.subject);
  }

  /** Where it holds, as a condition. */
  territory(statement: Statement): StoredCondition {
    const { row } = statement;
    const ids = "territories" in row && row.territories.length > 0 ? row.territories : [row.jurisdiction_id];
    const territory = this.#territories.get(ids.join()) ?? this.#territoryOf(ids);
    this.#territories.set(ids.join(), territory);
    return territory;
  }

  #territoryOf(ids: readonly string[]): StoredCondition {
    const values = ids.map((id) => this.places.byId(id)?.code ?? id);
    return { fact: "AREA", operator: "IN", values, text: inLabelLanguage("en", () => territoryInWords(this.places, values)) };
  }

  /** Whether it is recorded where the miner is and for the day, whoever it is for and whether or not it turns out to be law. */
  recordedHere(statement: Statement): Formula {
    return this.#once("recorded here", statement, () => {
      const seasons = "seasons" in statement.row ? statement.row.seasons : [];
      return and(constant(inSeason(seasons, this.day)), this.test(this.territory(statement)));
    });
  }

  /** Whether it is law where the miner is, on the day, whoever it is for. */
  holdsHere(statement: Statement): Formula {
    return this.#once("holds here", statement, () => {
      const force = statement.legalForce === "UNKNOWN" ? proposition(forceFact(statement.address)) : TRUE;
      return and(this.recordedHere(statement), force);
    });
  }

  /** Whether it would apply to the miner, if nothing were an exception to it. */
  before(statement: Statement): Formula {
    return this.#once("before", statement, () =>
      and(
        constant(this.addresses(statement)),
        this.holdsHere(statement),
        ...statement.row.conditions.map((condition) => this.test(condition)),
      ),
    );
  }

  exceptions(rule: Rule): Rule[] {
    const all = this.#exceptions.get(rule.address) ?? [];
    return all.filter((other) => isLaw(other) || (isProposed(rule) && isProposed(other)));
  }

  lifted(rule: Rule): Formula {
    return this.#once("lifted", rule, () => and(this.before(rule), this.#excepted(rule)));
  }

  /** Whether it applies. */
  applies(rule: Rule): Formula {
    return this.#once("applies", rule, () => and(this.before(rule), not(this.#excepted(rule))));
  }

  #excepted(rule: Rule): Formula {
    return or(...this.exceptions(rule).map((other) => this.before(other)));
  }

  /** Whether the miner, mining as described, breaks a rule that applies. */
  #broken(rule: Rule): Formula {
    if (rule.modality === "PROHIBITION" && rule.ofMining) return TRUE;
    if (rule.row.met_when.length > 0) return not(and(...rule.row.met_when.map((condition) => this.test(condition))));
    return proposition(conductFact(rule.address));
  }

  /** Whether the rule keeps the miner from mining: a ban that applies, or something asked for first that is missing. */
  bars(rule: Rule): Formula {
    const barring = rule.ofMining && (rule.modality === "PROHIBITION" || rule.row.met_when.length > 0);
    return barring ? this.#once("bars", rule, () => and(this.applies(rule), this.#broken(rule))) : FALSE;
  }

  /**
   * Whether an offence keeps the miner from mining by itself: it punishes mining as such. Where it punishes the breach of a
   * rule, that rule says whether it is about mining itself.
   */
  barredBy(offence: Offence): Formula {
    return isMiningItself(offence) && offence.row.breaks.length === 0 ? this.commits(offence) : FALSE;
  }

  /** Whether the miner, as described, commits the offence. */
  commits(offence: Offence): Formula {
    return this.#once("commits", offence, () => this.#commits(offence));
  }

  #commits(offence: Offence): Formula {
    const here = this.before(offence);
    const broken = offence.row.breaks
      .map((id) => this.#rules.get(id))
      .filter((rule) => rule !== undefined)
      .filter((rule) => (isLaw(rule) || (isProposed(offence) && isProposed(rule))) && this.addresses(rule));
    if (broken.length > 0) return and(here, or(...broken.map((rule) => and(this.applies(rule), this.#broken(rule)))));
    return isMiningItself(offence) && offence.row.breaks.length === 0
      ? here
      : and(here, proposition(conductFact(offence.address)));
  }
}

/** Whether what is punished is mining itself. */
function isMiningItself({ conductKinds }: Offence): boolean {
  return conductKinds.includes("UNREGISTERED_MINING") || conductKinds.includes("MINING_WHERE_BANNED");
}
