import type { Saying } from '../../shared/seriesContract';

/** Words of a source, the verb by which they bind in bold. */
export function Said({ saying: { text, verb } }: { saying: Saying }) {
  if (verb === null) return text;
  const [from, to] = verb;
  return (
    <>
      {text.slice(0, from)}
      <b>{text.slice(from, to)}</b>
      {text.slice(to)}
    </>
  );
}
