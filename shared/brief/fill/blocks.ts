/** Block of a template → what it makes of the facts. A block without a row does not compile. */
import type { NoteNode } from '../../model/note';
import type { Block, BlockOf } from '../../model/template';
import { node, paragraph } from '../nodes';
import { disputes } from './disputes';
import type { Filling } from './filling';
import { followUp } from './followUp';
import { nextSteps } from './nextSteps';
import { outcomes } from './outcomes';
import { people } from './people';
import { programme } from './programme';
import { quotes } from './quotes';
import { sources } from './sources';
import { table } from './table';

type Maker<T extends Block['type']> = (block: BlockOf<T>, filling: Filling, section: string) => NoteNode[];

const MAKERS: { [T in Block['type']]: Maker<T> } = {
  paragraph: ({ text }, filling) => [paragraph(filling.words(text))],
  outcomes,
  quotes,
  nextSteps,
  people,
  programme,
  table,
  followUp,
  disputes,
  sources: (_block, filling) => sources(filling),
  author: ({ prompt, required, about }, _filling, section) => [
    node('authorBlock', { prompt, section, about, required }, [paragraph([])]),
  ],
};

export const fillBlock = (block: Block, filling: Filling, section: string): NoteNode[] =>
  (MAKERS[block.type] as Maker<Block['type']>)(block as never, filling, section);
