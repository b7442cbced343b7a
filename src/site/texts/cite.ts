import { citeAsBibtex } from "../../kits/formats/bibtex.js";
import type { Citable } from "../../kits/formats/cite.js";
import { citeAsCsl } from "../../kits/formats/csl.js";
import { kindInWords } from "../../kits/formats/notice.js";
import { citeAsRis } from "../../kits/formats/ris.js";
import type { PageRequest } from "../../kits/page-request.js";
import type { Resource } from "../resource.js";
import type { TextName } from "./operations.js";

const CITE = { bibtex: citeAsBibtex, csl: citeAsCsl, ris: citeAsRis } as const;

/** Printers of bibliographies: an official text is cited as the work that it is, and not as a page of this dataset. */
export function citers(read: (request: PageRequest) => Promise<TextName | null>): Resource["printers"] {
  const printers = Object.entries(CITE).map(([format, print]) => {
    const printer = async (request: PageRequest) => {
      const text = await read(request);
      return text && print(citableOf(text, request), request);
    };
    return [format, printer] as const;
  });
  return Object.fromEntries(printers);
}

function citableOf(text: TextName, { base }: PageRequest): Citable {
  const { work, title, kind, language, firstDay, daysRestOn, edition } = text;
  const { url, publisher, retrieved } = edition;
  return {
    id: `/texts${work}/${language}`,
    title,
    contentHash: edition.sha256,
    work: {
      kind: "LAW",
      title,
      language,
      number: text.statute?.number ?? null,
      author: publisher,
      // The day on which a text was first imported says nothing of when it was made.
      issued: daysRestOn === "FIRST_SEEN" ? null : { day: firstDay, precision: "DAY" },
      url: url ?? `${base}/texts?${new URLSearchParams({ work, language })}`,
      accessed: retrieved ? { day: retrieved, precision: "DAY" } : null,
      note: kindInWords({ kind, language, licence: edition.licence, attribution: edition.attribution }),
    },
  };
}
