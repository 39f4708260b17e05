import { CodedError, type ServiceName } from '@clearinghouse/contracts';
import type { ServiceDefinition } from '../definition.js';

export const SERVICE_DEFINITION = Symbol('ServiceDefinition');

/** A service answers for itself only. @throws CodedError HTTP.NOT_FOUND */
export function refuseOthers(definition: ServiceDefinition, asked: ServiceName): void {
  if (definition.name !== asked) throw new CodedError('HTTP.NOT_FOUND');
}
