/**
 * A list with each element mapped; the same list where none changes, so that large values that are what is written share it.
 */
export function mapped<A, B>(list: readonly A[], map: (element: A, index: number) => B): readonly B[] {
  let changed: B[] | undefined;
  for (const [index, element] of list.entries()) {
    const other = map(element, index);
    // The cast holds for what was compared before: each of these elements is what it was mapped to.
    if (changed === undefined && !Object.is(other, element)) changed = list.slice(0, index) as unknown[] as B[];
    changed?.push(other);
  }
  return changed ?? (list as readonly unknown[] as readonly B[]);
}
