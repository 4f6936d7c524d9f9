import { Moon } from 'lucide-react';

/** Light to dark and back. */
export function ThemeButton({ onClick }: { onClick(): void }) {
  return (
    <button type="button" className="btn icon" aria-label="Light or dark" title="Light or dark" onClick={onClick}>
      <Moon className="i" />
    </button>
  );
}
