import { UserError } from '../shared/error';
import { parseTemplate, type Template } from '../shared/model/template';
import readout from '../templates/readout.json';

/** The bundled templates by id, each read through the same schema as one from outside. */
const BUNDLED: Readonly<Record<string, unknown>> = { readout };

export const DEFAULT_TEMPLATE = 'readout';

/** @throws UserError `no-such-template`, naming those that there are. */
export function templateById(id: string): Template {
  const data = Object.hasOwn(BUNDLED, id) ? BUNDLED[id] : undefined;
  if (data === undefined) {
    throw new UserError('no-such-template', `There is no template “${id}”.`, {
      action: `Choose one of: ${Object.keys(BUNDLED).join(', ')}.`,
    });
  }
  return parseTemplate(JSON.stringify(data), id);
}

/** For a briefing whose template may be somebody's own: null where it is not at hand. */
export const templateOrNull = (id: string): Template | null => (Object.hasOwn(BUNDLED, id) ? templateById(id) : null);
