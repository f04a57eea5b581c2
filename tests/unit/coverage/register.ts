import { readFileSync } from 'node:fs';
import { Boundaries } from '../../../src/lib/boundaries/boundaries';
import { readTopology } from '../../../src/lib/boundaries/topology';
import { UNIT_REGISTER } from '../../../src/lib/register/units';

/** The boundaries the product carries. */
export function boundaries(): Boundaries {
	const json: unknown = JSON.parse(readFileSync('tiles/sources/atoms.topojson', 'utf8'));
	return new Boundaries(readTopology(json), UNIT_REGISTER);
}
