/** The formats in which an address answers. */
export type FormatName =
  | "html"
  | "json"
  | "jsonld"
  | "akn"
  | "csv"
  | "csvw"
  | "atom"
  | "bibtex"
  | "csl"
  | "ris"
  | "svg"
  | "png"
  | "docx";

export interface Format {
  readonly name: FormatName;
  readonly label: string;
  /** The end of a path that asks for the format; empty for HTML. */
  readonly suffix: string;
  /** The media types that ask for the format; answers are sent as the first. */
  readonly types: readonly [string, ...string[]];
  /** Whether it is no text, and so has no charset. */
  readonly binary?: true;
  /** Whether it has words of its own, for people to read, in the language that its address names. */
  readonly worded?: true;
  /** Whether it is made to be passed on, and so read from what is public alone. */
  readonly published?: true;
}

/** The earlier format is preferred where a client accepts several alike. */
export const FORMATS: readonly Format[] = [
  { name: "html", label: "Page", suffix: "", types: ["text/html"], worded: true },
  { name: "json", label: "JSON", suffix: ".json", types: ["application/json"] },
  { name: "jsonld", label: "JSON-LD", suffix: ".jsonld", types: ["application/ld+json"] },
  { name: "akn", label: "Akoma Ntoso XML", suffix: ".xml", types: ["application/akn+xml", "application/xml", "text/xml"] },
  { name: "csv", label: "CSV", suffix: ".csv", types: ["text/csv"] },
  { name: "csvw", label: "Metadata of the CSV", suffix: ".csv-metadata.json", types: ["application/csvm+json"] },
  { name: "atom", label: "Atom feed", suffix: ".atom", types: ["application/atom+xml"], worded: true, published: true },
  { name: "bibtex", label: "BibTeX", suffix: ".bib", types: ["application/x-bibtex"] },
  { name: "csl", label: "CSL-JSON", suffix: ".csl.json", types: ["application/vnd.citationstyles.csl+json"] },
  { name: "ris", label: "RIS", suffix: ".ris", types: ["application/x-research-info-systems"] },
  { name: "svg", label: "SVG", suffix: ".svg", types: ["image/svg+xml"], worded: true },
  { name: "png", label: "PNG", suffix: ".png", types: ["image/png"], binary: true, worded: true },
  {
    name: "docx",
    label: "Word document",
    suffix: ".docx",
    types: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    binary: true,
    worded: true,
  },
];

/** The media type in which a format is sent. */
export function contentTypeOf(name: FormatName): string {
  const { types, binary } = formatOf(name);
  return binary ? types[0] : `${types[0]}; charset=utf-8`;
}

export function formatOf(name: FormatName): Format {
  return FORMATS.find((format) => format.name === name) as Format;
}
