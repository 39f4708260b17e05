import type { ComponentType } from 'react';
import { t } from '../messages/index.js';
import { parts } from '../session/path.js';
import { isProvider, isPublic, isState, readsLetters } from '../session/session.js';
import { ArchivePage } from './archive-page.js';
import { LettersPage } from './letters-page.js';
import { ProgrammesPage } from './programmes-page.js';
import { PublicPage } from './public-page.js';
import { RequestsPage } from './requests-page.js';

export interface Tab {
  /** First part of the address. */
  readonly name: string;
  readonly title: string;
  readonly page: ComponentType;
}

const requestsTitle = isState ? t.tabs.ownRequests : isProvider ? t.tabs.circulated : t.tabs.requests;

const published: Tab = { name: 'public', title: t.tabs.publicHome, page: PublicPage };
const requests: Tab = { name: 'requests', title: requestsTitle, page: RequestsPage };
const programmes: Tab = {
  name: 'programmes',
  title: isProvider ? t.tabs.ownProgrammes : t.tabs.programmes,
  page: ProgrammesPage,
};
const letters: Tab = { name: 'letters', title: t.tabs.letters, page: LettersPage };
const archive: Tab = { name: 'archive', title: t.tabs.archive, page: ArchivePage };

const ofRole = (): readonly Tab[] => {
  if (isPublic) return [published];
  if (isState) return [requests, letters, published];
  if (isProvider) return [requests, programmes, letters, published];
  return readsLetters ? [requests, programmes, letters] : [requests, programmes];
};

/** What the role of the session can open; the first is where its link leads. */
export const tabs: readonly Tab[] = [...ofRole(), archive];

export function pageOf(path: string): Tab | undefined {
  const [name] = parts(path);
  return name === '' ? tabs[0] : tabs.find((tab) => tab.name === name);
}
