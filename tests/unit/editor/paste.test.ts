import { Slice } from '@tiptap/pm/model';
import { expect, it } from 'vitest';
import { claimPieces } from '../../../renderer/editor/claim';
import { cleanClaims } from '../../../renderer/editor/paste';
import { bullets, claim, note, paragraph, schema } from './bench';

it.each<[string, readonly string[]]>([
  ['keeps the claim of a fact that the briefing has', ['known']],
  ['keeps only the words of a fact that it does not have', []],
])('pasting %s', (_name, facts) => {
  const doc = schema.nodeFromJSON(note(bullets(paragraph(claim('They agreed.', 'known')))));
  const cleaned = cleanClaims(new Slice(doc.content, 0, 0), (fact) => facts.includes(fact));
  const pasted = doc.copy(cleaned.content);
  pasted.check();
  expect(pasted.textContent).toBe(doc.textContent);
  expect(claimPieces(pasted).map(({ attrs }) => attrs.fact)).toEqual(facts);
});
