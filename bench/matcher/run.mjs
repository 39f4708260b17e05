import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { machine } from '../machine.mjs';

/** One workload of the engine, in process: answers asserted first, then timed. */
export async function run({ root, name }) {
  const workload = await import(`./${name.toLowerCase()}.mjs`);
  const result = { workload: name, loadAverage: loadavg()[0], ...machine(), ...(await workload.run()) };
  const file = join(root, 'bench', 'results', `${name}.json`);
  mkdirSync(join(root, 'bench', 'results'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(result, null, 1));
}
