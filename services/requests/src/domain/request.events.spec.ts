import * as contracts from '@clearinghouse/contracts';
import { requestIn, actor, draft, now, party, providers, requestId, today } from '../testing/samples.js';
import { takeNameOff } from './beneficiaries.js';
import { circulateRequest } from './circulation.js';
import { postSummary } from './posting.js';
import { acknowledgeRequest, authenticateRequest, registerRequest } from './register.js';
import * as events from './request.events.js';
import { submitNewRequest } from './submission.js';
import { withdrawRequest } from './withdrawal.js';

describe('the events of a request', () => {
  it('carry the wire types of the contracts', () => {
    const { SUBMITTED, REGISTERED, AUTHENTICATED, ACKNOWLEDGED, CIRCULATED, POSTED, TAKEN_OFF, WITHDRAWN } = events;
    const kinds = [
      contracts.requestSubmitted,
      contracts.requestRegistered,
      contracts.requestAuthenticated,
      contracts.requestAcknowledged,
      contracts.requestCirculated,
      contracts.summaryPosted,
      contracts.beneficiaryTakenOff,
      contracts.requestWithdrawn,
    ];
    expect([SUBMITTED, REGISTERED, AUTHENTICATED, ACKNOWLEDGED, CIRCULATED, POSTED, TAKEN_OFF, WITHDRAWN]).toEqual(
      kinds.map(({ type }) => type),
    );
  });

  it('fit the schemas of the contracts, with nothing that the schema does not know', () => {
    const made = [
      ...submitNewRequest(draft(), actor),
      ...registerRequest(requestId, requestIn('submitted'), actor, now),
      ...authenticateRequest(requestIn('registered'), actor),
      ...acknowledgeRequest(requestIn('authenticated'), actor, now),
      ...circulateRequest(requestIn('acknowledged'), 'all', providers, actor, today),
      ...postSummary(requestIn('circulated'), actor),
      ...takeNameOff(requestIn('circulated'), party('XAC'), actor),
      ...withdrawRequest(requestIn('circulated'), actor),
    ];
    for (const { type, data } of made) expect(contracts.EVENT_KINDS.get(type)?.data.parse(data)).toEqual(data);
  });
});
