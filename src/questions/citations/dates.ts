/** Days as people write them in a citation. A day is one word of the index: d20240808. */
export interface DateInText {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** Languages in whose words a month is read. */
const LANGUAGES = "en ru uk kk es pt fr de it nl nb sv da fi pl cs ro tr".split(" ");

let months: ReadonlyMap<string, number> | undefined;

/** The number of a month; 0 where it is none. To ask all languages takes a while, and most starts name no month. */
function monthOf(name: string): number {
  months ??= monthNames();
  return months.get(name.toLowerCase()) ?? 0;
}

function monthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of LANGUAGES) {
    const formats = [
      new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }),
      // With a day beside it a month stands in the case that a date asks for: 8 августа.
      new Intl.DateTimeFormat(language, { month: "long", day: "numeric", timeZone: "UTC" }),
    ];
    for (let month = 0; month < 12; month++) {
      for (const format of formats) {
        const name = format
          .formatToParts(Date.UTC(2024, month, 1))
          .find(({ type }) => type === "month")
          ?.value.toLowerCase();
        if (name && !/\d/.test(name)) names.set(name.replace(/\.$/, ""), month + 1);
      }
    }
  }
  for (const [index, name] of "jan feb mar apr may jun jul aug sep oct nov dec".split(" ").entries()) names.set(name, index + 1);
  names.set("sept", 9);
  return names;
}

const YEAR = "((?:19|20)\\d\\d)";
const NOT_IN_NUMBER = "(?<![\\p{L}\\d/.-])";
const ENDS = "(?![\\p{L}\\d]|[-/.]\\d)";
const FORMS: readonly { readonly form: RegExp; readonly read: (match: RegExpExecArray) => readonly (string | undefined)[] }[] = [
  { form: new RegExp(`${NOT_IN_NUMBER}${YEAR}-(\\d\\d)-(\\d\\d)${ENDS}`, "gu"), read: ([, y, m, d]) => [y, m, d] },
  { form: new RegExp(`${NOT_IN_NUMBER}(\\d{1,2})[./](\\d{1,2})[./]${YEAR}${ENDS}`, "gu"), read: ([, d, m, y]) => [y, m, d] },
  {
    form: new RegExp(
      `${NOT_IN_NUMBER}(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|°)? (?:de |of )?(\\p{L}{3,12})\\.?,? (?:de |of )?${YEAR}${ENDS}`,
      "giu",
    ),
    read: ([, d, m, y]) => [y, m, d],
  },
  {
    form: new RegExp(`${NOT_IN_NUMBER}(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}${ENDS}`, "giu"),
    read: ([, m, d, y]) => [y, m, d],
  },
  { form: /((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu, read: ([, y, m, d]) => [y, m, d] },
];

/** The days that a text names, in the order of the text. */
export function datesIn(text: string): DateInText[] {
  if (!/\d/.test(text)) return [];
  const found = FORMS.flatMap(({ form, read }) =>
    [...text.matchAll(form)].flatMap((match) => {
      const [year, month = "", day] = read(match);
      const number = /^\d/.test(month) ? Number(month) : monthOf(month);
      if (number < 1 || number > 12 || Number(day) < 1 || Number(day) > 31) return [];
      const code = `d${year}${String(number).padStart(2, "0")}${String(day).padStart(2, "0")}`;
      return [{ code, start: match.index, end: match.index + match[0].length }];
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** The codes of a day, or of a year alone: the day itself where it is known, and its year. */
export function dayCodes(day: string): string[] {
  return [...(day.length > 4 ? [`d${day.replaceAll("-", "")}`] : []), `y${day.slice(0, 4)}`];
}
