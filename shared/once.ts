/** Something that is made when it is first asked for, and then kept: a command that does without it does not wait for it. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
