// Builds both windows, serves them under the program's own content security policy, and drives them in Debian's Chromium.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, runnerImport } from 'vite';

const ui = fileURLToPath(new URL('../../', import.meta.url));
export const target = join(ui, '../target');
const pages = join(target, 'ui-pages');

// Security B.11, the first string; the window of the program has the same.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src ipc: http://ipc.localhost; base-uri 'none'; form-action 'none'; frame-src 'none'; object-src 'none'";

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

async function bundleInstall() {
  const [output] = [
    await build({
      root: ui,
      logLevel: 'error',
      build: {
        write: false,
        minify: false,
        lib: { entry: join(ui, 'tests/stage/install.ts'), formats: ['iife'], name: 'install', fileName: 'install' },
        rolldownOptions: { input: join(ui, 'tests/stage/install.ts') },
      },
    }),
  ].flat();
  return output.output[0].code;
}

function serve() {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    if (path === '/favicon.ico') return response.writeHead(204).end();
    try {
      const body = await readFile(join(pages, path));
      response.writeHead(200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': policy,
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

export async function openStage() {
  if (!process.env.STAGE_KEEP)
    await build({ root: ui, logLevel: 'error', build: { outDir: pages, emptyOutDir: true } });
  const install = await bundleInstall();
  const { module } = await runnerImport(join(ui, 'tests/axe/views.ts'));
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const origin = `http://127.0.0.1:${server.address().port}`;

  /** Opens one view; `complaints` collects what the console said, refusals of the policy among it. */
  async function show(view, { language, theme, width = 1180, height = 760, forced = false, scale = 1 }) {
    const context = await browser.newContext({
      viewport: { width: Math.round(width / scale), height: Math.round(height / scale) },
      deviceScaleFactor: scale,
      colorScheme: theme,
      reducedMotion: 'reduce',
      forcedColors: forced ? 'active' : 'none',
      timezoneId: 'America/Chicago',
    });
    const page = await context.newPage();
    const complaints = [];
    page.on('console', (line) => ['error', 'warning'].includes(line.type()) && complaints.push(line.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    const wanted = {
      look: { language, theme },
      door: view.door ?? 'here',
      empty: view.empty ?? false,
      slow: view.slow ?? false,
      warned: view.warned ?? false,
      restore: view.restore ?? null,
      alone: view.alone ?? false,
      exchange: view.exchange ?? null,
    };
    await page.addInitScript(`globalThis.stage = ${JSON.stringify(wanted)};\n${install}`);
    await page.goto(`${origin}/${view.window}.html`);
    page.setDefaultTimeout(5000);
    for (const step of view.steps) await take(page, step);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await page.waitForTimeout(60);
    return { page, complaints, close: () => context.close() };
  }

  async function close() {
    await browser.close();
    server.close();
  }
  return { views: module.views, show, close };
}

async function take(page, [verb, what, text]) {
  if (verb === 'click') await page.locator(what).first().click();
  else if (verb === 'fill') await page.locator(what).first().fill(text);
  else if (verb === 'press') await page.keyboard.press(what);
  else if (verb === 'see') await page.locator(what).first().waitFor();
  else throw new Error(`unknown step ${verb}`);
}
