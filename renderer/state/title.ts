import type { OpenBriefing } from '../../shared/contract';

/** What the bar calls a briefing: the meeting, with its round and place; the file's name where there is no meeting. */
export function titleOf({ facts, fileName }: Pick<OpenBriefing, 'facts' | 'fileName'>): { name: string; sub: string } {
  const event = facts.find((each) => each.event.name)?.event ?? facts[0]?.event;
  const sub = [event?.round ? `Round ${event.round.value}` : null, event?.city?.value].filter(Boolean).join(', ');
  return { name: event?.name?.value ?? fileName.replace(/\.brief$/i, ''), sub };
}
