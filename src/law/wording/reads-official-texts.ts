import { Kind } from "graphql";
import type { PublishedOperation } from "../../kits/published-operations.js";
import { Wording } from "./wording.type.js";

/** Whether an operation reads official texts: where a server shows none, it has no answer. */
export function readsOfficialTexts({ document }: PublishedOperation): boolean {
  return document.definitions.some(
    (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.typeCondition.name.value === Wording.name,
  );
}
