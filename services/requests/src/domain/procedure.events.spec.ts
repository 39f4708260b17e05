import * as contracts from '@clearinghouse/contracts';
import { actor, draft, item, now, party, providers, requestId, requestIn, today } from '../testing/samples.js';
import { recordAgreement } from './agreement.js';
import { closeRequest } from './closing.js';
import { changeConsents } from './consents.js';
import { ADVISED, advise, REFERRED, refer } from './referral.js';
import { RELEASED, release, REPORTED, reportDelivery } from './delivery-report.js';
import { dueDecisions } from './due.js';
import { answerFollowUp } from './follow-up.js';
import { confirmRequest, findInformal, recordNotTakenUp } from './informal.js';
import { objectTo } from './objection.js';
import { postSummary } from './posting.js';
import * as events from './procedure.events.js';
import { CALENDARS } from './procedures/calendars.js';
import { recirculateRequest } from './recirculation.js';
import { openingAt } from './windows.js';
import { evolveAll } from './evolve.js';

const p2010 = () => requestIn('acknowledged', draft({ procedure: 'p2010' }));
const no = { circulate: false, postSummary: false, postInFull: false, shareWithNgos: false };
const provider = party('XBB');
const delivery = { form: 'report', activities: 'a course', amount: 1, complete: true } as const;
const late = contracts.instant(Date.UTC(2028, 0, 1));

describe('the events of the procedure', () => {
  it('carry the wire types of the contracts', () => {
    const literals = [...Object.values(events), REFERRED, ADVISED, REPORTED, RELEASED].filter((type) =>
      type.startsWith('clearinghouse.'),
    );
    const kinds = [...contracts.EVENT_KINDS.keys()];
    expect(literals.filter((type) => !kinds.includes(type))).toEqual([]);
  });

  it('fit the schemas of the contracts, with nothing that the schema does not know', () => {
    const acknowledged = p2010();
    const circulated = requestIn('circulated', draft({ items: [item(1), item(2)] }));
    const posted = evolveAll(circulated, postSummary(circulated, actor)) ?? circulated;
    const report = reportDelivery(requestId, circulated, provider, { itemNo: 1, provider, delivery }, actor, now);
    const made = [
      ...openingAt('acknowledged', requestIn('authenticated', draft({ procedure: 'p2010' })), {
        at: now,
        calendars: CALENDARS,
      }),
      ...dueDecisions(acknowledged, { at: late, calendars: CALENDARS }),
      ...objectTo('circulation', acknowledged, { items: [1] }, actor),
      ...findInformal(requestIn('submitted'), { reason: 'non-state-sender', senderAgrees: false }, actor),
      ...confirmRequest(requestIn('informal'), actor),
      ...recordNotTakenUp(requestIn('informal'), today, actor),
      ...changeConsents(posted, 1, no, actor),
      ...recirculateRequest(circulated, providers, actor, today),
      ...recordAgreement(requestId, circulated, 2, { provider, amount: 2, period: '2026-Q3' }, actor),
      ...answerFollowUp(circulated, 'met', actor),
      ...closeRequest(circulated, 'met', actor),
      ...refer(requestId, actor, 'why', now).events,
      ...advise('r:w', refer(requestId, actor, 'why', now).state, 'go on', actor, now).events,
      ...report.events,
      ...release(report.state, actor).events,
    ];
    const types = new Set(made.map(({ type }) => type));
    expect(types.size).toBeGreaterThan(15);
    for (const { type, data } of made) {
      if (!type.startsWith('clearinghouse.')) continue;
      const kind = contracts.EVENT_KINDS.get(type);
      expect([type, kind?.data.parse(data)]).toEqual([type, data]);
    }
  });
});
