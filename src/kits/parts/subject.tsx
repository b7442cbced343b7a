import { Link } from "./request.js";

/** What a point of review is about, by the last word of its address, as editors know it. */
export function Subject({ address }: { address: string }) {
  return (
    <Link to={address} recorded>
      {address.slice(address.lastIndexOf("/") + 1)}
    </Link>
  );
}
