import { AddressRow } from "./database/address.row.js";
import { IngestedSeedsRow } from "./database/ingested-seeds.row.js";
import { MovedAddressRow } from "./database/moved-address.row.js";
import { ReleaseRow } from "./database/release.row.js";
import { ConceptRow, ElementRow } from "./definition/concept.row.js";
import { DefinitionRow } from "./definition/definition.row.js";
import { AmendmentRow } from "./history/amendment.row.js";
import { LawChangeRow } from "./history/law-change.row.js";
import { LifecycleEventRow } from "./history/lifecycle-event.row.js";
import { IndicatorRow } from "./indicator/indicator.row.js";
import { ReckoningUnitRow } from "./indicator/unit.row.js";
import { AuthorityRow } from "./jurisdiction/authority.row.js";
import { JurisdictionRow } from "./jurisdiction/jurisdiction.row.js";
import { MiningStatusRow } from "./jurisdiction/mining-status.row.js";
import { RemarkRow } from "./jurisdiction/remark.row.js";
import { LegalForceRow } from "./legislation/legal-force.row.js";
import { ProvisionRow, ProvisionVersionRow } from "./legislation/provision.row.js";
import { StatuteRow } from "./legislation/statute.row.js";
import { OffenceRow } from "./offence/offence.row.js";
import { PenaltyRow } from "./offence/penalty.row.js";
import { RuleRow } from "./rule/rule.row.js";
import { SearchDocumentRow } from "./search/search-document.row.js";
import { SearchWordRow } from "./search/search-word.row.js";
import { DiscrepancyRow } from "./source/discrepancy.row.js";
import { SourceRow } from "./source/source.row.js";
import { TaxRow } from "./tax/tax.row.js";
import { TokenClassRow } from "./token/token-class.row.js";

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
