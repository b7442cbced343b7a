import type { ProvisionName } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { Link } from "../../kits/parts/request.js";

export const PROVISION_NAME = fragment(`
fragment ProvisionName on Provision {
  id
  address
  private
  eId
  number
  heading
}`);

/** art_14-2__para_3 as lawyers write it: art. 14-2, para. 3; the last number as the statute prints it, where that is known. */
export function printEId(eId: string, number: string | null = null): string {
  const parts = eId.split("__");
  return parts
    .map((part, index) => {
      const [kind = "", ...rest] = part.split("_");
      const own = index === parts.length - 1 && number ? number : rest.join(" ");
      return own ? `${kind}. ${own}` : kind;
    })
    .join(", ");
}

export function printProvision({ eId, number, heading }: Omit<ProvisionName, "id">): string {
  return heading ? `${printEId(eId, number)} (${heading})` : printEId(eId, number);
}

export function ProvisionLink({ provision }: { provision: ProvisionName }) {
  return (
    <Link to={provision.address} recorded>
      {printProvision(provision)}
    </Link>
  );
}
