import type { RequestId } from '@clearinghouse/contracts';
import { draft, party, requestIn } from '../testing/samples.js';
import { assertSupersedes } from './supersession.js';

describe('standing for a former request', () => {
  const repeat = draft({ supersedes: 'r-former' as RequestId }); // an id written by hand
  it('names one of the same State that was sent', () => {
    expect(() => assertSupersedes(repeat, requestIn('circulated'))).not.toThrow();
    expect(() => assertSupersedes(repeat, requestIn('withdrawn'))).not.toThrow();
    expect(() => assertSupersedes(draft({ supersedes: undefined }), undefined)).not.toThrow();
  });
  it('names no draft, no other State and nothing unknown', () => {
    for (const former of [undefined, requestIn('draft'), requestIn('submitted', draft({ requester: party('XBB') }))])
      expect(() => assertSupersedes(repeat, former)).toThrow('REQUEST.NOT_SUPERSEDABLE');
  });
});
