import {
  AREAS,
  ASSISTANCE_TYPES,
  COVERAGE_REGIONS,
  FIELDS,
  FORMS,
  LANGUAGES,
  UN_GROUPS,
} from '@clearinghouse/contracts';
import {
  OBSERVER_STATES,
  areaTitle,
  assistanceTypeTitle,
  covers,
  coverageRegionTitle,
  fieldTitle,
  formTitle,
  isFictitious,
  languageTitle,
  parentArea,
  partyName,
  regionCovers,
  regionsOf,
  subregionOf,
  unGroupOf,
} from './index.js';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const fictitious = letters.flatMap((a) => letters.map((b) => `X${a}${b}`)).filter((code) => code !== 'XKX');

describe('names of parties', () => {
  it.each([
    ['XAA', 'State A (fictitious)'],
    ['XBC', 'State BC (fictitious)'],
    ['ORG-K', 'Organization K (fictitious)'],
    ['ORG-K7', 'Organization K7 (fictitious)'],
    ['TUR', 'Türkiye'],
    ['VAT', 'Holy See'],
    ['PSE', 'State of Palestine'],
  ])('%s is %s', (code, name) => expect(partyName(code)).toBe(name));

  it('are never made up: an unknown code stays a code, and XKX is not one of ours', () => {
    expect(['QQQ', 'XKX', '__proto__', 'constructor'].map(partyName)).toEqual([
      'QQQ',
      'XKX',
      '__proto__',
      'constructor',
    ]);
    expect(['QQQ', 'XKX', 'TUR', 'XAAA', 'ORG-'].filter(isFictitious)).toEqual([]);
  });

  it('are different for all 675 fictitious States, which occur in every UN group', () => {
    expect(new Set(fictitious.map(partyName)).size).toBe(675);
    expect(new Set(fictitious.map(unGroupOf))).toEqual(new Set(UN_GROUPS));
  });
});

describe('the tree of areas', () => {
  it('has two levels, and a parent covers its leaves but not the reverse', () => {
    expect(parentArea('OP3d.licensing')).toBe('OP3d');
    expect(parentArea('OP3d')).toBeUndefined();
    expect(covers('OP3d', 'OP3d.licensing')).toBe(true);
    expect(covers('OP3d.licensing', 'OP3d')).toBe(false);
    expect(AREAS.every((area) => covers(area, area))).toBe(true);
    expect(AREAS.filter((area) => area.includes('.') && !parentArea(area))).toEqual([]);
  });
});

describe('coverage regions', () => {
  it.each([
    ['africa', 'SDN', 'in'],
    ['africa', 'CUB', 'out'],
    ['americas', 'CAN', 'in'],
    ['latin-america-caribbean', 'CAN', 'out'],
    ['latin-america-caribbean', 'JAM', 'in'],
    ['asia', 'JPN', 'in'],
    ['asia', 'FJI', 'out'],
    ['asia', 'ARM', 'unknown'],
    ['asia-pacific', 'FJI', 'in'],
    ['asia-pacific', 'AUS', 'unknown'],
    ['middle-east', 'JOR', 'in'],
    ['middle-east', 'EGY', 'unknown'],
    ['middle-east', 'PER', 'out'],
    ['middle-east', 'IRN', 'unknown'],
    ['middle-east', 'ARM', 'unknown'],
    ['latin-america-caribbean', 'PER', 'in'],
    ['osce-area', 'ARM', 'unknown'],
    ['coe-regions', 'JOR', 'unknown'],
    ['states-parties', 'JOR', 'unknown'],
    ['osce-area', 'ALB', 'unknown'],
    ['coe-regions', 'XAA', 'unknown'],
    ['states-parties', 'XAA', 'unknown'],
    ['global', 'ORG-K', 'in'],
    ['africa', 'ORG-K', 'unknown'],
    ['africa', 'VAT', 'unknown'],
  ] as const)('%s and %s: %s', (region, party, verdict) => expect(regionCovers(region, party)).toBe(verdict));

  it('list for a party what holds it for certain', () => {
    expect(regionsOf('JPN')).toEqual(['all', 'global', 'asia', 'asia-pacific']);
    expect(regionsOf(OBSERVER_STATES[0]?.code ?? '')).toEqual(['all', 'global']);
    expect([unGroupOf('XAA'), subregionOf('XAA'), unGroupOf('ORG-K')]).toEqual([
      'African',
      'Eastern Africa',
      undefined,
    ]);
  });
});

it('gives every code of the vocabulary a title', () => {
  const titles = [
    AREAS.map(areaTitle),
    ASSISTANCE_TYPES.map(assistanceTypeTitle),
    COVERAGE_REGIONS.map(coverageRegionTitle),
    FIELDS.map(fieldTitle),
    FORMS.map(formTitle),
    LANGUAGES.map(languageTitle),
  ];
  expect(titles.flat().filter((title) => !/\p{L}{2}/u.test(title))).toEqual([]);
});
