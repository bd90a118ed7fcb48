// axe on every view, in both languages and both themes, in the built windows. `npm run test:axe [name…]`
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openStage } from '../stage/stage.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const only = process.argv.slice(2);
const stage = await openStage();
const views = stage.views.filter((view) => only.length === 0 || only.some((name) => view.name.startsWith(name)));
let wrong = 0;
let runs = 0;

for (const view of views) {
  for (const language of ['en', 'es']) {
    for (const theme of ['light', 'dark']) {
      const where = `${view.name} ${language} ${theme}`;
      runs++;
      try {
        const { page, complaints, close } = await stage.show(view, { language, theme });
        await page.evaluate(axe);
        const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
        for (const { id, help, nodes } of found.violations) {
          wrong++;
          console.log(`${where}: ${id}: ${help}`);
          for (const node of nodes.slice(0, 3))
            console.log(`    ${node.target.join(' ')}  ${node.failureSummary?.split('\n')[1]?.trim()}`);
        }
        const keys = await page.evaluate(() => document.documentElement.lang);
        if (keys !== language) complaints.push(`the page says its language is ${keys}`);
        for (const complaint of complaints) {
          wrong++;
          console.log(`${where}: console: ${complaint}`);
        }
        await close();
      } catch (error) {
        wrong++;
        console.log(`${where}: ${String(error).split('\n')[0]}`);
      }
    }
  }
}

await stage.close();
console.log(`axe: ${views.length} views, ${runs} runs, ${wrong} problems`);
process.exit(wrong === 0 && runs > 0 ? 0 : 1);
