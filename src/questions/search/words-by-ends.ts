interface Placed {
  readonly word: string;
  readonly at: number;
}

/** Words by their first and by their last letter: of ten thousands, a misspelt one is compared with those that share an end with it. */
export class WordsByEnds {
  readonly #byFirst = new Map<string | undefined, Placed[]>();
  readonly #byLast = new Map<string | undefined, Placed[]>();
  #size = 0;

  /** Each word comes once. */
  add(word: string): void {
    const placed = { word, at: this.#size++ };
    for (const [words, letter] of [[this.#byFirst, word[0]] as const, [this.#byLast, word.at(-1)] as const]) {
      const those = words.get(letter);
      if (those) those.push(placed);
      else words.set(letter, [placed]);
    }
  }

  /** The words that begin or end as a word does and pass a test, in the order in which they came. */
  sharing(word: string, passes: (each: string) => boolean): string[] {
    const begun = (this.#byFirst.get(word[0]) ?? []).filter((each) => passes(each.word));
    const ended = (this.#byLast.get(word.at(-1)) ?? []).filter((each) => each.word[0] !== word[0] && passes(each.word));
    return [...begun, ...ended].sort((a, b) => a.at - b.at).map((each) => each.word);
  }
}
