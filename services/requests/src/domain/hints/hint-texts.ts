/** What a hint says in English: one sentence that would help. `{name}` is a parameter. Nothing blocks, whatever is said here. */
export const HINT_TEXTS = {
  'no-items':
    'With a need item or two, programmes can be compared with the request; a memorandum alone is valid as it is.',
  'area-is-wide': 'One sentence that names the part meant would help, for example: {examples}.',
  'say-what': 'One sentence on who shall be able to do what afterwards would help.',
  'name-type': 'One sentence on the kind of help would do: drafting, training, expertise, equipment or something else.',
  'say-for-whom': 'One sentence that names the agencies which benefit would help.',
  'say-when': 'One sentence on the time in which help is useful would do.',
  'say-languages': 'Name the working languages of those who take part.',
  'no-text-for-providers':
    'Circulation is agreed, but there is no text for providers: without one the item is not circulated.',
  'no-text-for-public': 'Posting is agreed, but there is no text for the public: without one nothing is posted.',
  'named-facility': 'Do not describe weaknesses of a named facility: say what kind of help is needed.',
  'likely-duplicate':
    'An own request asks for something alike ("{title}"): if this one stands for it, name it as superseded.',
} as const;
export type HintCode = keyof typeof HINT_TEXTS;
