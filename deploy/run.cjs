// Runs a program that `bundle.mjs` has made: node deploy/run.cjs requests
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script, constants } = require('node:vm');

const folder = join(__dirname, 'dist');
const HEAD = '(function (exports, require, module, __filename, __dirname) { ';
const loaded = new Map();

const compiledOf = (path) => `${path}.compiled`;

/** Node before 22 keeps nothing compiled by itself. What another version of Node kept is refused by V8, and compiled anew. */
function compile(path) {
  const kept = compiledOf(path);
  return new Script(`${HEAD}${readFileSync(path, 'utf8')}\n})`, {
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

/** The first stack trace that is asked for loads what names our sources in it; most runs of a program never do. */
function nameSources(error, frames) {
  require('source-map-support').install({ environment: 'node', handleUncaughtExceptions: false });
  return Error.prepareStackTrace(error, frames);
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
