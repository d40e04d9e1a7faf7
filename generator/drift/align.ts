/** Places of equal elements in two lists. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/**
 * A longest sequence of equal elements of two lists, as pairs of places, in order: what `diff` takes for unchanged.
 *
 * Time and memory grow with the product of both lengths, after equal beginnings and ends.
 */
export function align(before: readonly string[], after: readonly string[]): readonly Pair[] {
  let head = 0;
  while (head < Math.min(before.length, after.length) && before[head] === after[head]) head++;
  let tail = 0;
  const rest = Math.min(before.length, after.length) - head;
  while (tail < rest && before.at(-1 - tail) === after.at(-1 - tail)) tail++;

  const rows = before.length - head - tail;
  const columns = after.length - head - tail;
  const width = columns + 1;
  /** How many pairs can still be made from a place of each list on. */
  const left = new Uint32Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      left[row * width + column] =
        before[head + row] === after[head + column]
          ? left[(row + 1) * width + column + 1]! + 1
          : Math.max(left[(row + 1) * width + column]!, left[row * width + column + 1]!);
    }
  }
  const pairs = Array.from({ length: head }, (_, index) => ({ before: index, after: index }));
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (before[head + row] === after[head + column]) {
      pairs.push({ before: head + row++, after: head + column++ });
    } else if (left[(row + 1) * width + column]! >= left[row * width + column + 1]!) row++;
    else column++;
  }
  for (let index = tail; index > 0; index--) pairs.push({ before: before.length - index, after: after.length - index });
  return pairs;
}
