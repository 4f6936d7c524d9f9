/** What stands in a line as one sign: it is selected whole, and moves only with the words around it. */
export const asOneSign = { group: 'inline', inline: true, atom: true, selectable: true, draggable: false } as const;
