/** A mark of a note: [^12], or ^1) as Czech files write it. */
export const NOTE = /\[\^([^\]\s]{1,40})\]|\^(\d{1,4})\)/g;
const DEFINITION = /^(?:\[\^([^\]\s]{1,40})\]:|\^(\d{1,4})\)\s)\s*(.*)$/;

/** Notes of a file by their marks. */
export class Notes {
  readonly #words = new Map<string, string>();

  constructor(lines: readonly string[]) {
    for (const line of lines) {
      const [, name, plain, words = ""] = DEFINITION.exec(line) ?? [];
      const mark = name ?? plain;
      if (mark !== undefined && !this.#words.has(mark)) this.#words.set(mark, words.trim());
    }
  }

  readonly defines = (line: string) => DEFINITION.test(line);

  readonly of = (mark: string) => this.#words.get(mark) ?? "";
}
