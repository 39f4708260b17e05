import { Module } from '@nestjs/common';
import { CirculatedRequests } from './adapters/circulated-requests.js';
import { ProgrammeImports } from './adapters/programme-imports.js';
import { ProgrammeShelves } from './adapters/programme-shelves.js';
import { ProgrammeRepository } from './adapters/programme.repository.js';
import { ReplyRepository } from './adapters/reply.repository.js';
import { ApplyProgrammeImport } from './apply-programme-import/apply-programme-import.job.js';
import { ChangeProgramme } from './change-programme/change-programme.handler.js';
import { ChangeProgrammeController } from './change-programme/change-programme.http.controller.js';
import { ImportProgrammes } from './import-programmes/import-programmes.handler.js';
import { ImportProgrammesController } from './import-programmes/import-programmes.http.controller.js';
import { ListProgrammes } from './list-programmes/list-programmes.handler.js';
import { ListProgrammesController } from './list-programmes/list-programmes.http.controller.js';
import { ListReplies } from './list-replies/list-replies.handler.js';
import { ListRepliesController } from './list-replies/list-replies.http.controller.js';
import { OnRequestCirculatedController } from './on-request-circulated/on-request-circulated.event.controller.js';
import { OnRequestWithdrawnController } from './on-request-withdrawn/on-request-withdrawn.event.controller.js';
import { ReadImportOfProgrammes } from './read-import-of-programmes/read-import-of-programmes.handler.js';
import { ReadImportOfProgrammesController } from './read-import-of-programmes/read-import-of-programmes.http.controller.js';
import { ReadProgramme } from './read-programme/read-programme.handler.js';
import { ReadProgrammeController } from './read-programme/read-programme.http.controller.js';
import { RecordProgramme } from './record-programme/record-programme.handler.js';
import { RecordProgrammeController } from './record-programme/record-programme.http.controller.js';
import { ReplyToRequest } from './reply-to-request/reply-to-request.handler.js';
import { ReplyToRequestController } from './reply-to-request/reply-to-request.http.controller.js';
import { RetireProgramme } from './retire-programme/retire-programme.handler.js';
import { RetireProgrammeController } from './retire-programme/retire-programme.http.controller.js';

@Module({
  controllers: [
    ChangeProgrammeController,
    ImportProgrammesController,
    ListProgrammesController,
    ListRepliesController,
    OnRequestCirculatedController,
    OnRequestWithdrawnController,
    ReadImportOfProgrammesController,
    ReadProgrammeController,
    RecordProgrammeController,
    ReplyToRequestController,
    RetireProgrammeController,
  ],
  providers: [
    CirculatedRequests,
    ProgrammeImports,
    ProgrammeRepository,
    ProgrammeShelves,
    ReplyRepository,
    ApplyProgrammeImport,
    ChangeProgramme,
    ImportProgrammes,
    ListProgrammes,
    ListReplies,
    ReadImportOfProgrammes,
    ReadProgramme,
    RecordProgramme,
    ReplyToRequest,
    RetireProgramme,
  ],
})
export class OffersModule {}
