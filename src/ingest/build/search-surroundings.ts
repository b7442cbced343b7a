import type { StatementKind } from "../../platform/kernel/kinds.js";
import { regionNamesIn } from "../../platform/kernel/region-names.js";
import { eIdForms, numberForms } from "../../questions/citations/codes.js";
import { dayCodes } from "../../questions/citations/dates.js";
import type { Contents, Records } from "../rows.js";
import { placesAround } from "./search-terms.js";

/** What a search knows of a record beside the texts that it is found by. */
export interface Around {
  readonly subject: string;
  readonly jurisdiction: string;
  /** The days on which the texts are the record's; null: on every day. */
  readonly valid: string | null;
  /** Where it is law: its place and its territories, and all that these lie in. */
  readonly places: readonly string[];
  readonly codes: readonly string[];
  readonly lineage: readonly string[];
  readonly context: readonly string[];
}

type Statute = Contents["statute"];
type Statement = Contents[StatementKind];

interface Numbers {
  readonly codes: readonly string[];
  readonly names: readonly string[];
}

const NO_PROVISION = { own: [], above: [], parts: [] };

const EVERYDAY = ["en", "ru"].map(regionNamesIn);

/** What stands around records: the places, statutes and concepts that they belong to, by all their names. */
export class Surroundings {
  readonly #numbers = new Map<string, Numbers>();

  /** What provisions are headed, by their latest version. */
  readonly #headings = new Map<string, string>();

  /** Where statutes and provisions are law by the rules that they lay down. */
  readonly #territories = new Map<string, readonly string[]>();

  constructor(private readonly records: Records) {
    for (const { provision_id, texts } of records.provision_version.values()) {
      this.#headings.set(provision_id, texts.flatMap(({ heading }) => heading ?? []).join(". "));
    }
    for (const { statute_id, provision_id, territories } of records.rule.values()) {
      for (const id of [statute_id, provision_id]) {
        if (id) this.#territories.set(id, [...(this.#territories.get(id) ?? []), ...territories]);
      }
    }
  }

  /** A statute is found by its own numbers. */
  ofStatute(statute: Statute, kindWords: string): Around {
    const { codes, names } = this.#numbersOf(statute);
    return {
      subject: statute.id,
      jurisdiction: statute.jurisdiction_id,
      valid: null,
      places: this.#around([statute.jurisdiction_id, ...(this.#territories.get(statute.id) ?? [])]),
      codes,
      lineage: [],
      context: [kindWords, ...names, ...this.#placesOf(statute.jurisdiction_id)],
    };
  }

  /** A version of a provision is found by the number of its article, and on its own days alone. */
  ofVersion(version: Contents["provision_version"], kindWords: string): Around {
    const provision = this.records.provision.get(version.provision_id) as Contents["provision"];
    const statute = this.#statute(provision);
    const { own, above, parts } = eIdForms(version.e_id);
    return {
      subject: provision.id,
      jurisdiction: statute.jurisdiction_id,
      valid: version.valid,
      places: this.#around([statute.jurisdiction_id, ...(this.#territories.get(provision.id) ?? [])]),
      codes: own,
      lineage: [...above, ...this.#numbersOf(statute).codes],
      context: [...parts, ...this.#namesAround(statute), kindWords],
    };
  }

  /** A statement is found by the numbers of the statute and of the provision that lay it down. */
  ofStatement(statement: Statement, kindWords: string): Around {
    const provision = this.records.provision.get(statement.provision_id ?? "");
    const { own, above, parts } = provision ? eIdForms(provision.e_id) : NO_PROVISION;
    const statute = this.#statute(statement);
    return {
      subject: statement.id,
      jurisdiction: statement.jurisdiction_id,
      valid: null,
      places: this.#around([statement.jurisdiction_id, ...this.#limitsOf(statement)]),
      codes: [],
      lineage: [...own, ...above, ...parts, ...this.#numbersOf(statute).codes],
      context: [
        kindWords,
        this.#headings.get(statement.provision_id ?? "") ?? "",
        ...this.#namesAround(statute),
        ...this.#placesOf(statement.jurisdiction_id, this.#limitsOf(statement)),
        ...("authority_id" in statement ? this.#authority(statement.authority_id) : []),
        ...("concept_id" in statement ? this.#concept(statement.concept_id) : []),
      ],
    };
  }

  /** A place is found by its names, and by what its law says of mining on the days of each status. */
  ofPlace(id: string, valid: string | null, kindWords: string): Around {
    return {
      subject: id,
      jurisdiction: id,
      valid,
      places: this.#around([id]),
      codes: [],
      lineage: [],
      context: [kindWords, ...this.#placesOf(id)],
    };
  }

  #around(ids: readonly string[]): string[] {
    return [...new Set(ids.flatMap((id) => placesAround(id, this.records.jurisdiction)))];
  }

  #statute({ statute_id }: { readonly statute_id: string }): Statute {
    return this.records.statute.get(statute_id) as Statute;
  }

  /** A statute's numbers; the end of its address is one, as it is written in Latin letters. */
  #numbersOf(statute: Statute): Numbers {
    const known = this.#numbers.get(statute.id);
    if (known) return known;
    const all = [statute.number, ...statute.other_numbers, statute.id.split("/").at(-1)];
    const forms = all.filter((number) => typeof number === "string").map(numberForms);
    const day = /\/(\d{4}(?:-\d\d-\d\d)?)\//.exec(statute.id)?.[1];
    const numbers = {
      codes: [
        ...new Set([...forms.flatMap(({ codes, withoutYear }) => [...codes, ...withoutYear]), ...(day ? dayCodes(day) : [])]),
      ],
      names: [...new Set(forms.flatMap(({ names }) => names))],
    };
    this.#numbers.set(statute.id, numbers);
    return numbers;
  }

  #namesAround(statute: Statute): string[] {
    return [
      ...this.#numbersOf(statute).names,
      ...Object.values(statute.titles),
      ...statute.short_titles.map(({ text }) => text),
      ...this.#placesOf(statute.jurisdiction_id),
    ];
  }

  #placesOf(jurisdiction: string, territories: readonly string[] = []): string[] {
    return [jurisdiction, ...territories].flatMap((id) => {
      const place = this.records.jurisdiction.get(id);
      return place ? [...Object.values(place.names), ...everydayNames(place.code)] : [];
    });
  }

  /** The territories that a rule is limited to, and an offence by the rules whose breach it is; none where it holds everywhere. */
  #limitsOf(statement: Statement): readonly string[] {
    if ("territories" in statement) return statement.territories;
    if (!("breaks" in statement)) return [];
    const broken = statement.breaks.flatMap((id) => this.records.rule.get(id) ?? []);
    return broken.some(({ territories }) => territories.length === 0) ? [] : broken.flatMap(({ territories }) => territories);
  }

  #authority(id: string | null): string[] {
    return Object.values(this.records.authority.get(id ?? "")?.names ?? {});
  }

  #concept(id: string): string[] {
    const concept = this.records.concept.get(id);
    return concept ? [...Object.values(concept.pref_labels), ...concept.alt_labels.map(({ text }) => text)] : [];
  }
}

/** What a country is called every day, where its recorded name is the formal one: Russia, Россия. */
function everydayNames(code: string): string[] {
  return /^[A-Z]{2}$/.test(code) ? EVERYDAY.flatMap((language) => language.of(code) ?? []) : [];
}
