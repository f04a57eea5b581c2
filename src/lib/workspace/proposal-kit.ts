/** What measures, compares and cuts proposals, in one part: no first screen but that of boundaries needs it. */
export { proposalLand, soundParts } from '../proposal/cut';
export { figuresOf } from '../proposal/figures';
export { limitsOf, ownLimit } from '../proposal/limit';
export { changeOf, rivalOf, rivalsOf } from '../proposal/rival';
export { codesByClass, screenedRows } from '../proposal/screening-classes';
export { paneLimits, panesOf } from './panes';
