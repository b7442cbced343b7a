/**
 * Slips of the fingers between two words: letters put in, left out, changed or swapped with the next (optimal string alignment).
 * Where there are more than matter, it is only said that there are.
 */
export function slipsBetween(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  let fewestAbove = 0;
  for (let row = 1; row <= a.length; row++) {
    const cells = [row];
    let fewest = row;
    for (let column = 1; column <= b.length; column++) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      let slips = Math.min(cellOf(above, column) + 1, cellOf(cells, column - 1) + 1, cellOf(above, column - 1) + changed);
      const swapped = changed === 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) slips = Math.min(slips, cellOf(before, column - 2) + 1);
      cells.push(slips);
      if (slips < fewest) fewest = slips;
    }
    // A swap goes past one row, and nothing past two.
    if (fewest > most && fewestAbove > most) return fewest;
    [before, above, fewestAbove] = [above, cells, fewest];
  }
  return cellOf(above, b.length);
}

const cellOf = (row: readonly number[], column: number): number => row[column] ?? 0;
