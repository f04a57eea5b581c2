import type { PartialDate } from './date';
import type { ErrorCode } from './errors';
import type { Precision } from './precision';
import type { SourceRef } from './text';
import type { RepairCode, WarningCode } from './warnings';

/** Unit of a figure; words for it live in i18n. */
export type FigureUnit = 'ha' | 'km2' | 'percent' | 'people' | 'people/km2' | 'units' | 'km' | 'points';

/** `exact`: the value itself; `at-least`/`at-most`: a bound; `about`: rests on indicative places. */
export type Qualifier = 'exact' | 'at-least' | 'at-most' | 'about';

/**
 * A coded remark that travels with a figure; `about` names what it is about (plan, unit…). Land that cannot be read
 * has the code of its error.
 */
export interface Warning {
	code: WarningCode | RepairCode | ErrorCode;
	about?: string;
}

/** A number that can say how it came about. The product shows no bare numbers. null = not known. */
export interface Figure {
	value: number | null;
	unit: FigureUnit;
	qualifier: Qualifier;
	/** Code of the method, worded in i18n. */
	method: string;
	date: PartialDate;
	precision: Precision | null;
	sources: readonly SourceRef[];
	warnings: readonly Warning[];
	/** What it is a part of, in its unit: rounded up it must not exceed that. */
	within?: number | null;
}

/** The qualifier as files name it: `unknown` where there is no value. */
export function qualifierCode({
	value,
	qualifier
}: Pick<Figure, 'value' | 'qualifier'>): Qualifier | 'unknown' {
	return value === null ? 'unknown' : qualifier;
}
