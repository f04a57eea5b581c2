import { existsSync } from 'node:fs';
import { readNational } from '../../../scripts/pack/national-data';
import { overviewOf } from '../../../scripts/pack/overview';
import { rowOf } from '../../../scripts/pack/write-pack';

/** Three provinces with four communes each, and the two archipelagos, out of the national data, simplified further. */
export const FIXTURE = 'tests/fixtures/country';

/** The national data, where they are at hand. */
export const NATIONAL = '../shared/data/national';
export const hasNational = existsSync(`${NATIONAL}/communes-2025.csv`);

/** Data, overview and rows as a pack of a folder holds them. */
export function readPack(folder: string) {
	const data = readNational(folder);
	return { data, overview: overviewOf(data, () => null), rows: data.communes.map(rowOf) };
}
