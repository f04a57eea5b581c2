/** 2²⁷ + 1: splits a double into halves whose products are exact (Dekker 1971). */
const SPLITTER = 134_217_729;
const EXACT = Number.MAX_SAFE_INTEGER;
/** A difference of products whose size is above this share of them is right to ten digits as it is. */
const PLAIN = 1e-5;

/** What rounding took from a product a · b = p. */
function lost(a: number, b: number, p: number): number {
	const ca = SPLITTER * a;
	const ah = ca - (ca - a);
	const al = a - ah;
	const cb = SPLITTER * b;
	const bh = cb - (cb - b);
	const bl = b - bh;
	return al * bl - (p - ah * bh - al * bh - ah * bl);
}

/**
 * Twice the signed area of the triangle p, q, r: positive when it turns left. For integer coordinates up to
 * 2⁴⁵ the sign is exact (products below 2⁹⁰ carry their rounding along, and the true value is an integer)
 * and the value is right to ten digits.
 */
export function turn(px: number, py: number, qx: number, qy: number, rx: number, ry: number): number {
	const ax = qx - px;
	const ay = qy - py;
	const bx = rx - px;
	const by = ry - py;
	const l = ax * by;
	const r = ay * bx;
	const size = Math.abs(l) + Math.abs(r);
	const plain = l - r;
	if (size < EXACT || Math.abs(plain) > PLAIN * size) return plain;
	return plain + (lost(ax, by, l) - lost(ay, bx, r));
}

/**
 * Side of r that is never "on": where the three lie on a line, r counts as moved by (ε, ε²) with the sign of
 * `shift`. Moving every land of an arrangement by its own multiple of that leaves no special case (simulation
 * of simplicity, Edelsbrunner and Mücke 1990). True = left.
 */
export function isLeft(value: number, dx: number, dy: number, shift: 1 | -1): boolean {
	if (value !== 0) return value > 0;
	return (dy !== 0 ? -dy : dx) * shift > 0;
}
