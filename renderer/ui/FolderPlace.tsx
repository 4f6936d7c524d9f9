import { FolderOpen } from 'lucide-react';

/** A folder by its last name, the whole path at hand for the pointer and for a screen reader. */
export function FolderPlace({ folder, before = '' }: { folder: string; before?: string }) {
  const name = folder.split(/[\\/]/).filter(Boolean).at(-1) ?? folder;
  return (
    <span className="clip" title={folder}>
      <FolderOpen className="i" aria-hidden="true" />
      <span aria-hidden="true">
        {before}
        {name}
      </span>
      <span className="sr">
        {before}
        {folder}
      </span>
    </span>
  );
}
