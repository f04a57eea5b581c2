import { m } from '../../i18n/paraglide/messages.js';
import type { Gone } from './story';

const WORDS: Readonly<Record<Gone['kind'], (inputs: { id: string }) => string>> = {
	proposal: m.gone_proposal,
	limit: m.gone_limit,
	unit: m.gone_unit,
	project: m.gone_project,
	centre: m.gone_centre,
	plan: m.gone_plan
};

/** "Unit 06187", for saying what a scene has lost. */
export function goneWords({ kind, id }: Gone): string {
	return WORDS[kind]({ id });
}
