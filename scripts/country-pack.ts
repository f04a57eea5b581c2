/**
 * `npm run country-pack -- --from ../shared/data/national [--out .packs/country] [--own tiles/sources]…`: makes a
 * national pack of the national data. A province that has a folder of its own comes from there.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readNational } from './pack/national-data';
import { writePack } from './pack/write-pack';

const { values } = parseArgs({
	options: {
		from: { type: 'string', default: '../shared/data/national' },
		out: { type: 'string', default: '.packs/country' },
		own: { type: 'string', multiple: true, default: ['tiles/sources'] }
	}
});
const own = Object.fromEntries(
	values.own.map((folder) => {
		const { code } = JSON.parse(readFileSync(`${folder}/province.json`, 'utf8')) as { code: string };
		return [code, folder];
	})
);
const data = readNational(values.from);
writePack(data, values.out, own);
console.log(`${values.out}: ${data.provinces.length} provinces, ${data.communes.length} communes`);
