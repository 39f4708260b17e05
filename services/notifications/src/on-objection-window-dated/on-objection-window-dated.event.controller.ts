import { type EventEnvelope, objectionWindowMoved, objectionWindowOpened } from '@clearinghouse/contracts';
import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { OnObjectionWindowDated, type WindowDated } from './on-objection-window-dated.handler.js';

@Controller()
export class OnObjectionWindowDatedController {
  constructor(private readonly handler: OnObjectionWindowDated) {}

  @EventPattern(objectionWindowOpened.type)
  opened(@Payload() event: EventEnvelope<WindowDated>): Promise<void> {
    return this.handler.run(event, 'opened');
  }

  @EventPattern(objectionWindowMoved.type)
  moved(@Payload() event: EventEnvelope<WindowDated>): Promise<void> {
    return this.handler.run(event, 'moved');
  }
}
