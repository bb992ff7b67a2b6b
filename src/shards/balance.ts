/** Something that takes time, and how much: any unit, more than 0. */
export interface Weighed<Item> {
  item: Item;
  cost: number;
}

export interface Share<Item> {
  items: Item[];
  cost: number;
}

/**
 * Cuts items into at most `count` shares so that the largest is as small as can be had quickly: the costliest
 * item first, each to the share that has least so far (R. L. Graham, 1969: never more than 4/3 of the best).
 * The same items in the same order give the same shares; none of them is empty.
 */
export function balance<Item>(items: readonly Weighed<Item>[], count: number): Share<Item>[] {
  const shares = Array.from(
    { length: Math.min(count, items.length) },
    (): Share<Item> => ({ items: [], cost: 0 }),
  );
  for (const { item, cost } of items.toSorted((a, b) => b.cost - a.cost)) {
    const share = least(shares);
    share?.items.push(item);
    if (share) share.cost += cost;
  }
  return shares;
}

function least<Item>(shares: readonly Share<Item>[]): Share<Item> | undefined {
  let found = shares[0];
  for (const share of shares) if (share.cost < (found?.cost ?? 0)) found = share;
  return found;
}
