import { type Cite, citeAsBibtex, citeAsCsl } from "../kits/formats/cite.js";
import type { FormatName } from "../kits/formats/formats.js";
import { plainJson } from "../kits/formats/json.js";
import { alpha3Of } from "../kits/formats/languages.js";
import { askAt, atTime, timeOf, timeQuery, type Visit } from "../kits/page-request.js";
import { printAkn } from "../law/legislation/akn/akn.js";
import type { Kind } from "../platform/kernel/kinds.js";
import { onDay, readAddress } from "./address.js";
import { changesFeed } from "./feeds.js";
import { linkedDocument } from "./jsonld/terms.js";
import type { JurisdictionAnswer } from "./operations/jurisdiction.js";
import { Moved } from "./problem.js";
import type { Resource } from "./resource.js";
import { printPage } from "./shell.js";
import { TOPICS, type Topic } from "./topics.js";
import { VIEWS } from "./views/views.js";
import { wholeStatute } from "./whole-statute.js";

const EVERYWHERE: readonly FormatName[] = ["html", "json", "jsonld", "bibtex", "csl"];

/** The resource of a record: its page, and its formats. */
export function topicResource(kind: Kind, id: string): Resource {
  const topic = TOPICS[kind] as unknown as Topic<{ readonly id: string }>;
  const formats = [...EVERYWHERE, ...topic.formats];
  const canonical = (visit: Visit) => canonicalOf(kind, id, visit);
  return {
    formats,
    timed: topic.timed,
    canonical,
    async answer(visit, format) {
      const answer = await find(topic, kind, id, visit);
      if (!answer) return null;
      if (answer.id !== id) throw new Moved(id, answer.id);
      const cite = citeOf(topic, answer);
      switch (format) {
        case "json":
          return plainJson(visit, { node: answer });
        case "jsonld":
          return linkedDocument(visit, topic.linked(answer, visit));
        case "bibtex":
          return citeAsBibtex(cite, visit);
        case "csl":
          return citeAsCsl(cite, visit);
        case "akn":
          return printAkn(answer as never, visit);
        case "atom":
          return changesFeed(visit, answer as unknown as JurisdictionAnswer);
        default:
          return printPage(visit, {
            page: {
              kind: topic.name,
              title: topic.title(answer),
              place: topic.place?.(answer),
              force: topic.force?.(answer),
              body: await VIEWS[kind](answer as never, visit),
              cite,
              timed: topic.timed,
            },
            canonical: canonical(visit),
            formats,
            asked: {
              question: topic.question,
              variables: { id, ...timeOf(visit), ...(visit.language && { language: visit.language }) },
            },
          });
      }
    },
  };
}

async function find<T>(topic: Topic<T>, kind: Kind, id: string, visit: Visit): Promise<T | null> {
  if (kind === "statute") {
    const statute = await wholeStatute(visit, id);
    // An expression in another language is there where at least one text of it is.
    const wanted = readAddress(visit.path).language;
    if (wanted && !statute?.provisions.nodes.some(({ textLanguage }) => textLanguage === wanted)) return null;
    return statute as T | null;
  }
  return (await askAt(visit, topic.question, { id, language: visit.language })).node;
}

function citeOf<T extends { readonly id: string }>(topic: Topic<T>, answer: T): Cite {
  return {
    id: answer.id,
    title: topic.title(answer),
    legalForce: topic.force?.(answer),
    jurisdiction: topic.place?.(answer).name,
    number: topic.number?.(answer),
    statute: topic.name === "Statute",
  };
}

/** A statute on a day, or in a language, has an address of its own; other things say it behind the question mark. */
function canonicalOf(kind: Kind, id: string, visit: Visit): string {
  const { day, dayAsked, language } = visit;
  if (kind === "provision") return atTime(id, visit);
  const alpha3 = language && alpha3Of(language);
  if (kind !== "statute" || (language && !alpha3)) return id + timeQuery(visit);
  const expression = dayAsked ? onDay(id, day, language) : alpha3 ? `${id}/${alpha3}` : id;
  return expression + timeQuery({ ...visit, dayAsked: false });
}
