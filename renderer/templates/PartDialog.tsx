import { useId, useState } from 'react';
import { OUTCOME_TYPES } from '../../shared/model/facts';
import { type Block, COUNTED, FIELDS, type Judgment, type When } from '../../shared/model/template';
import { Dialog } from '../dialogs/Dialog';
import { DialogActs } from '../dialogs/DialogActs';
import { Check, Choice, Labelled, NumberField, Several } from './Controls';
import { TableCells, withKnownFields } from './TableCells';
import { conditionName, conditionOf, FOLLOW_UP_COLUMN_NAMES, JUDGMENT_NAMES, PEOPLE_COLUMN_NAMES, ruleOf } from './words';

/** What can be said of a part: of a block, of an author's block, of a section, of a line. */
export type Part =
  | { kind: 'block'; block: Block; when: When }
  | { kind: 'author'; about: Judgment; required: boolean; when: When }
  | { kind: 'section'; maxWords: number | null; leaveOutIfEmpty: boolean; when: When }
  | { kind: 'line'; when: When };

const TYPE_NAMES = Object.fromEntries(OUTCOME_TYPES.map((type) => [type, type])) as Record<
  (typeof OUTCOME_TYPES)[number],
  string
>;
const TITLES: Readonly<Record<Part['kind'], string>> = {
  block: 'This part',
  author: 'Author’s block',
  section: 'This section',
  line: 'This paragraph',
};

type Props = {
  part: Part;
  /** Whether a condition holds for the article of the preview. */
  holds(when: When): boolean;
  onTake(part: Part): void;
  onClose(): void;
};

/** The options of a part, with its rule as a sentence. What is chosen is taken over whole, in one step. */
export function PartDialog({ part: given, holds, onTake, onClose }: Props) {
  const [part, setPart] = useState(given);
  const says = [conditionOf(part.when), ...(part.kind === 'block' ? ruleOf(part.block) : [])].filter(Boolean).join('. ');
  return (
    <Dialog
      title={TITLES[part.kind]}
      sub={says ? `${says}.` : undefined}
      onClose={onClose}
      footer={<DialogActs main="Take over" onMain={() => onTake(withKnownFields(part))} onCancel={onClose} />}
    >
      <div className="form">
        {part.kind === 'block' ? <BlockOptions block={part.block} onChange={(block) => setPart({ ...part, block })} /> : null}
        {part.kind === 'author' ? (
          <>
            <Choice
              label="What it is about"
              value={part.about}
              names={JUDGMENT_NAMES}
              onChange={(about) => setPart({ ...part, about })}
            />
            <div className="whole">
              <Check
                label="Required: a note in which it is empty is not ready"
                checked={part.required}
                onChange={(required) => setPart({ ...part, required })}
              />
            </div>
          </>
        ) : null}
        {part.kind === 'section' ? (
          <>
            <NumberField
              label="At most so many words"
              value={part.maxWords}
              onChange={(maxWords) => setPart({ ...part, maxWords })}
            />
            <div className="whole">
              <Check
                label="Left out where nothing fills it"
                checked={part.leaveOutIfEmpty}
                onChange={(leaveOutIfEmpty) => setPart({ ...part, leaveOutIfEmpty })}
              />
            </div>
          </>
        ) : null}
        <Condition when={part.when} holds={holds} onChange={(when) => setPart({ ...part, when })} />
      </div>
    </Dialog>
  );
}

type ConditionProps = { when: When; holds(when: When): boolean; onChange(when: When): void };
function Condition({ when, holds, onChange }: ConditionProps) {
  const id = useId();
  return (
    <>
      <div>
        <label htmlFor={id}>Shown</label>
        <select
          id={id}
          value={when?.has ?? ''}
          onChange={({ target }) => {
            const has = [...COUNTED, ...FIELDS].find((each) => each === target.value);
            onChange(has ? { has, of: null, not: when?.not ?? false } : null);
          }}
        >
          <option value="">always</option>
          <optgroup label="Only if there are">
            {COUNTED.map((each) => (
              <option key={each} value={each}>
                {conditionName(each)}
              </option>
            ))}
          </optgroup>
          <optgroup label="Only if it is stated">
            {FIELDS.map((each) => (
              <option key={each} value={each}>
                {conditionName(each)}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      {when ? (
        <div className="whole">
          <p className="hint" role="status">
            {holds(when) ? 'It is shown for the article of the preview.' : 'It is not shown for the article of the preview.'}
          </p>
          <Check
            label="The other way round: only if there is none"
            checked={when.not}
            onChange={(not) => onChange({ ...when, not })}
          />
        </div>
      ) : null}
      {when?.has === 'outcomes' ? (
        <Several
          label="Of these types (none ticked: of any type)"
          names={TYPE_NAMES}
          chosen={when.of ?? []}
          onChange={(of) => onChange({ ...when, of: of.length > 0 ? of : null })}
        />
      ) : null}
    </>
  );
}

const FORMS = {
  outcomes: { sentences: 'one sentence after the other', numbered: 'numbered list', bullets: 'list' },
  quotes: { numbered: 'numbered list', bullets: 'list' },
  nextSteps: { table: 'table', sentences: 'one sentence after the other', bullets: 'list' },
  people: { table: 'table', courtesies: 'opening courtesies', bullets: 'list', numbered: 'numbered list' },
} as const;
const GROUPS = { none: 'none', side: 'each side', topic: 'each topic' } as const;

function BlockOptions({ block, onChange }: { block: Block; onChange(block: Block): void }) {
  switch (block.type) {
    case 'outcomes':
      return (
        <>
          <Several
            label="Outcomes of these types"
            names={TYPE_NAMES}
            chosen={block.of}
            least={1}
            onChange={(of) => onChange({ ...block, of })}
          />
          <Choice
            label="As"
            value={block.as}
            names={FORMS.outcomes}
            onChange={(as) => onChange({ ...block, as, by: as === 'sentences' ? null : block.by })}
          />
          <Choice
            label="Under a heading for"
            value={block.by ?? 'none'}
            names={GROUPS}
            onChange={(by) =>
              onChange({
                ...block,
                by: by === 'none' ? null : by,
                as: by === 'none' || block.as !== 'sentences' ? block.as : 'bullets',
              })
            }
          />
          <Choice
            label="Of which round"
            value={block.round}
            names={{ this: 'this round', last: 'the round before' }}
            onChange={(round) => onChange({ ...block, round })}
          />
          <NumberField label="At most" value={block.limit} onChange={(limit) => onChange({ ...block, limit })} />
          <div className="whole">
            <Check
              label="Only those with an amount or a share"
              checked={block.figures}
              onChange={(figures) => onChange({ ...block, figures })}
            />
            <Check
              label="Only those that no section above tells"
              checked={block.fresh}
              onChange={(fresh) => onChange({ ...block, fresh })}
            />
            <Check
              label="Each with its source in brackets"
              checked={block.source}
              onChange={(source) => onChange({ ...block, source })}
            />
          </div>
          <IfNone block={block} onChange={onChange} />
        </>
      );
    case 'quotes':
      return (
        <>
          <Choice label="As" value={block.as} names={FORMS.quotes} onChange={(as) => onChange({ ...block, as })} />
          <NumberField label="At most" value={block.limit} onChange={(limit) => onChange({ ...block, limit })} />
          <div className="whole">
            <Check
              label="Each with its source in brackets"
              checked={block.source}
              onChange={(source) => onChange({ ...block, source })}
            />
          </div>
          <IfNone block={block} onChange={onChange} />
        </>
      );
    case 'nextSteps':
      return (
        <>
          <Choice label="As" value={block.as} names={FORMS.nextSteps} onChange={(as) => onChange({ ...block, as })} />
          <NumberField label="At most" value={block.limit} onChange={(limit) => onChange({ ...block, limit })} />
          <IfNone block={block} onChange={onChange} />
        </>
      );
    case 'people':
      return (
        <>
          <Choice label="As" value={block.as} names={FORMS.people} onChange={(as) => onChange({ ...block, as })} />
          {block.as === 'table' ? (
            <Several
              label="Columns"
              names={PEOPLE_COLUMN_NAMES}
              chosen={block.columns}
              least={1}
              onChange={(columns) => onChange({ ...block, columns })}
            />
          ) : null}
          {block.as === 'bullets' || block.as === 'numbered' ? (
            <div className="whole">
              <Check
                label="Under a heading for each side"
                checked={block.by === 'side'}
                onChange={(on) => onChange({ ...block, by: on ? 'side' : null })}
              />
            </div>
          ) : null}
          <IfNone block={block} onChange={onChange} />
        </>
      );
    case 'followUp':
      return (
        <>
          <Several
            label="Commitments of these types"
            names={TYPE_NAMES}
            chosen={block.of}
            least={1}
            onChange={(of) => onChange({ ...block, of })}
          />
          <Choice
            label="Of which rounds"
            value={block.rounds}
            names={{
              series: 'all rounds, the earliest first',
              all: 'the last round, then this one',
              last: 'the last round',
              this: 'this round',
            }}
            onChange={(rounds) => onChange({ ...block, rounds })}
          />
          <Several
            label="Columns"
            names={FOLLOW_UP_COLUMN_NAMES}
            chosen={block.columns}
            least={2}
            onChange={(columns) => onChange({ ...block, columns })}
          />
          <div className="whole">
            <Check label="Dated next steps as well" checked={block.steps} onChange={(steps) => onChange({ ...block, steps })} />
            <Check
              label="Only what is not reported as done"
              checked={block.open}
              onChange={(open) => onChange({ ...block, open })}
            />
          </div>
          <IfNone block={block} onChange={onChange} />
        </>
      );
    case 'table':
      return <TableCells block={block} onChange={onChange} />;
    case 'disputes':
      return <IfNone block={block} onChange={onChange} />;
    case 'programme':
    case 'sources':
    case 'paragraph':
    case 'author':
      return null;
  }
}

type WithIfNone = Extract<Block, { ifNone: string | null }>;
function IfNone({ block, onChange }: { block: WithIfNone; onChange(block: Block): void }) {
  return (
    <Labelled label="Where there is none, this sentence stands (empty: nothing)" whole>
      {(id) => (
        <input
          id={id}
          className="text"
          value={block.ifNone ?? ''}
          maxLength={2000}
          onChange={({ target }) => onChange({ ...block, ifNone: target.value.replace(/[{}]/g, '') || null })}
        />
      )}
    </Labelled>
  );
}
