import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { OpenBriefing, TemplateEntry } from '../../shared/contract';
import type { Template } from '../../shared/model/template';
import { call } from '../bridge';
import type { NoteEditorHandle } from '../editor';
import { useValue } from './useNote';

/** The list as it was read last; null until it was read once. */
let known: readonly TemplateEntry[] | null = null;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Reads the list anew: templates were saved, removed or brought in. */
export async function readTemplates(): Promise<void> {
  const result = await call('templates.list', null);
  if (!result.ok) return;
  known = result.value;
  for (const listener of listeners) listener();
}

/** Every template with where it is from, and files that cannot be read with their faults; null until the list was read. */
export function useTemplateEntries(): readonly TemplateEntry[] | null {
  const entries = useSyncExternalStore(subscribe, () => known);
  const [asked] = useState(() => known !== null);
  useEffect(() => {
    if (!asked) void readTemplates();
  }, [asked]);
  return entries;
}

/** The templates that a note can follow; empty until the main process has answered. */
export function useTemplates(): readonly Template[] {
  const entries = useTemplateEntries();
  return useMemo(() => (entries ?? []).flatMap(({ template }) => (template ? [template] : [])), [entries]);
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
