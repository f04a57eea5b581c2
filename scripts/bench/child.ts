import { editTimes } from './engine-run';
import { engineWay } from './engine-way';
import { scenario } from './scenarios';
import { turfWay } from './turf-way';

/** One way of computing one scenario in a process of its own, so that its memory is its own. */
const [way = '', name = '', budget = '60'] = process.argv.slice(2);
const data = scenario(name);
const answer =
	way === 'turf'
		? turfWay(data, Number(budget))
		: way === 'edit'
			? editTimes(data, 100)
			: engineWay(data, way === 'full' ? 'full' : 'percent');
console.log(JSON.stringify(answer));
