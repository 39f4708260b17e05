import type { PrintedForm, printRequest as operation, RequestContacts } from '@clearinghouse/contracts';
import { CodedError } from '@clearinghouse/contracts';
import type { Call } from '@clearinghouse/service-kit';
import { Injectable } from '@nestjs/common';
import { ContactBook } from '../adapters/contact-book.js';
import { writeDocx } from '../adapters/docx-writer.js';
import { RequestRepository } from '../adapters/request.repository.js';
import { noteVerbale } from '../domain/printing/note-verbale.js';
import type { Page } from '../domain/printing/page.js';
import { printedTemplate } from '../domain/printing/template.js';
import type { Request } from '../domain/request.js';
import { READS_CONTACTS } from '../domain/visibility.js';

const FORMS: Record<PrintedForm, (request: Request, contacts: RequestContacts) => Page> = {
  template: printedTemplate,
  'note-verbale': noteVerbale,
};

@Injectable()
export class PrintRequest {
  constructor(
    private readonly requests: RequestRepository,
    private readonly contacts: ContactBook,
  ) {}

  /** @throws REQUEST.NOT_FOUND also for those who see less of the request than a paper shows */
  async run({ params, query, caller }: Call<typeof operation>): Promise<Buffer> {
    const { request, level } = await this.requests.visible(params.id, caller);
    if (!READS_CONTACTS.includes(level)) throw new CodedError('REQUEST.NOT_FOUND');
    const { contacts } = await this.contacts.read(params.id);
    return writeDocx(FORMS[query.form](request.state, contacts));
  }
}
