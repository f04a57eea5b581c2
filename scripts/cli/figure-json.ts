import { qualifierCode, type Figure } from '../../src/lib/domain/figure';
import { heldValue } from '../../src/lib/domain/rounding';

/** A figure as the command line prints it: with all that it rests on. */
export function figureJson(figure: Figure) {
	const { unit, method, date, precision, sources, warnings } = figure;
	return {
		value: heldValue(figure),
		unit,
		qualifier: qualifierCode(figure),
		method,
		date,
		precision,
		sources,
		warnings
	};
}
