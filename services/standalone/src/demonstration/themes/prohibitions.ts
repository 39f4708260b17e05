import type { Theme } from './theme.js';

/** Operative paragraphs 1 and 2: treaties, and what national law forbids. */
export const PROHIBITIONS: readonly Theme[] = [
  {
    area: 'OP2.penalties',
    fields: ['cross', 'biological', 'chemical'],
    types: ['legal_drafting', 'legal_review', 'legal'],
    subject: 'penal provisions',
    needs: [
      'Review of a draft amendment of the penal code that would make the acts named in operative paragraph 2 punishable, with model clauses and a comparison with the law of States of the same legal tradition.',
      'Help with drafting penalties for the unauthorized acquisition and transfer of biological agents and toxins, and with the explanatory note for the parliamentary committee.',
      'A comment, article by article, on the draft act on weapons of mass destruction before it goes to the council of ministers.',
    ],
    programmes: [
      [
        'Legislative review and drafting',
        'Lawyers review existing and draft law against the obligations of the resolution and propose wording; a first comment within six weeks.',
      ],
      [
        'Model penal provisions and workshops for drafters',
        'Model clauses in several legal traditions, and a three-day workshop with the drafters of the ministry of justice.',
      ],
    ],
  },
  {
    area: 'OP2.finance',
    fields: ['cross'],
    types: ['training', 'expertise', 'legal_review'],
    subject: 'the prevention of proliferation financing',
    needs: [
      'Training for the financial intelligence unit in recognizing payment patterns linked to the procurement of controlled goods.',
      'Advice on a risk assessment of proliferation financing, and on guidance for banks and for trade finance desks.',
    ],
    programmes: [
      [
        'Proliferation financing: typologies and risk assessment',
        'Two-week course for financial intelligence units and supervisors, with cases and a template for a national risk assessment.',
      ],
      [
        'Advice on targeted financial measures',
        'Advisers review law and procedures and leave a written plan of steps.',
      ],
    ],
  },
  {
    area: 'OP1.treaties',
    fields: ['cross', 'nuclear', 'biological'],
    types: ['legal', 'expert_visit', 'legal_drafting'],
    subject: 'accession to treaties and their implementation',
    needs: [
      'Advice on the steps of accession to two conventions, and on the reservations and declarations that other States have made.',
      'A visit by legal experts to explain the obligations of a convention to members of parliament and to the ministries concerned.',
    ],
    programmes: [
      [
        'Treaty accession desk',
        'Plain explanations of obligations, a draft instrument of accession, and help until deposit.',
      ],
      [
        'Parliamentary briefings on conventions',
        'Half-day briefings for parliamentary committees, on request, also by video link.',
      ],
    ],
  },
  {
    area: 'OP2.means-of-delivery',
    fields: ['delivery', 'cross'],
    types: ['expertise', 'legal_review'],
    subject: 'means of delivery in national law',
    needs: [
      'Advice on how to define means of delivery in law, including unmanned aerial vehicles, without covering ordinary trade.',
    ],
    programmes: [
      [
        'Means of delivery: definitions and controls',
        'A short written advice with definitions used elsewhere, followed by a round of questions by video link.',
      ],
    ],
  },
];
