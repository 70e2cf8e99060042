/**
 * Reads a table written as text: one row a line, cells parted by `|`. The lists stay readable as
 * lists, and one changed line is one changed row in a review.
 */
export function readTable(text: string, width: number): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      if (cells.length !== width) throw new Error(`Not ${width} cells: ${line}`);
      return cells;
    });
}

/** A cell that holds several values: `a, b, c`. */
export function readList(cell = ''): string[] {
  return cell === '' ? [] : cell.split(',').map((item) => item.trim());
}
