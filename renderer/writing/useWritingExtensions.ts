import { type Editor, Extension, type Extensions } from '@tiptap/core';
import { useMemo, useRef } from 'react';
import type { OpenBriefing } from '../../shared/contract';
import { articleOf } from '../../shared/model/added';
import { type SpellingDesk, spelling } from '../spelling/plugin';
import { ask } from './asked';
import { Find } from './find';
import { FocusMode } from './focusMode';
import { ForeignPaste } from './foreignPaste';
import { ownWords, wordsOfTemplate } from './ownWords';
import { pastedPictures } from './pictures';
import { slashList } from './SlashMenu';
import { slashMenu } from './slash';
import { typography } from './typography';
import { givePicture } from './Writing';

/** ProseMirror keeps every Enter to itself, so this key of the table of commands must be bound inside the text. */
const EnterKeys = Extension.create({
  name: 'enterKeys',
  addKeyboardShortcuts: () => ({
    'Mod-Shift-Enter': () => {
      ask('page-break');
      return true;
    },
  }),
});

/** The writing tools that live in the editor; made once, they see the editor and the briefing of the moment. */
export function useWritingExtensions(
  editor: Editor | null,
  briefing: OpenBriefing,
  desk: SpellingDesk,
  signs: boolean,
  knownFact: (fact: string) => boolean,
): Extensions {
  const isTemplates = useMemo(() => wordsOfTemplate(briefing.template), [briefing.template]);
  const latest = useRef({ editor, briefing, signs, knownFact, isTemplates });
  latest.current = { editor, briefing, signs, knownFact, isTemplates };
  return useMemo(
    () => [
      slashMenu(
        slashList(
          () => latest.current.editor,
          () => latest.current.briefing,
        ),
      ),
      Find,
      FocusMode,
      EnterKeys,
      ForeignPaste,
      spelling(desk),
      ownWords({
        standing: (fact) => {
          if (latest.current.knownFact(fact)) return 'told';
          return latest.current.briefing.articles.some(({ id }) => id === articleOf(fact)) ? 'corrected' : 'lost';
        },
        // In a note that rests on no article every word is the author's: bars would tell nothing apart.
        isTemplates: (words) => restsOnNothing(latest.current.briefing) || latest.current.isTemplates(words),
      }),
      typography(() => latest.current.signs),
      pastedPictures((file) => givePicture({ file })),
    ],
    [desk],
  );
}

const restsOnNothing = ({ articles, previous }: OpenBriefing): boolean => articles.length === 0 && previous === null;
