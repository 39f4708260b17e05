import {
  type Audience,
  type EventEnvelope,
  instant,
  type PartyCode,
  requestRegistered,
  requestCirculated,
  type Role,
} from '@clearinghouse/contracts';
import { mintToken } from '@clearinghouse/service-kit';
import { eventually } from '@clearinghouse/service-kit/testing';
import { localDoor } from '../doors/local-door.js';
import { startGateway, type TestGateway } from '../testing/start-gateway.js';
import { streamOf } from '../testing/stream-of.js';

const party = (code: string): PartyCode => code as PartyCode; // of the form that the schema wants
const [STATE, PROVIDER, OTHER] = [party('XBA'), party('XBP'), party('XBQ')];
const inside: Audience = { levels: ['experts', 'committee'], parties: [STATE] };
const circulated: Audience = { ...inside, parties: [STATE, PROVIDER] };

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway(localDoor(new Map()));
});
afterAll(() => gateway.close());

const token = (role: Role, of?: PartyCode, ttlSeconds = 60): Promise<string> =>
  mintToken(gateway.platform.tokenKey, { role, party: of, subject: 'person', ttlSeconds });
const open = async (role: Role, of?: PartyCode) => streamOf(gateway.url, await token(role, of));

function event(type: string, sequence: number, audience: Audience): EventEnvelope {
  return {
    specversion: '1.0',
    id: `live-${sequence}`,
    source: '/requests',
    type,
    time: instant(sequence),
    subject: 'r-live',
    sequence,
    correlationid: 'live-test',
    audience,
    datacontenttype: 'application/json',
    data: { requester: STATE, by: 'person', number: '2026/1', at: instant(0) },
  };
}
const publish = (...events: EventEnvelope[]) => gateway.platform.bus.publish('requests', events);

describe('live updates', () => {
  it('tell a provider nothing before circulation, and another provider nothing after it', async () => {
    const [expert, state, provider, other] = await Promise.all([
      open('expert'),
      open('permanent-mission', STATE),
      open('provider-officer', PROVIDER),
      open('provider-officer', OTHER),
    ]);
    await publish(event(requestRegistered.type, 1, inside));
    await eventually('the expert to hear of it', () => expert.heard.length === 1);
    expect(provider.heard).toEqual([]);
    await publish(event(requestCirculated.type, 2, circulated));
    await eventually('the provider to hear of it', () => provider.heard.length === 1);
    await eventually('the State to hear of both', () => state.heard.length === 2);
    expect(expert.heard).toEqual([
      { type: requestRegistered.type, id: 'r-live', version: 1 },
      { type: requestCirculated.type, id: 'r-live', version: 2 },
    ]);
    expect(provider.heard).toEqual([{ type: requestCirculated.type, id: 'r-live', version: 2 }]);
    expect(other.heard).toEqual([]);
    for (const stream of [expert, state, provider, other]) stream.close();
  });

  it('end when the token does', async () => {
    const stream = await streamOf(gateway.url, await token('expert', undefined, 3)); // whole seconds: it lives for two at the least
    expect(stream.status).toBe(200);
    await stream.ended;
  });

  it('are for those who are signed in', async () => {
    expect((await streamOf(gateway.url)).status).toBe(401);
    expect((await streamOf(gateway.url, `${await token('expert')}x`)).status).toBe(401);
  });
});
