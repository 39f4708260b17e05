import type { Theme } from './theme.js';

/** Operative paragraph 8 and what has no paragraph of its own. */
export const OUTREACH: readonly Theme[] = [
  {
    area: 'OP8.nap',
    fields: ['cross'],
    types: ['nap_drafting', 'expert_visit', 'peer_exchange'],
    subject: 'a voluntary national action plan',
    needs: [
      'Help with drafting a voluntary national implementation action plan: a round table of all agencies and a first text.',
      'Review of the draft action plan by States of the region that have one.',
    ],
    programmes: [
      ['Action plan round tables', 'A three-day round table and drafting help until the plan is adopted.'],
      ['Peers for action plans', 'States with a plan comment on a draft and share what they would do otherwise.'],
    ],
  },
  {
    area: 'OP8.poc',
    fields: ['cross'],
    types: ['training', 'funding'],
    subject: 'national points of contact',
    needs: ['Places in a training course for the national point of contact and a deputy, with travel.'],
    programmes: [
      [
        'Course for national points of contact',
        'One week, twice a year; travel and lodging are covered for two persons a State.',
      ],
    ],
  },
  {
    area: 'OP8.reporting',
    fields: ['cross'],
    types: ['expertise', 'expert_visit', 'legal'],
    subject: 'national reports',
    needs: ['Help with an additional national report: collecting facts from the agencies and checking the matrix.'],
    programmes: [['Reporting help', 'An expert works with the reporting officer for a week and remains reachable.']],
  },
  {
    area: 'OP8.d-industry-public',
    fields: ['cross', 'biological'],
    types: ['expertise', 'training'],
    subject: 'outreach to industry and universities',
    needs: [
      'A series of seminars for manufacturers, traders and universities on their duties under export control law.',
    ],
    programmes: [
      [
        'Outreach kit for industry and universities',
        'Slides, cases and speakers; the kit can be adapted and translated.',
      ],
    ],
  },
  {
    area: 'XC.cbrn-response',
    fields: ['cross', 'chemical', 'nuclear'],
    types: ['equipment', 'exercise', 'training'],
    subject: 'emergency response',
    needs: [
      'Protective suits and detection paper for first responders of the civil protection service, with training.',
      'A field exercise of fire service, hospitals and police with a chemical scenario.',
      'Training of hospital staff in the reception and decontamination of patients.',
    ],
    programmes: [
      ['First responders: equipment and course', 'Protective equipment for forty persons and a two-week course.'],
      ['Field exercises for responders', 'Planning, play and evaluation of a field exercise with local services.'],
    ],
  },
  {
    area: 'XC.laboratory',
    fields: ['chemical', 'biological', 'nuclear'],
    types: ['equipment', 'training', 'secondment'],
    subject: 'reference laboratories',
    needs: [
      'Training of analysts and consumables for a reference laboratory, with a ring test after a year.',
      'A chemist seconded for six months to set up methods and quality control.',
    ],
    programmes: [
      [
        'Laboratory twinning',
        'Twinning with a reference laboratory: analysts trained both ways, ring tests, consumables.',
      ],
    ],
  },
  {
    area: 'XC.coordination',
    fields: ['cross'],
    types: ['expertise', 'peer_exchange', 'exercise'],
    subject: 'coordination of agencies',
    needs: ['Advice on a standing body for coordination of agencies: mandate, secretariat and working methods.'],
    programmes: [
      ['Coordination bodies: mandates and methods', 'Comparison of mandates, a workshop, and a table-top exercise.'],
    ],
  },
];
