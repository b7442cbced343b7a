import type { ContentOf } from "../kits/seeds/content.js";
import { AmendmentRow } from "../law/amendment/amendment.row.js";
import { ConceptRow, ElementRow } from "../law/definition/concept.row.js";
import { DefinitionRow } from "../law/definition/definition.row.js";
import { IndicatorRow } from "../law/indicator/indicator.row.js";
import { ReckoningUnitRow } from "../law/indicator/unit.row.js";
import { AuthorityRow } from "../law/jurisdiction/authority.row.js";
import { CorrectionRow } from "../law/jurisdiction/correction.row.js";
import { JurisdictionRow } from "../law/jurisdiction/jurisdiction.row.js";
import { MiningStatusRow } from "../law/jurisdiction/mining-status.row.js";
import { RemarkRow } from "../law/jurisdiction/remark.row.js";
import { LegalForceRow } from "../law/legislation/legal-force.row.js";
import { LifecycleEventRow } from "../law/legislation/lifecycle-event.row.js";
import { ProvisionRow, ProvisionVersionRow } from "../law/legislation/provision.row.js";
import { StatuteRow } from "../law/legislation/statute.row.js";
import { OffenceRow } from "../law/offence/offence.row.js";
import { PenaltyRow } from "../law/offence/penalty.row.js";
import { RuleRow } from "../law/rule/rule.row.js";
import { DiscrepancyRow } from "../law/source/discrepancy.row.js";
import { SourceRow } from "../law/source/source.row.js";
import { TaxRow } from "../law/tax/tax.row.js";
import { TokenClassRow } from "../law/token-class/token-class.row.js";
import { MovedAddressRow } from "../platform/database/moved-address.row.js";
import type { RecordRow } from "../platform/database/record.row.js";
import type { Table } from "../platform/database/tables.js";
import { LawChangeRow } from "../questions/changes/law-change.row.js";
import { SearchDocumentRow } from "../questions/search/search-document.row.js";
import { SearchTermRow } from "../questions/search/search-term.row.js";

/** The class of the rows of each table of records: what an ingest puts into a table is typed by it. */
export const RECORD_ROWS = {
  source: SourceRow,
  jurisdiction: JurisdictionRow,
  mining_status: MiningStatusRow,
  remark: RemarkRow,
  correction: CorrectionRow,
  authority: AuthorityRow,
  unit: ReckoningUnitRow,
  indicator: IndicatorRow,
  statute: StatuteRow,
  lifecycle_event: LifecycleEventRow,
  provision: ProvisionRow,
  provision_version: ProvisionVersionRow,
  amendment: AmendmentRow,
  concept: ConceptRow,
  element: ElementRow,
  definition: DefinitionRow,
  token_class: TokenClassRow,
  rule: RuleRow,
  offence: OffenceRow,
  penalty: PenaltyRow,
  tax: TaxRow,
  discrepancy: DiscrepancyRow,
  moved_address: MovedAddressRow,
  legal_force: LegalForceRow,
  law_change: LawChangeRow,
  search_term: SearchTermRow,
  search_document: SearchDocumentRow,
} as const satisfies Readonly<Record<Table, new () => RecordRow>>;

/** What a record of each table says. */
export type Contents = { readonly [T in Table]: ContentOf<InstanceType<(typeof RECORD_ROWS)[T]>> };

/** All records of a release, by table and id. */
export type Records = { readonly [T in Table]: ReadonlyMap<string, Contents[T]> };

/** Rows by table, as a seed gives them. */
export type Rows = { readonly [T in Table]?: readonly Contents[T][] };
