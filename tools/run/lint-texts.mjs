// Reads [{path, source}] as JSON from standard input; prints, for each, the ids of the lint rules that refuse it.
// A process of its own, because Jest cannot load ESLint's configuration (an ES module).
import { ESLint } from 'eslint';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({ cwd: root });
const answers = [];
for (const { path, source } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(`${source}\n`, { filePath: join(root, path) });
  answers.push((result?.messages ?? []).map((message) => message.ruleId ?? 'fatal'));
}
console.log(JSON.stringify(answers));
