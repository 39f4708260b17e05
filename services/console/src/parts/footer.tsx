import { t } from '../messages/index.js';

export function Footer() {
  return (
    <footer className="foot">
      <p>
        {t.product}. {t.notOperated}
      </p>
    </footer>
  );
}
