import { type Browser, type Page } from 'playwright-core';

export interface Visit {
  readonly page: Page;
  /** Errors of the page and of the network, and requests to any other host. */
  readonly complaints: readonly string[];
}

/** A page of its own session that keeps what went wrong. */
export async function visit(browser: Browser, url: string, fragment: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const to = request.url();
    if (!to.startsWith(url) && !to.startsWith('data:')) complaints.push(`request to ${to}`);
  });
  await page.goto(`${url}/#token=${fragment}`);
  return { page, complaints };
}
