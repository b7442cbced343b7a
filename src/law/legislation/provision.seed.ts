import { z } from "zod";
import type { ContentOf, RecordsOf, RowsOf } from "../../kits/seeds/content.js";
import { periodColumns } from "../../kits/seeds/days.js";
import type { FoundBy } from "../../kits/seeds/found-by.js";
import { idOf, language, prose, span, webAddress, words } from "../../kits/seeds/primitives.js";
import { isDay } from "../../platform/kernel/day.js";
import type { DiscrepancyRow } from "../source/discrepancy.row.js";
import { discrepancies, discrepancyRows } from "../source/discrepancy.seed.js";
import { citations, evidenceColumns, evidenced, storedCitations } from "../source/evidence.seed.js";
import { isLaw, type StatementLife, statementForce } from "./force.js";
import type { LegalForceRow } from "./legal-force.row.js";
import { forceRows } from "./legal-force.seed.js";
import type { ProvisionRow, ProvisionVersionRow, StoredText } from "./provision.row.js";
import type { StatuteRow } from "./statute.row.js";
import type { StatuteContext } from "./statute-context.js";

/** What is known of the file that an official text or a translation comes from. */
const edition = z.strictObject({
  publisher: words.optional(),
  /** An SPDX identifier, or the address of the terms. */
  licence: words.optional(),
  attribution: words.optional(),
  url: webAddress.optional(),
  retrieved: z.string().refine(isDay, "is no day; write 2024-11-01").optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "is no SHA-256; write 64 digits of 0-9 and a-f")
    .optional(),
});

/** How much of a text a search can hold: the database refuses a document whose words come to a megabyte. */
const MOST_BYTES = 200_000;
const fitsSearch = (text: string) => Buffer.byteLength(text) <= MOST_BYTES;

/** A text in a language beside the project's own restatement. */
const otherText = z.strictObject({
  kind: z.enum({ OFFICIAL: "OFFICIAL", TRANSLATION: "TRANSLATION" }),
  language,
  heading: words.optional(),
  text: words.refine(fitsSearch, `is longer than ${MOST_BYTES} bytes; split it by the parts of the provision`),
  citations,
  edition: edition.optional(),
});

const eId = z.string().regex(/^[A-Za-z0-9_-]+$/, "is no Akoma Ntoso eId; article 14.2 is art_14-2");

const version = z.strictObject({
  ...span,
  eId: eId.optional(),
  heading: words.optional(),
  /** What the provision says, in our own English words. */
  text: prose.optional(),
  broughtBy: idOf("amendment").optional(),
  texts: z
    .array(otherText)
    .default([])
    .superRefine((texts, context) => {
      for (const [index, { kind, language: tag }] of texts.entries()) {
        const first = texts.findIndex((other) => other.kind === kind && other.language === tag);
        if (first < index)
          context.addIssue({ code: "custom", path: [index], message: `is a second ${kind} text in ${tag}; keep one` });
      }
    }),
});

const provision = z.strictObject({
  id: idOf("provision"),
  /** Akoma Ntoso eId, as first enacted: art_14-2__para_3. */
  eId,
  /** Its own number as the statute prints it, where the eId writes it otherwise: 14.2 for art_14-2. */
  number: words.optional(),
  parent: idOf("provision").optional(),
  /** It stood in the statute as first enacted and commences on a day of its own: till then the statute is only partly in force. */
  asEnacted: z.literal(true).optional(),
  note: prose.optional(),
  versions: z.array(version).min(1, "needs a version"),
  ...evidenced,
  discrepancies,
});

type ProvisionSeed = z.infer<typeof provision>;
type VersionSeed = ProvisionSeed["versions"][number];

type ProvisionRows = RowsOf<{
  provision: ProvisionRow;
  provision_version: ProvisionVersionRow;
  legal_force: LegalForceRow;
  discrepancy: DiscrepancyRow;
}>;

function rows(seed: ProvisionSeed, { statute, position, lifeOfVersion }: StatuteContext): ProvisionRows {
  const lives = seed.versions.map(lifeOfVersion);
  return {
    provision: [
      {
        id: seed.id,
        statute_id: statute,
        parent_id: seed.parent ?? null,
        position,
        e_id: seed.eId,
        number: seed.number ?? null,
        note: seed.note ?? null,
        ...evidenceColumns(seed),
      },
    ],
    provision_version: seed.versions.map((each, index) => versionColumns(seed, each, lives[index] as StatementLife)),
    legal_force: forceRows(seed.id, statementForce(wholeLife(lives))),
    discrepancy: discrepancyRows(seed.id, seed.discrepancies),
  };
}

function versionColumns(provision: ProvisionSeed, seed: VersionSeed, life: StatementLife): ContentOf<ProvisionVersionRow> {
  const proposed = !isLaw(life);
  return {
    id: `${provision.id}#version-${seed.from ?? "first"}`,
    provision_id: provision.id,
    e_id: seed.eId ?? provision.eId,
    brought_by_id: seed.broughtBy ?? null,
    ...periodColumns(seed, proposed ? firstDay(life) : life.period.from),
    proposed,
    texts: storedTexts(seed),
  };
}

function storedTexts({ heading, text, texts }: VersionSeed): StoredText[] {
  const own: StoredText[] = heading || text ? [{ kind: "RESTATEMENT", language: "en", heading, text }] : [];
  return [...own, ...texts.map((other) => ({ ...other, citations: storedCitations(other.citations) }))];
}

/** The life of a provision over all its versions: from the start of the first to the end of the last. */
function wholeLife(versions: readonly StatementLife[]): StatementLife {
  const first = versions[0] as StatementLife;
  const last = versions.at(-1) as StatementLife;
  const gaps = versions.flatMap(({ period }, index) => {
    const next = versions[index + 1]?.period;
    return next && period.until !== null && next.from !== null && period.until < next.from
      ? [{ from: period.until, until: next.from }]
      : [];
  });
  return { ...first, period: { from: first.period.from, until: last.period.until }, gaps };
}

/** The first day on which a draft or a law is known to have been there. */
function firstDay({ origin }: StatementLife): string | null {
  return origin.spans.find(({ force }) => force !== "NOT_YET_MADE")?.from ?? null;
}

/** A search finds each version of a provision by its own words. */
const foundBy: FoundBy<ContentOf<ProvisionVersionRow>, RecordsOf<{ provision: ProvisionRow; statute: StatuteRow }>> = {
  kindWords: () => "provision",
  texts:
    ({ provision, statute }) =>
    ({ provision_id, texts }) => {
      const title = statute.get(provision.get(provision_id)?.statute_id ?? "")?.titles.en ?? "";
      // A provision without a heading or a text of its own is still found by its number.
      const shown = texts.length > 0 ? texts : [{ language: "en", heading: undefined, text: undefined }];
      return shown.map(({ language, heading = "", text }) => ({
        language,
        title: heading,
        body: text ?? (heading ? "" : title),
      }));
    },
};

export const provisionSeeds = {
  file: "statute",
  list: "provisions",
  after: "statute",
  schema: provision,
  rows,
  foundBy,
} as const;
