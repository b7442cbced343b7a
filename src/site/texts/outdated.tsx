import type { OutdatedAnswers } from "../../kits/answers.generated.js";
import { languageName } from "../../kits/formats/languages.js";
import { operation } from "../../kits/operations.js";
import type { PageRequest } from "../../kits/page-request.js";
import { Table } from "../../kits/parts/table.js";
import { EMPTY_PAGE, PAGE_SIZE, readAll } from "../../kits/walk.js";
import { say } from "../../kits/words/say.js";
import { PLACE_NAME } from "../../law/jurisdiction/jurisdiction.line.js";
import { PROVISION_NAME, ProvisionLink } from "../../law/legislation/provision.line.js";
import { STATUTE_NAME, StatuteLink } from "../../law/legislation/statute.line.js";
import { showsTexts } from "./operations.js";

/** Restatements of an older wording. */
const OUTDATED = operation(
  "Outdated",
  `
query Outdated($jurisdictions: [String!], $first: Int, $after: String, $knownAt: DateTime) {
  outdatedRestatements(jurisdictions: $jurisdictions, first: $first, after: $after, knownAt: $knownAt) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      provision { ...ProvisionName statute { ...StatuteName jurisdiction { ...PlaceName } } inForce { firstDay } }
      wording { language eId number changedOn firstDay work }
    }
  }
}`,
  PROVISION_NAME,
  STATUTE_NAME,
  PLACE_NAME,
);

type OutdatedLine = NonNullable<OutdatedAnswers["outdatedRestatements"]>["nodes"][number];

/**
 * The restatements that an editor should read against newer official words; null where this server shows none, and where the
 * reader asks for points of one kind, of which they are none.
 */
export async function readOutdated(request: PageRequest): Promise<readonly OutdatedLine[] | null> {
  const { search, executor, knownAt } = request;
  if (!showsTexts(request) || search.has("kind")) return null;
  const places = search.getAll("jurisdiction").filter(Boolean);
  const variables = {
    jurisdictions: places.length > 0 ? places : null,
    first: PAGE_SIZE,
    ...(knownAt && { knownAt: knownAt.toISOString() }),
  };
  return readAll<OutdatedLine>(
    async (after) => (await executor.execute(OUTDATED, { ...variables, after })).outdatedRestatements ?? EMPTY_PAGE,
  );
}

/** Restatements of an older wording, each with what changed and when. */
export function Outdated({ outdated }: { outdated: readonly OutdatedLine[] }) {
  if (outdated.length === 0) return null;
  return (
    <section id="outdated">
      <h2>
        {say("outdatedRestatements")} <span class="count">{outdated.length}</span>
      </h2>
      <Table label={say("outdatedRestatements")} heads={[say("place"), say("what"), say("why"), say("whatWouldSettle")]}>
        {outdated.map(({ provision, wording: { language, changedOn } }) => (
          <tr>
            <td>{provision.statute.jurisdiction.code}</td>
            <td>
              <StatuteLink statute={provision.statute} />, <ProvisionLink provision={provision} />
            </td>
            <td>
              {say("olderWording", { day: changedOn ?? "", restated: provision.inForce?.firstDay ?? "" })}{" "}
              <span lang={language}>{languageName(language)}</span>
            </td>
            <td>{say("outdatedSettled")}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
