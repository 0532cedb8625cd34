/**
 * A folder on the disk of this computer. Read directly: VS Code's own file system goes through the window for each file,
 * which thousands of letters would keep busy.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderFiles } from './walk';

export const diskFiles: FolderFiles<string> = {
  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    return Promise.all(
      entries.map(async (entry) => {
        if (entry.isDirectory()) return [entry.name, 'folder'] as const;
        const leads = entry.isSymbolicLink() && (await isFolder(join(folder, entry.name)));
        return [entry.name, leads ? 'link' : 'file'] as const;
      }),
    );
  },
  join: (folder, name) => join(folder, name),
  size: async (file) => (await stat(file)).size,
  read: (file) => readFile(file),
};

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (seen) => seen.isDirectory(),
    () => false,
  );
}
