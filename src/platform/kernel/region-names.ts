import { remembered } from "./lazily.js";

/** What countries are called in a language, by their two letters: made once, since places and pages ask for hundreds. */
export const regionNamesIn = remembered((language) => new Intl.DisplayNames([language], { type: "region", fallback: "none" }));
