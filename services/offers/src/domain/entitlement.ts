import { type Caller, CodedError, type PartyCode } from '@clearinghouse/contracts';
import type { OfferedProgramme } from './programme.js';
import { levelOf } from './visibility.js';

/** A provider speaks for itself; a registrar enters what came on paper from any. @throws ACCESS.FORBIDDEN */
export function assertSpeaksFor({ role, party }: Caller, provider: PartyCode): void {
  if (role === 'provider-officer' && party !== provider) throw new CodedError('ACCESS.FORBIDDEN');
}

/** @throws PROGRAMME.NOT_FOUND when the caller may not even see it, so that nothing is revealed; else ACCESS.FORBIDDEN */
export function assertMayAct(caller: Caller, offered: OfferedProgramme): void {
  if (levelOf(caller, offered) === null) throw new CodedError('PROGRAMME.NOT_FOUND');
  assertSpeaksFor(caller, offered.programme.provider);
}
