import { isIsoDate, type IsoDate } from '../domain/date';

/** What coverage is held against: the same on another day, or with the version of a plan that was before it. */
export type OtherSide =
	| { kind: 'day'; day: IsoDate }
	/** Ids of the plan, and of the version as `versionsFor` gives it. */
	| { kind: 'version'; plan: string; version: string };

/** Writes it for a link: a day, or `plan.version`; '' for none. */
export function formatOtherSide(side: OtherSide | null): string {
	if (side === null) return '';
	return side.kind === 'day' ? side.day : `${side.plan}.${side.version}`;
}

/** Reads it from a link; undefined when it does not parse. */
export function parseOtherSide(text: string): OtherSide | undefined {
	if (isIsoDate(text)) return { kind: 'day', day: text };
	const [, plan, version] = /^([\w-]{1,40})\.([\w@-]{1,60})$/.exec(text) ?? [];
	return plan && version ? { kind: 'version', plan, version } : undefined;
}
