import { recordedLog } from '../testing/recorded-log.js';
import { withCorrelation } from './correlation.js';
import { PRIVATE_FIELDS } from './private-fields.js';

describe('the log', () => {
  it('takes private fields out, at three depths', () => {
    const { log, lines } = recordedLog();
    for (const name of PRIVATE_FIELDS) log.info({ [name]: 'hush', a: { [name]: 'hush', b: { [name]: 'hush' } } }, 'x');
    log.info({ headers: { authorization: 'Bearer hush' } }, 'call');
    expect(lines.join()).not.toContain('hush');
    expect(lines).toHaveLength(PRIVATE_FIELDS.length + 1);
  });
  it('carries the correlation id of the work under way, through promises and timers', async () => {
    const { log, lines } = recordedLog();
    await withCorrelation('c-1', async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      log.info({}, 'inside');
    });
    log.info({}, 'outside');
    expect(lines.map((line) => (JSON.parse(line) as { correlationId?: string }).correlationId)).toEqual([
      'c-1',
      undefined,
    ]);
  });
  it('shows of an error its name, message, stack and cause, not what a driver hung on it', () => {
    const { log, lines } = recordedLog();
    const cause = Object.assign(new TypeError('away'), { document: { title: 'hush' } });
    log.error({ err: new Error('failed', { cause }) }, 'x');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      err: { name: 'Error', message: 'failed', cause: { name: 'TypeError', message: 'away' } },
    });
    expect(lines.join()).not.toContain('hush');
  });
});
