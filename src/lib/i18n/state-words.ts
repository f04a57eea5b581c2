import type { PlanStatus } from '../domain/plan';
import type { Mark } from '../domain/text';
import type { ClassActionKind } from '../domain/urban-centre';
import type { PlanLevel } from '../register/plan-levels';
import type { KeepFault } from '../workspace/keep-fault';
import { m } from './paraglide/messages.js';
import type { Words } from './words';

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

export const MARK_WORDS: Words<Mark> = {
	seen: m.mark_seen,
	computed: m.mark_computed,
	inferred: m.mark_inferred,
	recalled: m.mark_recalled
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
