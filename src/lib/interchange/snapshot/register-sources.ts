import type { AtomTopology } from '../../boundaries/topology';
import type { PlanningDocument } from '../../domain/plan';
import { inEach } from '../../domain/text';
import { CENTRES } from '../../register/centres';
import { COMPLETENESS } from '../../register/completeness';
import { PROPOSALS } from '../../register/proposals';
import { PROVINCE } from '../../register/province';
import { UNIT_REGISTER } from '../../register/units';
import { VINTAGE_REGISTER } from '../../register/vintages';
import type { Manifest } from './snapshot';
import type { SnapshotSources } from './snapshot-data';

/** What a snapshot of the register of this program is made of. */
export const registerSources = (
	topology: AtomTopology,
	plans: readonly PlanningDocument[]
): SnapshotSources => ({
	'boundaries/atoms.topojson': topology,
	'boundaries/units.json': UNIT_REGISTER,
	'boundaries/vintages.json': VINTAGE_REGISTER,
	'register/centres.json': CENTRES,
	'register/completeness.json': COMPLETENESS,
	'register/plans.json': plans,
	'register/proposals.json': PROPOSALS
});

const NOTICES = {
	vi: `Để tham khảo, không có giá trị pháp lý. Hỏi ${PROVINCE.ask.vi}.`,
	en: `For reference, no legal force. Ask ${PROVINCE.ask.en}.`
};

/** What such a snapshot says of whose it is. */
export const REGISTER_ABOUT: Pick<Manifest, 'province' | 'notice'> = {
	province: PROVINCE.id,
	notice: inEach((language) => NOTICES[language])
};
