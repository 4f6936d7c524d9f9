import { type KeyboardEvent, type MouseEvent, type RefObject, useCallback, useEffect, useState } from 'react';

/** Words selected in the source: their place in the article, and the range on the screen. */
export type Marked = { from: number; to: number; range: Range; byKeys: boolean };

/**
 * Marking words in the source. The mouse selects as anywhere; the keys walk word by word with the arrows, and line by
 * line with up and down once a word is marked (with Shift they add a word, a line), and Enter asks what the words are to be.
 */
export function useMarking(text: RefObject<HTMLElement | null>): {
  marked: Marked | null;
  clear(): void;
  onKeyDown(event: KeyboardEvent): boolean;
} {
  const [marked, setMarked] = useState<Marked | null>(null);

  useEffect(() => {
    const look = () => {
      const range = rangeIn(text.current);
      setMarked((before) => {
        if (!range) return null;
        const place = placeOf(range);
        return place ? { ...place, range, byKeys: before?.byKeys === true && sameRange(before, place) } : null;
      });
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [text]);

  const clear = useCallback(() => {
    getSelection()?.removeAllRanges();
    setMarked(null);
  }, []);

  const onKeyDown = useCallback(
    (event: KeyboardEvent): boolean => {
      const host = text.current;
      const selection = getSelection();
      if (!host || !selection || event.ctrlKey || event.metaKey || event.altKey) return false;
      const range = rangeIn(host);
      if (event.key === 'Escape' && range) {
        clear();
        return true;
      }
      if (event.key === 'Enter' && range) {
        setMarked((before) => before && { ...before, byKeys: true });
        return true;
      }
      const sideways = event.key === 'ArrowRight' ? 'forward' : event.key === 'ArrowLeft' ? 'backward' : null;
      const updown = event.key === 'ArrowDown' ? 'forward' : event.key === 'ArrowUp' ? 'backward' : null;
      if (sideways) {
        if (!range) begin(host, selection);
        else if (event.shiftKey) selection.modify('extend', sideways, 'word');
        else walk(selection, sideways, 'word');
      } else if (updown && range) {
        if (event.shiftKey) selection.modify('extend', updown, 'line');
        else walk(selection, updown, 'line');
      } else return false;
      selection.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' });
      return true;
    },
    [text, clear],
  );
  return { marked, clear, onKeyDown };
}

/**
 * Lets a drag begin at the first letter of the current passage. Chromium puts the caret of such a press before the passage and,
 * if the press gives the passage the focus, extends no selection from there: for that moment the text takes the focus instead.
 */
export function pressOnWords({ target }: MouseEvent): void {
  const passage = (target as Element).closest('mark[tabindex]');
  if (!passage) return;
  passage.removeAttribute('tabindex');
  requestAnimationFrame(() => passage.setAttribute('tabindex', '0'));
}

const sameRange = (one: { from: number; to: number }, other: { from: number; to: number }): boolean =>
  one.from === other.from && one.to === other.to;

/** The selection, as far as it is words of the source. */
function rangeIn(host: HTMLElement | null): Range | null {
  const selection = getSelection();
  if (!host || !selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  return host.contains(range.commonAncestorContainer) ? range : null;
}

/** Marks the first word of the current passage, or of the first paragraph. */
function begin(host: HTMLElement, selection: Selection): void {
  const start = host.querySelector('mark.now') ?? host.querySelector('[data-start]');
  if (!start) return;
  selection.collapse(start, 0);
  selection.modify('extend', 'forward', 'word');
}

/** The next or last word, or the word a line below or above, in place of the marked ones. */
function walk(selection: Selection, direction: 'forward' | 'backward', by: 'word' | 'line'): void {
  if (by === 'word' && direction === 'forward') selection.collapseToEnd();
  else {
    selection.collapseToStart();
    selection.modify('move', direction, by);
  }
  selection.modify('extend', 'forward', 'word');
}

/** Where the ends of a range lie in the article: its paragraphs say where they begin. */
function placeOf(range: Range): { from: number; to: number } | null {
  const from = offsetOf(range.startContainer, range.startOffset);
  const to = offsetOf(range.endContainer, range.endOffset);
  return from === null || to === null || from >= to ? null : { from, to };
}

function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-start]');
  if (!paragraph) {
    // Between two paragraphs: the beginning of the one that follows.
    const next = element?.children[offset] ?? null;
    const start = next instanceof HTMLElement ? next.dataset.start : undefined;
    return start === undefined ? null : Number(start);
  }
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.start) + before.toString().length;
}
