/** `npm run help-pictures [FOLDER]`: the pictures of the help page, one a task and language, taken from the built app. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { LANGUAGES } from '../src/lib/domain/language';
import { PICTURE, TASKS } from '../src/lib/views/help/task-list';
import { languageQuery } from '../src/lib/workspace/language-query';
import { drawn, withServedApp } from './served-app';
import { ROOT } from './setup/run.mjs';

const FOLDER = `${ROOT}src/lib/views/help/pictures`;
/** Drawn on a larger screen, so that the layout is that of a desk. */
const SCREEN = 1.6;
/** Share of what a lossless picture would hold; words stay readable. */
const QUALITY = 50;

mkdirSync(FOLDER, { recursive: true });
await withServedApp(
	async (origin, browser) => {
		for (const language of LANGUAGES)
			for (const { id, address, press } of TASKS) {
				const page = await browser.newPage({
					viewport: { width: PICTURE.width * SCREEN, height: PICTURE.height * SCREEN },
					deviceScaleFactor: 1,
					colorScheme: 'light',
					reducedMotion: 'reduce'
				});
				await page.goto(`${origin}/${address}${languageQuery(language).replace('?', '&')}`);
				await drawn(page);
				if (press) {
					await page.locator(press).first().click();
					await drawn(page);
				}
				const session = await page.context().newCDPSession(page);
				const { data } = await session.send('Page.captureScreenshot', {
					format: 'webp',
					quality: QUALITY,
					clip: {
						x: 0,
						y: 0,
						width: PICTURE.width * SCREEN,
						height: PICTURE.height * SCREEN,
						scale: 1 / SCREEN
					}
				});
				const bytes = Buffer.from(data, 'base64');
				writeFileSync(`${FOLDER}/${id}.${language}.webp`, bytes);
				console.log(`${id}.${language}.webp: ${Math.round(bytes.length / 1000)} kB`);
				await page.close();
			}
	},
	undefined,
	process.argv[2]
);
