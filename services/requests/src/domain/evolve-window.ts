import type { WindowPurpose } from '@clearinghouse/contracts';
import type { ObjectionWindow } from './procedure-state.js';
import { OBJECTED, WINDOW_CLOSED, type WindowEvent, WINDOW_MOVED, WINDOW_OPENED } from './procedure.events.js';
import type { Request } from './request.js';

export function evolveWindow(request: Request, event: WindowEvent): Request {
  const { purpose } = event.data;
  switch (event.type) {
    case WINDOW_OPENED: {
      const { opensAt, workingDays, lastDay, closesAt } = event.data;
      return withWindow(request, purpose, { opensAt, workingDays, lastDay, closesAt, status: 'open' });
    }
    case WINDOW_MOVED: {
      const { lastDay, closesAt } = event.data;
      return changed(request, purpose, { lastDay, closesAt });
    }
    case WINDOW_CLOSED:
      return changed(request, purpose, { status: 'closed' });
    case OBJECTED: {
      const items = new Set([...(request.objections?.[purpose] ?? []), ...event.data.items]);
      return { ...request, objections: { ...request.objections, [purpose]: [...items] } };
    }
  }
}

const withWindow = (request: Request, purpose: WindowPurpose, window: ObjectionWindow): Request => ({
  ...request,
  windows: { ...request.windows, [purpose]: window },
});

function changed(request: Request, purpose: WindowPurpose, more: Partial<ObjectionWindow>): Request {
  const window = request.windows?.[purpose];
  return window ? withWindow(request, purpose, { ...window, ...more }) : request;
}
