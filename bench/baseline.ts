import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MANIFEST = {
  manifest_version: 3,
  name: 'One static button',
  version: '1',
  host_permissions: ['http://127.0.0.1/*'],
  content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['content.js'], run_at: 'document_idle' }],
};

const CONTENT = `
const host = document.createElement('one-button');
const button = document.createElement('button');
button.setAttribute('aria-label', 'Post nothing');
host.attachShadow({ mode: 'closed' }).append(button);
host.style.cssText = 'position: absolute; top: 0; right: 0';
document.documentElement.append(host);
`;

/** The least that an extension can do here: a content script that adds one static button. Ours is measured against it. */
export function writeBaseline(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'content.js'), CONTENT);
  return folder;
}
