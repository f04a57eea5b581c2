/** `npm run screenshots`: the pictures of the readme, taken from the built app. */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { smallerPng } from './png/smaller';
import { drawn, withServedApp } from './served-app';

import { ROOT } from './setup/run.mjs';

const SIZE = { width: 1440, height: 900 };
const PICTURES = [
	{ name: 'coverage', address: '' },
	{ name: 'boundaries', address: '?view=boundaries' },
	{ name: 'centres', address: '?view=centres' },
	{ name: 'projects', address: '?view=projects&sel=p:P09' }
] as const;

mkdirSync(`${ROOT}docs`, { recursive: true });
await withServedApp(async (origin, browser) => {
	for (const { name, address } of PICTURES) {
		const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', reducedMotion: 'reduce' });
		await page.goto(`${origin}/${address}`);
		await drawn(page);
		const path = `docs/${name}.png`;
		writeFileSync(ROOT + path, smallerPng(await page.screenshot()));
		console.log(`${path}: ${Math.round(statSync(ROOT + path).size / 1000)} kB`);
		await page.close();
	}
});
