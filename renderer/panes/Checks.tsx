import { ChevronDown, CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Finding, Report, Severity } from '../../shared/brief/checks';
import type { CheckActs } from '../state/useChecks';
import { count } from '../state/words';

const SEVERITY: Readonly<Record<Severity, { icon: typeof Info; css: string; word: string }>> = {
  error: { icon: OctagonAlert, css: 'e', word: 'Error' },
  warning: { icon: TriangleAlert, css: 'w', word: 'Warning' },
  note: { icon: Info, css: 'n', word: 'Note' },
};
/** More of one sort are one line until all are asked for. */
const SHOWN_OF_A_SORT = 3;

/** What is left to do before the note can leave the house, folded to one line until asked. */
export function Checks({ report: { findings, passed }, acts }: { report: Report; acts: CheckActs }) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLUListElement>(null);
  const keepsFocus = useKeepsFocus(list);
  const pressing = findings.filter(({ severity }) => severity !== 'note').length;
  const notes = findings.length - pressing;
  const pill = pressing > 0 ? `${pressing} to look at` : notes > 0 ? count(notes, 'note') : 'Nothing to report';
  return (
    <details className="checks">
      <summary>
        <ChevronDown className="i" aria-hidden="true" />
        <span className="grow">Checks</span>
        <span className="pill num">{pill}</span>
      </summary>
      {/* With no button inside, a list that scrolls is reached by itself. */}
      <ul
        ref={list}
        aria-label="Checks"
        tabIndex={findings.length === 0 ? 0 : -1}
        onClickCapture={({ target }) => keepsFocus((target as Element).closest('li'))}
      >
        {bySort(findings).map(({ check, all }) => {
          const shown = unfolded.has(check) ? all : all.slice(0, all.length > SHOWN_OF_A_SORT + 1 ? SHOWN_OF_A_SORT : all.length);
          const more = all.length - shown.length;
          return [
            ...shown.map((finding, i) => <Row key={`${check} ${keyAmong(shown, finding, i)}`} finding={finding} acts={acts} />),
            more > 0 ? (
              <li key={`${check} more`} className="more">
                <span />
                <span className="quiet">{more} more of this sort</span>
                <button type="button" className="jump" onClick={() => setUnfolded(new Set([...unfolded, check]))}>
                  Show all<span className="sr">: {all[0]?.words}</span>
                </button>
              </li>
            ) : null,
          ];
        })}
        <li className="passed">
          <CircleCheck className="i g" aria-hidden="true" />
          <span className="quiet">{passed.length > 0 ? `In order: ${passed.join(', ')}.` : 'Nothing is in order yet.'}</span>
        </li>
      </ul>
    </details>
  );
}

/**
 * Where a row goes by its own button, the focus goes to the next finding, or the last; to the list where there is none: what
 * is typed next would else act on the page. Returns what is to be told of each row that is clicked.
 */
function useKeepsFocus(list: RefObject<HTMLElement | null>): (clicked: Element | null) => void {
  const at = useRef<{ row: Element; index: number } | null>(null);
  useLayoutEffect(() => {
    if (!at.current || at.current.row.isConnected) return;
    const { index } = at.current;
    at.current = null;
    if (document.activeElement !== document.body) return;
    const rows = [...(list.current?.children ?? [])].map((row) => row.querySelector('button'));
    (rows[index] ?? rows.findLast((button) => button !== null) ?? list.current)?.focus();
  });
  return (row) => {
    at.current = row ? { row, index: [...(list.current?.children ?? [])].indexOf(row) } : null;
  };
}

function Row({ finding, acts }: { finding: Finding; acts: CheckActs }) {
  const { icon: Icon, css, word } = SEVERITY[finding.severity];
  const { fix, place } = finding;
  const go = place.kind === 'next-fact' ? 'Next' : place.kind === 'details' ? 'Set' : 'Show';
  return (
    <li data-check={finding.check}>
      <Icon className={`i ${css}`} role="img" aria-hidden="false" aria-label={word} />
      <span>
        {finding.words}
        {finding.small ? <small>{finding.small}</small> : null}
        {fix ? (
          <button type="button" className="jump fix" onClick={() => acts.fix(finding)}>
            {fix.label}
            <span className="sr">: {finding.words}</span>
          </button>
        ) : null}
      </span>
      <button type="button" className="jump" onClick={() => acts.show(finding)}>
        {go}
        <span className="sr">: {finding.words}</span>
      </button>
    </li>
  );
}

/** Not by its place, which every key before it moves: alike are told apart by their order. */
const keyAmong = (all: readonly Finding[], { words, small }: Finding, at: number): string =>
  `${words} ${small} ${all.slice(0, at).filter((each) => each.words === words && each.small === small).length}`;

/** Findings of one check together, in the order of the worst of each. */
function bySort(findings: readonly Finding[]): { check: string; all: Finding[] }[] {
  const sorts = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.check} ${finding.severity}`;
    sorts.set(key, [...(sorts.get(key) ?? []), finding]);
  }
  return [...sorts].map(([check, all]) => ({ check, all }));
}
