import type { NeedItem } from '@clearinghouse/contracts';
import { areaTitle, partyName } from '@clearinghouse/taxonomy';
import type { Request } from '../request.js';
import { marksOf } from './marks.js';
import { type Block, field, type Page, paragraph } from './page.js';

const COMMITTEE = 'the Chair of the Security Council Committee established pursuant to resolution 1540 (2004)';

/**
 * The covering note in the third person, for the Permanent Mission to put on its paper. Only the Mission sends: the text is
 * a proposal, and the place of seal and initials is left to it.
 */
export function noteVerbale(request: Request): Page {
  const { requester, reference, dateOfRequest, items, beneficiaries, memorandum } = request.content;
  const sender = `The Permanent Mission of ${partyName(requester)}`;
  const behalf = beneficiaries ? `, on behalf of ${beneficiaries.map(partyName).join(', ')},` : '';
  return {
    title: 'Note verbale',
    marks: marksOf(request),
    blocks: [
      ...field('Reference', reference),
      paragraph(
        `${sender} presents its compliments to ${COMMITTEE} and${behalf} has the honour to request assistance in the implementation of that resolution${items.length > 0 ? ' as follows:' : '.'}`,
      ),
      ...items.flatMap(itemBlock),
      ...(memorandum ? [paragraph('An explanatory memorandum is enclosed.')] : []),
      ...wishes(items),
      paragraph(
        `${sender} avails itself of this opportunity to renew to the Chair the assurances of its highest consideration.`,
      ),
      paragraph(dateOfRequest),
    ],
  };
}

const itemBlock = ({ no, area, what }: NeedItem): Block[] => field(`${no}. ${areaTitle(area)}`, what);

/** The consents in words, item by item: on paper, too, silence is none. */
function wishes(items: readonly NeedItem[]): Block[] {
  const named = (consent: keyof NeedItem['consents']) =>
    items.filter(({ consents }) => consents[consent]).map(({ no }) => no);
  return [
    ...field('Items that may be circulated to providers', named('circulate')),
    ...field('Items whose summary may be posted', named('postSummary')),
    ...field('Items that may be shared with non-governmental organizations', named('shareWithNgos')),
  ];
}
