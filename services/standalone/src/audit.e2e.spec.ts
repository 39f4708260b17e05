import {
  listCheckpoints,
  makeCheckpoint,
  readCheckpoint,
  recordProgramme,
  type ServiceName,
  verifyHistory,
} from '@clearinghouse/contracts';
import { freshOrganization, systems, type SystemUnderTest } from '@clearinghouse/service-kit/testing';

const KEEPERS: readonly ServiceName[] = ['requests', 'offers', 'matching', 'notifications'];

/** A long audit answers how far it is. */
async function verified(system: SystemUnderTest, service: ServiceName) {
  const auditor = await system.as('auditor');
  for (;;) {
    const { answer } = await auditor.call(verifyHistory, { params: { service } });
    if (answer.complete) return answer;
  }
}

describe.each(systems())('$mode', (system) => {
  it.each(KEEPERS)('verifies every history of %s while others work', async (service) => {
    const { findings, entries, aggregates } = await verified(system, service);
    expect(findings).toEqual([]);
    expect(entries).toBeGreaterThanOrEqual(aggregates);
  });

  it('signs a history, and the checkpoint stands when histories are verified again', async () => {
    const params = { service: 'offers' } as const;
    const provider = freshOrganization();
    const officer = await system.as('provider-officer', provider);
    const stated = { title: `Courses of ${provider}`, areas: ['OP3d.licensing' as const] };
    const body = { provider, providerKind: 'regional' as const, ...stated };
    const { id } = (await officer.call(recordProgramme, { body })).answer;
    const administrator = await system.as('administrator');
    const { last } = (await administrator.call(makeCheckpoint, { params })).answer;
    const auditor = await system.as('auditor');
    const named = async (number: number) =>
      (await auditor.call(readCheckpoint, { params: { ...params, number } })).answer.body.heads.some(
        (head) => head.id === id,
      );
    let number = last?.number ?? 0;
    while (number > 0 && !(await named(number))) number -= 1; // another process may have made one meanwhile
    expect(number).toBeGreaterThan(0);
    expect((await auditor.call(listCheckpoints, { params, query: { limit: 1 } })).answer.items).toMatchObject([
      { number: 1, previous: null },
    ]);
    expect((await verified(system, 'offers')).findings).toEqual([]);
  });

  it('shows checkpoints to auditors and administrators only', async () => {
    const params = { service: 'requests' } as const;
    for (const role of ['expert', 'registrar', 'chair', 'committee-member'] as const)
      await expect((await system.as(role)).call(listCheckpoints, { params })).rejects.toMatchObject({ status: 403 });
  });
});
