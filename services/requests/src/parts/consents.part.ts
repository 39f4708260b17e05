import { ApprovePublicText } from '../approve-public-text/approve-public-text.handler.js';
import { ApprovePublicTextController } from '../approve-public-text/approve-public-text.http.controller.js';
import { ChangeConsents } from '../change-consents/change-consents.handler.js';
import { ChangeConsentsController } from '../change-consents/change-consents.http.controller.js';
import { ChooseDisplay } from '../choose-display/choose-display.handler.js';
import { ChooseDisplayController } from '../choose-display/choose-display.http.controller.js';
import { ConfirmRecirculation } from '../confirm-recirculation/confirm-recirculation.handler.js';
import { ConfirmRecirculationController } from '../confirm-recirculation/confirm-recirculation.http.controller.js';
import { PostSummary } from '../post-summary/post-summary.handler.js';
import { PostSummaryController } from '../post-summary/post-summary.http.controller.js';
import { ProposePublicText } from '../propose-public-text/propose-public-text.handler.js';
import { ProposePublicTextController } from '../propose-public-text/propose-public-text.http.controller.js';

/** What the State lets others see, and how. */
export const consents = {
  controllers: [
    ApprovePublicTextController,
    ChangeConsentsController,
    ChooseDisplayController,
    ConfirmRecirculationController,
    PostSummaryController,
    ProposePublicTextController,
  ],
  providers: [ApprovePublicText, ChangeConsents, ChooseDisplay, ConfirmRecirculation, PostSummary, ProposePublicText],
};
