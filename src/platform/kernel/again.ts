/** Does something again and again, so long after each time has ended; a time that fails is followed by another. Gives what ends it. */
export function againAfter(milliseconds: number, act: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout;
  let ended = false;
  const next = () => {
    if (ended) return;
    timer = setTimeout(
      () =>
        void act()
          .catch(() => undefined)
          .finally(next),
      milliseconds,
    );
    timer.unref();
  };
  next();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
