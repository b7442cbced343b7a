import { Check, Column, type ColumnOptions, Entity, Exclusion, ForeignKey, Index } from "typeorm";
import { AddressRow } from "./address.row.js";

/** Column decorators for rows: each names its type, so no decorator metadata is needed. */
export const Text = (options: ColumnOptions = {}) => Column({ type: "text", ...options });
export const OptionalText = () => Column({ type: "text", nullable: true });
export const TextList = () => Column({ type: "text", array: true });
export const Json = (options: ColumnOptions = {}) => Column({ type: "jsonb", ...options });
export const Int = () => Column({ type: "integer" });
export const Numeric = () => Column({ type: "numeric" });
export const OptionalNumeric = () => Column({ type: "numeric", nullable: true });
export const DayColumn = () => Column({ type: "date" });
export const OptionalDay = () => Column({ type: "date", nullable: true });
export const DayRange = () => Column({ type: "daterange" });
export const OptionalDayRange = () => Column({ type: "daterange", nullable: true });

/** A reference to another record's address, collated as that; indexed where a loader comes in by it. */
export function Reference(options: { optional?: boolean; indexed?: boolean } = {}): PropertyDecorator {
  return (target, property) => {
    Column({ type: "text", collation: "C", nullable: options.optional ?? false })(target, property);
    ForeignKey(() => AddressRow)(target, property);
    if (options.indexed) Index()(target, property);
  };
}

/** The table of a kind of record, with the constraints that several kinds share. */
export function RecordTable(
  name: string,
  constraints: { cited?: boolean; neverOverlapsBy?: string; periodNotEmpty?: boolean } = {},
): ClassDecorator {
  return (target) => {
    Entity(name)(target);
    Check(`${name}_ceases_after_it_appears`, "ceased > appeared")(target);
    if (constraints.cited) Check(`${name}_is_cited`, "jsonb_array_length(citations) > 0")(target);
    if (constraints.periodNotEmpty) Check(`${name}_period_is_not_empty`, "NOT isempty(valid)")(target);
    if (constraints.neverOverlapsBy) {
      // An expression that no read writes: reads go by the b-tree on the column, which is several times quicker.
      const subject = `(${constraints.neverOverlapsBy} || ''::text)`;
      const expression = `USING gist (${subject} WITH =, valid WITH &&) WHERE (ceased IS NULL)`;
      Exclusion(`${name}_never_overlaps`, expression)(target);
    }
  };
}
