import type { ComponentChildren } from "preact";

/** What may be wider than the screen scrolls by itself; whoever has only a keyboard must be able to scroll it too. */
export function Wide({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus (WCAG 2.1.1)
    <section class="wide" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
