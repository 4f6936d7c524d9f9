/** The nouns that a meeting is called by, and what kind of event each one makes. */
import type { EventKind } from '../../model/facts';

/**
 * `body`: the noun also names a standing body ("the European Commission"), so it is a meeting only with a session,
 * a number, or a word that says two sides share it. `weak`: the noun says so little that another noun of the same
 * name decides ("Joint Commission Meeting", "Consultations Mechanism").
 */
type Head = { kind: EventKind; body?: true; weak?: true };

export const HEADS: Readonly<Record<string, Head>> = {
  consultation: { kind: 'consultations' },
  consultations: { kind: 'consultations' },
  dialogue: { kind: 'dialogue' },
  dialogues: { kind: 'dialogue' },
  trialogue: { kind: 'dialogue' },
  dialog: { kind: 'dialogue' },
  commission: { kind: 'commission', body: true },
  committee: { kind: 'commission', body: true },
  subcommittee: { kind: 'commission', body: true },
  commissions: { kind: 'commission', body: true },
  committees: { kind: 'commission', body: true },
  summit: { kind: 'summit' },
  conference: { kind: 'conference' },
  forum: { kind: 'conference' },
  congress: { kind: 'conference', body: true },
  conclave: { kind: 'conference' },
  convention: { kind: 'conference', body: true },
  board: { kind: 'meeting', body: true },
  symposium: { kind: 'conference' },
  seminar: { kind: 'conference' },
  workshop: { kind: 'conference' },
  colloquium: { kind: 'conference' },
  roundtable: { kind: 'conference' },
  negotiation: { kind: 'negotiation' },
  negotiations: { kind: 'negotiation' },
  bargaining: { kind: 'negotiation' },
  talks: { kind: 'meeting' },
  discussions: { kind: 'meeting' },
  council: { kind: 'meeting', body: true },
  assembly: { kind: 'meeting', body: true },
  group: { kind: 'meeting', body: true, weak: true },
  mechanism: { kind: 'consultations', body: true, weak: true },
  meeting: { kind: 'meeting', weak: true },
  session: { kind: 'meeting', weak: true },
  retreat: { kind: 'meeting', weak: true },
};

/** "Round" as the last word of a name: "the Annual Consultative Round". */
export const NAMED_ROUND: Head = { kind: 'negotiation' };

/** What a series is counted in. */
export const UNITS: ReadonlySet<string> = new Set(
  'round session meeting edition sitting cycle iteration plenary sitting instalment installment'.split(' '),
);

/** A body with one of these in its name is shared by the sides. */
export const SHARED =
  /\b(?:joint|inter-?governmental|interministerial|mixed|bilateral|bi-?national|trilateral|tripartite|quadrilateral|high[- ]level|cooperation|co-operation|partnership|consultations?|consultative|ministerial|association|strategic|boundary|border|working|coordination|co-ordination|steering|permanent)\b/i;

/** Talks with one of these before or after them are negotiations: they are about a text or a price. */
export const BARGAINED =
  /\b(?:free[- ]trade|trade|border|boundary|peace|accession|wage|pay|ceasefire|truce|nuclear|salary|labour|labor|contract|withdrawal|fisheries|tariff|unification|reunification|debt)\b/i;

/** What tells that a meeting happened. */
export const HELD =
  /\b(?:held|took place|taken place|met|meet|gathered|convened?|chaired|co-chaired|hosted|hosts|presided|attended|opened|began|begun|commenced|started|kicked off|concluded?|ended|closed|wrapped up|wound up|resumed|inaugurated|headed|led|completed|brought together|participated|took part|assembled|celebrated|hold|holds|concludes)\b/i;
