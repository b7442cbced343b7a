import type { ComponentChildren } from "preact";

/** What was asked for, below the form that asks: a page with one has `finds`, and a link at its head that skips to it. */
export function Found({ children }: { children: ComponentChildren }) {
  return (
    <div id="found" tabIndex={-1}>
      {children}
    </div>
  );
}
