// Runs a program that `bundle.mjs` has made: node deploy/run.cjs requests
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { SourceMap } = require('node:module');
const { join } = require('node:path');
const { Script, constants } = require('node:vm');

const folder = join(__dirname, 'dist');
const HEAD = '(function (exports, require, module, __filename, __dirname) { ';
const loaded = new Map();

const compiledOf = (path) => `${path}.compiled`;

/** Node before 22 keeps nothing compiled by itself. What another version of Node kept is refused by V8, and compiled anew. */
function compile(path) {
  const kept = compiledOf(path);
  return new Script(`${HEAD}${readFileSync(path, 'latin1')}\n})`, {
    filename: path,
    columnOffset: -HEAD.length,
    cachedData: existsSync(kept) ? readFileSync(kept) : undefined,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
}

/** `require` within a bundle: the bundle's own files are loaded here, everything else by Node. */
const requireFrom = Object.assign((id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)), {
  resolve: require.resolve,
  cache: require.cache,
});

function load(file) {
  const known = loaded.get(file);
  if (known) return known.module.exports;
  const path = join(folder, file);
  const script = compile(path);
  const module = { exports: {} };
  loaded.set(file, { module, script, path });
  script.runInThisContext()(module.exports, requireFrom, module, path, folder);
  return module.exports;
}

function keepCompiled() {
  for (const { script, path } of loaded.values()) writeFileSync(compiledOf(path), script.createCachedData());
}

const maps = new Map();

function mapOf(path) {
  if (!maps.has(path)) {
    const map = `${path}.map`;
    maps.set(path, existsSync(map) ? new SourceMap(JSON.parse(readFileSync(map, 'utf8'))) : undefined);
  }
  return maps.get(path);
}

/** A place in a bundle as `path:line:column`, named as the place in our sources that it was made from. */
function sourceOf(place, path, line, column) {
  const { originalSource, originalLine, originalColumn } = mapOf(path)?.findEntry(line - 1, column - 1) ?? {};
  return originalSource ? `${join(folder, originalSource)}:${originalLine + 1}:${originalColumn + 1}` : place;
}

/** Maps are read for the first stack trace that is asked for; most runs of a program never ask for one. */
function nameSources(error, frames) {
  const stack = frames.map((frame) => `\n    at ${frame}`).join('');
  return `${error}${stack.replace(/(\/[^():]+\.js):(\d+):(\d+)/g, sourceOf)}`;
}

/** @param {string} name of a program, such as `requests` or `clearinghouse` */
function run(name) {
  if (!existsSync(join(folder, `${name}.js`))) {
    console.error(`There is no program "${name}" here: run "npm run build" first.`);
    process.exit(1);
  }
  Error.prepareStackTrace = nameSources;
  load(`${name}.js`);
}

module.exports = { run };
if (require.main === module) {
  const words = process.argv.slice(2);
  if (words[0] === '--keep-compiled') process.once('exit', keepCompiled);
  run(words.at(-1) ?? '');
}
