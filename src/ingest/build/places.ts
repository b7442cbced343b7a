import { jurisdictionId } from "../../platform/kernel/id.js";
import type { SeedFile } from "../read/read.js";
import type { JurisdictionFile, PlaceSeed } from "../shapes/jurisdiction.js";
import type { Put } from "./build.js";
import { citationColumns, periodColumns, putDiscrepancies, readDay } from "./columns.js";

/** Places, their bodies, sources and figures. */
export function buildPlaces(files: readonly SeedFile<JurisdictionFile>[], put: Put): void {
  for (const { content } of files) {
    const place = jurisdictionId(content.jurisdiction.code);
    for (const seed of [content.jurisdiction, ...content.places]) putPlace(seed, put);
    for (const source of content.sources) {
      put("source", {
        id: source.id,
        title: source.title,
        publisher: source.publisher ?? null,
        kind: source.kind,
        url: source.url ?? null,
        published: readDay(source.published)?.day ?? null,
        published_precision: readDay(source.published)?.precision ?? null,
        language: source.language ?? null,
        note: source.note ?? null,
      });
    }
    for (const { id, names, roles, note } of content.authorities) {
      put("authority", { id, jurisdiction_id: place, names, roles, note: note ?? null });
    }
    for (const { id, names, note, citations } of content.units) {
      put("unit", { id, jurisdiction_id: place, names, note: note ?? null, citations: citationColumns(citations) });
    }
    content.remarks.forEach(({ text, citations }, position) => {
      put("remark", {
        id: `${place}#remark-${position + 1}`,
        jurisdiction_id: place,
        position,
        text,
        citations: citationColumns(citations),
      });
    });
    for (const indicator of content.indicators) putIndicator(place, indicator, put);
  }
}

function putPlace(seed: PlaceSeed, put: Put): void {
  const id = jurisdictionId(seed.code);
  const reviewed = readDay(seed.coverage.reviewedThrough);
  put("jurisdiction", {
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
  });
  for (const status of seed.miningStatus) {
    put("mining_status", {
      id: `${id}#status-${status.from ?? "first"}`,
      jurisdiction_id: id,
      code: status.code,
      note: status.note,
      ...periodColumns(status),
      evidence: status.evidence,
      citations: citationColumns(status.citations),
    });
  }
  putDiscrepancies(put, id, seed.discrepancies);
}

function putIndicator(place: string, seed: JurisdictionFile["indicators"][number], put: Put): void {
  const date = readDay(seed.date);
  put("indicator", {
    id: seed.id,
    jurisdiction_id: place,
    name: seed.name,
    value: seed.value,
    qualifier: seed.qualifier ?? null,
    unit: seed.unit,
    converts: seed.converts ?? null,
    date: date?.day,
    precision: date?.precision,
    note: seed.note ?? null,
    evidence: seed.evidence,
    citations: citationColumns(seed.citations),
  });
}
