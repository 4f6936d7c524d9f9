/**
 * docs/rules.md from the rules' own tables: `rows` of id, reason and example (shared/parse/examples.ts), `lead` what
 * stands before the examples that are no whole report.
 */
export function rulesPage(rows, lead) {
  const groups = [...new Set(rows.map(({ id }) => groupOf(id)))];
  return `# The parser's rules

Written by \`npm run docs\`; do not edit. Each rule has a linguistic reason, a text that it takes, with the words of its facts in bold, and one that it must leave. The examples are run as a test. Where the mark ¶ stands first, the example goes on after this lead:

> ${line(lead)}

${groups
  .map(
    (group) =>
      `## ${TITLES[group] ?? group}\n\n${rows
        .filter(({ id }) => groupOf(id) === group)
        .map(section)
        .join('\n\n')}`,
  )
  .join('\n\n')}
`;
}

const TITLES = {
  event: 'The meeting',
  parties: 'Its sides',
  source: 'Source and date',
  people: 'People',
  outcome: 'Outcomes',
  step: 'Next steps',
  quote: 'Quotations',
  furniture: 'The page’s lines',
};
const groupOf = (id) => id.split('.')[0];
const line = (text) =>
  text
    .trim()
    .replace(/\s*\n+\s*/g, ' ¶ ')
    .replace(/[|*_<]/g, '\\$&');
const section = ({ id, reason, takes, leaves, whole }) => {
  const mark = whole ? '' : '¶ ';
  const bold = line(takes).replace(/\[\s*([^\]]*?)\s*\]/g, '**$1**');
  return `### \`${id}\`\n\n${reason}\n\n- takes: ${mark}${bold}\n- leaves: ${mark}${line(leaves)}`;
};
