import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { Eye, PenLine, Plus, Repeat } from 'lucide-react';
import type { Template } from '../../shared/model/template';
import { bringIntoView } from '../ui/bringIntoView';
import { insertSection, sectionAt, sectionsOf, settingsOf } from './acts';
import { SCHEME_NAMES } from './PageDialog';
import { KIND_NAMES, LETTERHEAD_NAMES } from './words';

/** The template's sections in order, and what it says of the page. */
export function SectionList({ editor, editable, onPage }: { editor: Editor; editable: boolean; onPage(): void }) {
  const { sections, settings } = useEditorState({
    editor,
    selector: ({ editor: e }) => {
      const here = sectionAt(e)?.at;
      return {
        sections: sectionsOf(e.state.doc).map(({ node, at }) => ({
          at,
          current: at === here,
          name: node.firstChild?.textContent || 'Section without a heading',
          repeats: node.children.some(({ type }) => type.name === 'listing' || type.name === 'fixed'),
          shown: node.attrs.when !== null || node.children.some(({ attrs }) => (attrs.when ?? null) !== null),
          own: node.children.some(({ type }) => type.name === 'author'),
        })),
        settings: settingsOf(e),
      };
    },
  });
  return (
    <nav className="side outline" aria-label="Sections">
      <h2 className="label">Sections</h2>
      <ol>
        {sections.map((section, i) => (
          <li key={section.at}>
            <button
              type="button"
              className="btn"
              aria-current={section.current ? 'location' : undefined}
              onClick={() => goTo(editor, section.at)}
            >
              <span className="num">{i + 1}</span>
              <span className="grow clip">{section.name}</span>
              {section.repeats ? <Repeat className="i" role="img" aria-label="repeats" /> : null}
              {section.shown ? <Eye className="i" role="img" aria-label="has a condition" /> : null}
              {section.own ? <PenLine className="i" role="img" aria-label="author’s own" /> : null}
            </button>
          </li>
        ))}
      </ol>
      {editable ? (
        <button type="button" className="btn" onClick={() => insertSection(editor)}>
          <Plus className="i" /> Section
        </button>
      ) : null}
      <h2 className="label">Page</h2>
      <dl>
        {pageWords(settings).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {editable ? (
        <button type="button" className="btn" onClick={onPage}>
          Name and page
        </button>
      ) : null}
    </nav>
  );
}

function pageWords({
  kind,
  length,
  page,
  marking,
  letterhead,
  head,
}: Pick<Template, 'kind' | 'length' | 'page' | 'marking' | 'letterhead' | 'head'>): [string, string][] {
  const size = `${page.size}${page.orientation === 'landscape' ? ', landscape' : ''}${page.type === 'normal' ? '' : `, ${page.type} type`}`;
  const limits = [
    length.pages === null ? '' : `up to ${length.pages} ${length.pages === 1 ? 'page' : 'pages'}`,
    length.words === null ? '' : `${length.words} words`,
  ];
  return [
    ['Kind', KIND_NAMES[kind]],
    ['Length', limits.filter(Boolean).join(', ') || 'no limit'],
    ['Paper', size],
    ['Marking', SCHEME_NAMES[marking ?? 'none'] ?? (marking as string)],
    ['Letterhead', LETTERHEAD_NAMES[letterhead ?? 'none']],
    ['Head', head.length === 0 ? 'no lines' : `${head.length} ${head.length === 1 ? 'line' : 'lines'}`],
  ];
}

function goTo(editor: Editor, at: number): void {
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(at + 2))));
  view.focus();
  const element = view.nodeDOM(at);
  if (element instanceof HTMLElement) bringIntoView(element, 'start');
}
