import { foldName } from '../../domain/name';
import { readStatedDay } from '../../domain/stated-date';
import { readPlanStatus, readPlanType } from '../../coverage/plan-words';
import type { FieldNames } from './check-fields';
import { isStated } from './check-values';
import type { Findings } from './finding';
import type { KnownLayer } from './known-layers';

/** What the limit of a plan states, by the names of the circular; blank and missing fields are null. */
export class LimitRecord {
	constructor(
		readonly known: KnownLayer,
		private readonly names: FieldNames
	) {}

	value(field: string): unknown {
		const name = this.names.get(field);
		const value = name === undefined ? null : this.known.layer.features[0]?.properties[name];
		return isStated(value) ? value : null;
	}

	text(field: string): string | null {
		const value = this.value(field);
		return value === null ? null : String(value).trim();
	}

	place(field: string) {
		const { part, layer } = this.known;
		return { part, name: layer.name, row: 1, field: this.names.get(field) ?? field };
	}
}

/** Words that name a level of plans or of those who approve them. */
const LEVEL =
	/quoc gia|vung|tinh|thanh pho|huyen|xa\b|do thi|nong thon|chung|phan khu|chi tiet|khu chuc nang|trung uong|dia phuong/;

/** What the limit says of the plan: its days in order, its status, type and level in words that are known. */
export function checkLimit(limit: LimitRecord, findings: Findings): void {
	const [task, decision] = ['ngayQDNV', 'ngayQDQH'].map((field) => readStatedDay(limit.value(field)));
	if (task && decision && decision < task) {
		findings.add('decision-before-task', limit.place('ngayQDQH'), { task, decision });
	}
	const status = limit.text('trangThaiDoAn');
	if (status !== null && readPlanStatus(status) === null) {
		findings.add('status-unknown', limit.place('trangThaiDoAn'), { value: status });
	}
	const type = limit.text('loaiQuyHoach');
	if (type !== null && readPlanType(type) === null) {
		findings.add('type-unknown', limit.place('loaiQuyHoach'), { value: type });
	}
	const level = limit.text('capDoQuyHoach');
	if (level !== null && !LEVEL.test(foldName(level))) {
		findings.add('level-unknown', limit.place('capDoQuyHoach'), { value: level });
	}
}
