import type { Operation } from '@clearinghouse/contracts';
import type { Params } from './ask.js';
import { PROVIDER, REQUESTER } from './parties.js';
import type { Story } from './play.js';

const NONE = '0'.repeat(32);

/** Where a parameter stands: its name, and the path before it. */
const places = ({ path }: Operation): readonly { name: string; place: string }[] =>
  [...path.matchAll(/:(\w+)/g)].map(({ 1: name = '', index }) => ({
    name,
    place: `${name} @ ${path.slice(0, index - 1)}`,
  }));

/** Codes and numbers that name no record: everybody may know that they exist. */
const OPEN: Params = {
  no: '1',
  number: '1',
  service: 'requests',
  period: '2026',
  state: REQUESTER,
  provider: PROVIDER,
};

/** Parameters of an operation that name what is in the story. */
export function realParams(operation: Operation, story: Story, request: string): Params {
  const real: Params = {
    'id @ /requests': request,
    'requestId @ /requests': request,
    'requestId @ /coalitions': request,
    'id @ /offers': story.programme,
    'id @ /letters': story.letter,
    'itemId @ /suggestions': `${request}:1`,
    'programmeId @ /suggestions/:itemId': story.programme,
    ...story.others,
  };
  return Object.fromEntries(places(operation).map(({ name, place }) => [name, real[place] ?? OPEN[name] ?? 'x-none']));
}

/** The same parameters with ids of records that are not there. */
export function noParams(real: Params): Params {
  const entries = Object.entries(real).map(([name, value]) => [name, OPEN[name] ?? absent(value)] as const);
  return Object.fromEntries(entries);
}

/** Of the same form and length, so that nothing but the answer can tell them apart. */
const absent = (id: string): string =>
  id.replace(/[0-9a-f]{32}/, NONE).replace(/^(?!.*0{32}).*$/, (text) => `${text.slice(0, 1)}-none`);

/** Queries that name a request: filters are asked as well. */
export const filterOf = (operation: Operation, requestId: string): Params | undefined =>
  'shape' in operation.query && 'requestId' in (operation.query.shape as object) ? { requestId } : undefined;
