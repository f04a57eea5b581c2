import type { StatedPlan } from '../../coverage/types';
import type { IsoDate } from '../../domain/date';
import type { Figure } from '../../domain/figure';
import type { PlanEvent, PlanStatus } from '../../domain/plan';
import { roundedAs } from '../../domain/rounding';
import { readStatedDay } from '../../domain/stated-date';
import { alike } from '../../domain/text';
import { OWN_DOSSIER } from '../../register/plan-draft';
import type { LimitRecord } from './limit-record';

/** The denominator of a scale written 1/2000 or 1:2.000; null for none. */
function scaleOf(text: string | null): number | null {
	const [, digits] = /^1\s*[:/]\s*(\d[\d. ]*)$/.exec(text ?? '') ?? [];
	return digits === undefined ? null : Number(digits.replace(/\D/g, '')) || null;
}

const tidy = (text: string | null) => text?.normalize('NFC').replace(/\s+/g, ' ') ?? null;

/** What the limit of a plan states for the register: its steps with decisions, area, scale, place, code and level. */
export function statedPlan(
	limit: LimitRecord,
	{ decision, lots }: { decision: Figure; lots: Figure | null },
	status: PlanStatus,
	day: IsoDate
): StatedPlan {
	const of = (field: string) => tidy(limit.text(field));
	const told = { mark: 'seen', sources: [OWN_DOSSIER] } as const;
	const [taskDay, task] = [readStatedDay(limit.value('ngayQDNV')), of('soQDNV')];
	const body = of('coQuanPheduyet');
	const place = of('diaDiemQH');
	const steps: PlanEvent[] = [
		// A task dated after its plan is a fault of the dossier, and no order of steps.
		...(taskDay !== null && taskDay <= day
			? [{ status: 'task' as const, date: taskDay, decision: task, ...told }]
			: []),
		{ status, date: day, decision: of('soQDQH'), ...(body === null ? {} : { body }), ...told }
	];
	return {
		scale: scaleOf(of('tyLe')),
		areaHa: decision.value === null ? null : roundedAs(decision.value),
		place: place === null ? null : alike(place),
		events: steps,
		dossier: {
			code: of('maHoSoQH'),
			level: of('capDoQuyHoach'),
			lotsHa: lots?.value ? roundedAs(lots.value) : null
		}
	};
}
