import type { Fact } from '../model/facts';
import { partyName } from '../model/party';
import { capitalised, date } from './formats';
import { outcomeSentence, quoteSentence, tidy } from './sentence';

/** What a fact says where it is put into the note by hand: a sentence where it is a statement, else its value. */
export function claimWords(fact: Fact): string {
  switch (fact.kind) {
    case 'outcome':
      return outcomeSentence(fact.fact);
    case 'quote':
      return quoteSentence(fact.fact);
    case 'nextStep':
      return `${capitalised(tidy(fact.fact.text))}.`;
    case 'participant':
      return [fact.fact.name, fact.fact.role ? capitalised(fact.fact.role) : null].filter(Boolean).join(', ');
    case 'mentioned':
      return fact.fact.name;
    case 'event': {
      const value = String(fact.fact.value);
      if (fact.field === 'party') return partyName(value);
      return fact.field === 'start' || fact.field === 'end' ? date(value) : value;
    }
  }
}
