import type { IsoDate } from '../domain/date';
import type { VintageId } from '../domain/vintage';

/** Plan 122 was signed on this day; the viewer opens on it. */
export const PLAN_DATE: IsoDate = '2023-05-27';

/** Until this day the register of plans and projects was searched. */
export const REGISTER_DATE: IsoDate = '2026-11-25';

/** The day plans are counted by when a boundary date is chosen and no other day is asked for. */
export const AS_OF_BY_VINTAGE: Readonly<Record<VintageId, IsoDate>> = {
	'2019': '2019-12-31',
	'2020': PLAN_DATE,
	'2024': '2025-06-30',
	'2025': REGISTER_DATE
};
