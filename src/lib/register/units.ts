import type { UnitRegister } from '../domain/unit-register';
import units from '$province/units.json';

/** Names, kinds, census population and published areas of every unit of every vintage. */
export const UNIT_REGISTER = units as unknown as UnitRegister;
