import { aptInstall, onPath } from '../stack/machine.mjs';

/** A Chromium: CHROMIUM, the PATH, or Debian's package when we are root. @returns its path, or null */
export async function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const found = process.env.CHROMIUM ?? onPath(...names);
  if (found) return found;
  console.error('Chromium is not on the PATH: installing the Debian package, where that may be ...');
  await aptInstall('chromium').catch((error) => console.error(error.message));
  return onPath(...names) ?? null;
}
