import type { ReactNode } from 'react';

export type Fact = readonly [name: string, value: ReactNode];

const stated = ([, value]: Fact): boolean => value !== undefined && value !== null && value !== '' && value !== false;

/** Names and values; what is not stated is left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const shown = facts.filter(stated);
  if (shown.length === 0) return null;
  return (
    <dl className="facts">
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
