import type { Changed, Instant, PaperReceipt } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { actorOf } from '../domain/actor.js';
import { assertPaper, onPaper } from '../domain/paper.js';
import type { Request } from '../domain/request.js';
import type { Actor, RequestEvent } from '../domain/request.events.js';
import { takeStep } from '../domain/step.js';
import { OfficeCalendars } from './office-calendars.js';
import { type ChangeCall, RequestRepository } from './request.repository.js';
import { Scans } from './scans.js';

export interface StepCall extends ChangeCall, Pick<Call, 'correlationId'> {
  readonly body: { readonly why?: string | undefined; readonly receipt?: PaperReceipt | undefined };
}
export type Decide = (request: Request, actor: Actor, at: Instant) => readonly RequestEvent[];

/** How every step of a request is taken: load, what the clock owes, decide, one guarded write. */
@Injectable()
export class RequestSteps {
  constructor(
    private readonly requests: RequestRepository,
    private readonly clock: Clock,
    private readonly office: OfficeCalendars,
    private readonly scans: Scans,
  ) {}

  /** @throws REQUEST.NOT_FOUND, ACCESS.FORBIDDEN and whatever `decide` throws; StoreError stale-version */
  async take(call: StepCall, decide: Decide): Promise<Changed> {
    const now = { at: this.clock.now(), calendars: await this.office.calendars() };
    const actor = actorOf(call.caller, call.body.why);
    const step = (request: Request) => takeStep(request, now, (settled) => decide(settled, actor, now.at));
    return this.requests.change(call, step, contextOf(call, now.at));
  }

  /** A step that is the State's own word: a registrar enters it with its paper. @throws also PAPER.NO_RECEIPT, PAPER.NO_SCAN, PAPER.NOT_ON_PAPER, ATTACHMENT.NOT_FOUND */
  async say(call: StepCall, decide: Decide): Promise<Changed> {
    const { caller, body } = call;
    assertPaper(caller, body.receipt);
    await this.scans.assertThere(call.params.id, body.receipt);
    return this.take(call, (request, actor, at) =>
      onPaper(decide(request, actor, at), request.content.requester, body.receipt, actor),
    );
  }
}
