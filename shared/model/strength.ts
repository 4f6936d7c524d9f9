import * as z from 'zod';

/** One rung of the order of strength: what it is called, and verbs of the user's that reach it. */
export const Rung = z.object({ rung: z.string(), verbs: z.array(z.string()) });
export type Rung = z.infer<typeof Rung>;

/** The rungs that every order has, from least to most, as a person reads them. */
export const RUNGS = ['noted', 'wished', 'to study', 'to work on', 'agreed', 'signed'] as const;
export type RungName = (typeof RUNGS)[number];

/** What is wrong with an order, each in a sentence; an empty order stands for the one that comes with Chancery. */
export function faultsOfOrder(order: readonly Rung[]): string[] {
  if (order.length === 0) return [];
  const names = order.map(({ rung }) => rung);
  const verbs = order.flatMap((each) => each.verbs.map((verb) => verb.toLowerCase().replace(/\s+/g, ' ')));
  const twice = (list: readonly string[]) => [...new Set(list.filter((one, i) => list.indexOf(one) !== i))];
  const isOwn = (name: string) => !(RUNGS as readonly string[]).includes(name);
  return [
    ...RUNGS.filter((name) => !names.includes(name)).map((name) => `does not have the rung “${name}”`),
    ...twice(names).map((name) => `has the rung “${name}” twice`),
    ...order
      .filter(({ rung, verbs: own }) => isOwn(rung) && own.length === 0)
      .map(({ rung }) => `has no verb on the rung “${rung}”`),
    ...twice(verbs).map((verb) => `has the verb “${verb}” on two rungs`),
  ];
}
