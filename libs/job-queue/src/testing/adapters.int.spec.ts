import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '..');
const isAdapter = (folder: string): boolean => existsSync(join(source, folder, `create-${folder}-queue.ts`));

it('runs the contract on every adapter', () => {
  const adapters = readdirSync(source).filter(isAdapter).sort();
  expect(adapters).toEqual(['bullmq', 'embedded']);
  for (const adapter of adapters) {
    const spec = readFileSync(join(source, adapter, `${adapter}.int.spec.ts`), 'utf8');
    expect(spec).toContain(`jobQueueContract('${adapter}', `);
  }
});
