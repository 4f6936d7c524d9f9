import type { Outcome, Quote } from '../../model/facts';
import type { NoteNode } from '../../model/note';
import type { BlockOf } from '../../model/template';
import { gap, paragraph, text } from '../nodes';
import { isUnspoken, quoteSentence } from '../sentence';
import { attributed } from './attribution';
import { type Filling, list, SPEAKER_GAP } from './filling';

/** The quotations, each with its speaker. */
export function quotes(block: BlockOf<'quotes'>, filling: Filling): NoteNode[] {
  const all = filling.input.facts.flatMap((facts) => facts.quotes.filter((quote) => !isTold(quote, facts.outcomes)));
  const some = filling.once(all, block.limit);
  if (some.length === 0) return block.ifNone ? [paragraph([text(block.ifNone)])] : [];
  return list(
    some.map((quote) => {
      const sentence = attributed(filling, quote.id, quoteSentence(quote), block.source);
      const lead = isUnspoken(quote) ? [gap(SPEAKER_GAP.field, SPEAKER_GAP.label), text(' ')] : [];
      if (block.text === null) return [...lead, filling.claim(sentence, quote.id, 'quote')];
      const own = {
        'quote.sentence': isUnspoken(quote) ? sentence.replace(/^said: /, '') : sentence,
        'quote.words': quote.text.trim(),
        'quote.speaker': quote.speaker,
        'quote.source': filling.outletOf(quote.id),
      };
      return filling.item(block.text, own, quote.id, 'quote');
    }),
    block.as,
  );
}

/** A quotation whose words are outcomes for the most part stands in the note already; it waits under “Set aside”. */
function isTold(quote: Quote, all: readonly Outcome[]): boolean {
  const [start, end] = quote.span;
  const told = all.reduce((sum, { span }) => sum + Math.max(0, Math.min(end, span[1]) - Math.max(start, span[0])), 0);
  return told > 0.6 * (end - start);
}
