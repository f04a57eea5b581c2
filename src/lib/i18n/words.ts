import type { AdminUnit, UnitKind } from '../domain/admin-unit';
import type { PlanStatus, PlanType } from '../domain/plan';
import type { Precision } from '../domain/precision';
import type { ProjectKind } from '../domain/project';
import type { Mark } from '../domain/text';
import type { PlanLevel } from '../register/plan-levels';
import type { ClassActionKind } from '../domain/urban-centre';
import { fullName } from '../domain/admin-unit';
import type { ErrorCode } from '../domain/errors';
import type { Warning } from '../domain/figure';
import type { RepairCode, WarningCode } from '../domain/warnings';
import type { CoverageClass } from '../workspace/coverage-class';
import type { KeepFault } from '../workspace/keep-fault';
import type { LayerGroup } from '../workspace/layer-groups';
import type { Notice, NoticeCode } from '../workspace/notice';
import type { CoverageLevel, View } from '../workspace/view-state';
import { errorWords } from './error-words';
import { FAULT_WORDS } from './fault-words';
import type { Language } from './format';
import { m } from './paraglide/messages.js';

type Words<K extends string> = Readonly<Record<K, (none?: object, to?: { locale?: Language }) => string>>;

export const VIEW_WORDS: Words<View> = {
	coverage: m.view_coverage,
	boundaries: m.view_boundaries,
	centres: m.view_centres,
	projects: m.view_projects,
	check: m.view_check
};

export const SHORT_VIEW_WORDS: Words<View> = {
	coverage: m.view_coverage_short,
	boundaries: m.view_boundaries_short,
	centres: m.view_centres_short,
	projects: m.view_projects_short,
	check: m.view_check_short
};

export const PLAN_TYPE_WORDS: Words<PlanType> = {
	provincial: m.plan_type_provincial,
	'district-region': m.plan_type_district_region,
	general: m.plan_type_general,
	zoning: m.plan_type_zoning,
	detailed: m.plan_type_detailed,
	'commune-general': m.plan_type_commune_general,
	'functional-area': m.plan_type_functional_area,
	special: m.plan_type_special
};

export const PLAN_LEVEL_WORDS: Words<PlanLevel> = {
	general: m.plan_level_general,
	zoning: m.plan_level_zoning,
	detailed: m.plan_level_detailed,
	'other-law': m.plan_level_other_law,
	ended: m.plan_level_ended
};

export const PLAN_STATUS_WORDS: Words<PlanStatus> = {
	required: m.plan_status_required,
	task: m.plan_status_task,
	'in-preparation': m.plan_status_in_preparation,
	approved: m.plan_status_approved,
	adjusted: m.plan_status_adjusted,
	replaced: m.plan_status_replaced,
	unknown: m.plan_status_unknown
};

export const PRECISION_WORDS: Words<Precision> = {
	'place-only': m.precision_place_only,
	indicative: m.precision_indicative,
	'whole-unit': m.precision_whole_unit,
	generalised: m.precision_generalised,
	'official-map': m.precision_official_map,
	surveyed: m.precision_surveyed
};

export const PROJECT_KIND_WORDS: Words<ProjectKind> = {
	urban: m.project_kind_urban,
	resettlement: m.project_kind_resettlement,
	industrial: m.project_kind_industrial,
	logistics: m.project_kind_logistics,
	tourism: m.project_kind_tourism,
	public: m.project_kind_public,
	road: m.project_kind_road,
	programme: m.project_kind_programme
};

export const MARK_WORDS: Words<Mark> = {
	seen: m.mark_seen,
	computed: m.mark_computed,
	inferred: m.mark_inferred,
	recalled: m.mark_recalled
};

export const LEVEL_WORDS: Words<CoverageLevel> = {
	province: m.level_province,
	district: m.level_district,
	commune: m.level_commune,
	town: m.level_town,
	proposal: m.level_proposal
};

export const CLASS_WORDS: Words<CoverageClass> = {
	'short-40': m.class_short_40,
	'short-20': m.class_short_20,
	'short-0': m.class_short_0,
	'met-0': m.class_met_0,
	'met-20': m.class_met_20,
	'share-0': m.class_share_0,
	'share-20': m.class_share_20,
	'share-40': m.class_share_40,
	'share-60': m.class_share_60,
	'share-80': m.class_share_80,
	'no-known-plan': m.class_unknown,
	'part-not-drawn': m.class_part_not_drawn,
	'no-base': m.class_no_base
};

export const LAYER_GROUP_WORDS: Words<LayerGroup> = {
	names: m.layer_names,
	'district-lines': m.layer_district_lines,
	'commune-lines': m.layer_commune_lines,
	proposals: m.layer_proposals,
	plans: m.layer_plans,
	centres: m.layer_centres,
	projects: m.layer_projects,
	roads: m.layer_roads,
	railway: m.layer_railway,
	rivers: m.layer_rivers,
	comments: m.comments_title
};

/** Why something could not be kept on this machine, or not be read from it. */
export const KEEP_FAULT_WORDS: Words<KeepFault> = {
	'keep-full': m.keep_why_full,
	'keep-refused': m.keep_why_refused,
	'keep-silent': m.keep_why_silent,
	'keep-unreadable': m.keep_why_unreadable,
	'keep-newer': m.keep_why_newer,
	'keep-failed': m.keep_why_failed
};

export const ACTION_WORDS: Readonly<Record<ClassActionKind, (inputs: { target: string }) => string>> = {
	'adjust-general-plan': m.action_adjust_general_plan,
	'general-plan': m.action_general_plan,
	'boundary-expansion': m.action_boundary_expansion,
	'some-class-I-criteria': m.action_some_class_i_criteria,
	'smart-city': m.action_smart_city,
	'class-III-infrastructure': m.action_class_iii_infrastructure,
	'growth-pole': m.action_growth_pole,
	'complete-missing-criteria': m.action_complete_missing_criteria,
	'study-investment': m.action_study_investment,
	'merge-into': m.action_merge_into,
	upgrade: m.action_upgrade,
	'new-class-V-town': m.action_new_class_v_town,
	'form-thi-xa': m.action_form_thi_xa,
	'study-thi-xa': m.action_study_thi_xa,
	'named-only': m.action_named_only
};

const ENGLISH_KINDS: Readonly<Record<UnitKind, string>> = {
	tỉnh: 'province',
	'thành phố': 'city',
	'thị xã': 'town',
	huyện: 'district',
	phường: 'ward',
	'thị trấn': 'town',
	xã: 'commune',
	'đặc khu': 'special zone'
};

const UNIT_NAMES = {
	vi: fullName,
	en: ({ name, kind }: Pick<AdminUnit, 'kind' | 'name'>) => `${name} ${ENGLISH_KINDS[kind]}`
} satisfies Partial<Record<Language, (unit: Pick<AdminUnit, 'kind' | 'name'>) => string>>;

/** "Xã Mai Pha" or "Mai Pha commune", which other languages say too. */
export function unitName(unit: Pick<AdminUnit, 'kind' | 'name'>, language: Language): string {
	return UNIT_NAMES[language in UNIT_NAMES ? (language as keyof typeof UNIT_NAMES) : 'en'](unit);
}

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

const NOTICES: Readonly<Record<NoticeCode, (inputs: { what: string }) => string>> = {
	'no-webgl': m.notice_no_webgl,
	'webgl-lost': m.notice_webgl_lost,
	'level-fell-back': m.notice_level_fell_back,
	'link-without-note': m.notice_link_without_note,
	'link-without-proposal': m.notice_link_without_proposal,
	'link-names-nothing': m.notice_link_names_nothing,
	'link-part-refused': m.notice_link_part_refused,
	'link-copied': m.notice_link_copied,
	'link-in-address': m.notice_link_in_address,
	'plans-kept': ({ what }) => m.file_kept({ count: what }),
	'plans-not-kept': ({ what }) => m.file_keep_refused({ count: what }),
	'one-file-only': m.notice_one_file_only,
	'folder-cut': m.notice_folder_cut,
	'draft-kept-both': m.notice_draft_kept_both,
	'box-empty': m.notice_box_empty,
	'box-no-land': m.notice_box_no_land,
	'no-full-screen': m.notice_no_full_screen,
	'presentation-kept-both': m.notice_presentation_kept_both,
	'presentation-gone': m.notice_presentation_gone,
	'presentations-not-read': m.notice_presentations_not_read,
	'marks-full': m.marks_full,
	'comments-lost': m.comments_lost,
	'comments-full': m.comments_full,
	'notes-blocked': m.notes_blocked,
	'theme-not-kept': m.notice_theme_not_kept,
	'deck-link-refused': m.notice_deck_link_refused,
	'deck-scenes-refused': m.notice_deck_scenes_refused
};

const isNotice = (code: Notice['code']): code is NoticeCode => Object.hasOwn(NOTICES, code);

/** Words for a notice of the app, or for an error told as one. */
export function noticeWords({ code, details = {} }: Notice): string {
	if (!isNotice(code)) return errorWords({ code, details });
	return NOTICES[code]({ what: String(Object.values(details)[0] ?? '') });
}
