import { type ReactNode, useEffect, useId, useRef } from 'react';
import { t } from '../messages/index.js';

interface Props {
  readonly heading: string;
  readonly action: string;
  readonly busy: boolean;
  readonly close: () => void;
  readonly confirm: () => void;
  readonly children: ReactNode;
}

/** A modal question. Escape and Cancel leave everything as it was; focus goes back to where it came from. */
export function Dialog({ heading, action, busy, close, confirm, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const cameFrom = document.activeElement;
    element.current?.showModal();
    return () => {
      if (cameFrom instanceof HTMLElement) cameFrom.focus();
    };
  }, []);
  return (
    <dialog ref={element} aria-labelledby={id} onCancel={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        <h2 id={id}>{heading}</h2>
        {children}
        <div className="decisions">
          <button type="submit" className="main" disabled={busy}>
            {action}
          </button>
          <button type="button" onClick={close}>
            {t.suggestions.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}
