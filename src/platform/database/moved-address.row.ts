import { RecordTable, Reference } from "./columns.js";
import { RecordRow } from "./record.row.js";

/** An id that a record once had, and the id under which it lives now. */
@RecordTable("moved_address")
export class MovedAddressRow extends RecordRow {
  @Reference() moved_to!: string;
}
