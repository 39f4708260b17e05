import type { CollectionDefinition } from '@clearinghouse/document-store';
import type { ActivePolicy, MatchingPolicy } from '../domain/policy.js';

/** Versions of the policy; written once. The one that comes with the software is not among them. */
export const matchingPolicies: CollectionDefinition<MatchingPolicy> = {
  name: 'matching-policies',
  schemaVersion: 1,
  indexes: { all: { kind: 'lookup', keys: () => ['all'] } },
};

/** One document that says which version holds; its history says who switched it, and when. */
export const activePolicies: CollectionDefinition<ActivePolicy> = {
  name: 'active-policies',
  schemaVersion: 1,
  indexes: {},
};
