/** Which section of the new template a section of the old one becomes. */
import type { Block, Template, TemplateSection } from '../../model/template';

/** By id, else by heading, else by what it tells; null where nothing tells the like. */
export function matching(id: string | null, heading: string, from: Template | null, to: Template): string | null {
  if (id !== null && to.sections.some((section) => section.id === id)) return id;
  const alike = to.sections.find((section) => section.heading.toLowerCase() === heading.trim().toLowerCase());
  if (alike) return alike.id;
  const own = from?.sections.find((section) => section.id === id);
  if (!own) return null;
  const best = to.sections
    .map((section) => ({ section, score: overlap(kindsOf(own), kindsOf(section)) }))
    .sort((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.section.id : null;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((kind) => b.has(kind)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

const kindsOf = ({ blocks }: TemplateSection): ReadonlySet<string> => new Set(blocks.flatMap(kindsOfBlock));

function kindsOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'outcomes':
      return block.of.map((type) => `outcome ${type}`);
    case 'followUp':
      return ['next steps', ...block.of.map((type) => `outcome ${type}`)];
    case 'nextSteps':
      return ['next steps'];
    // What the author judged and what the template itself says are no kind of fact.
    case 'author':
    case 'paragraph':
    case 'table':
      return [];
    default:
      return [block.type];
  }
}
