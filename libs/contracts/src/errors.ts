/** Every coded error: HTTP status and title. `docs/errors.md` says the same, by a test. Codes are keys; prose is translation. */
export const ERRORS = {
  'REQUEST.NOT_FOUND': [404, 'No such request, or not for this caller'],
  'REQUEST.WRONG_STATE': [409, 'The request is in a state that does not allow this'],
  'REQUEST.NO_ITEMS': [422, 'A request needs at least one need item or a memorandum'],
  'REQUEST.DUPLICATE_ITEM': [422, 'Two need items carry the same number'],
  'REQUEST.REQUESTER_FIXED': [422, 'A request cannot change its requester'],
  'REQUEST.NO_CONSENT': [409, 'No need item carries the consent that this step needs'],
  'REQUEST.NO_ADDRESSEES': [409, 'There is no provider to circulate the request to'],
  'REQUEST.UNKNOWN_ADDRESSEE': [422, 'An addressee is not on the list of providers'],
  'PROGRAMME.NOT_FOUND': [404, 'No such programme, or not for this caller'],
  'PROGRAMME.RETIRED': [409, 'The programme is retired'],
  'PROGRAMME.PROVIDER_FIXED': [422, 'A programme cannot change its provider'],
  'REPLY.NOT_FOUND': [404, 'No such reply, or not for this caller'],
  'REPLY.NOT_CIRCULATED': [404, 'No such request was circulated to this provider'],
  'REPLY.UNKNOWN_ITEM': [422, 'The reply names an item that was not circulated'],
  'REPLY.REQUEST_WITHDRAWN': [409, 'The request was withdrawn'],
  'SUGGESTION.NOT_FOUND': [404, 'No such suggestion, or not for this caller'],
  'SUGGESTION.WRONG_STATE': [409, 'The suggestion is in a state that does not allow this'],
  'POLICY.INVALID': [422, 'The matching policy has weights or settings that cannot be used'],
  'MATCH.INPUT_INVALID': [422, 'A need item or programme has codes, days or numbers out of range'],
  'LETTER.NOT_FOUND': [404, 'No such letter, or not for this caller'],
  'ARCHIVE.NOT_FOUND': [404, 'No such archive record'],
  'IMPORT.NOT_FOUND': [404, 'No such import batch, or not for this caller'],
  'IMPORT.INVALID_ROWS': [422, 'The file has rows that cannot be accepted; nothing was stored'],
  'IMPORT.UNREADABLE': [422, 'The file cannot be read as the format named'],
  'HTTP.MALFORMED': [400, 'The body is not well-formed JSON in UTF-8'],
  'HTTP.INVALID': [422, 'The input does not fit the schema'],
  'HTTP.TOO_LARGE': [413, 'The body is larger than 1 MiB'],
  'HTTP.UNSUPPORTED_MEDIA': [415, 'The body has a media type that is not read here'],
  'HTTP.NOT_FOUND': [404, 'There is nothing at this address'],
  'HTTP.METHOD_NOT_ALLOWED': [405, 'The address does not take this method'],
  'HTTP.PRECONDITION_REQUIRED': [428, 'A change needs If-Match with the version that was read'],
  'HTTP.PRECONDITION_FAILED': [412, 'Somebody else has changed it since it was read'],
  'HTTP.IDEMPOTENCY_KEY_REQUIRED': [400, 'A creation needs an Idempotency-Key'],
  'HTTP.IDEMPOTENCY_KEY_REUSED': [422, 'The Idempotency-Key was used before with another body'],
  'HTTP.TOO_MANY_REQUESTS': [429, 'Too many calls; try again later'],
  'HTTP.BAD_CURSOR': [400, 'The cursor is not one of ours'],
  'ACCESS.UNAUTHENTICATED': [401, 'The token is missing, expired or not ours'],
  'ACCESS.FORBIDDEN': [403, 'The role does not allow this'],
  'EVENT.TOO_LARGE': [413, 'An event would be larger than 256 KiB'],
  'SERVICE.UNAVAILABLE': [503, 'A part of the system cannot be reached; try again later'],
  'SERVICE.STORAGE_FULL': [503, 'There is no room to store this; nothing was changed'],
  'SERVICE.BAD_GATEWAY': [502, 'The service behind this address does not answer'],
  'SERVICE.INTERNAL': [500, 'Something went wrong here; it was logged under the correlation id'],
  'CALENDAR.INVALID': [500, 'The table of holidays lists a day that cannot be right'],
  'CALENDAR.YEAR_UNKNOWN': [503, 'The holidays of that year are not in the table'],
  'CLOCK.NOT_A_TEST': [403, 'The clock can be moved under the test setting only'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ErrorCode = keyof typeof ERRORS;

/** The one exception of the business: a code of the table above, and parameters that may be shown to the caller. */
export class CodedError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: Readonly<Record<string, unknown>> = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = 'CodedError';
  }
}
