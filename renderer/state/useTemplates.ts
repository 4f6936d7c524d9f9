import { useEffect, useMemo, useState } from 'react';
import type { OpenBriefing } from '../../shared/contract';
import type { Template } from '../../shared/model/template';
import { call } from '../bridge';
import type { NoteEditorHandle } from '../editor';
import { useValue } from './useNote';

let asked: Promise<Template[]> | null = null;

/** The templates that there are; empty until the main process has answered. */
export function useTemplates(): readonly Template[] {
  const [templates, setTemplates] = useState<readonly Template[]>([]);
  useEffect(() => {
    asked ??= call('templates.list', null).then((result) => (result.ok ? result.value : []));
    let here = true;
    void asked.then((list) => here && setTemplates(list));
    return () => {
      here = false;
    };
  }, []);
  return templates;
}

/** The briefing with the template that its note follows now: a switch is a step in the note, and undo takes it back. */
export function useFollowed(
  briefing: OpenBriefing,
  handle: NoteEditorHandle | null,
  templates: readonly Template[],
): OpenBriefing {
  const id = useValue(handle, ({ editor }) => (editor.state.doc.attrs.template ?? null) as string | null);
  return useMemo(() => {
    const template = id === briefing.template.id ? undefined : templates.find((each) => each.id === id);
    return template ? { ...briefing, template } : briefing;
  }, [briefing, id, templates]);
}
