import { AnswerClarification } from '../answer-clarification/answer-clarification.handler.js';
import { AnswerClarificationController } from '../answer-clarification/answer-clarification.http.controller.js';
import { AskClarification } from '../ask-clarification/ask-clarification.handler.js';
import { AskClarificationController } from '../ask-clarification/ask-clarification.http.controller.js';
import { ListClarifications } from '../list-clarifications/list-clarifications.handler.js';
import { ListClarificationsController } from '../list-clarifications/list-clarifications.http.controller.js';
import { ListReferrals } from '../list-referrals/list-referrals.handler.js';
import { ListReferralsController } from '../list-referrals/list-referrals.http.controller.js';
import { PassClarificationOn } from '../pass-clarification-on/pass-clarification-on.handler.js';
import { PassClarificationOnController } from '../pass-clarification-on/pass-clarification-on.http.controller.js';
import { PutClarification } from '../put-clarification/put-clarification.handler.js';
import { PutClarificationController } from '../put-clarification/put-clarification.http.controller.js';
import { RecordAdvice } from '../record-advice/record-advice.handler.js';
import { RecordAdviceController } from '../record-advice/record-advice.http.controller.js';
import { ReferToWorkingGroup } from '../refer-to-working-group/refer-to-working-group.handler.js';
import { ReferToWorkingGroupController } from '../refer-to-working-group/refer-to-working-group.http.controller.js';

/** What is kept beside a request, so that nothing of it tells: referrals, questions of providers. */
export const aside = {
  controllers: [
    AnswerClarificationController,
    AskClarificationController,
    ListClarificationsController,
    ListReferralsController,
    PassClarificationOnController,
    PutClarificationController,
    RecordAdviceController,
    ReferToWorkingGroupController,
  ],
  providers: [
    AnswerClarification,
    AskClarification,
    ListClarifications,
    ListReferrals,
    PassClarificationOn,
    PutClarification,
    RecordAdvice,
    ReferToWorkingGroup,
  ],
};
