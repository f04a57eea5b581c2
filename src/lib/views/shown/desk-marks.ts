import type { LaterDesks } from '../../workspace/later-desks';
import type { View } from '../../workspace/view-state';
import type { Inputs } from './map-model';

/** What the desks of questions and files put on the map in a view: a checked place, rows, what must be mended. */
export function deskMarks(
	{ check, batch, plans }: LaterDesks,
	view: View
): Required<Pick<Inputs, 'checked' | 'refused' | 'gaps'>> {
	return {
		checked: {
			outline: check.outline,
			way: check.way,
			rows: view === 'coverage' ? plans.readings : batch.points
		},
		refused: plans.marks,
		gaps: view === 'check' ? batch.gaps : plans.gaps
	};
}
