/** Subregions of the UN M49 list, grouped by continent. */
export const SUBREGIONS_OF = {
  africa: ['Northern Africa', 'Eastern Africa', 'Middle Africa', 'Southern Africa', 'Western Africa'],
  americas: ['Northern America', 'Central America', 'Caribbean', 'South America'],
  asia: ['Central Asia', 'Eastern Asia', 'South-eastern Asia', 'Southern Asia', 'Western Asia'],
  europe: ['Eastern Europe', 'Northern Europe', 'Southern Europe', 'Western Europe'],
  oceania: ['Australia and New Zealand', 'Melanesia', 'Micronesia', 'Polynesia'],
} as const;
export type Continent = keyof typeof SUBREGIONS_OF;
export type Subregion = (typeof SUBREGIONS_OF)[Continent][number];

/** True when the subregion belongs to one of the continents. */
export const isIn = (subregion: Subregion, ...continents: readonly Continent[]): boolean =>
  continents.some((each) => (SUBREGIONS_OF[each] as readonly Subregion[]).includes(subregion));
