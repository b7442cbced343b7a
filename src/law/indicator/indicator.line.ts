import { fragment } from "../../kits/operations.js";

export const INDICATOR_LINE = fragment(`
fragment IndicatorLine on Indicator {
  id
  address
  private
  name
  value
  qualifier
  unit
  date
  precision
}`);
