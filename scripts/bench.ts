import { benchCoverage } from './bench/coverage';
import { benchCountry } from './bench/country';
import { benchFirstLoad } from './bench/first-load';
import { benchGaps } from './bench/gaps';
import { benchKills } from './bench/kills';
import { benchLocate } from './bench/locate';
import { benchNames } from './bench/names';
import { benchProposal } from './bench/proposal';
import { benchPublish } from './bench/publish';
import { benchReading } from './bench/reading';
import { benchSession } from './bench/session';

const BENCHES: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
	coverage: benchCoverage,
	country: benchCountry,
	'first-load': benchFirstLoad,
	gaps: benchGaps,
	kills: benchKills,
	locate: benchLocate,
	names: benchNames,
	proposal: benchProposal,
	publish: benchPublish,
	reading: benchReading,
	session: benchSession
};

const [name = '', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) {
	await bench(args);
} else {
	console.error(`usage: npm run bench -- ${Object.keys(BENCHES).join('|')} [options]`);
	process.exitCode = 2;
}
