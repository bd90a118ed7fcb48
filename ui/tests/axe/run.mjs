// axe on every view, in both languages and both themes, in the built windows. `npm run test:axe [name…]`
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openStage } from '../stage/stage.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const only = process.argv.slice(2);
const began = performance.now();
const stage = await openStage();
const views = stage.views.filter((view) => only.length === 0 || only.some((name) => view.name.startsWith(name)));
const jobs = views.flatMap((view) => ['en', 'es'].map((language) => ({ view, language })));
const problems = [];
let passed = 0;

async function scan(page, where, options) {
  const found = await page.evaluate(
    (options) => globalThis.axe.run(document, { resultTypes: ['violations'], ...options }),
    options,
  );
  if (found.violations.length === 0) passed++;
  for (const { id, help, nodes } of found.violations) {
    const places = nodes.slice(0, 3).map((node) => {
      return `    ${node.target.join(' ')}  ${node.failureSummary?.split('\n')[1]?.trim()}`;
    });
    problems.push([`${where}: ${id}: ${help}`, ...places].join('\n'));
  }
}

async function prove({ view, language }) {
  const where = `${view.name} ${language}`;
  try {
    const { page, complaints, close } = await stage.show(view, { language, theme: 'light' });
    await page.evaluate(axe);
    await scan(page, `${where} light`, {});
    // The other theme changes colours and nothing else, so that is what is asked about it.
    await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
    await scan(page, `${where} dark`, { runOnly: ['color-contrast', 'link-in-text-block'] });
    const spoken = await page.evaluate(() => document.documentElement.lang);
    if (spoken !== language) problems.push(`${where}: the page says that its language is ${spoken}`);
    problems.push(...complaints.map((complaint) => `${where}: console: ${complaint}`));
    await close();
  } catch (error) {
    problems.push(`${where}: ${String(error).split('\n').slice(0, 2).join(' ')}`);
  }
}

async function worker() {
  for (let job = jobs.shift(); job; job = jobs.shift()) await prove(job);
}
await Promise.all([worker(), worker()]);

await stage.close();
for (const problem of problems) console.log(problem);
const seconds = Math.round((performance.now() - began) / 1000);
console.log(`${views.length} screens in two languages and two themes, ${seconds} s`);
// The closing line that `cargo xtask test` reads.
console.log(`axe: ${passed} passed, ${problems.length} failed`);
process.exit(problems.length === 0 && passed > 0 ? 0 : 1);
