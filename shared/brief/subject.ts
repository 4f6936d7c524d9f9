/** Who binds itself by a statement, as far as its own words before the verb say. */
import { partiesIn } from '../parse/places';

const VERB =
  /\b(?:agreed|decided|resolved|pledged|promised|undertook|offered|announced|said|would|will|shall|to|has|have|had|is|are|was|were|handed|opened|raised|gave|placed|made)\b/;

/** The code of the one party that is named before the first verb; null where none or several are. */
export function partyNamed(text: string): string | null {
  const verb = VERB.exec(text);
  const codes = new Set(
    partiesIn(text.slice(0, verb?.index ?? 0))
      .filter(({ form }) => form !== 'capital')
      .map(({ code }) => code),
  );
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}
