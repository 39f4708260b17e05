const { readFileSync } = require('node:fs');
const Sequencer = require('@jest/test-sequencer').default;

/** Written at the top of a file whose few lines run for a minute, such as an adapter's contract suite. */
const MARK = '@long';

/**
 * Jest begins with the files that took longest, and with the largest ones where it does not know. A fresh clone knows of
 * none, and the longest are short: a mark puts them first, so that the last worker does not begin them alone.
 */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const long = (test) => test.duration === undefined && readFileSync(test.path, 'utf8').includes(MARK);
    return [...sorted.filter(long), ...sorted.filter((test) => !long(test))];
  }
};
