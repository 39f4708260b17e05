import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

function onPath(names) {
  const files = names.flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));
  return files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const apt = (...args) =>
  spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status ===
  0;

/** A Chromium: CHROMIUM, the PATH, or Debian's package when we are root. @returns its path, or null */
export function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const found = process.env.CHROMIUM ?? onPath(names);
  if (found) return found;
  if (!onPath(['apt-get']) || process.getuid?.() !== 0) return null;
  console.error('Installing Chromium (Debian package) ...');
  const install = () => apt('install', '-y', '-q', '--no-install-recommends', 'chromium');
  if (!install() && !(apt('update', '-q') && install())) return null;
  return onPath(names) ?? null;
}
