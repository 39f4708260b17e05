import { createHash } from 'node:crypto';
import {
  answerQuestion,
  askQuestion,
  beginAttachment,
  clearDraft,
  commentOnDraft,
  completeAttachment,
  confirmCandidate,
  editDraft,
  listAttachments,
  noteCandidate,
  putChunk,
  readHints,
  readRequest,
  readRequestHistory,
  submitRequest,
} from '@clearinghouse/contracts';
import { freshParty, systems } from '@clearinghouse/service-kit/testing';
import { requestBody } from './testing/api.js';

const SCAN = Buffer.from('%PDF-1.7 a plan');

describe.each(systems())('drafting, $mode', ({ as }) => {
  it('goes from a passage in a report over draft, hints, comments and clearing to the Mission, off the record', async () => {
    const state = freshParty();
    const [expert, drafter] = [await as('expert'), await as('drafter', state)];
    const [ministry, mission] = [await as('clearing-ministry', state), await as('permanent-mission', state)];

    const asked = (await drafter.call(askQuestion, { body: { text: 'May one request name two areas?' } })).answer;
    const answer = { params: { id: asked.id }, body: { text: 'Yes, item by item.' }, ifMatch: asked.version };
    await expert.call(answerQuestion, answer);
    const source = { kind: 'national-report', title: 'Report of 2026' } as const;
    const passage = { requester: state, source, passage: 'Officers would profit from courses.' };
    const noted = (await expert.call(noteCandidate, { body: passage })).answer;
    const confirm = { params: { id: noted.id }, body: {}, ifMatch: noted.version };
    const params = { id: (await mission.call(confirmCandidate, confirm)).answer.requestId };

    const early = (await drafter.call(readHints, { params })).answer.hints;
    expect(early.map(({ code }) => code)).toEqual(['no-items']);
    const edit = { params, body: requestBody(state, { memorandum: passage.passage }), ifMatch: 1 };
    let { version } = (await drafter.call(editDraft, edit)).answer;
    const comment = { params, body: { text: 'Item 2 names the wrong agency.' }, ifMatch: version };
    version = (await ministry.call(commentOnDraft, comment)).answer.version;
    version = (await ministry.call(clearDraft, { params, ifMatch: version })).answer.version;

    const sha256 = createHash('sha256').update(SCAN).digest('hex');
    const file = { name: 'Plan.pdf', bytes: SCAN.length, sha256, visibility: 'committee' } as const;
    const begun = (await drafter.call(beginAttachment, { params, body: file })).answer;
    const about = { ...params, attachmentId: begun.id };
    const content = SCAN.toString('base64');
    await drafter.call(putChunk, { params: { ...about, no: 1 }, body: { content }, ifMatch: 1 });
    await drafter.call(completeAttachment, { params: about, ifMatch: 2 });

    await expect(expert.call(readRequest, { params })).rejects.toThrow('404 REQUEST.NOT_FOUND');
    await expect(drafter.call(submitRequest, { params, body: {}, ifMatch: version })).rejects.toThrow('403');
    await mission.call(submitRequest, { params, body: {}, ifMatch: version });
    const { answer: sent } = await expert.call(readRequest, { params });
    expect(sent).toMatchObject({ state: 'submitted', memorandum: passage.passage });
    expect(JSON.stringify(sent)).not.toContain('wrong agency');
    const { entries } = (await expert.call(readRequestHistory, { params })).answer;
    expect(entries.map(({ type }) => type)).toEqual(['clearinghouse.request-submitted.v1']);
    const member = await as('committee-member');
    const { items } = (await member.call(listAttachments, { params })).answer;
    expect(items).toMatchObject([{ name: 'Plan.pdf', type: 'application/pdf' }]);
  });
});
