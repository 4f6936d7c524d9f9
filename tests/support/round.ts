/** A round made of what it is to say, for tests of the comparison and for learning from them. */
import type { Facts, Outcome } from '../../shared/model/facts';
import type { Told } from '../unit/brief/series';

const value = <T>(of: T) => ({ ...place('x', 0), value: of });
const place = (text: string, at: number) => ({
  id: `a.${at}`,
  text,
  span: [at, at + text.length] as [number, number],
  spans: [[at, at + text.length] as [number, number]],
  rule: 'author',
  confidence: 1,
  basis: 'said' as const,
  derivation: null,
});

/** An article that says just these things, and the facts that lie in it. */
export function roundThatSays(
  articleId: string,
  published: string,
  parties: string[],
  told: (Told | string)[],
): { facts: Facts; text: string } {
  let text = '';
  const outcomes: Outcome[] = [];
  for (const one of told) {
    const words = typeof one === 'string' ? one : one[1];
    if (typeof one !== 'string')
      outcomes.push({ ...place(words, text.length), type: one[0], by: null, form: 'clause', topic: null });
    text += `${words}${/[.]$/.test(words) ? '' : '.'}\n\n`;
  }
  const none = { name: null, kind: null, round: null, start: null, end: null, city: null, venue: null };
  const facts: Facts = {
    articleId,
    source: { outlet: null, published: value(published), rank: null },
    furniture: [],
    event: { ...none, parties: parties.map(value) },
    participants: [],
    mentioned: [],
    outcomes,
    nextSteps: [],
    quotes: [],
  };
  return { facts, text };
}
