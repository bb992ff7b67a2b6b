/**
 * Groups what comes at once, at most `size` at a time: nobody who feeds items slowly has to wait for a full batch.
 */
export async function* inBatches<Item>(
  items: AsyncIterable<Item>,
  size: number,
): AsyncGenerator<Item[]> {
  const iterator = items[Symbol.asyncIterator]();
  let batch: Item[] = [];
  for (let next = iterator.next(); ; ) {
    const come = await Promise.race([next, nothingYet()]);
    if (come === null) {
      if (batch.length > 0) yield batch;
      batch = [];
      await next;
      continue;
    }
    if (come.done) break;
    batch.push(come.value);
    next = iterator.next();
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Null once everything that is ready has had its turn. */
function nothingYet(): Promise<null> {
  return new Promise((resolve) => setImmediate(() => resolve(null)));
}
