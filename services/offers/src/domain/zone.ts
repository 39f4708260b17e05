/** Days of replies end at midnight where the Committee sits. */
export const HEADQUARTERS = 'America/New_York';
