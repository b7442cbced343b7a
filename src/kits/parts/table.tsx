import type { ComponentChildren } from "preact";
import { Wide } from "./wide.js";

/** A table with column heads; it scrolls by itself where it is wider than the screen. */
export function Table({
  label,
  heads,
  children,
}: {
  label: string;
  heads: readonly ComponentChildren[];
  children: ComponentChildren;
}) {
  return (
    <Wide label={label}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Wide>
  );
}
