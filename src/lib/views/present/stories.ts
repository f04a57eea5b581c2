import { spoken } from '../../domain/text';
import type { Scene, SceneRow } from '../../workspace/deck';
import type { Story } from './story';
import { PROVINCE } from '../../register/province';

const AREA = spoken({ vi: 'Diện tích', en: 'Area' });
const PEOPLE = spoken({ vi: 'Dân số 2019', en: 'People, 2019' });
const UNITS = spoken({ vi: 'Đơn vị cấp xã', en: 'Commune units' });

function row(label: SceneRow['label'], before: string | null, after: string): SceneRow {
	return { label, before, after };
}

function scene(one: Omit<Scene, 'scoreboard' | 'rows'> & Partial<Pick<Scene, 'scoreboard' | 'rows'>>): Scene {
	return { scoreboard: false, rows: [], ...one };
}

/** Three figures of a limit beside the present city. */
function against(limit: string): SceneRow[] {
	return [
		row(AREA, 'present.area', `${limit}.area`),
		row(PEOPLE, 'present.people', `${limit}.people`),
		row(UNITS, 'present.units', `${limit}.units`)
	];
}

const PRESENT = scene({
	id: 'present',
	short: spoken({ vi: 'Hiện nay', en: 'Present' }),
	kicker: spoken({ vi: 'Địa giới ngày 27/5/2023', en: 'Boundaries of 27 May 2023' }),
	title: spoken({ vi: 'Thành phố {present.area} km²', en: 'A city of {present.area} km²' }),
	text: spoken({
		vi: '{present.units} đơn vị, trong đó {present.wards} phường. So với tiêu chuẩn thành phố thuộc tỉnh: đạt {present.passed} trên {present.criteria}.',
		en: '{present.units} units, {present.wards} of them wards. Against the standard of a provincial city: {present.passed} of {present.criteria} met.'
	}),
	rows: [
		row(AREA, null, 'present.area'),
		row(PEOPLE, null, 'present.people'),
		row(UNITS, null, 'present.units')
	],
	view: { view: 'boundaries', limit: 'present', vintage: '2020' },
	extent: { limit: 'city-a' }
});

const CITY_A = scene({
	id: 'city-a',
	short: spoken({ vi: 'Phương án A', en: 'Version A' }),
	kicker: spoken({
		vi: 'Phương án A, theo quy hoạch chung (báo chí 2021)',
		en: 'Version A, after the general plan (2021 press)'
	}),
	title: spoken({
		vi: 'Thành phố rộng gấp {ratio:city-a.area:present.area} lần',
		en: 'The city {ratio:city-a.area:present.area} times as large'
	}),
	text: spoken({
		vi: 'Thêm thị trấn Cao Lộc và bốn xã Hợp Thành, Gia Cát, Tân Liên, Yên Trạch. Dân số còn thiếu {city-a.people-short} người so với chuẩn.',
		en: 'With Cao Lộc town and the communes of Hợp Thành, Gia Cát, Tân Liên and Yên Trạch. The population is {city-a.people-short} people short of the standard.'
	}),
	rows: against('city-a'),
	view: { view: 'boundaries', limit: 'city-a', against: 'none', vintage: '2020' },
	extent: { limit: 'city-a' }
});

const CITY_B = scene({
	id: 'city-b',
	short: spoken({ vi: 'Phương án B', en: 'Version B' }),
	kicker: spoken({
		vi: 'Phương án B, theo quy hoạch tỉnh (QĐ 236/QĐ-TTg năm 2024)',
		en: 'Version B, after the provincial plan (Decision 236/QĐ-TTg of 2024)'
	}),
	title: spoken({
		vi: 'Cả huyện Cao Lộc: gấp {ratio:city-b.area:present.area} lần',
		en: 'All of Cao Lộc district: {ratio:city-b.area:present.area} times as large'
	}),
	text: spoken({
		vi: 'Dân số vượt chuẩn {city-b.people-short} người, nhưng chỉ {city-b.wards} trong {city-b.units} đơn vị là phường.',
		en: '{city-b.people-short} people above the standard, but only {city-b.wards} of {city-b.units} units are wards.'
	}),
	rows: against('city-b'),
	view: { view: 'boundaries', limit: 'city-b', against: 'none', vintage: '2020' },
	extent: { limit: 'city-b' }
});

const AGAINST_STANDARD = scene({
	id: 'standard',
	short: spoken({ vi: 'So với chuẩn', en: 'Against the standard' }),
	kicker: spoken({ vi: 'NQ 1211/2016, sửa bởi NQ 27/2022', en: 'Resolution 1211/2016, amended by 27/2022' }),
	title: spoken({
		vi: 'A đạt {city-a.passed}, B đạt {city-b.passed} trên {city-b.criteria}',
		en: 'A meets {city-a.passed}, B {city-b.passed} of {city-b.criteria}'
	}),
	text: spoken({
		vi: 'Chưa tính mức giảm cho đô thị miền núi, vì chưa tìm thấy con số. Không phương án nào là chính thức.',
		en: 'Without the reduction for mountain towns, whose numbers were not found. Neither version is official.'
	}),
	view: { view: 'boundaries', limit: 'city-b', against: 'none', vintage: '2020' },
	extent: { limit: 'city-b' },
	scoreboard: true
});

const PLAN: Story = {
	id: 'plan',
	name: spoken({ vi: 'Kế hoạch 122 trong năm cảnh', en: 'Plan 122 in five scenes' }),
	scenes: [
		scene({
			id: 'targets',
			short: spoken({ vi: 'Kế hoạch', en: 'The plan' }),
			kicker: spoken({ vi: 'Kế hoạch 122/KH-UBND ngày 27/5/2023', en: 'Plan 122/KH-UBND of 27 May 2023' }),
			title: spoken({ vi: '{targets} chỉ tiêu cho 2025 và 2030', en: '{targets} targets for 2025 and 2030' }),
			text: spoken({
				vi: 'Một tỉnh {province-area} km² với {districts:2020} đơn vị cấp huyện và {communes:2020} đơn vị cấp xã khi Kế hoạch ban hành.',
				en: 'A province of {province-area} km² with {districts:2020} district units and {communes:2020} commune units when the plan was issued.'
			}),
			rows: [
				row(AREA, null, 'province-area'),
				row(PEOPLE, null, 'province-people'),
				row(UNITS, 'communes:2020', 'communes:2025')
			],
			view: { view: 'boundaries', limit: 'present', vintage: '2020', hidden: ['proposals'] },
			extent: 'province'
		}),
		scene({
			id: 'coverage',
			short: spoken({ vi: 'Phủ quy hoạch', en: 'Coverage' }),
			kicker: spoken({ vi: 'Mục II.3.b', en: 'Clause II.3.b' }),
			title: spoken({
				vi: 'Đến 2025 phủ {target:T03-2025} %, đến 2030 phủ {target:T03-2030} %',
				en: '{target:T03-2025}% covered by 2025, {target:T03-2030}% by 2030'
			}),
			text: spoken({
				vi: 'Chỉ tiêu tính trên đất xây dựng đô thị. Trên toàn tỉnh, các đồ án phân khu và chi tiết đã biết phủ {province-coverage} % diện tích: không phải mọi đồ án đều công khai.',
				en: 'The target is of urban construction land. Over the whole province the known zoning and detailed plans cover {province-coverage}% of the area: not every plan is public.'
			}),
			rows: [row(spoken({ vi: 'Đồ án có trong dữ liệu', en: 'Plans on file' }), null, 'plans')],
			view: { view: 'coverage', level: 'district', vintage: '2020' },
			extent: 'province'
		}),
		{ ...CITY_A, id: 'city', short: spoken({ vi: 'Thành phố', en: 'The city' }) },
		scene({
			id: 'centres',
			short: spoken({ vi: 'Đô thị', en: 'Urban centres' }),
			kicker: spoken({
				vi: 'Loại đô thị năm 2023 → 2030 theo NQ 1210/2016',
				en: 'Urban classes, 2023 → 2030, under Res. 1210/2016'
			}),
			title: spoken({ vi: '{centres} đô thị trong Kế hoạch', en: '{centres} urban centres in the plan' }),
			text: spoken({
				vi: 'Bản đồ vẽ loại của năm 2030; khi đó {centres-class:unknown-2030} đô thị chưa rõ loại.',
				en: 'The map draws the classes of 2030; for {centres-class:unknown-2030} centres they are not known.'
			}),
			rows: [
				row(spoken({ vi: 'Loại II', en: 'Class II' }), 'centres-class:II-2023', 'centres-class:II-2030'),
				row(spoken({ vi: 'Loại IV', en: 'Class IV' }), 'centres-class:IV-2023', 'centres-class:IV-2030'),
				row(spoken({ vi: 'Loại V', en: 'Class V' }), 'centres-class:V-2023', 'centres-class:V-2030')
			],
			view: { view: 'centres', year: 2030, vintage: '2020' },
			extent: 'province'
		}),
		scene({
			id: 'projects',
			short: spoken({ vi: 'Dự án', en: 'Projects' }),
			kicker: spoken({ vi: 'Mục II.5', en: 'Clause II.5' }),
			title: spoken({ vi: '{projects} dự án', en: '{projects} projects' }),
			text: spoken({
				vi: '{projects-placed} dự án có vị trí biết được nên vẽ trên bản đồ; số còn lại nằm trong danh sách.',
				en: '{projects-placed} have a known place and are on the map; the others are in the list.'
			}),
			rows: [
				row(spoken({ vi: 'Khu đô thị', en: 'Urban areas' }), null, 'projects-kind:urban'),
				row(spoken({ vi: 'Công nghiệp', en: 'Industrial' }), null, 'projects-kind:industrial'),
				row(spoken({ vi: 'Giao thông', en: 'Roads' }), null, 'projects-kind:road'),
				row(spoken({ vi: 'Chương trình', en: 'Programmes' }), null, 'projects-kind:programme')
			],
			view: { view: 'projects', vintage: '2020' },
			extent: 'province'
		})
	]
};

const CITY: Story = {
	id: 'city',
	name: spoken({ vi: 'Thành phố mở rộng: A và B', en: 'The enlarged city: A against B' }),
	scenes: [PRESENT, CITY_A, CITY_B, AGAINST_STANDARD]
};

const MERGERS: Story = {
	id: 'mergers',
	name: spoken({ vi: 'Từ 200 xuống 65 đơn vị', en: 'From 200 to 65 communes' }),
	scenes: [
		scene({
			id: 'before',
			short: spoken({ vi: '2023', en: '2023' }),
			kicker: spoken({ vi: 'Từ 1/1/2020', en: 'From 1 January 2020' }),
			title: spoken({
				vi: '{communes:2020} xã, phường, thị trấn',
				en: '{communes:2020} communes, wards and towns'
			}),
			text: spoken({
				vi: 'Mỗi đơn vị trung bình {mean-area:2020} km². Trước năm 2020 có {communes:2019} đơn vị.',
				en: 'On average {mean-area:2020} km² each. Before 2020 there were {communes:2019}.'
			}),
			rows: [row(UNITS, 'communes:2019', 'communes:2020')],
			view: { view: 'boundaries', limit: 'none', vintage: '2020' },
			extent: 'province'
		}),
		scene({
			id: 'due',
			short: spoken({ vi: 'Rà soát', en: 'Screening' }),
			kicker: spoken({ vi: 'NQ 35/2023, giai đoạn 2023–2025', en: 'Resolution 35/2023, 2023–2025' }),
			title: spoken({
				vi: '{due:2023-2025} đơn vị dưới ngưỡng',
				en: '{due:2023-2025} units under the thresholds'
			}),
			text: spoken({
				vi: 'Theo số liệu 2019. Đây là rà soát, không phải kết luận pháp lý: luật cho phép ngoại lệ.',
				en: 'On figures of 2019. A screening, no legal finding: the law allows exceptions.'
			}),
			rows: [
				row(spoken({ vi: 'Giai đoạn 2023–\u20602025', en: '2023–2025' }), null, 'due:2023-2025'),
				row(spoken({ vi: 'Giai đoạn 2026–\u20602030', en: '2026–2030' }), null, 'due:2026-2030')
			],
			view: { view: 'boundaries', limit: 'none', vintage: '2020', screening: '2023-2025' },
			extent: 'province'
		}),
		scene({
			id: 'first-step',
			short: spoken({ vi: '12/2024', en: 'Dec 2024' }),
			kicker: spoken({ vi: 'NQ 1246, từ 1/12/2024', en: 'Resolution 1246, from 1 December 2024' }),
			title: spoken({ vi: '{communes:2024} đơn vị', en: '{communes:2024} units' }),
			text: spoken({
				vi: '{new:2024} đơn vị mới: bước đầu, ít hơn nhiều so với {due:2023-2025} đơn vị dưới ngưỡng.',
				en: '{new:2024} new units: a first step, far smaller than the {due:2023-2025} units under the thresholds.'
			}),
			rows: [row(UNITS, 'communes:2020', 'communes:2024')],
			view: { view: 'boundaries', limit: 'none', vintage: '2024' },
			extent: 'province'
		}),
		scene({
			id: 'after',
			short: spoken({ vi: 'Nay', en: 'Today' }),
			kicker: spoken({ vi: 'NQ 1672, từ 1/7/2025', en: 'Resolution 1672, from 1 July 2025' }),
			title: spoken({
				vi: '{communes:2025} đơn vị, không còn cấp huyện',
				en: '{communes:2025} units, no district level'
			}),
			text: spoken({
				vi: 'Mỗi đơn vị trung bình {mean-area:2025} km², gấp {ratio:mean-area~2025:mean-area~2020} lần trước.',
				en: 'On average {mean-area:2025} km² each, {ratio:mean-area~2025:mean-area~2020} times as before.'
			}),
			rows: [
				row(UNITS, 'communes:2024', 'communes:2025'),
				row(spoken({ vi: 'Diện tích trung bình', en: 'Mean area' }), 'mean-area:2020', 'mean-area:2025')
			],
			view: { view: 'boundaries', limit: 'none', vintage: '2025' },
			extent: 'province'
		})
	]
};

/** The stories that come with the product. */
export const STORIES: readonly Story[] = [PLAN, CITY, MERGERS].filter(({ id }) =>
	PROVINCE.stories.includes(id)
);
