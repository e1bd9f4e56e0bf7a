/** Squares modulo 11, of which a Hadamard matrix of twelve rows is made (Paley, 1933). */
const squares = new Set([1, 3, 4, 5, 9]);

/**
 * Few choices among up to twelve things, such that of any three of them each is chosen and not, in all eight ways: the
 * rows of a Hadamard matrix of order twelve and their opposites, an orthogonal array of strength three.
 */
export function everyThree<Thing>(things: readonly Thing[]): Thing[][] {
  if (things.length > 12) throw new Error(`${things.length} things, and the array is of twelve`);
  const rows = Array.from({length: 12}, (_, row) =>
    Array.from({length: 12}, (_, column) => {
      if (row === 0 || column === 0) return row === 0;
      return row === column || squares.has((((column - row) % 11) + 11) % 11);
    })
  );
  return rows.flatMap((row) => [things.filter((_, k) => row[k]), things.filter((_, k) => !row[k])]);
}
