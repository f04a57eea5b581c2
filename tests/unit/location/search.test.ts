import { describe, expect, it } from 'vitest';
import { searchIndex, searchNames } from '../../../src/lib/location/search';
import { CENTRES } from '../../../src/lib/register/centres';
import { PROJECTS } from '../../../src/lib/register/projects';
import { boundaries } from '../coverage/register';

const index = searchIndex(boundaries(), CENTRES, PROJECTS);
const find = (query: string, vintage: '2020' | '2025' = '2020', most?: number) =>
	searchNames(index, query, (hit) => hit.unit === null || hit.unit.vintages.includes(vintage), most);
const names = (query: string, vintage?: '2020' | '2025') =>
	find(query, vintage).map((hit) => `${hit.kind} ${hit.name.vi}`);

describe('search by name', () => {
	it.each(['cao loc', 'CAO LỘC', 'Cao Lộc', 'cao lộc'.normalize('NFD'), '  cao   loc '])(
		'%j finds the district and the town',
		(query) => {
			expect(names(query)).toEqual(expect.arrayContaining(['unit Huyện Cao Lộc', 'unit Thị trấn Cao Lộc']));
		}
	);

	it('the larger unit of one name comes first, and those of the chosen date before others', () => {
		expect(names('cao loc').slice(0, 2)).toEqual(['unit Huyện Cao Lộc', 'unit Thị trấn Cao Lộc']);
		expect(names('đình lập')[0]).toBe('unit Huyện Đình Lập');
	});

	it('đ may be typed as d', () => {
		expect(names('dong dang')[0]).toMatch(/Đồng Đăng/);
		expect(names('dinh lap')).toContain('unit Huyện Đình Lập');
	});

	it('a name with its kind is that unit', () => {
		expect(names('huyen cao loc')[0]).toBe('unit Huyện Cao Lộc');
		expect(names('thi tran cao loc')[0]).toBe('unit Thị trấn Cao Lộc');
	});

	it('names that collide all come, each with its kind', () => {
		const found = names('chi lang');
		expect(found).toEqual(
			expect.arrayContaining(['unit Huyện Chi Lăng', 'unit Thị trấn Chi Lăng', 'unit Xã Chi Lăng'])
		);
	});

	it('units of the chosen date come before those of other dates', () => {
		expect(names('dong kinh', '2020')[0]).toBe('unit Phường Đông Kinh');
		const [today, former] = find('dong kinh', '2025').filter((hit) => hit.kind === 'unit');
		expect(today?.unit?.vintages).toContain('2025');
		expect(former?.unit?.vintages).not.toContain('2025');
	});

	it('a former unit is found from today', () => {
		expect(names('huyen binh gia', '2025')).toContain('unit Huyện Bình Gia');
		expect(names('do luong', '2025')).toContain('unit Xã Đô Lương');
	});

	it('a code finds its unit; centres and projects are found in both languages', () => {
		expect(find('06433')[0]?.unit?.name).toBe('Vân Nham');
		expect(find('vsip')[0]?.kind).toBe('project');
		expect(find('hop thanh 2').map((hit) => hit.id)).toContain('P10b');
	});

	it('one letter is not enough, nonsense finds nothing, and a list stays short', () => {
		expect(find('c')).toEqual([]);
		expect(find('xyzzy')).toEqual([]);
		expect(find('')).toEqual([]);
		expect(find('an', '2020', 5)).toHaveLength(5);
	});

	it('without boundaries centres and projects are still found', () => {
		const bare = searchIndex(null, CENTRES, PROJECTS);
		const found = searchNames(bare, 'huu lung', () => true);
		expect(found.length).toBeGreaterThan(0);
		expect(found.every((hit) => hit.kind !== 'unit')).toBe(true);
	});
});
