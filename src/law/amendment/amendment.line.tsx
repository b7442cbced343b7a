import type { Change } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { Link } from "../../kits/parts/request.js";
import { Recorded } from "../../kits/parts/text.js";
import type { Many } from "../../kits/walk.js";
import { say, tell } from "../../kits/words/say.js";
import { printDay, words } from "../../kits/words.js";
import { PROVISION_NAME } from "../legislation/provision.line.js";
import { STATUTE_NAME, StatuteLink } from "../legislation/statute.line.js";
import { Force, isDraft } from "../source/force.js";

/** What an amendment answers in a list. */
export const CHANGE = fragment(
  `
fragment Change on Amendment {
  id
  address
  private
  operation
  effective
  effectivePrecision
  legalForce
  summary
  targetLocator
  amending { ...StatuteName }
  target { ...StatuteName }
  targetProvision { ...ProvisionName }
}`,
  STATUTE_NAME,
  PROVISION_NAME,
);

/** Amendments in order of effect. */
export function Changes({ heading, list, show }: { heading: string; list: Many<Change>; show: "amending" | "target" }) {
  if (list.nodes.length === 0) return null;
  return (
    <section>
      <h2>
        {heading} <span class="count">{list.totalCount}</span>
      </h2>
      <ul class="lines">
        {list.nodes.map((change) => (
          <li class={isDraft(change.legalForce) ? "draft" : undefined}>
            <p class="head">
              <Link to={change.address} recorded>
                {change.summary}
              </Link>{" "}
              {change.legalForce !== "IN_FORCE" && <Force force={change.legalForce} />}
            </p>
            <p class="quiet">
              {words(change.operation)}
              {change.effective && say("effectiveOn", { day: printDay(change.effective, change.effectivePrecision) })}
              {change.targetLocator && tell("at", { locator: <Recorded>{change.targetLocator}</Recorded> })}.{" "}
              {say(show === "amending" ? "madeBy" : "changesWhat")} <StatuteLink statute={change[show]} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
