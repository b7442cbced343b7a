/** The values at a dotted path into an answer: rules.nodes[*].id, offences.nodes[0].penalties[*].kind. */
export function valuesAt(answer: unknown, path: string): unknown[] {
  let values: unknown[] = [answer];
  for (const step of path.match(/[^.[\]]+|\[(?:\d+|\*)\]/g) ?? []) {
    values = values.flatMap((value) => {
      if (step === "[*]") return Array.isArray(value) ? value : [];
      const key = step.replace(/[[\]]/g, "");
      return value === null || value === undefined ? [undefined] : [(value as Record<string, unknown>)[key]];
    });
  }
  return values;
}

/** What stands at a path: one value, or a list where the path fans out. */
export function at(answer: unknown, path: string): unknown {
  const values = valuesAt(answer, path);
  return path.includes("[*]") ? values : values[0];
}

/** Every id of a source that is cited anywhere in an answer. */
export function citedSources(value: unknown): Set<string> {
  const found = new Set<string>();
  const walk = (inner: unknown) => {
    if (Array.isArray(inner)) inner.forEach(walk);
    else if (inner !== null && typeof inner === "object") {
      const { source } = inner as { source?: { address?: unknown } };
      if (typeof source?.address === "string") found.add(source.address);
      Object.values(inner).forEach(walk);
    }
  };
  walk(value);
  return found;
}
