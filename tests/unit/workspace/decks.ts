import { spoken } from '../../../src/lib/domain/text';
import fc from 'fast-check';
import { emptyProposal } from '../../../src/lib/proposal/proposal';
import { sceneView, type Deck, type Extent, type Scene } from '../../../src/lib/workspace/deck';
import { LAYER_GROUPS } from '../../../src/lib/workspace/layer-groups';
import { formatProposal } from '../../../src/lib/workspace/proposals-link';
import { DEFAULT_STATE, VIEWS, type ViewState } from '../../../src/lib/workspace/view-state';

const words = (most: number) =>
	fc.record({ vi: fc.string({ maxLength: most }), en: fc.string({ maxLength: most }) }).map(spoken);

const view: fc.Arbitrary<Partial<ViewState>> = fc
	.record({
		view: fc.constantFrom(...VIEWS),
		vintage: fc.constantFrom('2019' as const, '2020' as const, '2024' as const, '2025' as const),
		limit: fc.constantFrom('mine', 'city-a', 'none'),
		mine: fc.option(
			fc.subarray(['a001', 'a017', 'a200']).map((atoms) => formatProposal(emptyProposal('2020', atoms)))
		),
		hidden: fc
			.subarray([...LAYER_GROUPS])
			.map((chosen) => LAYER_GROUPS.filter((group) => chosen.includes(group)))
	})
	.map((fields) => sceneView({ ...DEFAULT_STATE, ...fields }));

/** A camera as the hash of a link holds it: hundredths of a zoom, about a metre. */
const camera = fc
	.record({
		zoom: fc.integer({ min: 600, max: 1700 }),
		lat: fc.integer({ min: 2_100_000, max: 2_250_000 }),
		lon: fc.integer({ min: 10_600_000, max: 10_740_000 }),
		pitch: fc.integer({ min: 0, max: 700 }),
		bearing: fc.integer({ min: -1800, max: 1800 })
	})
	.map(({ zoom, lat, lon, pitch, bearing }) => ({
		zoom: zoom / 100,
		lat: lat / 1e5,
		lon: lon / 1e5,
		bearing: bearing / 10,
		pitch: pitch / 10
	}));

const extent: fc.Arbitrary<Extent> = fc.oneof(
	fc.constant('province' as const),
	fc.constantFrom('city-a', 'city-b').map((limit) => ({ limit })),
	fc.record({ camera, frame: fc.tuple(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 3000 })) })
);

export const SCENE: fc.Arbitrary<Omit<Scene, 'id'>> = fc.record({
	short: words(20),
	kicker: words(60),
	title: words(80),
	text: words(300),
	rows: fc.array(
		fc.record({
			label: words(30),
			before: fc.option(fc.constant('present.area')),
			after: fc.constantFrom('mine.area', 'area.percent', 'ratio:city-a.area:present.area')
		}),
		{ maxLength: 4 }
	),
	view,
	extent,
	scoreboard: fc.boolean()
});

/** Any deck of up to `most` scenes, their ids distinct. */
export function decks(least = 0, most = 6): fc.Arbitrary<Deck> {
	return fc.record({
		name: words(60),
		scenes: fc
			.array(SCENE, { minLength: least, maxLength: most })
			.map((scenes) => scenes.map((scene, i) => ({ ...scene, id: `x${i}` })))
	});
}
