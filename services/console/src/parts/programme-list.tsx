import { areaTitle } from '@clearinghouse/taxonomy';
import type { ProgrammeView } from '../api/views.js';
import { inOrder, showDay, t } from '../messages/index.js';
import { showFields, showForms, showLanguages, showRegions, showTypes } from './codes.js';
import { Facts } from './facts.js';

const areas = ({ areas: codes }: ProgrammeView): string =>
  codes.map((code) => `${areaTitle(code)} (${code})`).join(', ');

const capacity = ({ capacity: stated }: ProgrammeView): string | undefined =>
  stated && t.programmes.capacityOf(stated.amount, stated.unit, stated.period);

function Card({ programme }: { readonly programme: ProgrammeView }) {
  const { leadTimeDays, validUntil, contact } = programme;
  const unstated = t.programmes.notStated;
  return (
    <article className="card">
      <h2>{programme.title}</h2>
      <p className="detail-party">{programme.providerName}</p>
      {programme.status === 'retired' && (
        <p>
          <span className="badge">{t.programmes.retired}</span>
        </p>
      )}
      {programme.description && <p className="original">{programme.description}</p>}
      <Facts
        facts={[
          [t.programmes.areas, areas(programme) || unstated],
          [t.programmes.fields, showFields(programme.fields) || unstated],
          [t.programmes.types, showTypes(programme.assistanceTypes) || unstated],
          [t.programmes.regions, showRegions(programme.regions) || unstated],
          [t.programmes.languages, showLanguages(programme.languages)],
          [t.programmes.forms, showForms(programme.forms)],
          [t.programmes.leadTime, leadTimeDays !== undefined && t.programmes.days(leadTimeDays)],
          [t.programmes.validUntil, validUntil && showDay(validUntil)],
          [t.programmes.conditions, programme.conditions],
          [t.programmes.capacity, capacity(programme)],
          [t.programmes.contact, contact && `${contact.office}, ${contact.email}`],
        ]}
      />
    </article>
  );
}

/** In alphabetical order of the providers: no order of merit. */
export function ProgrammeList({ programmes }: { readonly programmes: readonly ProgrammeView[] }) {
  const sorted = [...programmes].sort((a, b) => inOrder(a.providerName, b.providerName) || inOrder(a.title, b.title));
  return (
    <div className="cards">
      {sorted.map((programme) => (
        <Card key={programme.id} programme={programme} />
      ))}
    </div>
  );
}
