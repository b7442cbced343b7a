import { types } from "pg";

const DATE = 1082;
const DATE_ARRAY = 1182;
const TEXT_ARRAY = 1009;

// Calendar days stay text: pg would read them at local midnight and shift them.
types.setTypeParser(DATE, (text) => text);
types.setTypeParser(DATE_ARRAY as typeof DATE, types.getTypeParser(TEXT_ARRAY as typeof DATE));
