/** Paths of folders as users write them in a setting. Pure. */

/**
 * A path without spaces around it and without slashes at its end, so that it is the same text as the folder of
 * a file in it. A root ("/", "C:\\") keeps its slash.
 */
export function folderPath(setting: string): string {
  const path = setting.trim();
  const bare = path.replace(/[/\\]+$/u, '');
  const isRoot = bare === '' || /^[A-Za-z]:$/u.test(bare);
  return isRoot ? path.slice(0, bare.length + 1) : bare;
}

/** Whether two addresses are the same folder. Windows takes capitals and small letters for the same. */
export function isSameFolder(one: string, other: string, platform: string): boolean {
  return platform === 'win32' ? one.toLowerCase() === other.toLowerCase() : one === other;
}
