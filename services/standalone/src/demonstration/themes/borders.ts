import type { Theme } from './theme.js';

/** Operative paragraphs 3 (c), 3 (d) and 6: borders, export control and control lists. */
export const BORDERS: readonly Theme[] = [
  {
    area: 'OP3c.detection',
    fields: ['nuclear', 'chemical'],
    types: ['equipment', 'training', 'resources'],
    subject: 'detection at the border',
    needs: [
      'Detection equipment for two land crossings and one port, with training of operators and spare parts for three years.',
      'Hand-held detectors for mobile customs teams, and a plan for their upkeep with local means.',
    ],
    programmes: [
      [
        'Border detection: equipment and upkeep',
        'Equipment after a joint site visit, training of operators, and three years of spare parts.',
      ],
      ['Mobile detection teams', 'Hand-held instruments and a ten-day course for customs and police.'],
    ],
  },
  {
    area: 'OP3c.agencies',
    fields: ['cross'],
    types: ['training', 'exercise', 'peer_exchange'],
    subject: 'customs and border agencies',
    needs: [
      'Training of customs officers in recognizing dual-use goods, and a set of reference cards in the working language.',
      'A joint exercise of customs, border police and the licensing body on a suspicious consignment.',
      'Exchange with the customs service of a State with similar ports, on risk profiles for containers.',
    ],
    programmes: [
      [
        'Commodity identification training',
        'Three-day course with samples and reference cards; trainers can be trained in a second phase.',
      ],
      ['Customs partnership', 'Twinning of two customs services for a year, with visits both ways.'],
      ['Port and airport exercises', 'A scenario is written with the host and played in one day.'],
    ],
  },
  {
    area: 'OP3d.licensing',
    fields: ['cross'],
    types: ['expertise', 'training', 'software_tools'],
    subject: 'export licensing',
    needs: [
      'Advice on setting up a licensing office: staff, forms, interagency procedure and record keeping.',
      'Electronic licensing software with training, to replace a procedure on paper.',
    ],
    programmes: [
      ['Licensing office in twelve months', 'Advisers accompany a new licensing office from law to first licence.'],
      [
        'Electronic licensing system',
        'Software free of charge with source code, training of administrators and a year of support.',
      ],
    ],
  },
  {
    area: 'OP3d.law',
    fields: ['cross'],
    types: ['legal_drafting', 'legal_review'],
    subject: 'export control law',
    needs: [
      'Drafting help for an act on strategic trade that covers export, transit, trans-shipment and brokering.',
      'Review of the customs code for gaps in the control of transit and free zones.',
    ],
    programmes: [
      [
        'Strategic trade law: drafting help',
        'Two lawyers work with the drafting group, in person and remotely, until the bill is introduced.',
      ],
    ],
  },
  {
    area: 'OP3d.transit',
    fields: ['cross', 'delivery'],
    types: ['expertise', 'training', 'exercise'],
    subject: 'transit and trans-shipment',
    needs: ['Advice and training on the control of transit and trans-shipment in a container port with a free zone.'],
    programmes: [
      [
        'Transit and free zones',
        'Advice on rules and risk profiles, and training on the spot for port and customs staff.',
      ],
    ],
  },
  {
    area: 'OP3d.lists',
    fields: ['cross', 'chemical', 'biological'],
    types: ['expertise', 'translation', 'training'],
    subject: 'control lists',
    needs: [
      'Advice on adopting a national control list that follows the lists in use elsewhere, with correlation to customs codes.',
      'Yearly updates of the control list, with training of the technical committee.',
    ],
    programmes: [
      [
        'Control lists and correlation tables',
        'A consolidated list, correlated with customs codes, updated every year.',
      ],
    ],
  },
  {
    area: 'OP6.translation',
    fields: ['cross'],
    types: ['translation', 'funding'],
    subject: 'translation of control lists',
    needs: ['Translation of the control list and its notes into the working language, checked by technical experts.'],
    programmes: [
      [
        'Translation of technical lists',
        'Translation with a check by engineers and lawyers; the result is free for all.',
      ],
    ],
  },
  {
    area: 'OP3d.end-user',
    fields: ['cross'],
    types: ['training', 'expertise'],
    subject: 'end-user controls',
    needs: ['Training of licensing officers in checking end users and end uses, with open sources.'],
    programmes: [
      ['End-user checks with open sources', 'A week of practice with anonymous cases; exercises can be kept.'],
    ],
  },
];
