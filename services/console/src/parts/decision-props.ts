import type { EntryView, SuggestionListView } from '../api/views.js';

export interface DecisionProps {
  readonly list: SuggestionListView;
  readonly entry: EntryView;
  readonly close: () => void;
}
