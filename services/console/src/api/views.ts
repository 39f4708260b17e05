export type {
  ArchiveProviderView,
  ArchiveRequestView,
  LetterView,
  ProgrammeView,
  Reason,
  ReplyView,
  RequestView,
  Suggestion,
  SuggestionListView,
} from '@clearinghouse/contracts';
import type { RequestView, SuggestionListView } from '@clearinghouse/contracts';

export type ItemView = RequestView['items'][number];
export type EntryView = SuggestionListView['entries'][number];
