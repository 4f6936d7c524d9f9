import { UserError } from '../shared/error';
import { parseTemplate, type Template } from '../shared/model/template';
import linesToTake from '../templates/lines-to-take.json';
import ministerial from '../templates/ministerial.json';
import readout from '../templates/readout.json';
import sceneSetter from '../templates/scene-setter.json';
import tracker from '../templates/tracker.json';
import visitReport from '../templates/visit-report.json';

/** The bundled templates by id, each read through the same schema as one from outside. */
const BUNDLED: Readonly<Record<string, unknown>> = {
  readout,
  'scene-setter': sceneSetter,
  ministerial,
  'visit-report': visitReport,
  'lines-to-take': linesToTake,
  tracker,
};

/** In the order in which they are offered. */
export const TEMPLATE_IDS = Object.keys(BUNDLED);

export const DEFAULT_TEMPLATE = 'readout';

/** @throws UserError `no-such-template`, naming those that there are. */
export function assertTemplate(id: string): void {
  if (Object.hasOwn(BUNDLED, id)) return;
  throw new UserError('no-such-template', `There is no template “${id}”.`, {
    action: `Choose one of: ${TEMPLATE_IDS.join(', ')}.`,
  });
}

/** @throws UserError `no-such-template`, naming those that there are. */
export function templateById(id: string): Template {
  assertTemplate(id);
  return parseTemplate(JSON.stringify(BUNDLED[id]), id);
}

/** Null where none of the bundled ones has the id. */
export const templateOrNull = (id: string): Template | null => (Object.hasOwn(BUNDLED, id) ? templateById(id) : null);

/**
 * What an export says of a bundled template, null where none has the id. Read without the schema, which costs a command as much
 * as reading a long briefing: the files come with the app, and a test holds this against what the schema reads.
 */
export function bundledFace(id: string): Pick<Template, 'name' | 'letterhead'> | null {
  if (!Object.hasOwn(BUNDLED, id)) return null;
  const { name, letterhead = null } = BUNDLED[id] as Pick<Template, 'name'> & Partial<Pick<Template, 'letterhead'>>;
  return { name, letterhead };
}
