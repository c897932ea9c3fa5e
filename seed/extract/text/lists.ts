/**
 * What each of a list becomes. Pushed one by one: a list that the engine's machine code makes by `map` is of another
 * kind to it than one made before there was such code, so that all that looked at the first has to be compiled anew.
 */
export function listOf<From, To extends object | string>(
  list: readonly From[],
  make: (each: From, at: number) => To,
): To[] {
  const made: To[] = [];
  for (let at = 0; at < list.length; at += 1)
    made.push(make(list[at] as From, at));
  return made;
}
