/** `npm run fonts`: the letters of both languages, one file a weight and set, from the full fonts, and their style sheet. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { cutFont, faces, FONTS, FOLDER, RANGES } from './setup/fonts.mjs';
import { ROOT } from './setup/run.mjs';

for (const font of FONTS) {
	const { name } = font;
	const bytes = await cutFont(font);
	writeFileSync(`${ROOT}${FOLDER}${name}`, bytes);
	console.log(`${name}: ${(bytes.length / 1000).toFixed(1)} kB`);
}
writeFileSync(`${ROOT}${FOLDER}fonts.css`, `/* Written by npm run fonts. */\n${faces()}`);
writeFileSync(`${ROOT}${FOLDER}ranges.json`, `${JSON.stringify(RANGES, null, '\t')}\n`);
for (const family of ['be-vietnam-pro', 'inter']) {
	copyFileSync(`${ROOT}node_modules/@fontsource/${family}/LICENSE`, `${ROOT}${FOLDER}LICENSE-${family}`);
}
