/** `npm run help-pictures [FOLDER]`: the pictures of the help page, one a task and language, from the built app. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../src/lib/domain/language';
import { drawn, withServedApp } from './served-app';
import { ROOT } from './setup/run.mjs';

const HELP = `${ROOT}src/lib/views/help/`;
const FOLDER = `${HELP}pictures`;
/** The screen that is shown: large enough for the layout of a desk. */
const SCREEN = { width: 1152, height: 720 };
/** The pictures are this much smaller, px by px. */
const SCALE = 720 / SCREEN.width;
/** Of 100: words stay readable. */
const QUALITY = 50;

const tasks = JSON.parse(readFileSync(`${HELP}tasks.json`, 'utf8')) as {
	id: string;
	address: string;
	press?: string;
}[];

mkdirSync(FOLDER, { recursive: true });
await withServedApp(
	async (origin, browser) => {
		for (const language of LANGUAGES)
			for (const { id, address, press } of tasks) {
				const page = await browser.newPage({
					viewport: SCREEN,
					colorScheme: 'light',
					reducedMotion: 'reduce'
				});
				await page.goto(`${origin}/${address}${language === DEFAULT_LANGUAGE ? '' : `&lang=${language}`}`);
				await drawn(page);
				if (press) {
					await page.locator(press).first().click();
					await drawn(page);
				}
				const session = await page.context().newCDPSession(page);
				const { data } = await session.send('Page.captureScreenshot', {
					format: 'webp',
					quality: QUALITY,
					clip: { x: 0, y: 0, ...SCREEN, scale: SCALE }
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
