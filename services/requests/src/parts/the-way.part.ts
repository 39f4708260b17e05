import { AcknowledgeRequest } from '../acknowledge-request/acknowledge-request.handler.js';
import { AcknowledgeRequestController } from '../acknowledge-request/acknowledge-request.http.controller.js';
import { AnnounceHolidays } from '../announce-holidays/announce-holidays.handler.js';
import { AnnounceHolidaysController } from '../announce-holidays/announce-holidays.http.controller.js';
import { AuthenticateRequest } from '../authenticate-request/authenticate-request.handler.js';
import { AuthenticateRequestController } from '../authenticate-request/authenticate-request.http.controller.js';
import { CirculateRequest } from '../circulate-request/circulate-request.handler.js';
import { CirculateRequestController } from '../circulate-request/circulate-request.http.controller.js';
import { ConfirmRequest } from '../confirm-request/confirm-request.handler.js';
import { ConfirmRequestController } from '../confirm-request/confirm-request.http.controller.js';
import { DecideWhatIsDue } from '../decide-what-is-due/decide-what-is-due.job.js';
import { FindInformal } from '../find-informal/find-informal.handler.js';
import { FindInformalController } from '../find-informal/find-informal.http.controller.js';
import { ListHolidays } from '../list-holidays/list-holidays.handler.js';
import { ListHolidaysController } from '../list-holidays/list-holidays.http.controller.js';
import { ListProcedures } from '../list-procedures/list-procedures.handler.js';
import { ListProceduresController } from '../list-procedures/list-procedures.http.controller.js';
import { ObjectToCirculation } from '../object-to-circulation/object-to-circulation.handler.js';
import { ObjectToCirculationController } from '../object-to-circulation/object-to-circulation.http.controller.js';
import { ObjectToPosting } from '../object-to-posting/object-to-posting.handler.js';
import { ObjectToPostingController } from '../object-to-posting/object-to-posting.http.controller.js';
import { OnProgrammeChangedController } from '../on-programme-changed/on-programme-changed.event.controller.js';
import { OnProgrammeRecordedController } from '../on-programme-recorded/on-programme-recorded.event.controller.js';
import { OnProgrammeRetiredController } from '../on-programme-retired/on-programme-retired.event.controller.js';
import { RecirculateRequest } from '../recirculate-request/recirculate-request.handler.js';
import { RecirculateRequestController } from '../recirculate-request/recirculate-request.http.controller.js';
import { RecordNotTakenUp } from '../record-not-taken-up/record-not-taken-up.handler.js';
import { RecordNotTakenUpController } from '../record-not-taken-up/record-not-taken-up.http.controller.js';
import { RegisterRequest } from '../register-request/register-request.handler.js';
import { RegisterRequestController } from '../register-request/register-request.http.controller.js';
import { TakeNameOff } from '../take-name-off/take-name-off.handler.js';
import { TakeNameOffController } from '../take-name-off/take-name-off.http.controller.js';
import { WithdrawRequest } from '../withdraw-request/withdraw-request.handler.js';
import { WithdrawRequestController } from '../withdraw-request/withdraw-request.http.controller.js';

/** The way of a request as the procedure has it, and its clocks. */
export const theWay = {
  controllers: [
    AcknowledgeRequestController,
    AnnounceHolidaysController,
    AuthenticateRequestController,
    CirculateRequestController,
    ConfirmRequestController,
    FindInformalController,
    ListHolidaysController,
    ListProceduresController,
    ObjectToCirculationController,
    ObjectToPostingController,
    OnProgrammeChangedController,
    OnProgrammeRecordedController,
    OnProgrammeRetiredController,
    RecirculateRequestController,
    RecordNotTakenUpController,
    RegisterRequestController,
    TakeNameOffController,
    WithdrawRequestController,
  ],
  providers: [
    AcknowledgeRequest,
    AnnounceHolidays,
    AuthenticateRequest,
    CirculateRequest,
    ConfirmRequest,
    DecideWhatIsDue,
    FindInformal,
    ListHolidays,
    ListProcedures,
    ObjectToCirculation,
    ObjectToPosting,
    RecirculateRequest,
    RecordNotTakenUp,
    RegisterRequest,
    TakeNameOff,
    WithdrawRequest,
  ],
};
