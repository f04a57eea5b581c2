import { CodedError } from '../domain/errors';
import { decimalOf } from '../domain/number';
import { oneSign } from './angle-signs';
import { takeLabels } from './axis-labels';
import { VIET_NAM, within } from './viet-nam';

/** Degrees, minutes, seconds turned into plain decimals, so that the text reads as two numbers. */
export interface Sexagesimal {
	text: string;
	/** Step of the last digit written, degrees. */
	step: number;
}

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const MARKED = new RegExp(
	String.raw`(?<![\d.,])([+-]?\d{1,3})\s*°\s*(${NUMBER})\s*(?:'\s*(?:(${NUMBER})\s*"?)?)?(?![\d°]|[.,]\d)`,
	'gu'
);
const COLONS = new RegExp(String.raw`([+-]?\d{1,3}):(\d{1,2}(?:[.,]\d+)?)(?::(${NUMBER}))?`, 'gu');

const valueOf = (text = '0') => decimalOf(text);
const digits = (text: string) => (/[.,]/.test(text) ? text.length - text.search(/[.,]/) - 1 : 0);

function angle(d = '', m = '', s: string | undefined): { value: string; step: number } {
	const [minutes, seconds] = [valueOf(m), valueOf(s)];
	// "51.5' 13\"" says the seconds twice.
	const twice = s !== undefined && /[.,]/.test(m);
	if (minutes >= 60 || seconds >= 60 || twice)
		throw new CodedError('angle-out-of-range', { text: `${d}°${m}'` });
	const size = Math.abs(Number(d)) + minutes / 60 + seconds / 3600;
	const sign = d.startsWith('-') ? '-' : '';
	return {
		value: `${sign}${size.toFixed(10)}`,
		step: s === undefined ? 10 ** -digits(m) / 60 : 10 ** -digits(s) / 3600
	};
}

function replaced(text: string, pattern: RegExp): Sexagesimal | null {
	const steps: number[] = [];
	const out = text.replace(pattern, (_all, d: string, m: string, s: string | undefined) => {
		const { value, step } = angle(d, m, s);
		steps.push(step);
		return `${value} `;
	});
	return steps.length === 2 ? { text: out, step: Math.max(...steps) } : null;
}

/** "21 51 13.3 106 45 40.7": six numbers, or four with decimal minutes, told by their ranges. */
function bareAngles(text: string): Sexagesimal | null {
	const labelled = takeLabels(text);
	const tokens = labelled?.bare.split(/[\s;]+|,\s+/).filter(Boolean) ?? [];
	if (!labelled || !tokens.every((token) => /^\d+([.,]\d+)?$/.test(token))) return null;
	const half = tokens.length / 2;
	if (half !== 2 && half !== 3) return null;
	const whole = tokens.every((token, k) => (k % half === half - 1 ? true : /^\d{1,3}$/.test(token)));
	// Without signs only degrees of Viet Nam tell such numbers from any others.
	const degrees = [valueOf(tokens[0]), valueOf(tokens[half])].sort((a, b) => a - b);
	const here = within(degrees[0] ?? NaN, VIET_NAM.lat) && within(degrees[1] ?? NaN, VIET_NAM.lon);
	if (!whole || !here) return null;
	const first = angle(tokens[0], tokens[1], half === 3 ? tokens[2] : undefined);
	const second = angle(tokens[half], tokens[half + 1], half === 3 ? tokens[half + 2] : undefined);
	const [a = '', b = ''] = labelled.labels.map((label) => ({ x: 'X', y: 'Y' })[label as 'x'] ?? label);
	return { text: `${a} ${first.value} ${b} ${second.value}`, step: Math.max(first.step, second.step) };
}

/**
 * A pair in degrees, minutes and perhaps seconds, as a pair of decimals with its letters kept; null when the text
 * holds none. Throws `angle-out-of-range` for 60 or more minutes or seconds, and
 * for decimals of a minute with seconds beside.
 */
export function fromSexagesimal(text: string): Sexagesimal | null {
	const clean = oneSign(text);
	return replaced(clean, MARKED) ?? replaced(clean, COLONS) ?? bareAngles(clean);
}
