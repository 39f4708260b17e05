import type { Changed, PolicyId } from '@clearinghouse/contracts';
import type { Collection, DocumentStore, SaveContext } from '@clearinghouse/document-store';
import { type CreationKey, createOnce, DOCUMENT_STORE } from '@clearinghouse/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  activate,
  type ActivePolicy,
  EVERY_STANDARD_POLICY,
  type MatchingPolicy,
  STANDARD_ACTIVE,
  STANDARD_POLICY,
} from '../domain/policy.js';
import { againWhenRaced } from './again-when-raced.js';
import { activePolicies, matchingPolicies } from './policy.collections.js';

const ACTIVE = 'active';

/** The policy in force with the number of its activation: what a list says it was computed under. */
export interface PolicyInForce {
  readonly policy: MatchingPolicy;
  readonly activation: number;
}

@Injectable()
export class PolicyRepository {
  private readonly policies: Collection<MatchingPolicy>;
  private readonly active: Collection<ActivePolicy>;
  /** Versions are never changed, so one reading is enough. */
  private readonly known = new Map<PolicyId, MatchingPolicy>(EVERY_STANDARD_POLICY.map((each) => [each.id, each]));

  constructor(@Inject(DOCUMENT_STORE) store: DocumentStore) {
    this.policies = store.collection(matchingPolicies);
    this.active = store.collection(activePolicies);
  }

  async get(id: PolicyId): Promise<MatchingPolicy | undefined> {
    const known = this.known.get(id) ?? (await this.policies.get(id))?.state;
    if (known) this.known.set(id, known);
    return known;
  }

  async all(): Promise<readonly MatchingPolicy[]> {
    const drafted: MatchingPolicy[] = [];
    for await (const { state } of this.policies.all()) drafted.push(state);
    return [STANDARD_POLICY, ...drafted];
  }

  whichHolds = async (): Promise<ActivePolicy> => (await this.active.get(ACTIVE))?.state ?? STANDARD_ACTIVE;

  async inForce(): Promise<PolicyInForce> {
    const { policyId, activation } = await this.whichHolds();
    const policy = await this.get(policyId);
    if (!policy) throw new Error(`the policy in force, ${policyId}, is not stored`); // it was when it was switched on
    return { policy, activation };
  }

  create(policy: MatchingPolicy, { bodyHash }: CreationKey, by: string, context: SaveContext): Promise<Changed> {
    const events = [{ type: 'policy-drafted', data: { title: policy.title }, by }];
    return createOnce(this.policies, policy.id, bodyHash, () => ({ state: policy, events }), context);
  }

  /** Again from the start when somebody else switched meanwhile: the later one holds. */
  switchTo(id: PolicyId, by: string, context: SaveContext): Promise<void> {
    return againWhenRaced(() => this.tryToSwitch(id, by, context));
  }

  private async tryToSwitch(id: PolicyId, by: string, context: SaveContext): Promise<void> {
    const stored = await this.active.get(ACTIVE);
    const is = stored?.state ?? STANDARD_ACTIVE;
    const next = activate(is, id);
    if (next === is) return;
    const events = [{ type: 'policy-activated', data: { policyId: id, activation: next.activation }, by }];
    if (stored) await this.active.save(ACTIVE, stored.version, next, events, context);
    else await this.active.insert(ACTIVE, next, events, context);
  }
}
