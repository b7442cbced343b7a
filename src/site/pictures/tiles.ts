/** A place on the map of tiles, in squares of a grid of its own: from the left, from the top, and how many it takes up. */
export type Tile = readonly [x: number, y: number, width: number, height: number];

/** Where each country stands: about where it lies, moved so that all have room. Those with parts take up more. */
const COUNTRIES = `
CA 1 0 7 2, US 0 2 11 7, HN 4 9, CU 8 9, SV 3 11, CR 5 11, PA 7 11, CO 7 13, VE 9 13, BO 7 15, BR 10 15, PY 9 17, CL 5 18, AR 7 19 2 3, UY 10 19,
IS 14 0, NO 18 0, SE 20 0, FI 22 0, EU 12 2, DK 18 2, EE 22 2,
IE 12 4, GB 14 4, NL 16 4, DE 18 4, PL 20 4, LV 22 4, BE 16 6, CZ 18 6, SK 20 6, LT 22 6, BY 24 6,
FR 14 8, CH 16 8, LI 18 8, AT 20 8, HU 22 8, UA 24 8 4 2, PT 12 10, ES 14 10, IT 16 10, ME 18 10, RS 20 10, RO 22 10, MD 24 10,
MT 16 12, XK 18 12, MK 20 12, GR 22 12, TR 24 12, CY 22 14, LB 24 14, IL 24 16, JO 26 14, EG 20 14, LY 18 14, TN 16 14, DZ 14 14, MA 12 14,
GH 14 17, NG 16 17, ET 22 17, UG 20 19, KE 22 19, RW 20 21, TZ 22 21, AO 17 21, NA 17 23, ZA 19 24, MU 25 23,
RU 26 2 10 3, KZ 29 6, MN 34 6, GE 28 8, UZ 30 8, KG 32 8, AM 26 10, AZ 28 10, TM 30 10, TJ 32 10, CN 35 8 6 4, KR 41 8, JP 43 8, HK 41 10, TW 43 10,
IQ 26 12, IR 28 12, PK 31 12, IN 33 14, NP 33 12, BT 35 12, BD 35 14, MM 37 12, LA 39 12, VN 41 12, TH 39 14, KH 41 14, PH 44 13,
SA 26 16, KW 28 14, BH 28 16, QA 30 16, AE 30 18, OM 32 18, LK 33 16, MY 39 16, SG 41 16, ID 41 18, AU 43 20, NZ 46 22`;

/** Where each part stands inside its country, about where it lies there; what is a part of a part stands below. */
const PARTS = `
CA-BC 0 1, CA-AB 1 1, CA-MB 2 1, CA-ON 3 1, CA-QC 4 1, CA-NB 5 1, CA-NL 6 1,
US-WA 0 1, US-MT 2 1, US-ND 3 1, US-MN 4 1, US-MI 6 1, US-NY 9 1, US-NH 10 1,
US-OR 0 2, US-ID 1 2, US-WY 2 2, US-SD 3 2, US-IL 5 2, US-IN 6 2, US-OH 7 2, US-PA 8 2, US-NJ 9 2,
US-UT 1 3, US-NE 3 3, US-MO 4 3, US-KY 6 3, US-WV 7 3, US-VA 8 3, US-AZ 1 4, US-OK 3 4, US-AR 4 4, US-TN 5 4, US-NC 7 4, US-SC 8 4,
US-TX 3 5, US-LA 4 5, US-MS 5 5, US-GA 7 5, US-FL 8 5,
US-TN.kingsport 2 6, US-TN.washington 3 6, US-NC.buncombe 4 6, US-NC.henderson 5 6, US-NC.polk 6 6, US-NC.rutherford 7 6, US-GA.fannin 8 6, US-GA.gilmer 9 6,
AR-B 0 1, AR-V 1 1, AR-V.ushuaia 0 2, AR-V.rio-grande 1 2,
RU-KC 0 1, RU-KB 1 1, RU-SE 2 1, RU-IN 3 1, RU-CE 4 1, RU-DA 5 1, RU-IRK 7 1, RU-BU 8 1, RU-ZAB 9 1,
RU-IRK.south 7 2, RU-BU.listed 8 2, RU-ZAB.listed 9 2,
UA-09 2 1, UA-14 3 1, UA-23 1 1, UA-65 0 1, GE-AB 0 1, KZ.aifc 1 1, UZ-QR 0 1, UZ.besqala 1 1, IQ-KR 0 1, AE-AZ 0 1, MY-13 1 1,
CN-XJ 0 1, CN-QH 1 1, CN-SN 2 1, CN-NM 3 1, CN-BJ 4 1, CN-SD 5 1, CN-SC 1 2, CN-YN 2 2, CN-HI 4 2, CN-ZJ 5 2,
CN-XJ.zhundong 0 3, CN-NM.baotou 3 3, CN-ZJ.xiaoshan 5 3`;

function read(text: string, size: number): Map<string, Tile> {
  return new Map(
    text.split(",").map((entry) => {
      const [code = "", x, y, width = size, height = size] = entry.trim().split(/\s+/);
      return [code, [Number(x), Number(y), Number(width), Number(height)] as const];
    }),
  );
}

const countries = read(COUNTRIES, 2);
const parts = read(PARTS, 1);

/** How many squares the whole map takes up. */
export const GRID = { width: 48, height: 26 };

/** The tile of a place; null for one that the map does not know yet. */
export function tileOf(code: string): Tile | null {
  const country = countries.get(code);
  if (country) return country;
  const [part, whole] = [parts.get(code), countries.get(code.slice(0, 2))];
  return part && whole ? [whole[0] + part[0], whole[1] + part[1], part[2], part[3]] : null;
}
