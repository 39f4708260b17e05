import { Module, type Type } from '@nestjs/common';
import { aside } from './parts/aside.part.js';
import { attachments } from './parts/attachments.part.js';
import { beforeRequests } from './parts/before-requests.part.js';
import { consents } from './parts/consents.part.js';
import { drafting } from './parts/drafting.part.js';
import { keeping } from './parts/keeping.part.js';
import { outcome } from './parts/outcome.part.js';
import { reading } from './parts/reading.part.js';
import { theWay } from './parts/the-way.part.js';

const PARTS = [drafting, beforeRequests, attachments, theWay, consents, aside, outcome, reading, keeping];

@Module({
  controllers: PARTS.flatMap(({ controllers }) => controllers as Type[]),
  providers: PARTS.flatMap(({ providers }) => providers as Type[]),
})
export class RequestsModule {}
