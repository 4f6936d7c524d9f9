import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { parseAst } from 'vite';
import { ROOT } from './make';

export type Expression = { source: string; flags: string; where: string };

const SHARED = path.join(ROOT, 'shared');
const files = readdirSync(SHARED, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** Every regular expression of shared/: literals from the syntax trees, built ones as they are built while `work` runs. */
export async function expressionsOf(work: () => void): Promise<Expression[]> {
  const found = new Map<string, Expression>();
  const keep = (source: string, flags: string, where: string) => {
    const key = `/${source}/${flags.replace('g', '')}`;
    if (!found.has(key)) found.set(key, { source, flags, where });
  };
  for (const file of files)
    literalsIn(parseAst(readFileSync(path.join(SHARED, file), 'utf8'), { lang: 'ts' }), (source, flags) =>
      keep(source, flags, file),
    );
  const Built = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Built, {
    construct(target, given: [string | RegExp, string?], newTarget) {
      const made: RegExp = Reflect.construct(target, given, newTarget);
      keep(made.source, made.flags, 'built');
      return made;
    },
  });
  try {
    for (const file of files) await import(/* @vite-ignore */ path.join(SHARED, file));
    work();
  } finally {
    globalThis.RegExp = Built;
  }
  return [...found.values()];
}

function literalsIn(node: unknown, give: (source: string, flags: string) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if ('regex' in node && isRegex(node.regex)) give(node.regex.pattern, node.regex.flags);
  for (const child of Object.values(node)) literalsIn(child, give);
}

const isRegex = (value: unknown): value is { pattern: string; flags: string } =>
  typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value;

const SMALL: Readonly<Record<string, string>> = { L: 'A-Za-z', Lu: 'A-Z', Ll: 'a-z', M: '~', N: '0-9', Sc: '$' };

/** With small classes of ASCII for those of Unicode, whose thousands of ranges no checker gets through. */
export function inAscii({ source, flags }: Expression): { source: string; flags: string } {
  let inClass = false;
  const plain = source.replace(/\\([pP])\{(\w+)\}|\\.|[[\]]/gsu, (part, negated?: string, name?: string) => {
    if (name !== undefined) {
      const letters = SMALL[name] ?? 'A-Za-z';
      return inClass ? letters : `[${negated === 'P' ? '^' : ''}${letters}]`;
    }
    if (part === '[') inClass = true;
    else if (part === ']') inClass = false;
    return part;
  });
  return { source: plain, flags: flags.replace(/[guy]/g, '') };
}
