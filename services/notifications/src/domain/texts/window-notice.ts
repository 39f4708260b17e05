import type {
  DataOf,
  Instant,
  objectionWindowMoved,
  objectionWindowOpened,
  WindowPurpose,
} from '@clearinghouse/contracts';
import type { LetterText } from '../letter.js';
import { letterFrame, opening } from './letter-frame.js';
import { writtenDay } from './written-day.js';

type Window = DataOf<typeof objectionWindowOpened> | DataOf<typeof objectionWindowMoved>;

const STEP: Readonly<Record<WindowPurpose, string>> = { circulation: 'circulation', posting: 'posting of the summary' };

/** To the requester: until when it may object, and that silence is only that. `moved`: a holiday moved the end. */
export function windowNotice(window: Window, moved: boolean, at: Instant): LetterText {
  const { requester, title, purpose, lastDay } = window;
  const what = moved
    ? `inform it that, a holiday having been announced, the time in which it may object to the ${STEP[purpose]} of the request "${title}" now ends with ${writtenDay(lastDay)}.`
    : `inform it that it may object to the ${STEP[purpose]} of the request "${title}", as a whole or for single need items, until the end of ${writtenDay(lastDay)} in New York.`;
  const silence =
    'An objection needs no reason. It stops this step only, and for the need items that it names. Without one, the file will say that no objection was received.';
  return {
    subject: `Time to object to the ${STEP[purpose]} of the request "${title}"`,
    body: letterFrame(requester, at, [opening(requester, what), silence]),
  };
}
