import { fullName } from '../domain/admin-unit';
import type { IsoDate } from '../domain/date';
import type { Figure, Qualifier, Warning } from '../domain/figure';
import type { Precision } from '../domain/precision';
import type { Ledger } from './ledger-types';
import type { LedgerLand, MeasuredLand } from './ledger-land';
import { LINE_ACCURACY_M } from './line-accuracy';

interface About {
	date: IsoDate;
	sources: readonly string[];
	warnings: readonly Warning[];
}

/** Land of atoms is divided by the topology itself; a disc is cut with the communes. */
const METHODS = { atoms: 'atoms-of-units', disc: 'disc-cut-by-units' } as const;

/** What was measured, as figures: a whole-unit footprint is all of its units, a disc only "about". */
export function landFigures(
	measured: MeasuredLand,
	land: LedgerLand | null,
	about: About
): Pick<Ledger, 'whole' | 'parts' | 'outside'> {
	const precision: Precision | null = land?.precision ?? null;
	const indicative = land !== null && land.atoms === null;
	const told = (value: number | null, qualifier: Qualifier, more: Partial<Figure> = {}): Figure => ({
		value,
		unit: 'ha',
		qualifier: value === null ? 'exact' : qualifier,
		method: indicative ? METHODS.disc : METHODS.atoms,
		precision,
		...about,
		...more
	});
	const partly = (land?.partly.length ?? 0) > 0;
	const how: Qualifier = indicative ? 'about' : 'exact';
	const accuracy = precision && LINE_ACCURACY_M[precision];
	const { wholeHa, outsideHa } = measured;
	return {
		whole: told(wholeHa, partly ? 'at-least' : how),
		outside: outsideHa === null ? null : told(outsideHa, how),
		parts: measured.parts.map(({ unit, ha, atMostHa, whole, basis, lineKm }) => ({
			code: unit.code,
			name: fullName(unit),
			land: told(ha, how, { within: wholeHa }),
			atMost: atMostHa === null ? null : told(atMostHa, 'at-most'),
			share: told(ha === null || !wholeHa ? null : (100 * ha) / wholeHa, how, { unit: 'percent' }),
			whole,
			basis,
			lines: told(accuracy === null || ha === null ? null : (lineKm * accuracy) / 10, 'at-most', {
				method: 'line-length-by-accuracy'
			})
		}))
	};
}
