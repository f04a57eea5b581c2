import { readFileSync } from 'node:fs';
import { Boundaries } from '../../../src/lib/boundaries/boundaries';
import { readTopology } from '../../../src/lib/boundaries/topology';
import { UNIT_REGISTER } from '../../../src/lib/register/units';

const atoms: unknown = JSON.parse(readFileSync('tiles/sources/atoms.topojson', 'utf8'));

/** The committed boundaries. */
export const PROVINCE = new Boundaries(readTopology(atoms), UNIT_REGISTER);
