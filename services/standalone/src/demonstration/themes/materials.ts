import type { Theme } from './theme.js';

/** Operative paragraph 3 (a) and (b): accounting for, securing and protecting materials. */
export const MATERIALS: readonly Theme[] = [
  {
    area: 'OP3a.b-biosecurity',
    fields: ['biological'],
    types: ['training', 'expertise', 'exercise'],
    subject: 'biosafety and biosecurity',
    needs: [
      'Training of trainers in biosafety and biosecurity for laboratory staff of the human and animal health services.',
      'Advice on a national biosecurity guideline, and a table-top exercise with the health, agriculture and interior ministries.',
      'A course on the safe storage and transport of samples, with certificates that the national accreditation body recognizes.',
    ],
    programmes: [
      [
        'Laboratory biosafety and biosecurity training',
        'Training of trainers in two phases, with a mentor for a year; materials may be adapted and translated.',
      ],
      [
        'Biosecurity guideline and table-top exercise',
        'Facilitators help to write a guideline and test it with a one-day exercise.',
      ],
    ],
  },
  {
    area: 'OP3a.b-registers',
    fields: ['biological'],
    types: ['software_tools', 'expertise'],
    subject: 'registers of agents and toxins',
    needs: [
      'A simple register of facilities that hold listed agents, with software that the health ministry can run itself, and training of its administrators.',
    ],
    programmes: [
      [
        'Open register software for listed agents',
        "Software free of charge, installed on the recipient's own machines, with two days of training.",
      ],
    ],
  },
  {
    area: 'OP3a.c-authority',
    fields: ['chemical'],
    types: ['peer_exchange', 'training', 'expertise'],
    subject: 'the national authority for chemicals',
    needs: [
      'An exchange of staff with the national authority of another State, to learn how declarations are collected from industry.',
      'Training for the new staff of the national authority in declarations and in receiving inspections.',
    ],
    programmes: [
      [
        'Partner authorities: exchange of staff',
        'Two to four weeks in the office of a national authority, each way, with a written record of lessons.',
      ],
      ['Course for national authorities', 'Two-week course on declarations, inspections and outreach to industry.'],
    ],
  },
  {
    area: 'OP3a.c-schedules',
    fields: ['chemical'],
    types: ['software_tools', 'training'],
    subject: 'declarations of scheduled chemicals',
    needs: [
      'Software and training for collecting and checking declarations of scheduled chemicals from traders and industry.',
    ],
    programmes: [
      [
        'Declaration tools and help desk',
        'An electronic form, checks against the schedules, and a help desk in working hours.',
      ],
    ],
  },
  {
    area: 'OP3a.n-sources',
    fields: ['nuclear'],
    types: ['equipment', 'training', 'expertise'],
    subject: 'the security of radioactive sources',
    needs: [
      'Portable instruments for the regulatory body to find and identify orphan sources, with training in their use and upkeep.',
      'Advice on an inventory of disused sources and on options for their safe storage.',
    ],
    programmes: [
      [
        'Instruments and training for regulators',
        'Hand-held instruments on loan for two years, training, and yearly calibration.',
      ],
      ['Inventory of disused sources', 'Experts help to set up and check an inventory and leave the method behind.'],
    ],
  },
  {
    area: 'OP3b.transports',
    fields: ['nuclear', 'chemical'],
    types: ['training', 'exercise', 'expertise'],
    subject: 'the protection of transports',
    needs: [
      'Training of escorts and dispatchers in the protection of sensitive consignments on road and rail, ending in a joint exercise.',
      'Advice on rules for the protection of consignments in transit, and on their notification between neighbouring States.',
    ],
    programmes: [
      [
        'Transport security: course and field exercise',
        "Five-day course for police, carriers and regulators, and an exercise on the recipient's roads.",
      ],
    ],
  },
  {
    area: 'OP3b.facilities',
    fields: ['nuclear', 'chemical', 'biological'],
    types: ['peer_review', 'training'],
    subject: 'rules for physical protection',
    needs: [
      'A peer review of the rules on physical protection, in confidence, with recommendations for the regulator.',
    ],
    programmes: [
      [
        'Confidential peer review of rules',
        'A small team of regulators from other States; the report belongs to the host alone.',
      ],
    ],
  },
  {
    area: 'OP3a.personnel',
    fields: ['cross'],
    types: ['training', 'peer_exchange'],
    subject: 'the reliability of personnel',
    needs: [
      'A seminar on programmes for the reliability of personnel, and on their limits in labour law and data protection.',
    ],
    programmes: [
      [
        'Reliability and security culture',
        'A seminar for operators and regulators with cases, and a self-assessment form.',
      ],
    ],
  },
];
