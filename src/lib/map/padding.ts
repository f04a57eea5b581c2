/** What covers the edges of the map, px. */
export interface Inset {
	top: number;
	bottom: number;
	left: number;
	right: number;
}

export interface Around {
	/** Size of the map, px. */
	width: number;
	height: number;
	phone: boolean;
	/** Height of the phone's sheet over the map. */
	sheet: number;
	/** Height of what stands over the foot of the map. */
	foot: number;
	/** A card stands at the right. */
	card: boolean;
}

/** Where on the page of the map what is shown must not land: something of the map is left, however little is free. */
export function paddingOf({ width, height, phone, sheet, foot, card }: Around): Inset {
	if (!phone)
		return {
			top: 72,
			bottom: 40 + foot,
			left: 24,
			right: card ? Math.min(400, width * 0.6) : width > 900 ? 284 : 24
		};
	const wanted = { top: 124, bottom: sheet + 72 + foot };
	const share = Math.min(1, (0.6 * height) / Math.max(1, wanted.top + wanted.bottom));
	return { top: wanted.top * share, bottom: wanted.bottom * share, left: 10, right: 10 };
}
