/** What the note asks for and the source does not say: each leads to its gap in the note. */
export function Gaps({ labels, onShow }: { labels: readonly string[]; onShow(at: number): void }) {
  if (labels.length === 0) return null;
  return (
    <section className="group gaps" aria-label="Not in the source">
      <h3>
        Not in the source<span className="num quiet">{labels.length}</span>
      </h3>
      <ul>
        {labels.map((label, at) => (
          // Not by its place alone, which each gap that is filled moves: alike are told apart by their order.
          <li key={`${label} ${labels.slice(0, at).filter((each) => each === label).length}`}>
            <button type="button" onClick={() => onShow(at)}>
              {label}
              <span className="sr">: show in the note</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
