import type { Reading } from './reading';
import type { Subject } from './subject';

/** What is asked about by a reading: the whole unit for a unit's name, else a point. */
export function subjectOf(reading: Reading): Subject {
	const { marginM, precision, named } = reading;
	if (named?.unit) return { kind: 'unit', atoms: named.unit.atoms, marginM, precision };
	return { kind: 'point', place: reading.place, marginM, precision };
}
