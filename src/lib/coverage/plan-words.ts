import { foldName } from '../domain/name';
import { PLAN_TYPES, type PlanStatus, type PlanType } from '../domain/plan';

/** The few words that the many features of a file say over and over. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 1_000;

/** Statuses as people write them, folded. What is in no row is asked about, never taken for one of them. */
const STATUSES: readonly [PlanStatus, readonly string[]][] = [
	[
		'approved',
		[
			'approved',
			'in force',
			'phe duyet',
			'da phe duyet',
			'duoc phe duyet',
			'da duoc phe duyet',
			'duyet',
			'da duyet',
			'co hieu luc',
			'con hieu luc',
			'dang co hieu luc',
			'da phe duyet do an',
			'da phe duyet quy hoach'
		]
	],
	['adjusted', ['adjusted', 'da dieu chinh', 'phe duyet dieu chinh', 'da phe duyet dieu chinh']],
	[
		'task',
		[
			'task',
			'nhiem vu',
			'nhiem vu quy hoach',
			'phe duyet nhiem vu',
			'da phe duyet nhiem vu',
			'dang lap nhiem vu'
		]
	],
	[
		'in-preparation',
		[
			'in preparation',
			'draft',
			'proposed',
			'pending',
			'submitted',
			'not approved',
			'du thao',
			'dang lap',
			'dang lap quy hoach',
			'dang lap do an',
			'tham dinh',
			'dang tham dinh',
			'trinh duyet',
			'dang trinh',
			'dang trinh duyet',
			'cho phe duyet',
			'chua phe duyet',
			'chua duyet',
			'chua duoc phe duyet'
		]
	],
	['required', ['required', 'can lap']],
	[
		'replaced',
		[
			'replaced',
			'superseded',
			'expired',
			'revoked',
			'repealed',
			'withdrawn',
			'cancelled',
			'canceled',
			'thay the',
			'da thay the',
			'bi thay the',
			'da bi thay the',
			'het hieu luc',
			'bai bo',
			'da bai bo',
			'huy bo',
			'da huy',
			'da huy bo'
		]
	]
];

const TYPES: Readonly<Partial<Record<PlanType, readonly string[]>>> = {
	provincial: ['quy hoach tinh', 'provincial plan'],
	'district-region': ['vung huyen', 'quy hoach vung huyen', 'quy hoach xay dung vung huyen', 'qh vung huyen'],
	general: [
		'chung',
		'quy hoach chung',
		'qhc',
		'qh chung',
		'quy hoach chung do thi',
		'general plan',
		'master plan'
	],
	zoning: [
		'phan khu',
		'quy hoach phan khu',
		'qhpk',
		'qh phan khu',
		'quy hoach phan khu xay dung',
		'zoning plan'
	],
	detailed: [
		'chi tiet',
		'quy hoach chi tiet',
		'qhct',
		'qh chi tiet',
		'quy hoach chi tiet xay dung',
		'detailed plan'
	],
	'commune-general': [
		'chung xa',
		'quy hoach chung xa',
		'qhc xa',
		'qh chung xa',
		'quy hoach chung xay dung xa'
	],
	'functional-area': ['khu chuc nang', 'quy hoach khu chuc nang', 'quy hoach chung khu chuc nang']
};

const STATUS_OF = new Map(
	STATUSES.flatMap(([status, words]) => words.map((word) => [word, status] as const))
);
const TYPE_OF = new Map(
	PLAN_TYPES.flatMap((type) => [foldWords(type), ...(TYPES[type] ?? [])].map((word) => [word, type] as const))
);

/** Words as they are compared: no accents or capitals, underscores and marks as blanks, a scale left out. */
export function foldWords(text: string): string {
	const known = FOLDED.get(text);
	if (known !== undefined) return known;
	const folded = folding(text);
	if (FOLDED.size < MOST_FOLDED) FOLDED.set(text, folded);
	return folded;
}

function folding(text: string): string {
	return foldName(text.replaceAll('_', ' '))
		.replace(/\b(ty le )?1 ?[/:. ] ?\d{3,5}\b/g, '')
		.replace(/[^\p{L}\p{N} ]/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** The status that words mean, in Vietnamese or English; null when they are not known to mean one. */
export function readPlanStatus(words: string): PlanStatus | null {
	// “approved?” asks, it does not say.
	return words.includes('?') ? null : (STATUS_OF.get(foldWords(words)) ?? null);
}

/** The type of plan that words mean, in Vietnamese or English; null when they are not known to mean one. */
export function readPlanType(words: string): PlanType | null {
	return TYPE_OF.get(foldWords(words)) ?? null;
}
