import { createHash } from 'node:crypto';
import {
  acknowledgeRequest,
  authenticateRequest,
  beginAttachment,
  type Changed,
  circulateRequest,
  completeAttachment,
  draftRequest,
  type LetterView,
  listLetters,
  listReplies,
  type NeedItemInput,
  type Operation,
  type PartyCode,
  putChunk,
  readRequest,
  recordProgramme,
  recordReplyStep,
  registerRequest,
  REPLY_STEPS,
  replyToRequest,
  type ReplyView,
  type RequestView,
  type Role,
  submitNewRequest,
  submitRequest,
} from '@clearinghouse/contracts';
import { eventually, type SystemUnderTest } from '@clearinghouse/service-kit/testing';

const PATIENCE = { timeoutMs: 40_000 };
const STAFF_STEPS = [registerRequest, authenticateRequest, acknowledgeRequest] as const;

export const item = (no: number, more: Partial<NeedItemInput> = {}): NeedItemInput => ({
  ...{ no, area: 'OP3d.law', field: 'cross', assistanceType: 'legal_drafting' },
  ...{ what: `Committee text ${no}`, forProviders: `Provider text ${no}`, forPublic: `Public text ${no}` },
  consents: { circulate: true },
  ...more,
});

/** How a call was refused, in words: `409 REQUEST.WRONG_STATE`; `answered` when it was not. */
export const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    (problem: { status: number; code: string }) => `${problem.status} ${problem.code}`,
  );

/** One request of fictitious parties, and those who act on it, over the public interface of one system. */
export function storyOf(system: SystemUnderTest, requester: PartyCode) {
  let id = '';
  const MISSION = ['permanent-mission', requester] as const;

  const read = async (role: Role, party?: PartyCode): Promise<RequestView> =>
    (await (await system.as(role, party)).call(readRequest, { params: { id } })).answer as RequestView; // parsed by the server

  /** A step over the version that there is now; asked again when a clock moved it on meanwhile. */
  async function step(operation: Operation, role: Role, body: object = {}, party?: PartyCode, more: object = {}) {
    const client = await system.as(role, party);
    const params = { id, ...more };
    for (let tries = 1; ; tries += 1) {
      const { version } = await read(role, party);
      const done = client.call(operation, { params, body, ifMatch: version });
      if (tries === 5 || !(await refusal(done)).startsWith('412')) return (await done).answer as Changed; // what steps answer
    }
  }

  /** A draft of the State, by its national point of contact. */
  async function draft(more: object = {}): Promise<void> {
    const client = await system.as('drafter', requester);
    const body = { requester, title: `Help for ${requester}`, dateOfRequest: '2026-03-02', items: [item(1)], ...more };
    id = (await client.call(draftRequest, { body: body as never })).answer.id; // the server parses it
  }

  async function submit(more: object = {}): Promise<string> {
    const client = await system.as(...MISSION);
    const body = { requester, title: `Help for ${requester}`, dateOfRequest: '2026-03-02', items: [item(1)], ...more };
    id = (await client.call(submitNewRequest, { body: body as never })).answer.id; // the server parses it
    return id;
  }

  /** The receipt of a letter, with its scan attached to the request. */
  const receiptOf = (reference: string) => attach('registrar', undefined, reference);

  /** A file beside the request, at its version 3; named as the scan of a paper, whatever it is for. */
  async function attach(role: Role, party?: PartyCode, reference = 'Annex') {
    const client = await system.as(role, party);
    const letter = Buffer.from(`Letter ${reference}`);
    const sha256 = createHash('sha256').update(letter).digest('hex');
    const file = { name: 'letter.txt', bytes: letter.length, sha256 };
    const { answer } = await client.call(beginAttachment, { params: { id }, body: file });
    const params = { id, attachmentId: answer.id };
    const body = { content: letter.toString('base64') };
    await client.call(putChunk, { params: { ...params, no: 1 }, body, ifMatch: 1 });
    await client.call(completeAttachment, { params, ifMatch: 2 });
    return { reference, dateReceived: '2026-03-03', scan: answer.id };
  }

  /** A registrar enters the note verbale of the State: a draft, the scan, and what the receipt says. */
  async function submitOnPaper(reference: string, more: object = {}): Promise<void> {
    const registrar = await system.as('registrar');
    const body = { requester, title: `Help for ${requester}`, dateOfRequest: '2026-03-02', items: [item(1)], ...more };
    id = (await registrar.call(draftRequest, { body: body as never })).answer.id; // the server parses it
    const receipt = await receiptOf(reference);
    await registrar.call(submitRequest, { params: { id }, body: { receipt } as never, ifMatch: 1 }); // the same
  }

  async function acknowledge(): Promise<void> {
    for (const operation of STAFF_STEPS) await step(operation, 'expert');
  }

  /** Puts a provider on the list, by a programme on offer. */
  async function provider(party: PartyCode, more: object = {}): Promise<string> {
    const body = {
      provider: party,
      providerKind: 'programme',
      title: `Programme of ${party}`,
      areas: ['OP3d.law'],
      ...more,
    };
    const officer = await system.as('provider-officer', party);
    return (await officer.call(recordProgramme, { body: body as never })).answer.id; // the server parses it
  }

  /** Asked until every addressee is on the list of providers, which follows the offers. */
  const circulate = (addressees: readonly PartyCode[]) =>
    eventually('the request to be circulated', () => step(circulateRequest, 'chair', { addressees }), PATIENCE);

  /** Asked until the circulation has reached the offers. @returns the version of the reply */
  async function reply(party: PartyCode, lines: readonly object[], more: object = {}): Promise<number> {
    const officer = await system.as('provider-officer', party);
    const body = { provider: party, lines, ...more } as never; // the server parses it
    const given = () => officer.call(replyToRequest, { params: { requestId: id }, body });
    return (await eventually('the circulation to reach the offers', given, PATIENCE)).answer.version;
  }

  async function tell(party: PartyCode, version: number): Promise<void> {
    const registrar = await system.as('registrar');
    let ifMatch = version;
    for (const each of REPLY_STEPS) {
      const call = { params: { requestId: id, provider: party }, body: { step: each }, ifMatch };
      ifMatch = (await registrar.call(recordReplyStep, call)).answer.version;
    }
  }

  async function replies(role: Role, party?: PartyCode): Promise<readonly ReplyView[]> {
    const { answer } = await (await system.as(role, party)).call(listReplies, { params: { requestId: id } });
    return answer.items as ReplyView[]; // parsed by the server
  }

  async function letters(role: Role, party?: PartyCode): Promise<readonly LetterView[]> {
    const { answer } = await (await system.as(role, party)).call(listLetters, { query: { requestId: id } });
    return answer.items as LetterView[]; // parsed by the server
  }

  const letter = (purpose: LetterView['purpose'], role: Role, party?: PartyCode) =>
    eventually(
      `the ${purpose}`,
      async () => (await letters(role, party)).find((each) => each.purpose === purpose),
      PATIENCE,
    );

  const circulated = async (addressees: readonly PartyCode[], more: object = {}) => {
    for (const party of addressees) await provider(party);
    await submit(more);
    await acknowledge();
    await circulate(addressees);
    return id;
  };

  return {
    ...{
      MISSION,
      acknowledge,
      attach,
      circulate,
      circulated,
      draft,
      letter,
      letters,
      provider,
      read,
      replies,
      reply,
      receiptOf,
      step,
      submit,
      submitOnPaper,
      tell,
    },
    id: () => id,
  };
}
export type Story = ReturnType<typeof storyOf>;
