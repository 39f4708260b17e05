import { partyName } from '@clearinghouse/taxonomy';
import type { PartyCode } from '@clearinghouse/contracts';
import type { LiveState } from '../api/live.js';
import { t } from '../messages/index.js';
import type { Tab } from '../pages/tabs.js';
import { session } from '../session/session.js';
import { Link } from './link.js';

interface Props {
  readonly tabs: readonly Tab[];
  readonly current: string | null;
  readonly live: LiveState | null;
}

function Who() {
  const name = session.party && partyName(session.party as PartyCode); // a code of a token that the services verify
  return (
    <p className="who">
      <span className="who-role">{t.roles[session.role]}</span>
      {name && <span className="who-party">{name}</span>}
    </p>
  );
}

export function Header({ tabs, current, live }: Props) {
  return (
    <header className="top">
      <div className="top-row">
        <Link to="/" className="brand">
          <span className="brand-name">{t.product}</span>
          <span className="brand-purpose">{t.purpose}</span>
        </Link>
        <div className="top-end">
          {live && (
            <p className={`live live-${live}`} role="status">
              {t.live[live]}
            </p>
          )}
          <Who />
        </div>
      </div>
      <nav aria-label={t.navigation} className="tabs">
        {tabs.map((tab) => (
          <Link key={tab.name} to={`/${tab.name}`} current={tab.name === current ? 'page' : undefined}>
            {tab.title}
          </Link>
        ))}
      </nav>
    </header>
  );
}
