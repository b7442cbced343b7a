import type { StatuteName } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { Link } from "../../kits/parts/request.js";
import { labelLanguage, nameOnPage } from "../../kits/words/say.js";
import { Force } from "../source/force.js";
import { numberIn } from "./letters-of-numbers.js";

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

/** A statute by the title that it has in the language of the page where one is recorded, else by the dataset's. */
export function printStatute({ address, title, number }: Pick<StatuteName, "address" | "title" | "number">): string {
  const shown = nameOnPage(address) ?? title;
  return number ? `${shown} (${numberIn(labelLanguage(), number, address)})` : shown;
}

export function StatuteLink({ statute }: { statute: StatuteName }) {
  return (
    <>
      <Link to={statute.address} recorded={nameOnPage(statute.address) === null}>
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
