import { Slice } from '@tiptap/pm/model';
import { expect, it } from 'vitest';
import { cleanClaims, NOTHING } from '../../../renderer/editor/claims/clipboard';
import { claimPieces } from '../../../renderer/editor/claims/pieces';
import { bullets, claim, note, paragraph, schema } from './bench';

it.each<[string, readonly string[]]>([
  ['keeps the claim of a fact that the briefing has', ['known']],
  ['keeps only the words of a fact that it does not have', []],
])('pasting %s', (_name, facts) => {
  const doc = schema.nodeFromJSON(note(bullets(paragraph(claim('They agreed.', 'known')))));
  const cleaned = cleanClaims(new Slice(doc.content, 0, 0), {
    knownFact: (fact) => facts.includes(fact),
    arrived: NOTHING,
    taken: new Set(),
  });
  const pasted = doc.copy(cleaned.content);
  pasted.check();
  expect(pasted.textContent).toBe(doc.textContent);
  expect(claimPieces(pasted).map(({ attrs }) => attrs.fact)).toEqual(facts);
});
