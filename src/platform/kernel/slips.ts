/** Slips of the fingers between two words: letters put in, left out, changed or swapped with the next (optimal string alignment). */
export function slipsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row++) {
    const cells = [row];
    rows.push(cells);
    for (let column = 1; column <= b.length; column++) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      const steps = [at(row - 1, column) + 1, (cells[column - 1] as number) + 1, at(row - 1, column - 1) + changed];
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) steps.push(at(row - 2, column - 2) + 1);
      cells.push(Math.min(...steps));
    }
  }
  return at(a.length, b.length);
}
