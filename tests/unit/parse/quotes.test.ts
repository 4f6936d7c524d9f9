import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../shared/parse';
import { article } from '../../support/make';

const LEAD = 'OSLO, 3 March 2025 – Foreign Ministers Anne Berg of Norway and José Ruiz of Peru met in Oslo on Monday.\n\n';
const quotes = (text: string) =>
  parseArticle(article(LEAD + text)).quotes.map(({ speaker, text: words }) => [speaker, words.replace(/[,.]$/, '')]);
const WORDS = 'the fish do not wait for us';

describe('whose words they are', () => {
  it.each([
    ['a verb after, its subject last', `“${WORDS}”, affirmed Anne Berg after the session.`, 'Anne Berg'],
    ['a verb after, its subject first', `“${WORDS},” Anne Berg told reporters.`, 'Anne Berg'],
    ['a verb before', `Anne Berg said: “${WORDS}.”`, 'Anne Berg'],
    ['a name and a colon', `Anne Berg: “${WORDS}.”`, 'Anne Berg'],
    ['a pronoun', `José Ruiz was blunt about cod. “${WORDS},” he said.`, 'José Ruiz'],
    ['the sentence before', `José Ruiz was blunt about cod. “${WORDS}.”`, 'José Ruiz'],
    ['according to', `The problem is that “${WORDS}”, according to José Ruiz.`, 'José Ruiz'],
    ['a text', `“${WORDS},” the joint statement said.`, 'joint statement'],
    ['“it”, the text named before', `They spoke of cod, according to the communiqué. “${WORDS},” it reads.`, 'communiqué'],
    [
      'an office in other words',
      `Minister of State Kari Dahl spoke next. José Ruiz listened. “${WORDS},” the State Minister said.`,
      'Kari Dahl',
    ],
    ['angle marks', `Anne Berg said: «${WORDS}.»`, 'Anne Berg'],
    ['low marks', `Anne Berg said: „${WORDS}.“`, 'Anne Berg'],
    ['an office, then the name', `“${WORDS},” said the union’s chair, Kari Lund, on the steps.`, 'Kari Lund'],
    ['an initial', `“${WORDS},” Minister A. Berg said.`, 'Anne Berg'],
    ['the visitor', `Berg spoke first. “${WORDS},” the visiting minister said.`, 'José Ruiz'],
    [
      'the clause before, where the sentence ends with the quotation',
      `Ruiz said that “${WORDS}”. Trade stood at 7 million, Berg said.`,
      'José Ruiz',
    ],
    ['the clause before, where “but” goes on', `Ruiz said that “${WORDS}”, but warned that time was short.`, 'José Ruiz'],
    ['the head of state', `President Liv Holm of Norway came too. “${WORDS},” the head of state said.`, 'Liv Holm'],
    ['a pull quote', `“${WORDS}.”\n\nJosé Ruiz, Foreign Minister of Peru`, 'José Ruiz'],
    ['single marks with an apostrophe', `‘${WORDS} and they don’t care,’ Anne Berg said.`, 'Anne Berg'],
    ['an attribution within few words', '“The cod,” said Anne Berg, “does not care who counts it.”', 'Anne Berg'],
    ['in the words of somebody', `It was, in Berg’s own words, “${WORDS}”.`, 'Anne Berg'],
    ['how somebody put it', `“${WORDS},” was how the Peruvian minister put it.`, 'José Ruiz'],
    ['those were the words of', `“${WORDS}.” Those were Ruiz’s parting words.`, 'José Ruiz'],
    ['whose view it is', `To Berg, the rule is that “${WORDS}”.`, 'Anne Berg'],
    ['an answer and a colon', `Ruiz’s answer came at once: “${WORDS}.”`, 'José Ruiz'],
    ['an office, then its holder, then the verb', `His deputy, Rosa Quispe, added: “${WORDS}.”`, 'Rosa Quispe'],
    ['what went before the subject, and a colon', `In closing the talks, Berg observed: “${WORDS}.”`, 'Anne Berg'],
    ['a counterpart', `Berg spoke first. “${WORDS},” her counterpart said.`, 'José Ruiz'],
    ['a counterpart by his state', `“${WORDS},” declared her Peruvian counterpart.`, 'José Ruiz'],
    ['a state as a person', `“${WORDS},” the Peruvian said.`, 'José Ruiz'],
    ['a verb that no list holds', `Ruiz had the last word. “${WORDS},” he fumed.`, 'José Ruiz'],
    ['a verb that no list holds, its subject last', `“${WORDS}”, chuckled the visiting minister.`, 'José Ruiz'],
    ['in a relative clause', `Ruiz praised the rule, which he called “${WORDS}”.`, 'José Ruiz'],
    ['thanks', `Ruiz thanked the hosts for knowing that “${WORDS}”.`, 'José Ruiz'],
    ['a text that speaks', `The communiqué speaks of the truth that “${WORDS}”.`, 'communiqué'],
  ])('%s', (_name, text, speaker) => expect(quotes(text).map(([who]) => who)).toEqual([speaker]));
});

describe('how far a quotation goes', () => {
  it('two parts with one attribution are one', () =>
    expect(quotes(`“${WORDS},” Anne Berg said. “They never did.”`)).toEqual([['Anne Berg', WORDS]]));
  it('two attributions are two', () =>
    expect(quotes(`“${WORDS},” Anne Berg said. “They never did so in my life,” she added.`)).toHaveLength(2));
  it('paragraphs that each open with a mark are one', () =>
    expect(quotes(`“${WORDS},” said Anne Berg. “We know it.\n\n“They never did so in all my life.”`)).toHaveLength(1));
  it('a few words are none beside a quotation with an attribution of its own', () =>
    expect(quotes(`“Salt water,” Anne Berg said. “${WORDS},” she told reporters.`)).toHaveLength(1));
  it('a few words before their attribution belong to those after it', () =>
    expect(quotes(`“The cod,” Anne Berg said, “does not care who counts it.”`)).toEqual([
      ['Anne Berg', 'does not care who counts it'],
    ]));
  it('a banner says nothing', () => expect(quotes(`A banner outside read “${WORDS}”.`)).toEqual([]));
  it('a name in marks is none', () => expect(quotes('They signed the “Charter of the Northern Fish”.')).toEqual([]));
});
