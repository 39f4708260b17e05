import type { ServiceName } from '@clearinghouse/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Services behind the gateway. */
export type UpstreamName = Exclude<ServiceName, 'gateway'>;

/** The way from the public door to the service that a call is for. */
export interface ServiceDoor {
  /**
   * Hands over a call whose body has not been read yet, and resolves when somebody else answers it or the answer has
   * begun. Streaming and back-pressure hold: nothing is collected here. The correlation id goes along.
   * @throws CodedError SERVICE.BAD_GATEWAY when the service does not answer; HTTP.TOO_LARGE for a body over the limit
   */
  pass(service: UpstreamName, request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

export const SERVICE_DOOR = Symbol('ServiceDoor');
