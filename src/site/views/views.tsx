import type { ComponentChildren, ComponentType } from "preact";
import type { Visit } from "../../kits/page-request.js";
import type { Kind } from "../../platform/kernel/kinds.js";
import type { AnswerOf } from "../topics.js";
import { conceptBody } from "./concept.js";
import { JurisdictionView } from "./jurisdiction.js";
import { OffenceView, PenaltyView } from "./offence.js";
import { provisionBody } from "./provision.js";
import { AmendmentView, AuthorityView, ElementView, IndicatorView, SourceView, UnitView } from "./records.js";
import { releaseBody } from "./release.js";
import { DefinitionView, RuleView, TaxView, TokenClassView } from "./statements.js";
import { statuteBody } from "./statute.js";

/** Makes the body of a page of its answer; some ask more. */
type Body<T> = (answer: T, visit: Visit) => ComponentChildren | Promise<ComponentChildren>;

const plain =
  <T,>(View: ComponentType<{ answer: T }>): Body<T> =>
  (answer) => <View answer={answer} />;

export const VIEWS: { readonly [K in Kind]: Body<AnswerOf<K>> } = {
  jurisdiction: plain(JurisdictionView),
  statute: statuteBody,
  provision: provisionBody,
  definition: plain(DefinitionView),
  token_class: plain(TokenClassView),
  rule: plain(RuleView),
  offence: plain(OffenceView),
  tax: plain(TaxView),
  penalty: plain(PenaltyView),
  amendment: plain(AmendmentView),
  concept: conceptBody,
  element: plain(ElementView),
  authority: plain(AuthorityView),
  source: plain(SourceView),
  indicator: plain(IndicatorView),
  unit: plain(UnitView),
  release: releaseBody,
};
