import { z } from "zod";
import type { ContentOf, RecordsOf, RowsOf } from "../../kits/seeds/content.js";
import { periodColumns, readDay } from "../../kits/seeds/days.js";
import { type FoundText, sentences } from "../../kits/seeds/found-by.js";
import { currency, idOf, language, names, partialDay, prose, span } from "../../kits/seeds/primitives.js";
import { jurisdictionId } from "../../platform/kernel/id.js";
import { codeInWords } from "../../platform/kernel/message.js";
import type { DiscrepancyRow } from "../source/discrepancy.row.js";
import { discrepancies, discrepancyRows } from "../source/discrepancy.seed.js";
import { evidenceColumns, evidenced } from "../source/evidence.seed.js";
import { Subject } from "../source/subject.vocabulary.js";
import type { JurisdictionRow } from "./jurisdiction.row.js";
import { CoverageLevel, JurisdictionKind, MiningStatusCode, UnaddressedCode } from "./jurisdiction.vocabulary.js";
import { MINING_BEGAN } from "./mining-began.js";
import type { MiningStatusRow } from "./mining-status.row.js";

const code = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?(\.[a-z0-9-]+)?$/, "is no ISO 3166 code, nor one with a dot and a name");

const miningStatus = z.strictObject({
  code: z.enum(MiningStatusCode),
  note: prose,
  ...span,
  /** The rules that it rests on. */
  rules: z.array(idOf("rule")).default([]),
  /** What holds for those whom no rule addresses; left out where no source was looked for. */
  unaddressed: z
    .strictObject({
      code: z.enum(UnaddressedCode),
      note: prose,
      /** Of whom the sources say so; left out where they say it of all. Of others nothing is known then. */
      subjects: z.array(z.enum(Subject)).min(1).optional(),
      ...evidenced,
    })
    .optional(),
  ...evidenced,
});

/** A place: the file's own jurisdiction, or a subdivision, zone or area in it. */
const place = z.strictObject({
  code,
  kind: z.enum(JurisdictionKind),
  parent: code.optional(),
  names,
  note: prose.optional(),
  currency: currency.optional(),
  languages: z.array(language).default([]),
  legalTradition: z.string().optional(),
  coverage: z.strictObject({
    level: z.enum(CoverageLevel),
    reviewedThrough: partialDay.optional(),
    note: prose.optional(),
  }),
  miningStatus: z.array(miningStatus).default([]),
  discrepancies,
});

type PlaceSeed = z.infer<typeof place>;

function rows(
  seed: PlaceSeed,
): RowsOf<{ jurisdiction: JurisdictionRow; mining_status: MiningStatusRow; discrepancy: DiscrepancyRow }> {
  const id = jurisdictionId(seed.code);
  return {
    jurisdiction: [jurisdictionColumns(id, seed)],
    mining_status: seed.miningStatus.map((status) => statusColumns(id, status)),
    discrepancy: discrepancyRows(id, seed.discrepancies),
  };
}

function jurisdictionColumns(id: string, seed: PlaceSeed): ContentOf<JurisdictionRow> {
  const reviewed = readDay(seed.coverage.reviewedThrough);
  return {
    id,
    code: seed.code,
    kind: seed.kind,
    parent_id: seed.parent ? jurisdictionId(seed.parent) : null,
    names: seed.names,
    note: seed.note ?? null,
    currency: seed.currency ?? null,
    languages: seed.languages,
    legal_tradition: seed.legalTradition ?? null,
    coverage_level: seed.coverage.level,
    reviewed_through: reviewed?.day ?? null,
    reviewed_through_precision: reviewed?.precision ?? null,
    coverage_note: seed.coverage.note ?? null,
  };
}

function statusColumns(jurisdiction: string, seed: z.infer<typeof miningStatus>): ContentOf<MiningStatusRow> {
  return {
    id: `${jurisdiction}#status-${seed.from ?? "first"}`,
    jurisdiction_id: jurisdiction,
    code: seed.code,
    note: seed.note,
    ...periodColumns(seed, MINING_BEGAN),
    rules: seed.rules,
    unaddressed: seed.unaddressed
      ? {
          code: seed.unaddressed.code,
          note: seed.unaddressed.note,
          ...(seed.unaddressed.subjects && { subjects: seed.unaddressed.subjects }),
          ...evidenceColumns(seed.unaddressed),
        }
      : null,
    ...evidenceColumns(seed),
  };
}

type PlaceRecords = RecordsOf<{ jurisdiction: JurisdictionRow; mining_status: MiningStatusRow }>;

const STATUS_WORDS = "legal status of mining";

const foundBy = {
  kindWords: (_: ContentOf<JurisdictionRow>) => `country place ${STATUS_WORDS}`,
  texts:
    (_: unknown) =>
    ({ names, note }: ContentOf<JurisdictionRow>): FoundText[] =>
      Object.entries(names).map(([language, title]) => ({ language, title, body: language === "en" && note ? note : undefined })),
  statusWords: ({ code }: ContentOf<MiningStatusRow>) => `country ${STATUS_WORDS} ${codeInWords(code)}`,
  statusTexts:
    ({ jurisdiction }: PlaceRecords) =>
    ({ jurisdiction_id, code, note }: ContentOf<MiningStatusRow>): FoundText[] => {
      const place = jurisdiction.get(jurisdiction_id);
      const status = codeInWords(code);
      return [
        {
          language: "en",
          title: place?.names.en ?? "",
          body: sentences(`Legal status of mining: ${status}`, note),
          gist: `${codeInWords(place?.kind ?? "")} ; mining ${status}`,
        },
      ];
    },
};

export const jurisdictionSeeds = {
  file: "jurisdiction",
  one: "jurisdiction",
  list: "places",
  schema: place,
  rows,
  foundBy,
} as const;
