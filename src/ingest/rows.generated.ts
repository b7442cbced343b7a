// Written by `npm run build` (scripts/collect.js) from the rooms. Do not edit.
import { AmendmentRow } from "../law/amendment/amendment.row.js";
import { ConceptRow, ElementRow } from "../law/definition/concept.row.js";
import { DefinitionRow } from "../law/definition/definition.row.js";
import { IndicatorRow } from "../law/indicator/indicator.row.js";
import { UnitRow } from "../law/indicator/unit.row.js";
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
import { LawChangeRow } from "../questions/changes/law-change.row.js";
import { ReviewItemRow } from "../questions/review/review-item.row.js";
import { SearchDocumentRow } from "../questions/search/search-document.row.js";
import { SearchTermRow } from "../questions/search/search-term.row.js";

export const ROW_CLASSES = {
  amendment: AmendmentRow,
  concept: ConceptRow,
  element: ElementRow,
  definition: DefinitionRow,
  indicator: IndicatorRow,
  unit: UnitRow,
  authority: AuthorityRow,
  correction: CorrectionRow,
  jurisdiction: JurisdictionRow,
  mining_status: MiningStatusRow,
  remark: RemarkRow,
  legal_force: LegalForceRow,
  lifecycle_event: LifecycleEventRow,
  provision: ProvisionRow,
  provision_version: ProvisionVersionRow,
  statute: StatuteRow,
  offence: OffenceRow,
  penalty: PenaltyRow,
  rule: RuleRow,
  discrepancy: DiscrepancyRow,
  source: SourceRow,
  tax: TaxRow,
  token_class: TokenClassRow,
  moved_address: MovedAddressRow,
  law_change: LawChangeRow,
  review_item: ReviewItemRow,
  search_document: SearchDocumentRow,
  search_term: SearchTermRow,
};
