import type { Area, Field } from '@clearinghouse/contracts';

/** What a word of the source stands for in our codes. Empty: it cannot be coded, so nothing is claimed from it. */
export interface SubjectCoding {
  readonly areas: readonly Area[];
  readonly fields: readonly Field[];
}
/** Words that name a field and nothing else: they say what field a programme's other subjects concern. */
export const FIELD_WORDS: readonly string[] = ['Biological', 'Chemical', 'Nuclear', 'Missile'];

const coding = (areas: readonly Area[], ...fields: Field[]): SubjectCoding => ({ areas, fields });
const NOT_CODED = coding([]);

/**
 * Coding by this project of every subject in `data/providers.json` and of the offer pages' vocabulary. No source states
 * operative paragraphs. Cautious on purpose: a word that could mean several things is not coded.
 */
export const SUBJECTS: ReadonlyMap<string, SubjectCoding> = new Map([
  ['General', NOT_CODED],
  ['Biological', coding([], 'biological')],
  ['Chemical', coding([], 'chemical')],
  ['Nuclear', coding([], 'nuclear')],
  ['Missile', coding([], 'delivery')],
  ['Export Controls', coding(['OP3d'])],
  ['Border Controls', coding(['OP3c'])],
  ['MPC&A', coding(['OP3a.n-mpca'], 'nuclear')],
  ['Physical Protection', coding(['OP3b'])],
  ['Dismantlement', NOT_CODED],
  ['Enforcement', NOT_CODED],
  ['licensing', coding(['OP3d.licensing'])],
  ['industry outreach', coding(['OP8.d-industry-public'])],
  ['interagency coordination', coding(['XC.coordination'])],
  ['biosafety', coding([], 'biological')],
  ['detection and decontamination', coding(['OP3c.detection', 'XC.cbrn-response'])],
  ['food, animal and plant health', NOT_CODED],
  ['nuclear accountancy and protection', coding(['OP3a.n-mpca'], 'nuclear')],
  ['threat reduction', NOT_CODED],
  ['model laws', NOT_CODED],
  ['safeguards and additional protocol', coding(['OP3a.n-safeguards'], 'nuclear')],
  ['terrorist financing law', coding(['OP2.finance'])],
  ['money laundering law', NOT_CODED],
  ['criminal law', coding(['OP2'])],
  ['nuclear security', coding(['OP3b'], 'nuclear')],
  ['National Authority', coding(['OP3a.c-authority'], 'chemical')],
  ['national measures', NOT_CODED],
  ['strategic trade', coding(['OP3d'])],
  ['dual-use export control outreach', coding(['OP3d', 'OP8.d-industry-public'])],
  ['CBRN', NOT_CODED],
  ['needs assessment', NOT_CODED],
  ['field laboratory', coding(['XC.laboratory'])],
  ['national action plans', coding(['OP8.nap', 'XC.nap-drafting'])],
  ['laws', NOT_CODED],
  ['control lists', coding(['OP6'])],
  ['national reporting', coding(['OP8.reporting', 'XC.reporting'])],
  ['legislation', NOT_CODED],
  ['information', NOT_CODED],
  ['guidance', NOT_CODED],
]);
