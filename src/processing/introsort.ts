/** Shorter pieces are left to insertion at the end. */
const PIECE = 16;

/**
 * Sorts in place. The order of equal elements is the one in which the C++ library of GCC leaves them, whose std::sort
 * both PyTorch and Clipper call: quicksort with the median of three as pivot down to pieces of 16, then insertion.
 * Source: D. R. Musser, Introspective sorting and selection algorithms, 1997. It does not turn to heap sort where
 * pivots are bad throughout, which takes longer there.
 * @param isLess whether a comes before b
 */
export function introsort<T>(items: T[], isLess: (a: T, b: T) => boolean): void {
  const at = (index: number) => items[index] as T;
  const swap = (a: number, b: number) => {
    [items[a], items[b]] = [at(b), at(a)];
  };
  const median = (a: number, b: number, c: number) => {
    if (isLess(at(a), at(b))) return isLess(at(b), at(c)) ? b : isLess(at(a), at(c)) ? c : a;
    return isLess(at(a), at(c)) ? a : isLess(at(b), at(c)) ? c : b;
  };
  const partition = (first: number, end: number) => {
    swap(first, median(first + 1, first + Math.floor((end - first) / 2), end - 1));
    const pivot = at(first);
    let [left, right] = [first + 1, end];
    for (;;) {
      while (isLess(at(left), pivot)) left++;
      do right--;
      while (isLess(pivot, at(right)));
      if (left >= right) return left;
      swap(left++, right);
    }
  };
  const pieces: [number, number][] = [[0, items.length]];
  for (let piece = pieces.pop(); piece; piece = pieces.pop()) {
    const [first, end] = piece;
    if (end - first <= PIECE) continue;
    const cut = partition(first, end);
    pieces.push([first, cut], [cut, end]);
  }
  for (let i = 1; i < items.length; i++) {
    const item = at(i);
    let place = i;
    while (place > 0 && isLess(item, at(place - 1))) items[place] = at(--place);
    items[place] = item;
  }
}
