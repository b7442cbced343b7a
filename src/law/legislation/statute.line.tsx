import type { StatuteName } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { Link } from "../../kits/parts/request.js";
import { Force } from "../source/force.js";

export const STATUTE_NAME = fragment(`
fragment StatuteName on Statute {
  id
  address
  private
  kind
  number
  title
  legalForce
}`);

export function printStatute({ title, number }: Pick<StatuteName, "title" | "number">): string {
  return number ? `${title} (${number})` : title;
}

export function StatuteLink({ statute }: { statute: StatuteName }) {
  return (
    <>
      <Link to={statute.address} recorded>
        {printStatute(statute)}
      </Link>
      {statute.legalForce !== "IN_FORCE" && (
        <>
          {" "}
          <Force force={statute.legalForce} />
        </>
      )}
    </>
  );
}
