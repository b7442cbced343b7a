const NAMES = new Intl.DisplayNames("en", { type: "currency", fallback: "none" });

/** The code that the standard has where there is no currency at all. */
const NONE = "XXX";

/** Whether it is a code of ISO 4217, of money in use or of money that was: USD, KZT, BYR. */
export const isCurrency = (code: string): boolean => /^[A-Z]{3}$/.test(code) && code !== NONE && NAMES.of(code) !== undefined;
