import { useMemo, useState } from 'react';
import {
  type ReadoutCell,
  type ReadoutKind,
  type ReadoutRow,
  readoutNodes,
  readoutTable,
  readoutText,
} from '../../shared/brief/sources/readouts';
import { standingFacts } from '../../shared/brief/sources/standing';
import type { OpenBriefing } from '../../shared/contract';
import { noteDocToJSON } from '../../shared/model/note';
import { Dialog } from '../dialogs/Dialog';
import type { NoteEditorHandle } from '../editor';
import { endStep } from '../editor/ownStep';
import { announce, tell } from '../state/announce';
import { count } from '../state/words';
import { SIDE_WORDS, useSources } from './context';
import { Marked } from './Marked';

type Props = {
  briefing: OpenBriefing;
  handle: NoteEditorHandle;
  onPick(fact: string, article: string): void;
  /** Shows an article that does not mention a thing, to be looked through. */
  onShow(article: string): void;
  onClose(): void;
};

const GROUPS: readonly { kind: ReadoutKind; title: string }[] = [
  { kind: 'event', title: 'The meeting, where they differ' },
  { kind: 'participant', title: 'People, where they differ' },
  { kind: 'outcome', title: 'Outcomes' },
  { kind: 'nextStep', title: 'Next steps' },
];

/** “10 outcomes, 1 next step, 5 differences on the meeting and its people; 7 told by one source alone”. */
function summary(rows: readonly ReadoutRow[]): string {
  const of = (...kinds: ReadoutKind[]) => rows.filter(({ kind }) => kinds.includes(kind)).length;
  const alone = rows.filter(({ only }) => only !== null).length;
  const differences = of('event', 'participant');
  const parts = [
    count(of('outcome'), 'outcome'),
    count(of('nextStep'), 'next step'),
    ...(differences > 0 ? [`${count(differences, 'difference')} on the meeting and its people`] : []),
  ];
  return `${parts.join(', ')}; ${alone} told by one source alone`;
}

/** Read-out against read-out: one row a thing that is told, one column a source; every cell leads to its words. */
export function ReadoutsDialog({ briefing, handle, onPick, onShow, onClose }: Props) {
  const { articles } = useSources();
  const [only, setOnly] = useState(false);
  const rows = useMemo(() => readoutTable(standingFacts(briefing.articles, briefing.facts)), [briefing]);
  const shown = only ? rows.filter((row) => row.only !== null) : rows;
  const columns = articles.map(({ name, side }) => (side ? `${name} (${SIDE_WORDS[side].toLowerCase()})` : name));

  const insert = () => {
    const { editor } = handle;
    onClose();
    endStep(editor);
    editor
      .chain()
      .focus()
      .insertContent(noteDocToJSON(readoutNodes(shown, columns)))
      .run();
    endStep(editor);
    announce('The comparison stands in the note as a table.');
  };
  const copy = () => {
    void navigator.clipboard.writeText(readoutText(shown, columns)).then(
      () => tell('Copied as a table.'),
      () => announce('The clipboard could not be written to.', true, true),
    );
  };

  return (
    <Dialog
      title="Read-out against read-out"
      sub={articles.length < 2 ? undefined : summary(rows)}
      onClose={onClose}
      footer={
        <>
          <label className="radio">
            <input type="checkbox" checked={only} onChange={(event) => setOnly(event.target.checked)} />
            <span>Only what one source mentions</span>
          </label>
          <span className="grow" />
          <button type="button" className="btn" onClick={onClose}>
            Close
          </button>
          <button type="button" className="btn line" disabled={shown.length === 0} onClick={copy}>
            Copy
          </button>
          <button type="button" className="btn main" disabled={shown.length === 0} onClick={insert}>
            Put into the note
          </button>
        </>
      }
    >
      {articles.length < 2 ? (
        <p>This briefing has one article. Add another on the same meeting to compare them.</p>
      ) : rows.length === 0 ? (
        <p>None of the articles reports an outcome, and they do not differ on the meeting.</p>
      ) : (
        <table className="readouts">
          <thead>
            <tr>
              {articles.map(({ id, name, day, side }) => (
                <th key={id} scope="col">
                  {name}
                  <small className="num">{[side ? SIDE_WORDS[side] : null, day].filter(Boolean).join(' · ')}</small>
                </th>
              ))}
            </tr>
          </thead>
          {GROUPS.map(({ kind, title }) => {
            const group = shown.filter((row) => row.kind === kind);
            return group.length === 0 ? null : (
              <tbody key={kind}>
                <tr>
                  <th className="of" scope="rowgroup" colSpan={articles.length}>
                    {title}
                  </th>
                </tr>
                {group.map((row) => (
                  <tr key={row.cells.map((each) => each?.fact).join()} className={row.only === null ? undefined : 'alone'}>
                    {row.cells.map((each, i) => (
                      <td key={articles[i]?.id}>
                        <Cell each={each} column={articles[i]} onPick={onPick} onShow={onShow} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      )}
    </Dialog>
  );
}

type CellProps = Pick<Props, 'onPick' | 'onShow'> & { each: ReadoutCell; column: { id: string; name: string } | undefined };

function Cell({ each, column, onPick, onShow }: CellProps) {
  // That nothing was recognised does not prove that nothing is there: the way to look for oneself.
  if (!each)
    return (
      <button type="button" className="cell quiet" onClick={() => onShow(column?.id ?? '')}>
        Not mentioned
        <span className="look">
          Read the article<span className="sr"> of {column?.name}</span>
        </span>
      </button>
    );
  return (
    <button type="button" className="cell" onClick={() => onPick(each.fact, each.article)}>
      <small>{each.type}</small>
      <span>
        <Marked stretches={each.words} />
      </span>
    </button>
  );
}
