/** The answer to a question for one id: null where nothing has it. */
export interface Found<T> {
  readonly node: T | null;
}
