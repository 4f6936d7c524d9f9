import { type Editor, Extension, type Extensions } from '@tiptap/core';
import { useMemo, useRef } from 'react';
import { wordsOfApp } from '../../shared/brief/appWords';
import { type Ours, wordsOfTemplate } from '../../shared/brief/ownWords';
import type { OpenBriefing } from '../../shared/contract';
import { articleOf } from '../../shared/model/added';
import { dayOfNote } from '../editor/noteOf';
import { type SpellingDesk, spelling } from '../spelling/plugin';
import { ask } from './asked';
import { Drafts } from './drafts';
import { Find } from './find';
import { FocusMode } from './focusMode';
import { ForeignPaste } from './foreignPaste';
import { Held } from './held';
import { ownWords } from './ownWords';
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
  onDraft: () => void,
): Extensions {
  const { template, articles, facts, previous, strength } = briefing;
  const isTemplates = useMemo(() => wordsOfTemplate(template), [template]);
  // Asked only about what no claim and no template says, it is made when that first stands in a note.
  const isApps = useMemo(() => {
    let made: Ours | null = null;
    return (words: string, today: string) => {
      made ??= wordsOfApp(template, { articles, facts, previous, strength, today });
      return made(words);
    };
  }, [template, articles, facts, previous, strength]);
  const latest = useRef({ editor, briefing, signs, knownFact, isTemplates, isApps, onDraft });
  latest.current = { editor, briefing, signs, knownFact, isTemplates, isApps, onDraft };
  // Like the note itself they are read once: from then on the editor has them.
  const kept = useRef(briefing.commentDrafts).current;
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
      Held.configure({ from: new Map(kept.flatMap(({ comment, words }) => (words ? [[comment, words]] : []))) }),
      Drafts.configure({ kept, changed: () => latest.current.onDraft() }),
      EnterKeys,
      ForeignPaste,
      spelling(desk),
      ownWords({
        standing: (fact) => {
          if (latest.current.knownFact(fact)) return 'told';
          return latest.current.briefing.articles.some(({ id }) => id === articleOf(fact)) ? 'corrected' : 'lost';
        },
        // In a note that rests on no article every word is the author's: bars would tell nothing apart.
        isOurs: (words) => {
          const { briefing: now, editor: at, isTemplates: told, isApps: written } = latest.current;
          return restsOnNothing(now) || told(words) || written(words, at ? dayOfNote(at.state.doc) : '');
        },
      }),
      typography(() => latest.current.signs),
      pastedPictures((file) => givePicture({ file })),
    ],
    [desk, kept],
  );
}

const restsOnNothing = ({ articles, previous }: OpenBriefing): boolean => articles.length === 0 && previous === null;
