import type { SourceAnswer, SourcesAnswers } from "../../kits/answers.generated.js";
import type { OwnWork } from "../../kits/formats/cite.js";
import { date, link } from "../../kits/formats/jsonld.js";
import { languageName } from "../../kits/formats/languages.js";
import { listOperation, recordOperation } from "../../kits/operations.js";
import { Term } from "../../kits/parts/term.js";
import { Facts, Note, Recorded } from "../../kits/parts/text.js";
import { choice, recordList } from "../../kits/record-list.js";
import type { RecordPage } from "../../kits/record-page.js";
import { say } from "../../kits/words/say.js";
import { printDay } from "../../kits/words.js";
import { type DatePrecision, SourceKind } from "./source.vocabulary.js";

const OWN =
  "id\naddress\ntitle\npublisher\nkind\nurl\npublished\npublishedPrecision\nretrieved\nretrievedPrecision\narchived\ndead\nlanguage\nnote";

export const sourcePage: RecordPage<SourceAnswer> = {
  name: "Source",
  operation: recordOperation("Source", OWN, []),
  title: ({ title }) => title,
  linked: (source, request) => ({
    ...link(request, source.address),
    "@type": "schema:CreativeWork",
    "schema:name": source.language ? { "@value": source.title, "@language": source.language } : source.title,
    "schema:publisher": source.publisher ? { "@type": "schema:Organization", "schema:name": source.publisher } : undefined,
    "schema:datePublished": date(source.published, source.publishedPrecision),
    "schema:inLanguage": source.language ?? undefined,
    "schema:url": source.url ? { "@id": source.url } : undefined,
    "schema:additionalType": source.kind,
  }),
  work: workCited,
  body: (answer) => <SourceView answer={answer} />,
};

const dayOf = (day: string | null, precision: DatePrecision | null) => day && { day, precision: precision ?? "DAY" };

/** A source is cited itself, and not our page about it. */
function workCited({ title, kind, publisher, url, archived, language, ...days }: SourceAnswer): OwnWork {
  return {
    kind: kind === "PRIMARY_LAW" ? "LAW" : kind === "NEWS" ? "ARTICLE" : "PAGE",
    title,
    language,
    author: publisher,
    issued: dayOf(days.published, days.publishedPrecision) || null,
    url,
    accessed: dayOf(days.retrieved, days.retrievedPrecision) || null,
    archived,
  };
}

export const sourceList = recordList<NonNullable<SourcesAnswers["list"]>["nodes"][number]>({
  operation: listOperation("Sources", "sources", { kinds: "[SourceKind!]" }, OWN),
  filterVariable: false,
  filters: [choice("kind", "kinds", "kind", SourceKind)],
  headline: "title",
  columns: {
    id: ({ address }) => address,
    title: ({ title }) => title,
    publisher: ({ publisher }) => publisher,
    kind: ({ kind }) => kind,
    published: ({ published }) => published,
    publishedPrecision: ({ publishedPrecision }) => publishedPrecision,
    retrieved: ({ retrieved }) => retrieved,
    archived: ({ archived }) => archived,
    language: ({ language }) => language,
    url: ({ url }) => url,
    note: ({ note }) => note,
  },
});

function SourceView({ answer }: { answer: SourceAnswer }) {
  return (
    <>
      <Facts
        facts={{
          [say("publisher")]: answer.publisher && <Recorded>{answer.publisher}</Recorded>,
          [say("kind")]: <Term of="SourceKind" code={answer.kind} />,
          [say("published")]: answer.published && printDay(answer.published, answer.publishedPrecision),
          [say("read")]: answer.retrieved && printDay(answer.retrieved, answer.retrievedPrecision),
          [say("language")]: answer.language && <span lang={answer.language}>{languageName(answer.language)}</span>,
          [say("address")]: answer.url && <OutLink to={answer.url} />,
          [say("deadSince")]: answer.dead,
          [say("archivedCopy")]: answer.archived && <OutLink to={answer.archived} />,
        }}
      />
      <Note>{answer.note}</Note>
    </>
  );
}

function OutLink({ to }: { to: string }) {
  return (
    <a href={to} rel="noopener nofollow external" class="out">
      {to}
    </a>
  );
}
