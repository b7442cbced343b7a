/** A stretch of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Of spans in the order of their text those that share a place with a stretch of it, found without looking at all of them. */
export function within<S extends Span>(spans: readonly S[], from: number, to: number): S[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as S).end <= from) low = middle + 1;
    else high = middle;
  }
  const shared: S[] = [];
  for (let at = low; at < spans.length && (spans[at] as S).start < to; at++) shared.push(spans[at] as S);
  return shared;
}
