import type { ResolvedPos } from '@tiptap/pm/model';

/** How deep the innermost node of one of those names lies that holds the position; null where none does. */
export function depthOf($at: ResolvedPos, ...names: readonly string[]): number | null {
  for (let depth = $at.depth; depth > 0; depth--) if (names.includes($at.node(depth).type.name)) return depth;
  return null;
}
