/** A JSON text as it is written: how deep it goes, and where in it a value stands. */

/** A string, a bracket or sign, or a bare word: all that JSON is made of. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** How deep its brackets nest; the text need not be JSON. */
export function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === '{' || token === '[') deepest = Math.max(deepest, ++depth);
    else if (token === '}' || token === ']') depth--;
  }
  return deepest;
}

/**
 * The line, counted from one, of the value or key at `path` in text that is JSON. A path that leads nowhere gives the
 * line of what it reached.
 */
export function lineOf(json: string, path: readonly PropertyKey[]): number {
  let reached = 0;
  /** How far along the path the open brackets lead; what lies beside it is passed over. */
  const open: { key: PropertyKey | null; list: boolean; on: boolean }[] = [];
  let matched = 0;
  let expectsKey = false;
  const enter = (list: boolean) => {
    const around = open.at(-1);
    const on = around === undefined || (around.on && around.key === path[open.length - 1]);
    open.push({ key: list ? 0 : null, list, on });
    expectsKey = !list;
  };
  const note = (at: number) => {
    const around = open.at(-1);
    if (around?.on && around.key === path[open.length - 1] && open.length > matched) {
      matched = open.length;
      reached = at;
    }
  };
  for (const { 0: token, index } of json.matchAll(TOKEN)) {
    const around = open.at(-1);
    if (around?.list && token !== ']' && token !== ',' && token !== ':') note(index);
    if (token === '{' || token === '[') enter(token === '[');
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (around?.list) around.key = Number(around.key) + 1;
      expectsKey = around?.list === false;
    } else if (token === ':') expectsKey = false;
    else if (expectsKey && around) {
      around.key = token.startsWith('"') ? (JSON.parse(token) as string) : token;
      note(index);
    }
    if (matched === path.length && path.length > 0) break;
  }
  return json.slice(0, reached).split('\n').length;
}
