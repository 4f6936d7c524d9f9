import { announcedFacts } from '../../shared/brief/rounds/announced';
import type { OpenBriefing } from '../../shared/contract';

/** What the bar calls a briefing: the meeting, with its round and place; the file's name where there is no meeting. */
export function titleOf(briefing: Pick<OpenBriefing, 'facts' | 'fileName' | 'previous'>): { name: string; sub: string } {
  const { fileName, previous } = briefing;
  // Before any article has come, a round is called by what was announced of it.
  const facts = briefing.facts.length === 0 && previous ? [announcedFacts(previous)] : briefing.facts;
  const event = facts.find((each) => each.event.name)?.event ?? facts[0]?.event;
  const sub = [event?.round ? `Round ${event.round.value}` : null, event?.city?.value].filter(Boolean).join(', ');
  return { name: event?.name?.value ?? fileName.replace(/\.brief$/i, ''), sub };
}
