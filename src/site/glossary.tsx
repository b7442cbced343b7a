import { Table } from "../kits/parts/table.js";
import { termId } from "../kits/parts/term.js";
import { KK_MEANINGS } from "../kits/words/kk.js";
import { RU_MEANINGS } from "../kits/words/ru.js";
import { type LabelLanguage, labelLanguage, say } from "../kits/words/say.js";
import { words } from "../kits/words.js";
import { AmendmentOperation, LawChangeKind } from "../law/amendment/amendment.vocabulary.js";
import { Stance } from "../law/definition/definition.vocabulary.js";
import {
  AuthorityRole,
  CoverageLevel,
  JurisdictionKind,
  LawScope,
  MiningStatusCode,
  UnaddressedCode,
} from "../law/jurisdiction/jurisdiction.vocabulary.js";
import { LifecycleEventKind, StatuteKind, TextKind } from "../law/legislation/legislation.vocabulary.js";
import { ConductKind, OffenceBranch, PenaltyKind } from "../law/offence/offence.vocabulary.js";
import { Modality } from "../law/rule/rule.vocabulary.js";
import { Evidence, LegalForce, ReadingKind, SourceKind } from "../law/source/source.vocabulary.js";
import { Subject } from "../law/source/subject.vocabulary.js";
import { TaxEvent } from "../law/tax/tax.vocabulary.js";
import { meaningsOf } from "../platform/graphql/vocabulary.js";
import { Verdict } from "../questions/assessment/assessment.vocabulary.js";
import { ReviewKind } from "../questions/review/review.vocabulary.js";
import type { Resource } from "./resource.js";
import { printPage } from "./shell.js";

/** What a reader asks about first comes first. */
const VOCABULARIES = {
  MiningStatusCode,
  LegalForce,
  Evidence,
  CoverageLevel,
  Verdict,
  UnaddressedCode,
  LawScope,
  Modality,
  Subject,
  StatuteKind,
  LifecycleEventKind,
  LawChangeKind,
  AmendmentOperation,
  OffenceBranch,
  ConductKind,
  PenaltyKind,
  TaxEvent,
  Stance,
  JurisdictionKind,
  AuthorityRole,
  SourceKind,
  TextKind,
  ReadingKind,
  ReviewKind,
} as const;

/** What the vocabularies mean in each other language: the compiler asks for every value. */
type Meanings = {
  readonly [Name in keyof typeof VOCABULARIES]: Readonly<Record<"is" | keyof (typeof VOCABULARIES)[Name], string>>;
};
const MEANINGS: Readonly<Record<Exclude<LabelLanguage, "en">, Meanings>> = { ru: RU_MEANINGS, kk: KK_MEANINGS };

const NAMES = Object.keys(VOCABULARIES) as (keyof typeof VOCABULARIES)[];

/** What the labels of pages mean: the values of every vocabulary, as the API describes them. */
export const GLOSSARY: Resource = {
  printers: {
    html: async (request) =>
      printPage(request, {
        page: {
          kind: say("glossary"),
          title: say("glossaryTitle"),
          description: say("glossaryLead"),
          dated: false,
          body: <Glossary />,
        },
        canonical: "/glossary",
        formats: ["html"],
        asked: null,
      }),
  },
  parameters: [],
  dated: false,
  canonical: () => "/glossary",
};

function Glossary() {
  return (
    <>
      <p class="lead">{say("glossaryLead")}</p>
      <ul class="columns">
        {NAMES.map((name) => (
          <li>
            <a href={`#${name}`}>{say(`vocabulary.${name}`)}</a>
          </li>
        ))}
      </ul>
      {NAMES.map((name) => (
        <Vocabulary name={name} />
      ))}
    </>
  );
}

/** In English they are told as the API tells them. */
function meaningsIn(language: LabelLanguage, name: keyof typeof VOCABULARIES) {
  if (language === "en") return meaningsOf(VOCABULARIES[name]);
  const { is, ...meanings } = MEANINGS[language][name];
  return { description: is, meanings };
}

function Vocabulary({ name }: { name: keyof typeof VOCABULARIES }) {
  const { description, meanings } = meaningsIn(labelLanguage(), name);
  return (
    <section id={name}>
      <h2>{say(`vocabulary.${name}`)}</h2>
      <p class="quiet">{description}</p>
      <Table label={say(`vocabulary.${name}`)} heads={[say("label"), say("meaningHead"), say("inQueries")]}>
        {Object.entries(meanings).map(([code, meaning]) => (
          <tr id={termId(name, code)}>
            <th scope="row">{words(code)}</th>
            <td>{meaning}</td>
            <td>
              <code>{code}</code>
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
