import type { IsoDate } from '../domain/date';
import type { VintageId } from '../domain/vintage';
import { PLAN_VINTAGE, PRESENT_VINTAGE, vintageById } from './vintages';

/** The day of the plan (or of the register, where there is none); the viewer opens on it. */
export const PLAN_DATE: IsoDate = vintageById(PLAN_VINTAGE).asOf;

/** Until this day the register of plans and projects was searched. */
export const REGISTER_DATE: IsoDate = vintageById(PRESENT_VINTAGE).asOf;

/** The day plans are counted by when a boundary date is chosen and no other day is asked for. */
export function countingDay(vintage: VintageId): IsoDate {
	return vintageById(vintage).asOf;
}
