const MARK = /^(?:-\s+)?(?:([a-z]{1,2})((?:bis|ter|quater|quinquies)?)\)|(\d{1,3})([a-z]?)\\?\.|([가-힣])\\?\.)\s+/u;
const SUFFIXES = ["", "bis", "ter", "quater", "quinquies"];
const SYLLABLES = "가나다라마바사아자차카타파하";

interface Level {
  readonly style: "letter" | "letters" | "number" | "syllable";
  place: number;
  readonly eId: string;
}

/** A point as its line begins; `depth` is how many points hold it, and null where it goes on with no list that is open. */
export interface Point {
  readonly mark: string;
  readonly number: string;
  readonly words: string;
  readonly depth: number | null;
  readonly style: Level["style"];
  readonly place: number;
}

/** Where a list and the lists in it have got to. Levels are told by the run of markers alone: a, then 1, 2, then b. */
export class ListMarkers {
  readonly #levels: Level[] = [];

  get depth(): number {
    return this.#levels.length;
  }

  /** The eId of the innermost point that is open. */
  get eId(): string | undefined {
    return this.#levels.at(-1)?.eId;
  }

  read(line: string): Point | null {
    const [whole, letter, suffix = "", digits, small = "", syllable] = MARK.exec(line) ?? [];
    if (whole === undefined) return null;
    const style = letter ? (letter.length === 2 ? "letters" : "letter") : digits ? "number" : "syllable";
    const place = letter
      ? placeOf(letter) + SUFFIXES.indexOf(suffix) / 10
      : digits
        ? Number(digits) + (small ? 0.5 : 0)
        : SYLLABLES.indexOf(syllable ?? "") + 1;
    const mark = whole.trim().replace(/^-\s+/, "").replace("\\", "");
    const number = `${letter ?? digits ?? syllable}${suffix}${small}`;
    return { mark, number, words: line.slice(whole.length), depth: this.#depthOf(style, place), style, place };
  }

  #depthOf(style: Level["style"], place: number): number | null {
    const open = this.#levels.findLastIndex((level) => level.style === style && level.place < place);
    if (open >= 0) return open;
    const isBegun = place < 2 && !this.#levels.some((level) => level.style === style);
    return isBegun ? this.#levels.length : null;
  }

  push({ style, place }: Point, eId: string): void {
    this.#levels.push({ style, place, eId });
  }

  pop(): void {
    this.#levels.pop();
  }
}

/** a and aa are 1, b and bb are 2. */
const placeOf = (letter: string) => letter.charCodeAt(0) - 96;
