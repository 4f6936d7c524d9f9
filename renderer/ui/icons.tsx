import {
  AtSign,
  CalendarClock,
  CalendarDays,
  Check,
  CircleDashed,
  Handshake,
  type LucideIcon,
  Pencil,
  Quote,
  Scale,
  UserRound,
  X,
} from 'lucide-react';
import type { Standing } from '../../shared/brief/statuses';
import type { FactKind } from '../../shared/model/facts';
import { statusWord } from '../state/factRows';

const KIND_ICONS: Readonly<Record<FactKind, LucideIcon>> = {
  event: CalendarDays,
  participant: UserRound,
  mentioned: AtSign,
  outcome: Handshake,
  nextStep: CalendarClock,
  quote: Quote,
};

const STATUS_ICONS: Readonly<Record<Standing, LucideIcon>> = {
  unverified: CircleDashed,
  verified: Check,
  edited: Pencil,
  // Still to be looked at, as what nobody has touched.
  waiting: CircleDashed,
  rejected: X,
  disputed: Scale,
};

export function KindIcon({ kind }: { kind: FactKind }) {
  const Icon = KIND_ICONS[kind];
  return <Icon className="i" aria-hidden="true" />;
}

export function StatusIcon({ status }: { status: Standing }) {
  const Icon = STATUS_ICONS[status];
  return <Icon className="i st" role="img" aria-hidden="false" aria-label={statusWord(status)} />;
}
