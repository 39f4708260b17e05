import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AREAS, ASSISTANCE_TYPES, COVERAGE_REGIONS, FIELDS, PROVIDER_KINDS, UN_GROUPS } from '@clearinghouse/contracts';
import { AREA_TITLES } from './area-titles.js';
import {
  UN_MEMBER_STATES,
  assistanceTypeTitle,
  coverageRegionTitle,
  fieldTitle,
  parentAssistanceType,
} from './index.js';

interface Coded {
  readonly code: string;
  readonly title?: string;
  readonly label?: string;
  readonly parent?: string | null;
  readonly members?: number;
}
interface Taxonomy {
  readonly operativeParagraphs: readonly (Coded & { readonly subAreas: readonly Coded[] })[];
  readonly weaponTypes: readonly Coded[];
  readonly assistanceTypes: readonly Coded[];
  readonly providerKinds: readonly Coded[];
  readonly regions: { readonly coverage: readonly Coded[]; readonly unRegionalGroups: readonly Coded[] };
}
interface States {
  readonly records: readonly { iso3: string; name: string; unGroup: string; subregion: string }[];
}
// The files are the project's own and checked by these very comparisons, hence the casts.
const read = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, '../../../data', name), 'utf8'));
const taxonomy = read('taxonomy.json') as Taxonomy;
const states = read('states.json') as States;
const codesOf = (rows: readonly Coded[]) => rows.map((row) => row.code);

describe('the tables beside data/taxonomy.json', () => {
  it('have the areas and their titles, in order', () => {
    const rows = taxonomy.operativeParagraphs.flatMap((each) => [each, ...each.subAreas]);
    expect(codesOf(rows)).toEqual([...AREAS]);
    expect(Object.entries(AREA_TITLES)).toEqual(rows.map((row) => [row.code, row.title]));
  });

  it('have the assistance types, their titles and the wider type of each', () => {
    expect(codesOf(taxonomy.assistanceTypes)).toEqual([...ASSISTANCE_TYPES]);
    expect(
      ASSISTANCE_TYPES.map((type) => [type, assistanceTypeTitle(type), parentAssistanceType(type) ?? null]),
    ).toEqual(taxonomy.assistanceTypes.map((row) => [row.code, row.label ?? row.title, row.parent ?? null]));
  });

  it('have the fields, coverage regions, provider kinds and UN groups', () => {
    expect(FIELDS.map((code) => [code, fieldTitle(code)])).toEqual(
      taxonomy.weaponTypes.map((row) => [row.code, row.label]),
    );
    expect(COVERAGE_REGIONS.map((code) => [code, coverageRegionTitle(code)])).toEqual(
      taxonomy.regions.coverage.map((row) => [row.code, row.label]),
    );
    expect([...PROVIDER_KINDS]).toEqual(codesOf(taxonomy.providerKinds));
    expect([...UN_GROUPS]).toEqual(codesOf(taxonomy.regions.unRegionalGroups));
  });
});

describe('the table of States beside data/states.json', () => {
  it('has the same 193 with the same names, groups and subregions', () => {
    const rows = states.records.map(({ iso3, name, unGroup, subregion }) => ({ code: iso3, name, unGroup, subregion }));
    expect(UN_MEMBER_STATES).toHaveLength(193);
    expect(UN_MEMBER_STATES).toEqual(rows.sort((a, b) => (a.code < b.code ? -1 : 1)));
  });

  it('has as many members of each group as data/taxonomy.json says', () => {
    for (const { code, members } of taxonomy.regions.unRegionalGroups)
      expect(UN_MEMBER_STATES.filter((state) => state.unGroup === code)).toHaveLength(members ?? -1);
  });
});
