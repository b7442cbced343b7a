import type { ChildProcess } from "node:child_process";
import { expect } from "@jest/globals";
import type { Outcome } from "./run-cli.js";

export { type Outcome, runCli, startCli } from "./run-cli.js";

/** Waits for words, and returns all that was printed until then. */
export async function said(child: ChildProcess, words: string): Promise<string> {
  let text = "";
  for await (const chunk of child.stdout as NodeJS.ReadableStream) {
    text += chunk;
    if (text.includes(words)) return text;
  }
  throw new Error(`ended without saying ${words}: ${text}`);
}

/** One sentence under a code: no stack, no SQL, nothing of where the program lies. */
export function expectSentence({ code, error }: Outcome, sentence: RegExp): void {
  expect(error).toMatch(sentence);
  expect(error).not.toMatch(/^\s+at |node_modules|\.js:\d|INSERT|CREATE TABLE/m);
  expect(code).toBe(1);
}
