const asyncHooks = require('node:async_hooks');
const { createRequire, isBuiltin } = require('node:module');
const { dirname } = require('node:path');
const { compileFunction } = require('node:vm');
const { default: JestRuntime } = require('jest-runtime');

/** What Jest hands to tests itself. */
const OF_JEST = /^(@jest\/|jest($|-)|expect$|pretty-format$)/;

const isPackage = (name) => !/^[./]/.test(name) && !isBuiltin(name);

const shared = new Map();

/** As a file of the folder would load it; which file of it asks does not matter, so the answer is kept. */
function loadOnce(from, name) {
  const key = `${dirname(from)}\0${name}`;
  if (!shared.has(key)) shared.set(key, createRequire(from)(name));
  return shared.get(key);
}

/**
 * Loads packages, and the built workspace packages that a project depends on, once a worker; Jest would load them again for
 * every file of tests, which took most of the time. The sources of the project under test stay each file's own.
 */
module.exports = class SharingRuntime extends JestRuntime {
  constructor(config, ...others) {
    super(config, ...others);
    this.own = `@clearinghouse/${config.displayName?.name}`;
    const { executor } = this;
    executor.compile = (source, filename) => compileFunction(source, executor.injectedModuleParameters, { filename });
    const storages = (this.storages = []);
    this.asyncHooks = {
      ...asyncHooks,
      AsyncLocalStorage: class extends asyncHooks.AsyncLocalStorage {
        constructor(...options) {
          super(...options);
          storages.push(this);
        }
      },
    };
  }

  isShared(name) {
    return isPackage(name) && !OF_JEST.test(name) && name !== this.own && !name.startsWith(`${this.own}/`);
  }

  requireModule(from, name, options, ...others) {
    if (name === 'node:async_hooks' || name === 'async_hooks') return this.asyncHooks;
    if (!options?.isInternalModule && name && this.isShared(name)) return loadOnce(from, name);
    return super.requireModule(from, name, options, ...others);
  }

  /** What Jest loads for itself for each file of tests: only what holds that file's state, `jest-circus`, is loaded anew. */
  requireInternalModule(from, name) {
    return name && isPackage(name) ? loadOnce(from, name) : super.requireInternalModule(from, name);
  }

  /** Node asks every storage that was ever used at every promise; the one that Jest makes for a file is never given up. */
  teardown() {
    for (const storage of this.storages) storage.disable();
    super.teardown();
  }
};
