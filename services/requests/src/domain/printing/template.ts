import type { NeedItem, RequestContacts, RequestDraft } from '@clearinghouse/contracts';
import { areaTitle, assistanceTypeTitle, fieldTitle, partyName } from '@clearinghouse/taxonomy';
import { numberOf, type Request } from '../request.js';
import { marksOf } from './marks.js';
import { type Block, field, heading, type Page, paragraph } from './page.js';

/** The whole template as it is filled in, for the State's own file and for signature. */
export function printedTemplate(request: Request, contacts: RequestContacts): Page {
  const { content } = request;
  return {
    title: content.title,
    marks: marksOf(request),
    blocks: [
      ...opening(content, numberOf(request)),
      ...contactBlocks(contacts),
      ...situation(content),
      ...(content.memorandum ? [heading('Explanatory memorandum'), paragraph(content.memorandum)] : []),
      ...content.items.flatMap(itemBlocks),
    ],
  };
}

const opening = (content: RequestDraft, number: string | undefined): Block[] => [
  heading('Request for assistance'),
  ...field('Requester', partyName(content.requester)),
  ...field('On behalf of', content.beneficiaries?.map(partyName)),
  ...field('Date of request', content.dateOfRequest),
  ...field('Reference of the note verbale', content.reference),
  ...field('Number in the register', number),
  ...field(
    'Addressed to',
    content.addressTo === 'all' ? 'all providers on the list' : content.addressTo?.map(partyName),
  ),
  ...field('Languages for correspondence', content.languages),
  ...field('Open to a visit of experts', content.openToVisit),
];

function contactBlocks({ pointOfContact, mission }: RequestContacts): Block[] {
  const lines = (label: string, contact: RequestContacts['mission']) => field(label, Object.values(contact ?? {}));
  const blocks = [...lines('National point of contact', pointOfContact), ...lines('Permanent Mission', mission)];
  return blocks.length > 0 ? [heading('Contacts'), ...blocks] : [];
}

function situation({ legalStatus, institutionalStatus, assistanceReceived = [], actionPlan }: RequestDraft): Block[] {
  const blocks = [
    ...field('Legal status', legalStatus),
    ...field('Institutional status', institutionalStatus),
    ...assistanceReceived.flatMap(({ from, what, underWay }) =>
      field('Assistance received', `${from}: ${what}${underWay ? ' (under way)' : ''}`),
    ),
    ...field('National action plan', actionPlan && [actionPlan.title, ...(actionPlan.item ? [actionPlan.item] : [])]),
  ];
  return blocks.length > 0 ? [heading('Present situation'), ...blocks] : [];
}

const itemBlocks = (item: NeedItem): Block[] => [
  heading(`Need item ${item.no}`),
  ...field('Area', `${areaTitle(item.area)} (${item.area})`),
  ...field('Field', fieldTitle(item.field)),
  ...field('Type of assistance', assistanceTypeTitle(item.assistanceType)),
  ...field('What is needed', item.what),
  ...field('For whom', item.forWhom),
  ...field('Expected result', item.expectedResult),
  ...field('Priority', item.priority),
  ...field('Item of the action plan', item.actionPlanItem),
  ...field('Time', [item.from, item.by].flatMap((day) => day ?? []).join(' to ') || undefined),
  ...field('Languages', item.languages),
  ...field('Forms', item.forms),
  ...field('Budget known, US dollars', item.budgetUsd),
  ...field('Text for providers', item.forProviders),
  ...field('Text for the public', item.forPublic),
  ...field('May be circulated', item.consents.circulate),
  ...field('Summary may be posted', item.consents.postSummary),
  ...field('May be posted in full', item.consents.postInFull),
  ...field('May be shared with non-governmental organizations', item.consents.shareWithNgos),
];
