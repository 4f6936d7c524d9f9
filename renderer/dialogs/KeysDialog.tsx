import { COMMANDS, type Where } from '../commands';
import { NOTE_KEYS } from '../editor';
import { Key } from '../ui/Key';
import { Dialog } from './Dialog';
import { DialogClose } from './DialogActs';

const GROUPS = ['Facts', 'Moving', 'Writing', 'Briefing', 'Window'] as const;

/** The keys of this screen, from the one table that the handlers read. */
export function KeysDialog({
  where,
  letters,
  onLetters,
  onClose,
}: {
  where: Where;
  letters: boolean;
  onLetters(on: boolean): void;
  onClose(): void;
}) {
  const here = COMMANDS.filter((command) => command.keys.length > 0 && command.when(where));
  return (
    <Dialog
      title="Keys"
      narrow
      onClose={onClose}
      footer={
        <DialogClose onClose={onClose}>
          <label className="radio">
            <input type="checkbox" checked={letters} onChange={(event) => onLetters(event.target.checked)} />
            <span>Single letters act outside text</span>
          </label>
        </DialogClose>
      }
    >
      {GROUPS.map((group) => {
        const commands = here.filter((command) => command.group === group);
        return commands.length === 0 ? null : (
          <section key={group} className="keys" aria-label={group}>
            <h3 className="label">{group}</h3>
            <dl>
              {commands.map((command) => (
                <div key={command.id}>
                  <dt>{command.label}</dt>
                  <dd>
                    {command.keys.map((key) => (
                      <Key key={key} name={key} spoken />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
      {where.screen === 'workspace' ? (
        <section className="keys" aria-label="In the note">
          <h3 className="label">In the note</h3>
          <dl>
            {NOTE_KEYS.map(({ keys, does }) => (
              <div key={keys}>
                <dt>{does}</dt>
                <dd>
                  <Key name={keys} spoken />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </Dialog>
  );
}
