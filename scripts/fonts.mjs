/** `npm run fonts`: the letters of both languages, one file a weight and set, from the full fonts, and their style sheet. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import subset from 'subset-font';
import { faces, FONTS, FOLDER, RANGES } from './setup/fonts.mjs';
import { ROOT } from './setup/run.mjs';

for (const { name, from, letters } of FONTS) {
	const font = await subset(readFileSync(`${ROOT}${from}`), letters, { targetFormat: 'woff2' });
	writeFileSync(`${ROOT}${FOLDER}${name}`, font);
	console.log(`${name}: ${(font.length / 1000).toFixed(1)} kB`);
}
writeFileSync(`${ROOT}${FOLDER}fonts.css`, `/* Written by npm run fonts. */\n${faces()}`);
writeFileSync(`${ROOT}${FOLDER}ranges.json`, `${JSON.stringify(RANGES, null, '\t')}\n`);
for (const family of ['be-vietnam-pro', 'inter']) {
	copyFileSync(`${ROOT}node_modules/@fontsource/${family}/LICENSE`, `${ROOT}${FOLDER}LICENSE-${family}`);
}
