import { AmendmentRow } from "../law/amendment/amendment.row.js";
import { LifecycleEventRow } from "../law/amendment/lifecycle-event.row.js";
import { ConceptRow, ElementRow } from "../law/definition/concept.row.js";
import { DefinitionRow } from "../law/definition/definition.row.js";
import { IndicatorRow } from "../law/indicator/indicator.row.js";
import { ReckoningUnitRow } from "../law/indicator/unit.row.js";
import { AuthorityRow } from "../law/jurisdiction/authority.row.js";
import { JurisdictionRow } from "../law/jurisdiction/jurisdiction.row.js";
import { MiningStatusRow } from "../law/jurisdiction/mining-status.row.js";
import { RemarkRow } from "../law/jurisdiction/remark.row.js";
import { LegalForceRow } from "../law/legislation/legal-force.row.js";
import { ProvisionRow, ProvisionVersionRow } from "../law/legislation/provision.row.js";
import { StatuteRow } from "../law/legislation/statute.row.js";
import { OffenceRow } from "../law/offence/offence.row.js";
import { PenaltyRow } from "../law/offence/penalty.row.js";
import { RuleRow } from "../law/rule/rule.row.js";
import { DiscrepancyRow } from "../law/source/discrepancy.row.js";
import { SourceRow } from "../law/source/source.row.js";
import { TaxRow } from "../law/tax/tax.row.js";
import { TokenClassRow } from "../law/token-class/token-class.row.js";
import { AddressRow } from "../platform/database/address.row.js";
import { IngestedSeedsRow } from "../platform/database/ingested-seeds.row.js";
import { MovedAddressRow } from "../platform/database/moved-address.row.js";
import { ReleaseRow } from "../platform/database/release.row.js";
import { LawChangeRow } from "../questions/changes/law-change.row.js";
import { SearchDocumentRow } from "../questions/search/search-document.row.js";
import { SearchWordRow } from "../questions/search/search-word.row.js";

/** Every table, for the data source. */
export const ROWS = [
  AddressRow,
  MovedAddressRow,
  ReleaseRow,
  IngestedSeedsRow,
  SourceRow,
  DiscrepancyRow,
  JurisdictionRow,
  AuthorityRow,
  MiningStatusRow,
  RemarkRow,
  StatuteRow,
  ProvisionRow,
  ProvisionVersionRow,
  LegalForceRow,
  LifecycleEventRow,
  AmendmentRow,
  LawChangeRow,
  ConceptRow,
  ElementRow,
  DefinitionRow,
  TokenClassRow,
  RuleRow,
  OffenceRow,
  PenaltyRow,
  TaxRow,
  IndicatorRow,
  ReckoningUnitRow,
  SearchDocumentRow,
  SearchWordRow,
];
