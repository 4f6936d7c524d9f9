import './changes.css';
import { CircleHelp } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { lastRoundWords } from '../../shared/brief/fill/roundSection';
import { capitalised, list as inWords } from '../../shared/brief/formats';
import type { Difference, Told } from '../../shared/brief/rounds/differences';
import { KIND_WORDS } from '../../shared/brief/series/matrixWords';
import { sentenceAround } from '../../shared/brief/sources/sentenceAround';
import type { OpenBriefing } from '../../shared/contract';
import { STATE_CSS, StateIcon } from '../series/Mark';
import { useSources } from '../sources/context';
import { latinKey } from '../state/keys';
import { count } from '../state/words';
import { Key } from '../ui/Key';
import type { Round } from './useRound';
import { type Passage, Wording } from './Wording';

type Props = {
  briefing: OpenBriefing;
  round: Round | null;
  /** Single letters act as keys. */
  letters: boolean;
  /** How often the hand was led here. */
  calls: number;
  onShow(fact: string, article: string): void;
};

const WORDS: Readonly<Record<Difference['state'], string>> = {
  done: 'Reported done',
  reworded: 'Changed',
  dropped: 'Not mentioned',
  new: 'New',
  repeated: 'Repeated',
};

/** What became of the last round's commitments, one by one with both passages; what is doubtful is settled by a key. */
export function ChangesPanel({ briefing, round, letters, calls, onShow }: Props) {
  const [current, setCurrent] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const list = round?.differences?.list ?? [];
  const at = Math.max(
    0,
    list.findIndex(({ key }) => key === current),
  );
  const row = list[at];

  const go = (to: number) => {
    const next = list[Math.min(Math.max(to, 0), list.length - 1)];
    if (!next) return;
    setChoosing(false);
    setCurrent(next.key);
    requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>('li[aria-current] > button')?.focus());
  };
  const settle = (to: Told | null, same: boolean) => {
    if (!row?.from || !to || !round) return;
    // The next doubtful one comes to hand; a row that was taken apart is not looked for.
    const next = list.find((each) => each.doubtful && each !== row)?.key ?? null;
    round.decide({ from: row.from.key, to: to.key, same });
    setChoosing(false);
    setCurrent(next);
    requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>('li[aria-current] > button')?.focus());
  };
  // A doubt without a partner asks about the likeliest.
  const asked = row?.to && row.from ? row.to : row?.doubtful ? (row.others[0] ?? null) : null;
  const others = row?.from ? row.others.filter(({ key }) => key !== row.to?.key) : [];

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pressed = latinKey(event);
    const key = pressed.length === 1 ? pressed.toLowerCase() : pressed;
    if (key.length === 1 && !letters) return;
    const acts: Record<string, (() => void) | undefined> = {
      j: () => go(at + 1),
      ArrowDown: () => go(at + 1),
      k: () => go(at - 1),
      ArrowUp: () => go(at - 1),
      s: asked ? () => settle(asked, true) : undefined,
      n: asked ? () => settle(asked, false) : undefined,
      c: others.length > 0 ? () => setChoosing(true) : undefined,
    };
    const number = Number(key);
    const chosen = choosing && number >= 1 ? others[number - 1] : undefined;
    const act = chosen ? () => settle(chosen, true) : acts[key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  useEffect(() => {
    if (calls > 0) panel.current?.querySelector<HTMLElement>('li[aria-current] > button')?.focus();
  }, [calls]);

  const doubts = list.filter(({ doubtful }) => doubtful).length;
  return (
    <section className="changes" ref={panel} aria-label="What changed" onKeyDown={onKeyDown}>
      {round === null ? <p className="nothing">This briefing follows no earlier round.</p> : null}
      {round && !round.differences ? (
        <p className="nothing">
          No report on this round yet. Once it is added, what became of the last round’s commitments stands here.
        </p>
      ) : null}
      {doubts > 0 ? (
        <p className="todo">
          <CircleHelp className="i" aria-hidden="true" />
          {count(doubts, 'match', 'matches')} to settle
        </p>
      ) : null}
      <ul aria-label="Commitments">
        {list.map((each) => {
          const now = each === row;
          return (
            <li key={each.key} aria-current={now ? 'true' : undefined} data-state={each.state}>
              <button type="button" aria-expanded={now} tabIndex={now ? 0 : -1} onClick={() => go(list.indexOf(each))}>
                <span className={`ch ${STATE_CSS[each.state]}`}>
                  <StateIcon state={each.state} />
                  {each.kind ? KIND_WORDS[each.kind] : WORDS[each.state]}
                  {each.doubtful ? (
                    <span className="open">
                      <CircleHelp className="i" aria-hidden="true" /> to settle
                    </span>
                  ) : each.from && round?.settled.has(each.from.key) ? (
                    <span className="quiet">as you decided</span>
                  ) : null}
                </span>
                <span className="what">{each.head}</span>
              </button>
              {now ? (
                <div className="more">
                  <Both row={each} asked={each.doubtful ? asked : null} briefing={briefing} onShow={onShow} />
                  {asked ? (
                    <fieldset>
                      <legend>{each.doubtful ? 'Is this the same commitment?' : 'Taken as the same commitment'}</legend>
                      {each.doubtful ? (
                        <button type="button" className="btn line" onClick={() => settle(asked, true)}>
                          Same <Key name="S" />
                        </button>
                      ) : null}
                      <button type="button" className="btn line" onClick={() => settle(asked, false)}>
                        Not the same <Key name="N" />
                      </button>
                    </fieldset>
                  ) : null}
                  {others.length > 0 ? (
                    <>
                      <button type="button" className="btn line" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
                        Choose {each.to ? 'another' : 'what it became'} <Key name="C" />
                      </button>
                      {choosing ? (
                        <ol className="others" aria-label="What it could be">
                          {others.map((other) => (
                            <li key={other.key}>
                              <button type="button" onClick={() => settle(other, true)}>
                                {capitalised(other.words)}
                              </button>
                            </li>
                          ))}
                        </ol>
                      ) : null}
                    </>
                  ) : null}
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
      {round?.differences ? <People {...round.differences.participants} /> : null}
    </section>
  );
}

type BothProps = Pick<Props, 'briefing' | 'onShow'> & { row: Difference; asked: Told | null };

function Both({ row, asked, briefing, onShow }: BothProps) {
  const { textOf, nameOf } = useSources();
  const before = lastRoundWords({ before: briefing.previous?.facts ?? [] });
  const number = briefing.previous?.facts.map(({ event }) => event.round?.value).find((value) => value !== undefined);
  const passage = (told: Told | null, round: string): Passage => ({
    round,
    source: told ? nameOf(told.article) : '',
    said: told ? sentenceAround(textOf(told.article), told.span) : null,
    ...(told ? { onShow: () => onShow(told.fact, told.article) } : {}),
  });
  return (
    <Wording
      before={passage(row.from, capitalised(before))}
      after={passage(row.to ?? asked, number === undefined ? 'This round' : `Round ${number + 1}`)}
    />
  );
}

function People({ carried, joined, left }: { carried: string[]; joined: string[]; left: string[] }) {
  const lines = [
    ['Took part again', carried],
    ['New', joined],
    ['Not named this time', left],
  ] as const;
  return (
    <section className="people" aria-label="Participants">
      <h3>Participants</h3>
      <dl>
        {lines.map(([label, names]) =>
          names.length > 0 ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{inWords(names)}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}
