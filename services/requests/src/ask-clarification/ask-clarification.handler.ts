import { type askClarification as operation, type Changed, CodedError } from '@clearinghouse/contracts';
import { type Call, Clock, contextOf } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { Clarifications } from '../adapters/clarifications.js';
import { RequestRepository } from '../adapters/request.repository.js';
import { actorOf } from '../domain/actor.js';
import { askClarification } from '../domain/clarification.js';

@Injectable()
export class AskClarification {
  constructor(
    private readonly requests: RequestRepository,
    private readonly clarifications: Clarifications,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads the request and writes nothing of it.
   * @throws REQUEST.NOT_FOUND by whom it was not circulated to, REQUEST.WRONG_STATE, REQUEST.ITEM_NOT_FOUND
   */
  async run(call: Call<typeof operation>): Promise<Changed> {
    const { params, caller, body, creation } = call;
    const at = this.clock.now();
    const { request, level } = await this.requests.visible(params.id, caller);
    if (level !== 'circulated' || caller.party === null) throw new CodedError('REQUEST.NOT_FOUND');
    if (request.state.status !== 'circulated')
      throw new CodedError('REQUEST.WRONG_STATE', { state: request.state.status, allowed: [] });
    const { circulation, content } = request.state;
    const { text: question, itemNo, named } = body;
    if (itemNo !== undefined && !circulation.items.includes(itemNo)) throw new CodedError('REQUEST.ITEM_NOT_FOUND');
    const { requester, title: requestTitle } = content;
    const asked = {
      requestId: params.id,
      requester,
      requestTitle,
      provider: caller.party,
      named,
      askedAt: at,
      question,
    };
    const state = { ...asked, ...(itemNo !== undefined && { itemNo }) };
    const decide = () => askClarification(state, actorOf(caller));
    return this.clarifications.ask(params.id, creation, decide, contextOf(call, at));
  }
}
