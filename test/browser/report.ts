/** What was looked at, and what is wrong. */
export class Report {
  readonly #wrong: string[] = [];
  #passed = 0;

  /** Counts one look; each fault that it found is said at once. */
  look(what: string, faults: readonly string[]): void {
    if (faults.length === 0) this.#passed++;
    for (const fault of faults) this.say(`${what}: ${fault}`);
  }

  private say(fault: string): void {
    this.#wrong.push(fault);
    console.error(`  wrong: ${fault}`);
  }

  get failed(): number {
    return this.#wrong.length;
  }

  get sum(): string {
    return `Browser: ${this.#passed} passed, ${this.failed} failed`;
  }
}
