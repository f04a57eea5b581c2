import province from '$province/province.json';
import type { Province } from '../domain/province';

/** The province the map is of. */
export const PROVINCE = province as unknown as Province;
