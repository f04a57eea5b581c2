import type { DossierOpen } from '../interchange/dossier/dossier-plan';
import type { Finding, FindingCode } from '../interchange/dossier/finding';
import type { Language } from './format';
import { m } from './paraglide/messages.js';

/** Any message: what it is made with depends on its code. */
type Words = (inputs: never, options: { locale?: Language }) => string;

const FINDING_WORDS: Readonly<Record<FindingCode, Words>> = {
	'part-missing': m.dossier_part_missing,
	'plan-part-missing': m.dossier_plan_part_missing,
	'part-unread': m.dossier_part_unread,
	'limit-missing': m.dossier_limit_missing,
	'limit-empty': m.dossier_limit_empty,
	'limit-several': m.dossier_limit_several,
	'classes-missing': m.dossier_classes_missing,
	'circular-counts': m.dossier_circular_counts,
	'circular-columns': m.dossier_circular_columns,
	'class-unknown': m.dossier_class_unknown,
	'class-misspelt': m.dossier_class_misspelt,
	'class-leftover': m.dossier_class_leftover,
	'class-wrong-part': m.dossier_class_wrong_part,
	'geometry-kind': m.dossier_geometry_kind,
	'geometry-none': m.dossier_geometry_none,
	'crs-missing': m.dossier_crs_missing,
	'crs-unknown': m.dossier_crs_unknown,
	'crs-wrong': m.dossier_crs_wrong,
	'crs-meridian': m.dossier_crs_meridian,
	'crs-six-degree': m.dossier_crs_six_degree,
	'crs-mixed': m.dossier_crs_mixed,
	'field-missing': m.dossier_field_missing,
	'fields-missing': m.dossier_fields_missing,
	'field-misspelt': m.dossier_field_misspelt,
	'field-unknown': m.dossier_field_unknown,
	'field-type': m.dossier_field_type,
	'number-with-unit': m.dossier_number_with_unit,
	'number-unreadable': m.dossier_number_unreadable,
	'number-not-whole': m.dossier_number_not_whole,
	'date-unreadable': m.dossier_date_unreadable,
	'text-too-long': m.dossier_text_too_long,
	'text-placeholder': m.dossier_text_placeholder,
	'letters-not-unicode': m.dossier_letters_not_unicode,
	'info-code-missing': m.dossier_info_code_missing,
	'info-code-form': m.dossier_info_code_form,
	'code-differs': m.dossier_code_differs,
	'code-differs-workbook': m.dossier_code_differs_workbook,
	'record-differs-workbook': m.dossier_record_differs_workbook,
	'workbook-missing': m.dossier_workbook_missing,
	'workbook-unread': m.dossier_workbook_unread,
	'workbook-name': m.dossier_workbook_name,
	'sheet-missing': m.dossier_sheet_missing,
	'column-missing': m.dossier_column_missing,
	'coordinate-unreadable': m.dossier_coordinate_unreadable,
	'outside-province': m.dossier_outside_province,
	'polygon-invalid': m.dossier_polygon_invalid,
	'area-differs': m.dossier_area_differs,
	'area-in-m2': m.dossier_area_in_m2,
	'area-units-mixed': m.dossier_area_units_mixed,
	'feature-duplicate': m.dossier_feature_duplicate,
	'object-code-duplicate': m.dossier_object_code_duplicate,
	'lots-overlap': m.dossier_lots_overlap,
	'lot-outside-limit': m.dossier_lot_outside_limit,
	'decision-before-task': m.dossier_decision_before_task,
	'status-unknown': m.dossier_status_unknown,
	'type-unknown': m.dossier_type_unknown,
	'level-unknown': m.dossier_level_unknown,
	'more-of-these': m.dossier_more_of_these
};

/** Why the plan of a dossier does not count. */
const OPEN_WORDS: Readonly<Record<DossierOpen, () => string>> = {
	'status-unknown': m.dossier_open_status,
	'not-approved': m.dossier_open_not_approved,
	'type-unknown': m.dossier_open_type,
	'approval-date-missing': m.dossier_open_date
};

export const openWords = (code: DossierOpen) => OPEN_WORDS[code]();

const to = (locale?: Language) => (locale ? { locale } : {});

/** A finding of the dossier check in words, without its place. */
export function findingWords({ code, details, place }: Finding, locale?: Language): string {
	const words = FINDING_WORDS[code] as (inputs: object, options: { locale?: Language }) => string;
	return words({ ...place, ...details }, to(locale));
}

/** "QuyHoach / RanhGioiQuyHoach_A, feature 1, dienTichQH". */
export function placeWords({ part, name, row, field }: Finding['place'], locale?: Language): string {
	const where = [part, name].filter((one) => one !== undefined).join(' / ');
	const at = row === undefined ? '' : m.dossier_row({ row: String(row) }, to(locale));
	return [where, at, field ?? ''].filter((one) => one !== '').join(', ');
}
