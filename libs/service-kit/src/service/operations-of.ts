import { type Operation, OPERATIONS } from '@clearinghouse/contracts';
import type { ServiceDefinition } from '../definition.js';

/** What a service has to serve, those operations included that each service serves for itself. */
export function operationsOf({ name, operations }: ServiceDefinition): readonly Operation[] {
  const all = [...OPERATIONS.values()];
  const own = operations ?? all.filter(({ service }) => service === name);
  return [...own, ...all.filter(({ service }) => service === 'each')];
}
