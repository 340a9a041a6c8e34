import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of a build of the extension: Chromium names one by its path, and takes this for another one. @returns its folder */
export function copyBuild(build: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'extension-'));
  cpSync(build, folder, { recursive: true });
  return folder;
}
