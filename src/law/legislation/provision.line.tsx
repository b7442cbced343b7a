import type { ProvisionName } from "../../kits/answers.generated.js";
import { fragment } from "../../kits/operations.js";
import { Link } from "../../kits/parts/request.js";
import { printEId } from "./e-id.js";

export const PROVISION_NAME = fragment(`
fragment ProvisionName on Provision {
  id
  address
  private
  eId
  number
  heading
}`);

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
