import type { PartyCode } from '@clearinghouse/contracts';
import { REQUESTER } from './parties.js';

/** Values of the two variants differ where a field is hidden from somebody, and nowhere else. */
export type Variant = 'a' | 'b';

const consents = { circulate: true, postSummary: true, postInFull: false, shareWithNgos: true };

/** Every value says its field, so that it is found wherever it turns up. */
const hidden = (variant: Variant, field: string): string => `HIDDEN-${variant}-${field}`;
const number = (variant: Variant, from: number): number => (variant === 'a' ? from : from + 1);

export const draft = (variant: Variant, title: string) => ({
  requester: REQUESTER,
  title,
  dateOfRequest: variant === 'a' ? '2019-03-07' : '2019-04-08',
  reference: hidden(variant, 'reference'),
  memorandum: hidden(variant, 'memorandum'),
  legalStatus: hidden(variant, 'legalStatus'),
  institutionalStatus: hidden(variant, 'institutionalStatus'),
  assistanceReceived: [{ from: hidden(variant, 'assistanceReceived'), what: 'Courses' }],
  actionPlan: { title: hidden(variant, 'actionPlan') },
  items: [
    {
      ...{ no: 1, area: 'OP3d.licensing', field: 'cross', assistanceType: 'training', consents },
      ...{ what: hidden(variant, 'what'), forProviders: 'For providers', forPublic: 'For the public' },
      ...{ forWhom: 'Licensing authority', expectedResult: hidden(variant, 'expectedResult') },
      ...{ actionPlanItem: hidden(variant, 'actionPlanItem'), budgetUsd: number(variant, 7654320) },
    },
  ],
});

export const programme = (variant: Variant, provider: PartyCode, open: boolean) => ({
  ...{ provider, providerKind: 'intergovernmental', title: `Academy of ${provider}`, public: open },
  ...{ areas: ['OP3d'], fields: ['cross'], assistanceTypes: ['training'], regions: ['global'] },
  capacity: { amount: 3, unit: hidden(variant, 'capacity'), period: 'year' },
  office: hidden(variant, 'office'),
  budgetCeilingUsd: number(variant, 8765430),
  contact: { office: hidden(variant, 'contact'), email: `hidden-${variant}@example.org` },
});

/** A reply of which something is the provider's own affair; in one variant there is a line under internal review as well. */
export const privateLines = (variant: Variant, programmeId: string): readonly object[] => [
  {
    ...{ itemNo: 1, answer: 'full', text: 'We can help', programmeId },
    ...{ reason: hidden(variant, 'reason'), reserve: { period: '2026', amount: number(variant, 1) } },
  },
  ...(variant === 'b' ? [{ itemNo: 1, answer: 'interested', text: hidden(variant, 'interested') }] : []),
];

export { hidden };
