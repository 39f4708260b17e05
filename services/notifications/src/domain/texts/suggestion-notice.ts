import type { Coverage, DataOf, Instant, suggestionPutForward } from '@clearinghouse/contracts';
import { reasonText } from '@clearinghouse/matcher';
import { partyName } from '@clearinghouse/taxonomy';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';
import { daysWrittenOut } from './written-day.js';

type PutForward = DataOf<typeof suggestionPutForward>;

const COVERAGE: Readonly<Record<Coverage, string>> = {
  covers: 'As described, the programme covers the need item.',
  'partly-covers': 'As described, the programme partly covers the need item.',
  'to-be-clarified': 'Whether the programme covers the need item is to be clarified.',
};

/** To the requester: what an expert puts forward, with the reasons and without any figure. */
export function suggestionNotice(suggestion: PutForward, at: Instant): LetterText {
  const { requester, requestTitle, itemNo, programmeTitle, provider, coverage, reasons } = suggestion;
  const told = opening(
    requester,
    `put forward, for need item ${itemNo} of the request "${requestTitle}", the programme "${programmeTitle}" of ${partyName(provider)}.`,
  );
  const why = [COVERAGE[coverage], ...reasons.map((reason) => `- ${daysWrittenOut(reasonText(reason))}`)].join('\n');
  const what =
    'This is a suggestion. It reserves nothing and commits nobody; the provider has not been told of it. Whether and how to take it up is for the requester alone to say.';
  return {
    subject: `A programme put forward for need item ${itemNo} of the request "${requestTitle}"`,
    body: letterFrame(requester, at, [told, why, what]),
  };
}
