import { answerQuestion, askQuestion, eraseQuestion, listQuestions } from '@clearinghouse/contracts';
import { startTestService, type TestService } from '@clearinghouse/service-kit/testing';
import { questionCollection } from '../adapters/question-box.js';
import { requestsService } from '../index.js';
import { party } from '../testing/samples.js';

const [XAA, XBB] = [party('XAA'), party('XBB')];
let service: TestService;
beforeAll(async () => (service = await startTestService(requestsService)), 30_000);
afterAll(() => service.close());

describe('a question before submission, over HTTP', () => {
  it('is answered by an expert, seen by nobody else, and erased without a trace', async () => {
    const [drafter, expert] = [await service.as('drafter', XAA), await service.as('expert')];
    const { id } = (await drafter.call(askQuestion, { body: { text: 'May one request name two areas?' } })).answer;
    const params = { id };
    const other = await service.as('drafter', XBB);
    expect((await other.call(listQuestions)).answer.items).toEqual([]);
    await expect(other.call(eraseQuestion, { params, ifMatch: 1 })).rejects.toThrow('404 QUESTION.NOT_FOUND');
    await expect((await service.as('chair')).call(listQuestions)).rejects.toThrow('403 ACCESS.FORBIDDEN');

    const answer = { params, body: { text: 'Yes, item by item.' } };
    await expect(drafter.call(answerQuestion, { ...answer, ifMatch: 1 })).rejects.toThrow('403 ACCESS.FORBIDDEN');
    await expert.call(answerQuestion, { ...answer, ifMatch: 1 });
    await expect(expert.call(answerQuestion, { ...answer, ifMatch: 2 })).rejects.toThrow('409 QUESTION.WRONG_STATE');
    expect((await drafter.call(listQuestions)).answer.items).toMatchObject([{ id, answer: 'Yes, item by item.' }]);

    await drafter.call(eraseQuestion, { params, ifMatch: 2 });
    expect((await expert.call(listQuestions)).answer.items).toEqual([]);
    const questions = service.platform.store.collection(questionCollection);
    for await (const entry of questions.history(id)) throw new Error(`kept: ${entry.type}`);
  });
});
