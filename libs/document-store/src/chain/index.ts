export { canonicalJson } from './canonical-json.js';
export { canonicalHash, ChainWalk, linkHash, sha256, type Break, type ChainBreak } from './chain.js';
export { headOf, type Head, type KnownHead } from './head.js';
export { verifyCollection, type CollectionEvidence } from './verify-collection.js';
export {
  UNDECIDED,
  verifyDocument,
  type DocumentFinding,
  type DocumentReport,
  type FindingKind,
  type Fold,
} from './verify-document.js';
