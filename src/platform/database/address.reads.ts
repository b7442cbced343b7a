import type { MovedAddressRow } from "./moved-address.row.js";
import { byId } from "./row-mapping.js";

/** By an id that a record once had: the id under which it lives now. */
export const movedTo = byId<MovedAddressRow, string>("address.moved", {
  table: "moved_address",
  timeless: true,
  build: ({ moved_to }) => moved_to,
});
