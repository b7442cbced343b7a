/** What the research found of one kind of miner, and what the recorded law answers. */
interface ResearchedAnswer {
  readonly research: "MAY" | "MAY_NOT" | "ONLY_IF" | "OPEN";
  /** The limit, duty or doubt that the research names. */
  readonly words?: string;
  readonly verdict: string;
  readonly turnsOn?: readonly string[];
}

export interface Researched {
  readonly place: string;
  readonly asOf: string;
  readonly individual: ResearchedAnswer;
  readonly company: ResearchedAnswer;
  /** What the research found for those whom no rule addresses, and why. */
  readonly others?: string;
  readonly why?: string;
  /** Why the answer is not what the research found. */
  readonly differs?: string;
}

interface Cited {
  readonly citations: readonly { readonly source: { readonly publisher: string | null; readonly url: string | null } }[];
}
interface Answer {
  readonly verdict: string;
  readonly because: string;
  readonly turnsOn: readonly { fact: string; question: string; answers: readonly { label: string; value: string }[] }[];
  readonly miningStatuses: readonly (Cited & {
    readonly code: string;
    readonly unaddressed: (Cited & { code: string }) | null;
  })[];
}

export interface PlaceRow {
  readonly code: string;
  readonly name: string;
  readonly individual: Answer;
  readonly company: Answer;
}

/** The table of docs/who-may-mine.md: what the recorded law answers in the plain case, place by place, beside the research. */
export function printWhoMayMine(places: readonly PlaceRow[], rows: readonly Researched[], day: string): string {
  const today = new Map(rows.filter(({ asOf }) => asOf === day).map((row) => [row.place, row]));
  const names = new Map(places.map(({ code, name }) => [code, name]));
  const earlier = rows.filter(({ asOf }) => asOf !== day);
  return `${headOf(day)}
| Place | An individual | A company | Others | What the research found | Sources |
|---|---|---|---|---|---|
${[...places]
  .sort((a, b) => (a.name < b.name ? -1 : 1))
  .map((place) => line(place, today.get(place.code)))
  .join("\n")}

## Earlier days

| Place | Day | An individual | A company | What the research found |
|---|---|---|---|---|
${earlier.map((row) => `| ${names.get(row.place) ?? row.place} | ${row.asOf} | ${inWords(row.individual)} | ${inWords(row.company)} | ${found(row)} |`).join("\n")}
`;
}

const headOf = (day: string) => `# Who may mine, place by place

What \`assessMining\` answers on ${day} for an individual and for a company of which nothing is said but that they are not foreign,
beside what the research of 2026 found. This table is written by a test (\`npm run who-may-mine\`), and \`test/who-may-mine.yaml\` holds
its rows: an answer that changes fails it. It is not legal advice.

* "Turns on" names the facts that decide: the first is the first question of [the page](pages.md) and of \`turnsOn\`.
* "Not known" means that nothing which could be said of the miner would settle it: \`because\` says what no source tells.
* "Others" is what the law says of those whom no rule addresses: mining is reserved to the named, free, or not known.
* The research is no oracle. Where the answer is another than it found, the row says why; nothing is decided by silence.
* Sources are those of the mining status, by publisher.
`;

function line(place: PlaceRow, row: Researched | undefined): string {
  const { individual, company } = place;
  const [status] = individual.miningStatuses;
  const cited = [...(status?.citations ?? []), ...(status?.unaddressed?.citations ?? [])].map(({ source }) => source);
  const sources = new Map(cited.map(({ publisher, url }) => [url, url ? `[${cell(publisher ?? "source")}](${url})` : publisher]));
  const cells = [
    `${place.name} (${place.code})`,
    inWords({ verdict: individual.verdict, turnsOn: individual.turnsOn.map(({ fact }) => fact) }),
    inWords({ verdict: company.verdict, turnsOn: company.turnsOn.map(({ fact }) => fact) }),
    { RESERVED: "Reserved", FREE: "Free", UNKNOWN: "Not known" }[status?.unaddressed?.code ?? "UNKNOWN"],
    row ? found(row) : "Not gone through by itself; its country is.",
    [...sources.values()].join(", "),
  ];
  return `| ${cells.join(" | ")} |`;
}

const VERDICTS: Readonly<Record<string, string>> = {
  PROHIBITED: "May not",
  PERMITTED: "May",
  PERMITTED_WITH_OBLIGATIONS: "May, within duties",
  NOT_REGULATED: "May; nothing regulates it",
  UNDETERMINED: "Not known",
};

function inWords({ verdict, turnsOn = [] }: Pick<ResearchedAnswer, "verdict" | "turnsOn">): string {
  return turnsOn.length > 0
    ? `Turns on ${[...new Set(turnsOn)].map((fact) => fact.toLowerCase().replaceAll("_", " ")).join(", ")}`
    : (VERDICTS[verdict] as string);
}

const FOUND = { MAY: "may", MAY_NOT: "may not", ONLY_IF: "only if", OPEN: "open" } as const;

function found({ individual, company, why, differs }: Researched): string {
  const said = ({ research, words }: ResearchedAnswer) => `${FOUND[research]}${words ? ` (${words})` : ""}`;
  const one = said(individual);
  const answers = one === said(company) ? `Both: ${one}.` : `An individual: ${one}; a company: ${said(company)}.`;
  return cell([answers, why, differs && `**Not the same:** ${differs}`].filter(Boolean).join(" "));
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
