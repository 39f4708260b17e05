const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/** What jest-circus keeps in the global object: handlers of the events of a file, and its tests. */
const OF_ONE_FILE = new Set(['EVENT_HANDLERS', 'JEST_STATE_SYMBOL']);

/**
 * The worker itself as environment of a test file: no realm of its own, so that what `runtime.cjs` shares is of the same
 * realm as the tests. What a file leaves in `process.env` is undone when it ends.
 */
module.exports = class SharedEnvironment {
  constructor({ projectConfig: config }) {
    this.global = globalThis;
    this.conditions = config.testEnvironmentOptions.customExportConditions;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = null; // the legacy ones
    this.fakeTimersModern = new ModernFakeTimers({ config, global: globalThis });
  }

  async setup() {
    this.variables = { ...process.env };
  }

  async teardown() {
    this.fakeTimersModern.dispose();
    for (const name of Object.keys(process.env)) if (!(name in this.variables)) delete process.env[name];
    Object.assign(process.env, this.variables);
    for (const key of Object.getOwnPropertySymbols(globalThis))
      if (OF_ONE_FILE.has(key.description)) delete globalThis[key];
  }

  exportConditions = () => this.conditions;

  getVmContext = () => null; // the runtime compiles in this realm
};
