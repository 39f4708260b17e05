import { useEffect } from 'react';
import { useLiveUpdates } from './api/live.js';
import { locale, LOCALES, t } from './messages/index.js';
import { pageOf, tabs } from './pages/tabs.js';
import { Footer } from './parts/footer.js';
import { Header } from './parts/header.js';
import { usePath } from './session/path.js';

export function App() {
  const path = usePath();
  const live = useLiveUpdates();
  const current = pageOf(path);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = LOCALES[locale].dir;
    document.title = current ? `${current.title} · ${t.product}` : t.product;
  }, [current]);
  return (
    <>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <Header tabs={tabs} current={current?.name ?? null} live={live} />
      <main id="content" tabIndex={-1}>
        {current ? <current.page /> : <p className="notice">{t.notFoundPage}</p>}
      </main>
      <Footer />
    </>
  );
}
