import type { Precision } from '../domain/precision';
import { PROVINCE } from '../register/province';

/** Metres that lines of the boundaries may be off where the province says nothing else. */
const { lineMetres = 40 } = PROVINCE;

/**
 * How far a line may lie from the truth, in metres, by its precision. Generalised and whole-unit lines are
 * those of the boundary figures (tiles/sources/SOURCES.md, ± 40 m; `province.json` of another pack may say otherwise); an official map is read at 1 mm of
 * 1:5,000; a survey is taken to the decimetre. Indicative places have no line to be wrong.
 */
export const LINE_ACCURACY_M: Readonly<Record<Precision, number | null>> = {
	surveyed: 0.1,
	'official-map': 5,
	generalised: lineMetres,
	'whole-unit': lineMetres,
	indicative: null,
	'place-only': null
};
