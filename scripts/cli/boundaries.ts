import { Boundaries } from '../../src/lib/boundaries/boundaries';
import { UNIT_REGISTER } from '../../src/lib/register/units';
import { readAtoms } from '../tiles/sources';

/** The boundaries as committed, at full detail. */
export function committedBoundaries(): Boundaries {
	return new Boundaries(readAtoms(), UNIT_REGISTER);
}
