import { type DataOf, type EventEnvelope, objectionWindowMoved } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnObjectionWindowMoved } from './on-objection-window-moved.handler.js';

@Controller()
export class OnObjectionWindowMovedController {
  constructor(private readonly handler: OnObjectionWindowMoved) {}

  @EventPattern(objectionWindowMoved.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof objectionWindowMoved>>): Promise<void> {
    return this.handler.run(event);
  }
}
