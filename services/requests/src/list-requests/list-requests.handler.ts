import type { AnswerOf, listRequests as operation, RequestId } from '@clearinghouse/contracts';
import type { Stored } from '@clearinghouse/document-store';
import { type Call, listSegments } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { RequestDesks } from '../adapters/request-desks.js';
import type { Request } from '../domain/request.js';
import { versionFor } from '../domain/version.js';
import { viewOf } from '../domain/view.js';
import { levelOf, providerIn } from '../domain/visibility.js';

@Injectable()
export class ListRequests {
  constructor(private readonly desks: RequestDesks) {}

  /** @throws HTTP.BAD_CURSOR */
  async run({ caller, query }: Call<typeof operation>): Promise<AnswerOf<typeof operation>> {
    const page = await listSegments(this.desks.of(caller), query);
    const view = ({ id, version, state }: Stored<Request>) => {
      const level = levelOf(caller, state) ?? 'public';
      const told = versionFor(caller, level, version, state);
      return viewOf(id as RequestId, told, state, level, providerIn(caller)); // id of a document of ours
    };
    return { items: page.items.map(view), next: page.next };
  }
}
