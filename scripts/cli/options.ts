import { isIsoDate, type IsoDate } from '../../src/lib/domain/date';
import type { Vintage } from '../../src/lib/domain/vintage';
import { vintageAt, VINTAGES } from '../../src/lib/register/vintages';
import { Refusal } from './refusal';

/** A value that must be one of a few. Throws `option-value`. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
	const found = allowed.find((item) => item === value);
	if (found === undefined) {
		throw new Refusal('option-value', `--${option} must be one of ${allowed.join(', ')}, not "${value}"`);
	}
	return found;
}

/** Throws `option-missing` when the option was not given. */
export function required(option: string, value: string | undefined): string {
	if (value === undefined) throw new Refusal('option-missing', `--${option} is missing`);
	return value;
}

/** A real calendar day. Throws `date-invalid`. */
export function dateOf(option: string, value: string): IsoDate {
	if (!isIsoDate(value))
		throw new Refusal('date-invalid', `--${option} must be a day YYYY-MM-DD, not "${value}"`);
	return value;
}

/** The boundary set in force on a day. Throws `vintage-unknown` before the first one known. */
export function vintageOf(option: string, date: IsoDate): Vintage {
	const first = VINTAGES[0]?.from ?? '';
	if (date < first) {
		throw new Refusal('vintage-unknown', `--${option} ${date}: boundaries are known from ${first} on`);
	}
	return vintageAt(date);
}

/** A list separated by commas, without repeats. Throws `option-value` when it is empty. */
export function listOf(option: string, value: string): string[] {
	const items = value.split(',').map((item) => item.trim().normalize('NFC'));
	if (items.some((item) => item === '')) {
		throw new Refusal('option-value', `--${option} must be a list like a,b without empty entries`);
	}
	return [...new Set(items)];
}
