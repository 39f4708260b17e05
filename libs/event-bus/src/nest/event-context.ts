import { BaseRpcContext } from '@nestjs/microservices';
import type { Delivery } from '../port.js';

/** The `@Ctx()` of an event handler: where the event stands and which attempt this is. */
export class EventContext extends BaseRpcContext<[Delivery]> {
  get delivery(): Delivery {
    return this.getArgByIndex(0);
  }
}
