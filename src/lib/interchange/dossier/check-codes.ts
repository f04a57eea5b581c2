import type { FieldNames } from './check-fields';
import { isStated } from './check-values';
import type { Findings } from './finding';
import type { KnownLayer } from './known-layers';
import type { LimitRecord } from './limit-record';

/** Codes of a dossier are the same in all its classes; that of the system has twelve digits. */
export function checkCodes(
	layers: readonly { known: KnownLayer; names: FieldNames }[],
	limit: LimitRecord | null,
	findings: Findings
): void {
	if (limit && limit.text('maThongTinQH') === null) {
		findings.add('info-code-missing', limit.place('maThongTinQH'));
	}
	for (const { known, names } of layers) {
		const { part, layer } = known;
		for (const field of ['maHoSoQH', 'maThongTinQH'] as const) {
			const name = names.get(field);
			if (name === undefined) continue;
			const expected = limit?.text(field) ?? null;
			for (const [k, { properties }] of layer.features.entries()) {
				const value = properties[name];
				if (!isStated(value)) continue;
				const code = String(value).trim();
				const place = { part, name: layer.name, row: k + 1, field: name };
				if (field === 'maThongTinQH' && !/^\d{12}$/.test(code)) {
					findings.add('info-code-form', place, { value: code });
				}
				if (expected !== null && code !== expected) {
					findings.add('code-differs', place, { value: code, expected });
				}
			}
		}
	}
}
