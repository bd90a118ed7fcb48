// Pictures of the views on made-up data, to be looked at. `npm run pictures -- [name…] [--all] [--small] [--dark] [--es] [--forced] [--zoom]`
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openStage, target } from '../stage/stage.mjs';

const words = process.argv.slice(2);
const flag = (name) => words.includes(`--${name}`);
const names = words.filter((word) => !word.startsWith('--'));
const all = flag('all');
const languages = all ? ['en', 'es'] : [flag('es') ? 'es' : 'en'];
const themes = all ? ['light', 'dark'] : [flag('dark') ? 'dark' : 'light'];
const sizes = flag('small') ? [[900, 640]] : [[1180, 760]];
const folder = join(target, 'pictures');
mkdirSync(folder, { recursive: true });

const stage = await openStage();
for (const view of stage.views) {
  if (names.length && !names.some((name) => view.name.startsWith(name))) continue;
  for (const language of languages) {
    for (const theme of themes) {
      for (const [width, height] of sizes) {
        const file = join(folder, `${view.name}-${language}-${theme}-${width}${flag('zoom') ? '-zoom' : ''}.png`);
        try {
          const look = { language, theme, width, height, forced: flag('forced'), scale: flag('zoom') ? 2 : 1 };
          const { page, complaints, close } = await stage.show(view, look);
          await page.screenshot({ path: file });
          console.log(file, ...complaints);
          await close();
        } catch (error) {
          console.log(file, String(error).split('\n')[0]);
        }
      }
    }
  }
}
await stage.close();
