import { type Claims, NOBODY, readClaims } from './claims.js';

export interface Session extends Claims {
  readonly token: string | null;
}

const KEY = 'clearinghouse-token';

/** A token in the address is kept for this tab and taken out of the address, so that it is not copied along with it. */
function takeFromAddress(): void {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return;
  if (token === '') sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, token);
  history.replaceState(null, '', location.pathname + location.search);
}

export function openSession(): Session {
  takeFromAddress();
  const token = sessionStorage.getItem(KEY);
  return token ? { token, ...readClaims(token) } : { token: null, ...NOBODY };
}

/** The whole page is one session; another link in the same tab begins another. */
export const session: Session = openSession();
addEventListener('hashchange', () => location.hash.startsWith('#token=') && location.reload());

const STATE_SIDE = ['drafter', 'clearing-ministry', 'permanent-mission'];
export const isExpert = session.role === 'expert';
export const isState = STATE_SIDE.includes(session.role);
export const isProvider = session.role === 'provider-officer';
export const isPublic = session.role === 'public';
export const isCommittee = ['committee-member', 'expert', 'registrar', 'chair'].includes(session.role);
export const readsLetters = isState || isProvider || ['expert', 'registrar', 'chair'].includes(session.role);
export const readsHistory = isState || isCommittee || session.role === 'auditor';
export const readsReplies = isState || isProvider || isCommittee;
