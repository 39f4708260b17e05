import { changeProgramme, listProgrammes, readProgramme, type ProgrammeId } from '@clearinghouse/contracts';
import { addressOf } from './address-of.js';
import { readAnswer } from './read-answer.js';

describe('the address of a call', () => {
  it('encodes parameters and leaves out what is absent', () => {
    const id = 'p-1:2/../x' as ProgrammeId;
    expect(addressOf('http://h', readProgramme, { id })).toBe('http://h/api/v1/offers/p-1%3A2%2F..%2Fx');
    const query = { limit: 5, cursor: undefined, tag: ['a', 'b'] };
    expect(addressOf('http://h', listProgrammes, {}, query)).toBe('http://h/api/v1/offers?limit=5&tag=a&tag=b');
    expect(addressOf('http://h', changeProgramme, { id: 'p' })).not.toContain('?');
  });
});

describe('an answer', () => {
  it('is the JSON of a success', async () => {
    expect(await readAnswer(Response.json({ id: 'p' }, { status: 201 }))).toEqual({ id: 'p' });
  });
  it('is the coded problem of a refusal', async () => {
    const refused = Response.json({ code: 'HTTP.INVALID', errors: [{ path: 'body.x' }] }, { status: 422 });
    await expect(readAnswer(refused)).rejects.toMatchObject({
      status: 422,
      code: 'HTTP.INVALID',
      message: '422 HTTP.INVALID [{"path":"body.x"}]',
    });
  });
  it('is a problem without a code when something else answered', async () => {
    await expect(readAnswer(new Response('<html>', { status: 504 }))).rejects.toMatchObject({ code: 'HTTP.504' });
    await expect(readAnswer(new Response('<html>'))).rejects.toMatchObject({ status: 200, code: 'HTTP.200' });
  });
});
