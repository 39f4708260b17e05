import type { CirculatedItem, DataOf, Instant, PartyCode, requestCirculated } from '@clearinghouse/contracts';
import {
  areaTitle,
  assistanceTypeTitle,
  fieldTitle,
  formTitle,
  languageTitle,
  partyName,
} from '@clearinghouse/taxonomy';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';
import { writtenDay } from './written-day.js';

type Circulated = DataOf<typeof requestCirculated>;

const list = (values: readonly string[]) => values.join(', ');

/** What the requester cleared for providers, and nothing else; what is not stated is left out. */
function itemText(item: CirculatedItem): string {
  const topic = [areaTitle(item.area), fieldTitle(item.field), assistanceTypeTitle(item.assistanceType)];
  const lines = [
    `Need item ${item.no}: ${topic.join('; ')}`,
    item.text,
    item.forWhom && `For: ${item.forWhom}`,
    item.from && `Help can start from: ${writtenDay(item.from)}`,
    item.by && `Useful until: ${writtenDay(item.by)}`,
    item.languages.length > 0 && `Working languages: ${list(item.languages.map(languageTitle))}`,
    item.forms.length > 0 && `Forms: ${list(item.forms.map(formTitle))}`,
  ];
  return lines.filter(Boolean).join('\n');
}

/** To one provider to which the request is circulated. Says nothing of any other. */
export function circulationNotice(request: Circulated, recipient: PartyCode, at: Instant): LetterText {
  const { requester, title, circulatedOn, items } = request;
  const told = opening(
    recipient,
    `circulate the request "${title}" of ${partyName(requester)}, on ${writtenDay(circulatedOn)}. The following need items are open to offers of assistance.`,
  );
  const how =
    'A reply may speak to every need item or to some, in full or in part, with conditions or for a period, and may name other help. It reaches the requester whole and unchanged. The request commits the recipient to nothing.';
  return {
    subject: `Request of ${partyName(requester)}: "${title}"`,
    body: letterFrame(recipient, at, [told, ...items.map(itemText), how]),
  };
}
