import type { AreaCoverage } from '../../coverage/types';
import type { Language } from '../../domain/language';
import { unitName } from '../../i18n/words';
import { PROPOSALS } from '../../register/proposals';
import type { App } from '../../workspace/app.svelte';

/** Name of an area in a language: of its unit or proposal, else as it was measured under. */
export function areaName(app: App, { id, name }: AreaCoverage, language: Language): string {
	const unit = app.boundaries?.unitByCode(app.view.vintage, id);
	return unit ? unitName(unit, language) : (PROPOSALS.find((one) => one.id === id)?.name[language] ?? name);
}
