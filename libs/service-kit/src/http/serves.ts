import { API_PREFIX, type Operation } from '@clearinghouse/contracts';
import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata, UseGuards } from '@nestjs/common';
import { AccessGuard } from './access.guard.js';
import { OPERATION_METADATA } from './operation-of.js';

/** Makes a method the route of an operation: path, method, status, access. Its parameter `@Input()` does the parsing. */
export const Serves = (operation: Operation): MethodDecorator =>
  applyDecorators(
    RequestMapping({ path: API_PREFIX + operation.path, method: RequestMethod[operation.method] }),
    HttpCode(operation.status),
    SetMetadata(OPERATION_METADATA, operation),
    UseGuards(AccessGuard),
  );
