import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium } from 'playwright-core';
import { tokenFor } from './token.js';
import { visit } from './visit.js';

const url = process.env['E2E_STANDALONE_URL'] ?? '';
const BANNER = 'Historical public records, 2004-2024, from the public pages named.';
const LOADED_MS = 30_000;

let browser: Browser;
beforeAll(async () => {
  if (!url) throw new Error('E2E_STANDALONE_URL is not set: browser tests are started by npm test');
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
afterAll(() => browser?.close());

const open = async (role?: string, party?: string) => visit(browser, url, role ? await tokenFor(role, party) : '');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** WCAG 2.2 AA, as far as a machine can tell. In one pass, for we frame no other page; what is well is not described. */
async function barriers({ page }: Awaited<ReturnType<typeof open>>): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ runOnly: WCAG, resultTypes: ['violations'] });
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
async function clean(seen: Awaited<ReturnType<typeof open>>): Promise<void> {
  expect(await barriers(seen)).toEqual([]);
  expect(seen.complaints).toEqual([]);
  await seen.page.context().close();
}

describe('the console', () => {
  it('shows an expert suggestions best first with score and reasons, and why an item has none', async () => {
    const seen = await open('expert');
    const { page } = seen;
    await page.locator('.entry').first().waitFor({ timeout: LOADED_MS });
    await page.locator('.suggestion').first().waitFor({ timeout: LOADED_MS });
    expect(new URL(page.url()).hash).toBe('');
    const scores = await page.locator('.suggestions').first().locator('.score-number').allTextContents();
    expect(scores.map(Number)).toEqual([...scores.map(Number)].sort((a, b) => b - a));
    expect(await page.locator('.suggestion .reasons li').count()).toBeGreaterThan(0);
    await page.getByRole('searchbox').fill('cooperation at sea');
    await page.locator('.entry').first().click();
    await page.getByText('No programme on offer fits this item.').first().waitFor({ timeout: LOADED_MS });
    expect(await page.locator('.suggestions .reasons li').count()).toBeGreaterThan(0);
    await clean(seen);
  });

  it('asks before a suggestion is set aside, by keyboard, and Escape leaves all as it was', async () => {
    const seen = await open('expert');
    const { page } = seen;
    const button = page.getByRole('button', { name: /^Set aside:/ }).first();
    await button.waitFor({ timeout: LOADED_MS });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    expect(await barriers(seen)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await clean(seen);
  });

  it('shows a State its requests, what was put forward without figures, and replies', async () => {
    const seen = await open('permanent-mission', 'XAA');
    const { page } = seen;
    await page.locator('.entry', { hasText: 'Circulated' }).first().click({ timeout: LOADED_MS }); // drafts come first
    await page.locator('.suggestion').first().waitFor({ timeout: LOADED_MS });
    await page.locator('.reply').first().waitFor({ timeout: LOADED_MS });
    expect(await page.locator('.score').count()).toBe(0);
    expect(await page.locator('main').textContent()).not.toMatch(/Score|Set aside/);
    await clean(seen);
  });

  it('shows a provider what was circulated to it, with filters, and its programmes', async () => {
    const seen = await open('provider-officer', 'XMA');
    const { page } = seen;
    await page.locator('.entry').first().waitFor({ timeout: LOADED_MS });
    expect(await page.locator('.suggestion').count()).toBe(0);
    const all = await page.locator('.entry').count();
    await page.getByLabel('Field').selectOption('biological');
    expect(await page.locator('.entry').count()).toBeLessThan(all);
    await page.getByRole('link', { name: 'Our programmes' }).click();
    await page.locator('.card').first().waitFor({ timeout: LOADED_MS });
    expect(await page.locator('.card').count()).toBe(2);
    await clean(seen);
  });

  it('shows letters as specimens', async () => {
    const seen = await open('permanent-mission', 'XAA');
    await seen.page.getByRole('link', { name: 'Letters', exact: true }).click();
    await seen.page.locator('.specimen').waitFor({ timeout: LOADED_MS });
    await clean(seen);
  });

  it('shows everybody else public summaries and programmes on offer', async () => {
    const seen = await open();
    const { page } = seen;
    await page.locator('.card').first().waitFor({ timeout: LOADED_MS });
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([
      'Requests open to offers of assistance',
      'Programmes on offer',
    ]);
    expect(await page.locator('main').textContent()).not.toMatch(/@|Score/);
    await clean(seen);
  });

  it.each(['/archive', '/archive/providers'])(
    'shows the archive under its banner at %s, without a score',
    async (path) => {
      const seen = await open();
      await seen.page.goto(url + path);
      await seen.page.locator('.record').first().waitFor({ timeout: LOADED_MS });
      expect(await seen.page.locator('.archive-banner').textContent()).toContain(BANNER);
      expect(await seen.page.locator('.score').count()).toBe(0);
      await clean(seen);
    },
  );

  it('says in words that a session has ended, with the code', async () => {
    const seen = await visit(browser, url, 'not.a.token');
    await seen.page.getByText('ACCESS.UNAUTHENTICATED').first().waitFor({ timeout: LOADED_MS });
    await seen.page.context().close();
  });

  it('needs no width of more than 320 pixels', async () => {
    const seen = await open('permanent-mission', 'XAA');
    await seen.page.setViewportSize({ width: 320, height: 640 });
    await seen.page.locator('.entry').first().click({ timeout: LOADED_MS });
    await seen.page.locator('.item').first().waitFor({ timeout: LOADED_MS });
    const overflow = await seen.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await clean(seen);
  });
});

describe('the documentation of the interface', () => {
  it('works without any other host and without an error', async () => {
    const seen = await open();
    await seen.page.goto(`${url}/api/docs`);
    await seen.page.locator('.opblock').first().waitFor({ timeout: LOADED_MS });
    expect(seen.complaints).toEqual([]);
    await seen.page.context().close();
  });
});
