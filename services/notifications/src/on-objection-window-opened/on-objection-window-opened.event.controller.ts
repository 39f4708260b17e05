import { type DataOf, type EventEnvelope, objectionWindowOpened } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnObjectionWindowOpened } from './on-objection-window-opened.handler.js';

@Controller()
export class OnObjectionWindowOpenedController {
  constructor(private readonly handler: OnObjectionWindowOpened) {}

  @EventPattern(objectionWindowOpened.type)
  run(@Payload() event: EventEnvelope<DataOf<typeof objectionWindowOpened>>): Promise<void> {
    return this.handler.run(event);
  }
}
