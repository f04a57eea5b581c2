import type { AdminUnit, UnitKind } from '../domain/admin-unit';
import type { PlanType } from '../domain/plan';
import type { Precision } from '../domain/precision';
import type { ProjectKind } from '../domain/project';
import { fullName } from '../domain/admin-unit';
import type { CoverageClass } from '../workspace/coverage-class';
import type { LayerGroup } from '../workspace/layer-groups';
import type { CoverageLevel, View } from '../workspace/view-state';
import type { Language } from './format';
import { m } from './paraglide/messages.js';

export type Words<K extends string> = Readonly<
	Record<K, (none?: object, to?: { locale?: Language }) => string>
>;

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
