import type { Collection, RecordedEvent, Stored } from '../port.js';
import { type Break, canonicalHash, ChainWalk } from './chain.js';
import type { KnownHead } from './head.js';

export type FindingKind =
  Break | 'history-truncated' | 'history-rewritten' | 'aggregate-missing' | 'state-edited' | 'record-unreadable';

export interface DocumentFinding {
  readonly kind: FindingKind;
  readonly id: string;
  /** Of the entry, when one can be named. */
  readonly sequence: number | null;
}

/** What a fold answers for a history that does not decide the state: one that began under an earlier version of the program. */
export const UNDECIDED = Symbol('undecided');

/** How a service makes a state of a history. */
export interface Fold<S> {
  /** From every event of one document, oldest first; or UNDECIDED. */
  readonly fold: (events: readonly RecordedEvent[]) => unknown;
  /** The part of the state that events decide; absent: all of it. */
  readonly decided?: (state: S) => unknown;
}

/** What a document is held against. */
export interface Evidence<S> {
  readonly fold?: Fold<S> | undefined;
  /** Of every checkpoint that names the document, oldest first. */
  readonly heads: readonly KnownHead[];
  /** Of today: states of another are not compared. */
  readonly schemaVersion: number;
}

export interface DocumentReport {
  readonly entries: number;
  readonly unchained: number;
  readonly folded: boolean;
  readonly findings: readonly DocumentFinding[];
}

const UNREADABLE = { entries: 0, unchained: 0, folded: false };

/** A document that a save overtakes while it is verified is read again, this often. */
const ATTEMPTS = 20;

/** Holds one document against its history, its last checkpoint and the fold of its service. Changes nothing. */
export async function verifyDocument<S>(
  collection: Collection<S>,
  id: string,
  evidence: Evidence<S>,
): Promise<DocumentReport> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await collection.get(id);
    const events = await readHistory(collection, id);
    const after = await collection.get(id);
    const overtaken = before?.version !== after?.version;
    if (overtaken && attempt < ATTEMPTS) continue;
    if (!after) return { ...UNREADABLE, findings: [{ kind: 'aggregate-missing', id, sequence: null }] };
    return report(after, events, evidence);
  }
}

async function readHistory<S>(collection: Collection<S>, id: string): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of collection.history(id)) events.push(event);
  return events;
}

function report<S>(stored: Stored<S>, events: readonly RecordedEvent[], evidence: Evidence<S>): DocumentReport {
  const { id } = stored;
  const walk = new ChainWalk();
  for (const event of events) walk.step(event);
  const inside = walk.breaks.map((each): DocumentFinding => ({ ...each, id }));
  const ends = [...inside, ...endFindings(stored, walk), ...headFindings(stored, walk, evidence)];
  const agrees = ends.length === 0 ? foldsTo(stored.state, events, evidence.fold) : undefined; // a broken one says so once
  const states = agrees === false ? [finding('state-edited', id)] : [];
  const folded = agrees !== undefined;
  return { entries: events.length, unchained: walk.unchained, folded, findings: once([...ends, ...states]) };
}

/** The document's own word on where its history ends. */
function endFindings({ id, sequence, head }: Stored<unknown>, walk: ChainWalk): DocumentFinding[] {
  if (walk.sequence < sequence) return [finding('history-truncated', id, walk.sequence + 1)];
  if (walk.sequence > sequence || walk.hash !== head) return [finding('history-rewritten', id, walk.sequence)];
  return [];
}

/** The checkpoints' word: it holds also when document and history were changed together. */
function headFindings<S>(stored: Stored<S>, walk: ChainWalk, { heads, schemaVersion }: Evidence<S>): DocumentFinding[] {
  const { id, version, sequence, state } = stored;
  const last = heads.at(-1);
  if (!last) return [];
  if (version < last.version || sequence < last.sequence) return [finding('history-truncated', id, last.sequence)];
  const rewritten = heads.find((head) => (walk.hashAt(head.sequence) ?? null) !== head.hash);
  if (rewritten) return [finding('history-rewritten', id, rewritten.sequence)];
  const comparable = version === last.version && schemaVersion === last.schemaVersion;
  const edited = comparable && canonicalHash(state) !== last.state;
  return edited || !keepsStep([...heads, stored]) ? [finding('state-edited', id)] : [];
}

/** Each save adds an entry: a version that grew without one was not made by a save. */
const keepsStep = (steps: readonly Pick<KnownHead, 'version' | 'sequence'>[]): boolean =>
  steps.every((step, at) => {
    const before = steps[at - 1];
    return !before || step.sequence - before.sequence >= step.version - before.version;
  });

/** Whether the history makes the state; undefined when it cannot say. */
function foldsTo<S>(state: S, events: readonly RecordedEvent[], fold: Fold<S> | undefined): boolean | undefined {
  if (!fold) return undefined;
  try {
    const made = fold.fold(events);
    if (made === UNDECIDED) return undefined;
    return canonicalHash(made) === canonicalHash(fold.decided ? fold.decided(state) : state);
  } catch {
    return false; // facts are never refused: a fold that throws met a history that no decision made
  }
}

const finding = (kind: FindingKind, id: string, sequence: number | null = null): DocumentFinding => ({
  kind,
  id,
  sequence,
});

const once = (findings: readonly DocumentFinding[]): DocumentFinding[] => [
  ...new Map(findings.map((each) => [`${each.kind} ${each.sequence}`, each])).values(),
];
