/** How far a demonstration request has come. `withdrawn-early` never reached a provider. */
export type Life =
  | 'draft'
  | 'submitted'
  | 'registered'
  | 'authenticated'
  | 'acknowledged'
  | 'posted-only'
  | 'circulated'
  | 'circulated-and-posted'
  | 'withdrawn-early'
  | 'withdrawn-late';

export type Step = 'submit' | 'register' | 'authenticate' | 'acknowledge' | 'circulate' | 'post-summary' | 'withdraw';

const registered: readonly Step[] = ['submit', 'register'];
const acknowledged: readonly Step[] = [...registered, 'authenticate', 'acknowledge'];
const circulated: readonly Step[] = [...acknowledged, 'circulate'];

export const STEPS: Readonly<Record<Life, readonly Step[]>> = {
  draft: [],
  submitted: ['submit'],
  registered,
  authenticated: [...registered, 'authenticate'],
  acknowledged,
  'posted-only': [...acknowledged, 'post-summary'],
  circulated,
  'circulated-and-posted': [...circulated, 'post-summary'],
  'withdrawn-early': [...registered, 'withdraw'],
  'withdrawn-late': [...circulated, 'withdraw'],
};

const posted = 'circulated-and-posted';

/** Lives in order of the requests; every tenth request (the first of a row) is by the same State, so that it has several. */
export const LIVES: readonly Life[] = [
  posted,
  'circulated',
  'submitted',
  posted,
  'acknowledged',
  'registered',
  posted,
  'circulated',
  'draft',
  posted,

  'acknowledged',
  posted,
  'authenticated',
  'circulated',
  'withdrawn-early',
  posted,
  'submitted',
  'posted-only',
  'circulated',
  'registered',

  'circulated',
  'authenticated',
  posted,
  'draft',
  'circulated',
  'posted-only',
  posted,
  'submitted',
  'withdrawn-late',
  'authenticated',

  'draft',
  'circulated',
  'acknowledged',
  posted,
  'registered',
  'submitted',
  'authenticated',
  'circulated',
  'withdrawn-early',
  posted,
];
