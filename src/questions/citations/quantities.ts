/** Amounts with their units, in one form: 6,000 kWh, 6000 kWh and 6 MWh are q6000kwh. */
export interface QuantityInText {
  /** The code with its unit, and the figure alone. */
  readonly code: string;
  readonly figure: string;
  readonly start: number;
  readonly end: number;
}

/** What each unit is written as, its code, and how many of the unit of the code one of it is. */
const UNITS: ReadonlyMap<string, readonly [code: string, factor: number]> = new Map(
  (
    [
      [
        "kwh",
        1,
        "kwh kw·h kw-h квтч квт·ч квт-ч kilowatt-hour kilowatt-hours kilovatios-hora kilovatsaat киловатт-час киловатт-часа киловатт-часов " +
          "квт·сағ квтсағ киловатт-сағат квт·год квтгод كيلوواط-ساعة کیلووات-ساعت 千瓦时 千瓦時",
      ],
      [
        "kwh",
        1000,
        "mwh мвтч мвт·ч мвт-ч мвт·сағ мвт·год megawatt-hour megawatt-hours мегаватт-час мегаватт-часов ميغاواط-ساعة مگاوات-ساعت 兆瓦时",
      ],
      ["kwh", 1_000_000, "gwh гвтч гвт·ч"],
      ["kw", 1, "kw квт kilowatt kilowatts киловатт kilovatios kilovat كيلوواط کیلووات 千瓦"],
      ["kw", 1000, "mw мвт megawatt megawatts мегаватт megavatios megavat ميغاواط مگاوات 兆瓦"],
      ["kw", 1_000_000, "gw гвт gigawatt gigawatts"],
      ["kv", 1, "kv кв"],
      ["km", 1, "km км kilometre kilometres kilometer kilometers kilómetros километров километра"],
      ["m", 1, "metre metres meter meters метров"],
      ["mi", 1, "mile miles"],
      ["ft", 1, "foot feet ft"],
      [
        "pct",
        1,
        "% percent per-cent pct процент процента процентов prozent pourcent porciento por-ciento prosent procent procento 퍼센트 пайыз відсотків відсотки відсоток بالمئة بالمائة درصد",
      ],
      ["h", 1, "hour hours час часа часов horas heures stunden"],
      ["d", 1, "day days день дня дней días dias jours tage"],
      ["mo", 1, "month months месяц месяца месяцев meses mois monate"],
      ["yr", 1, "year years год года лет años anos ans jahre"],
      ["usd", 1, "usd us$ $ dollar dollars доллар доллара долларов dólares dolar دولار دلار 美元"],
      ["eur", 1, "eur € euro euros евро"],
      ["gbp", 1, "gbp £ pound pounds"],
      ["rub", 1, "rub ₽ rouble roubles ruble rubles рубль рубля рублей руб 卢布"],
      ["kzt", 1, "kzt ₸ tenge тенге теңге"],
      ["aed", 1, "aed dirham dirhams дирхам дирхамов درهم"],
      ["cny", 1, "cny rmb yuan renminbi 元 人民币 юань юаней"],
      ["irr", 1, "irr rial rials ریال"],
      ["try", 1, "try ₺ lira liras"],
      ["uah", 1, "uah ₴ hryvnia hryvnias гривна гривен гривень"],
      ["brl", 1, "brl r$ real reais"],
      ["inr", 1, "inr ₹ rupee rupees"],
      ["nok", 1, "nok kroner krone"],
      ["sek", 1, "sek kronor krona"],
      ["czk", 1, "czk koruna korun"],
      ["krw", 1, "krw ₩ won 원"],
      ["jpy", 1, "jpy ¥ yen 円"],
      ["mci", 1, "mci мрп monthly-calculation-indices айлық"],
    ] as const
  ).flatMap(([code, factor, names]) => names.split(" ").map((name) => [name.replaceAll("-", ""), [code, factor]] as const)),
);

const MULTIPLIERS: Readonly<Record<string, number>> = {
  thousand: 1e3,
  тыс: 1e3,
  тысяч: 1e3,
  mil: 1e3,
  million: 1e6,
  millions: 1e6,
  млн: 1e6,
  миллион: 1e6,
  миллиона: 1e6,
  миллионов: 1e6,
  millones: 1e6,
  milhoes: 1e6,
  mio: 1e6,
  billion: 1e9,
  млрд: 1e9,
  миллиардов: 1e9,
};

const BLANK = "[ \\u00a0\\u2009\\u202f]";
/** With marks of thousands, or without; then a decimal point or comma. */
const FIGURE = `\\d{1,3}(?:(?:${BLANK}|[,.'’])\\d{3})+(?:[.,]\\d{1,4})?(?![\\d])|\\d+(?:[.,]\\d+)?`;
const QUANTITY = new RegExp(
  `(?<![\\p{L}\\d./,-])(US\\$|R\\$|[$€£₽₸¥₹₩])?${BLANK}?(${FIGURE})(?:${BLANK}?(${Object.keys(MULTIPLIERS)
    .sort((a, b) => b.length - a.length)
    .join("|")})\\.?(?!\\p{L}))?` +
    `(?:[ \\u00a0\\u202f-]?((?:\\p{L}\\.?)[\\p{L}·$-]*\\.?(?: (?:hours?|hora|saat|ساعة|ساعت|сағат|cent|ciento|calculation indices))?|%|[€₽₸₴元円원]))?`,
  "giu",
);

function unitNamed(text: string): readonly [string, number] | undefined {
  const plain = text.toLowerCase().replace(/[\s-]/g, "").replace(/\.$/, "");
  return UNITS.get(plain);
}

/** In scripts that write no blanks a unit ends in the middle of a run: 6000千瓦时的 is 6000千瓦时. */
const LONGEST_OF_SIGNS = 3;

function unitOf(name: string): { readonly text: string; readonly unit: readonly [string, number] } | null {
  const known = unitNamed(name);
  if (known) return { text: name, unit: known };
  const beginnings = /^[\p{Script=Han}원]/u.test(name) ? [...name].slice(0, LONGEST_OF_SIGNS) : [];
  for (let length = beginnings.length; length > 0; length--) {
    const text = beginnings.slice(0, length).join("");
    const unit = UNITS.get(text);
    if (unit) return { text, unit };
  }
  return null;
}

/** The figure without marks of thousands: 6,000 and 6.000.000 have some, 0,5 and 17.450 have none. */
function amountOf(figure: string): number {
  const plain = figure.replace(/[ \u00a0\u2009\u202f'’]/gu, "");
  const grouped = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(plain)
    ? plain.replaceAll(",", "")
    : /^[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?$/.test(plain)
      ? plain.replaceAll(".", "").replace(",", ".")
      : plain.replace(",", ".");
  return Number(grouped);
}

/** Twelve digits: what a float has beyond them is noise of its arithmetic. */
const print = (value: number) => String(Number(value.toPrecision(12))).replace(".", "x");

/** The amounts that a text names: figures with a unit, a sign of money or marks of thousands. */
export function quantitiesIn(text: string): QuantityInText[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(QUANTITY)].flatMap((match) => {
    const [whole, sign, figure = "", multiplier, name = ""] = match;
    const read = sign ? null : unitOf(name);
    const unit = sign ? UNITS.get(sign.toLowerCase()) : read?.unit;
    const value = amountOf(figure) * (multiplier ? (MULTIPLIERS[multiplier.toLowerCase()] ?? 1) : 1);
    if (!Number.isFinite(value) || value > 1e15) return [];
    const bare = whole.slice(0, name ? whole.lastIndexOf(name) : undefined);
    const named = read ? bare + read.text : bare.trimEnd();
    const span = { start: match.index, end: match.index + named.length };
    if (unit) return [{ code: `q${print(value * unit[1])}${unit[0]}`, figure: `q${print(value)}`, ...span }];
    const marked = multiplier !== undefined || /\d[ \u00a0\u2009\u202f,'’]\d{3}/u.test(figure);
    return marked ? [{ code: `q${print(value)}`, figure: `q${print(value)}`, ...span }] : [];
  });
}
