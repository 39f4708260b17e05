import { AnswerQuestion } from '../answer-question/answer-question.handler.js';
import { AnswerQuestionController } from '../answer-question/answer-question.http.controller.js';
import { AskQuestion } from '../ask-question/ask-question.handler.js';
import { AskQuestionController } from '../ask-question/ask-question.http.controller.js';
import { ConfirmCandidate } from '../confirm-candidate/confirm-candidate.handler.js';
import { ConfirmCandidateController } from '../confirm-candidate/confirm-candidate.http.controller.js';
import { EraseQuestion } from '../erase-question/erase-question.handler.js';
import { EraseQuestionController } from '../erase-question/erase-question.http.controller.js';
import { ListCandidates } from '../list-candidates/list-candidates.handler.js';
import { ListCandidatesController } from '../list-candidates/list-candidates.http.controller.js';
import { ListQuestions } from '../list-questions/list-questions.handler.js';
import { ListQuestionsController } from '../list-questions/list-questions.http.controller.js';
import { NoteCandidate } from '../note-candidate/note-candidate.handler.js';
import { NoteCandidateController } from '../note-candidate/note-candidate.http.controller.js';
import { ReadCandidate } from '../read-candidate/read-candidate.handler.js';
import { ReadCandidateController } from '../read-candidate/read-candidate.http.controller.js';
import { SetCandidateAside } from '../set-candidate-aside/set-candidate-aside.handler.js';
import { SetCandidateAsideController } from '../set-candidate-aside/set-candidate-aside.http.controller.js';

/** What comes in before there is a request. */
export const beforeRequests = {
  controllers: [
    AnswerQuestionController,
    AskQuestionController,
    ConfirmCandidateController,
    EraseQuestionController,
    ListCandidatesController,
    ListQuestionsController,
    NoteCandidateController,
    ReadCandidateController,
    SetCandidateAsideController,
  ],
  providers: [
    AnswerQuestion,
    AskQuestion,
    ConfirmCandidate,
    EraseQuestion,
    ListCandidates,
    ListQuestions,
    NoteCandidate,
    ReadCandidate,
    SetCandidateAside,
  ],
};
