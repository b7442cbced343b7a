import type { ComponentChildren } from "preact";

/** A region that scrolls by itself where its content is wider than the screen, by keyboard too. */
export function Wide({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus (WCAG 2.1.1)
    <section class="wide" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
