import type { Boundaries } from '../../boundaries/boundaries';
import { communeOf } from '../../boundaries/topology';
import { fullName } from '../../domain/admin-unit';
import { atomAt } from '../../location/what-is-here';
import { VINTAGES } from '../../register/vintages';
import type { WhereIs } from './readings';

/** Names the commune at a place, of the newest boundaries. */
export function whereIn(boundaries: Boundaries): WhereIs {
	return (place) => {
		const atom = atomAt(boundaries, place);
		const vintage = VINTAGES.at(-1)?.id;
		if (!atom || vintage === undefined) return null;
		const unit = boundaries.unitByCode(vintage, communeOf(atom, vintage));
		return unit ? fullName(unit) : null;
	};
}
