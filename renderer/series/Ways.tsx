import { FileText, Layers, type LucideIcon, Tags, UsersRound } from 'lucide-react';

const WAYS: readonly { way: string; label: string; Icon: LucideIcon }[] = [
  { way: '', label: 'All briefings', Icon: FileText },
  { way: 'series', label: 'Series', Icon: Layers },
  { way: 'people', label: 'People', Icon: UsersRound },
  { way: 'topics', label: 'Topics', Icon: Tags },
];

/** The ways into the library, beside its list. */
export function Ways({ way, onWay }: { way: string; onWay(way: string): void }) {
  return (
    <nav className="side" aria-label="Ways into the library">
      {WAYS.map(({ way: each, label, Icon }) => (
        <button
          key={each}
          type="button"
          className="btn"
          aria-current={each === way ? 'page' : undefined}
          onClick={() => onWay(each)}
        >
          <Icon className="i" aria-hidden="true" />
          {label}
        </button>
      ))}
    </nav>
  );
}
