/** A decimal number as this product writes it: no spaces, no powers, no other bases; undefined for anything else. */
export function decimal(text: string): number | undefined {
	return /^-?\d{1,3}(\.\d{1,12})?$/.test(text) ? Number(text) : undefined;
}
