import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../shared/parse';
import { article } from '../../support/make';

const LEAD = 'OSLO, 3 March 2025 – Foreign Ministers Anne Berg of Norway and José Ruiz of Peru met in Oslo on Monday.\n\n';
const steps = (text: string) => parseArticle(article(LEAD + text)).nextSteps.map(({ when, place }) => [when, place]);

describe('what is still to happen', () => {
  it.each([
    ['an event with day and place', 'The next round will be held in Lima on 4 May 2026.', '2026-05-04', 'Lima'],
    ['an event without a day', 'The next round will be held in Lima.', null, 'Lima'],
    ['a passive of planning', 'The sixth round has been pencilled in for Lima in November.', '2025-11', 'Lima'],
    ['scheduled in the present tense', 'Talks on cod resume in Lima on 11 June.', '2025-06-11', 'Lima'],
    ['a journey in the present tense', 'Berg travels to Lima on 11 June.', '2025-06-11', 'Lima'],
    ['a verb that is a noun as well', 'Ruiz visits Bergen on 11 June.', '2025-06-11', 'Bergen'],
    ['to meet again', 'The commissioners meet again at Cusco in May 2026.', '2026-05', 'Cusco'],
    ['a meeting that is on a day', 'The next meeting is on 18 November.', '2025-11-18', null],
    ['an invitation in the passive', 'Berg has been invited to Cusco.', null, 'Cusco'],
    ['an invitation told once', 'The minister was invited to pay a visit to Cusco in May.', '2025-05', 'Cusco'],
    ['a session that is fixed', 'The parties fixed the holding of the fifteenth session in Cusco, in 2027.', '2027', 'Cusco'],
    ['a patrol that sets out', 'A first joint patrol sets out on 1 November.', '2025-11-01', null],
    ['a host that plays', 'Lima will play host to the fourth round in 2028.', '2028', 'Lima'],
    ['a day to be defined', 'The next round will be held in Lima on a date to be defined.', 'a date to be defined', 'Lima'],
    ['a journey next month', 'The committee travels to Cusco next month.', '2025-04', 'Cusco'],
    ['a vote', 'Members vote on the deal in Bergen on 12 April.', '2025-04-12', 'Bergen'],
    ['a round that comes off', 'The seventh round comes off in November.', '2025-11', null],
    ['what was agreed of a round, without a day', 'It was agreed that the next round would be held in Lima.', null, 'Lima'],
    ['days left open', 'Ruiz will visit Bergen; the dates are to be clarified.', 'the dates are to be clarified', 'Bergen'],
    ['talks that get under way', 'Talks on cod will get under way within 30 days.', 'within 30 days', null],
    ['an order to report', 'The working party has to report by 30 September.', '2025-09-30', null],
    ['a round without a day yet', 'The fourth round has not yet been scheduled.', null, null],
    ['on the agenda of the next one', 'The subject will be on the agenda again in the 2026 round.', null, null],
    ['a weekday in front', 'On Sunday the union will put the figures to its members.', '2025-03-09', null],
    ['a journey for a place', 'Ms Berg leaves on Saturday for Cusco.', '2025-03-08', 'Cusco'],
    ['this month by name', 'A joint exercise will be staged off Bergen this December.', '2025-12', 'Bergen'],
    ['a conference that goes on', 'The fifth conference goes to Cusco in 2026.', '2026', 'Cusco'],
    ['who is host next', 'Cusco hosts the next session.', null, 'Cusco'],
    ['a host that plays, in the present tense', 'Peru plays host to the speakers on 4 May in Cusco.', '2025-05-04', 'Cusco'],
    ['whose turn it is', 'The V Meeting corresponds to Cusco, in 2028.', '2028', 'Cusco'],
    ['whose turn it is, in the genitive', 'The sixth edition is Bergen’s.', null, 'Bergen'],
    ['an invitation accepted, for a place', 'Ruiz accepted an invitation to Bergen.', null, 'Bergen'],
    ['tomorrow', 'Talks on cod resume tomorrow.', '2025-03-04', null],
    ['a day that is set', 'The ministers set 30 June as the deadline for a draft.', '2025-06-30', null],
    ['a term that they set themselves', 'The sides gave themselves until 1 October to close the chapter.', '2025-10-01', null],
    ['an order to somebody', 'The working group was told to report back no later than 15 May.', '2025-05-15', null],
    ['two who meet again', 'The two will see each other again in Bergen on 4 May.', '2025-05-04', 'Bergen'],
    ['two who next meet', 'The two will next meet in Bergen.', null, 'Bergen'],
    ['an infinitive behind a comma', 'The sides planned a clinic, to open in Cusco in May.', '2025-05', 'Cusco'],
    ['what is possible', 'Another meeting is possible in Bergen in the autumn.', 'autumn', 'Bergen'],
    ['a ship', 'A research vessel calls at Bergen in July.', '2025-07', 'Bergen'],
    ['a panel', 'A tariff panel reports to the ministers in May.', '2025-05', null],
    ['a deadline', 'The report is due by 31 March.', '2025-03-31', null],
    ['time given', 'The historians have been given until 31 May.', '2025-05-31', null],
    ['entry into force', 'The pact enters into force on 1 July.', '2025-07-01', null],
    ['ratification', 'The treaty must still be ratified by parliament.', null, null],
    ['approval', 'The plan awaits the approval of the cabinet.', null, null],
    ['a visit in the making', 'The two sides are arranging a visit to Cusco by the King in November.', '2025-11', 'Cusco'],
    [
      'several places',
      'The lanes will open on 1 October at Bergen, Tromsø and Bodø airports.',
      '2025-10-01',
      'Bergen, Tromsø and Bodø airports',
    ],
    ['a day of the feast', 'Talks on oats will start before the Midsummer Festival.', 'before the Midsummer Festival', null],
    ['half a month', 'The next round will be held in Lima in the second half of July.', 'second half of July', 'Lima'],
    ['a host', 'Peru will host the fifth round in 2026.', '2026', 'Peru'],
    ['the capital of a state', 'The fifth round will be convened in the Peruvian capital in 2026.', '2026', 'Lima'],
    ['a dated promise', 'Norway will donate two rescue boats by 30 September 2025.', '2025-09-30', null],
    ['a season', 'The next round will be held in Lima in the autumn.', 'autumn', 'Lima'],
    ['the end of the year', 'The experts are to report by the end of the year.', '2025', null],
    ['a week', 'The next round is set for Lima the week of July 21.', 'week of July 21', 'Lima'],
    ['a week by its first day', 'Talks resume in Lima in the week beginning 14 July.', 'week beginning 14 July', 'Lima'],
    ['a fortnight', 'A team will visit Cusco in the second fortnight of April.', 'second fortnight of April', 'Cusco'],
    ['two months', 'Peru will send 30 pumps to Bergen in July and August.', 'July and August', 'Bergen'],
    ['what will be held on a day', 'The next council meeting will be held on 17 May.', '2025-05-17', null],
    ['what will be built at a place', 'A clinic shall be built at Vardø by 1 May.', '2025-05-01', 'Vardø'],
    ['what is opened again', 'Peru promised to reopen the pier at Arica by 1 May.', '2025-05-01', 'Arica'],
    ['a crossing', 'They agreed to reopen the Desaguadero border crossing by 1 May.', '2025-05-01', 'Desaguadero'],
    ['a crossing of a state', 'They agreed to reopen the Chile border crossing by 1 May.', '2025-05-01', null],
    ['a duty with a deadline', 'The experts should report by 31 March.', '2025-03-31', null],
    ['a date left open', 'The next round will be held in Lima on a date yet to be fixed.', 'a date yet to be fixed', 'Lima'],
    ['a town named as one', 'The next round will be held in the Peruvian port of Callao on 4 May.', '2025-05-04', 'Callao'],
    ['day and date', 'Councillors next meet on Tuesday, March 18.', '2025-03-18', null],
    ['a date in words', 'Experts are expected to meet by video link within two weeks.', 'within two weeks', null],
    ['an academic year', 'From the 2026-2027 academic year, Peru will grant ten scholarships.', '2026-2027 academic year', null],
  ])('%s', (_name, text, when, place) => expect(steps(text)).toEqual([[when, place]]));
  it('two dated commitments in a sentence are two', () =>
    expect(
      steps('Norway agreed to open a consulate in Cusco in June 2026 and decided to close the one in Tacna by 1 May 2027.'),
    ).toHaveLength(2));
  it('two verbs with a day each are two', () =>
    expect(
      steps('The envoys will be back in Cusco on 30 October and are to submit their report in Lima on 10 December.'),
    ).toEqual([
      ['2025-10-30', 'Cusco'],
      ['2025-12-10', 'Lima'],
    ]));
  it.each([
    ['what neighbours plan', 'Chile, meanwhile, is likely to announce its own quota next week.'],
    ['how long each answer takes', 'Peru undertook to reply to all requests within 30 days.'],
    ['the day of the agreement', 'The two countries will share their data, the ministers agreed on Monday.'],
    ['what will not be', 'There will be no session on 18 March.'],
    ['an undated promise', 'Norway will donate two rescue boats to Peru.'],
    ['the day of what was done before', 'Norway would withdraw the complaint it lodged in February.'],
    ['what is not to be done', 'Peru agreed not to raise the levy before 1 May 2026.'],
    ['what another plans elsewhere', 'Elsewhere, Chile is expected to open talks of its own in June.'],
    ['what stays open', 'Berg stressed that the pass must stay open in winter.'],
    ['a question', 'Will the two meet again in June?'],
    ['a hope', 'He hoped that the two sides would meet again in June.'],
  ])('%s is none', (_name, text) => expect(steps(text)).toEqual([]));
});

describe('what a table calls a step by', () => {
  it.each([
    ['the occasion', 'The next round of talks will be held in Lima on 4 May 2026.', 'next round of talks'],
    [
      'the whole clause where somebody acts',
      'Norway will donate two rescue boats by 30 September 2025.',
      'Norway will donate two rescue boats by 30 September 2025',
    ],
    [
      'without who reports it',
      'Ms Berg said Norway would clear 18 applications by 15 July.',
      'Norway would clear 18 applications by 15 July',
    ],
    ['without what it follows', 'Before that, a trade mission is due in Bergen on 12 April.', 'trade mission'],
    [
      'a matter that is no occasion',
      'The deal must still be ratified by parliament.',
      'The deal must still be ratified by parliament',
    ],
  ])('%s', (_name, text, what) => expect(parseArticle(article(LEAD + text)).nextSteps.map((step) => step.what)).toEqual([what]));
});
