import type { ComponentChildren } from "preact";
import { words } from "../words.js";
import { Link } from "./request.js";

/** Where the glossary explains a value of a vocabulary. */
export const termId = (vocabulary: string, code: string) => `${vocabulary}.${code}`;

/** A label that leads to what it means. */
export function Term({ of, code, children }: { of: string; code: string; children?: ComponentChildren }) {
  return (
    <Link to={`/glossary#${termId(of, code)}`} class="term">
      {children ?? words(code)}
    </Link>
  );
}
