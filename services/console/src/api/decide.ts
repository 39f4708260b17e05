import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { EntryView, SuggestionListView } from './views.js';
import { change } from './client.js';

export type Decision = 'put-forward' | 'set-aside';

/** Decides on one entry of a list as it was read; whatever comes of it, the list is read again. */
export function useDecision(decision: Decision, list: SuggestionListView, entry: EntryView, done: () => void) {
  const client = useQueryClient();
  const path = `/suggestions/${encodeURIComponent(list.itemId)}/${encodeURIComponent(entry.programmeId)}/${decision}`;
  return useMutation({
    mutationFn: (body: object) => change(path, list.version, body),
    onSuccess: done,
    onSettled: () => client.invalidateQueries({ queryKey: ['suggestions'] }),
  });
}
