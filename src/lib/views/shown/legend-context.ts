import { rivalName } from '../../i18n/limit-words';
import type { LegendContext } from '../../map/layer';
import type { App } from '../../workspace/app.svelte';
import type { Change } from '../../proposal/rival';
import { areaTargetValue } from '../coverage/area-target';

/** What the legend needs beside the model: the target the colours are held against, and names. */
export function legendContext(app: App, change: Change | null, mine: string): LegendContext {
	const { palette, target } = app.view;
	return {
		target: palette === 'target' ? areaTargetValue(target) : null,
		mine,
		against: change ? rivalName(app.boundaries, change.rival, app.view.language) : null
	};
}
