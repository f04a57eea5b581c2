import type { ErrorCode } from '../domain/errors';
import type { Warning } from '../domain/figure';
import type { RepairCode, WarningCode } from '../domain/warnings';
import { errorWords } from './error-words';
import { FAULT_WORDS } from './fault-words';
import { m } from './paraglide/messages.js';

const WARNINGS: Readonly<Record<WarningCode, (inputs: { about: string }) => string>> = {
	'no-known-plan': m.warning_no_known_plan,
	'assumed-approved': m.warning_assumed_approved,
	'footprint-unknown': m.warning_footprint_unknown,
	'no-base': m.warning_no_base,
	'base-stand-in': m.warning_base_stand_in,
	'place-known-to-district': m.warning_place_known_to_district,
	'decision-not-seen': m.warning_decision_not_seen,
	'area-bound': m.warning_area_bound,
	'indicative-place': m.warning_indicative_place,
	'mark-inferred': m.warning_mark_inferred,
	'overlay-recovered': m.warning_overlay_recovered,
	'law-broken': m.warning_law_broken,
	'overlay-failed': m.warning_overlay_failed,
	'districts-ended': m.warning_districts_ended,
	'composition-stand-in': m.warning_composition_stand_in,
	'part-not-drawn': m.warning_part_not_drawn,
	'coordinates-as-text': m.warning_coordinates_as_text,
	'crs-moved': m.warning_crs_moved,
	'crs-null': m.warning_crs_null,
	'geometry-part-missing': m.warning_geometry_part_missing,
	'geometry-other-parts': m.warning_geometry_other_parts,
	'id-repeated': m.warning_id_repeated,
	'approval-date-missing': m.warning_approval_date_missing,
	'approval-date-assumed': m.warning_approval_date_assumed,
	'precision-not-stated': m.warning_precision_not_stated,
	'plans-left-out': m.warning_plans_left_out,
	'partly-taken': m.warning_partly_taken,
	'residents-contradictory': m.warning_residents_contradictory,
	'own-plan': m.warning_own_plan,
	'lines-joined': m.warning_lines_joined
};

/** Words for a coded warning. */
export function warningWords(code: Warning['code'], about: string): string {
	if (code in WARNINGS) return WARNINGS[code as WarningCode]({ about });
	if (code in FAULT_WORDS)
		return m.warning_geometry_repaired({ about, fault: FAULT_WORDS[code as RepairCode]() });
	return `${errorWords({ code: code as ErrorCode })} ${about}`.trim();
}
