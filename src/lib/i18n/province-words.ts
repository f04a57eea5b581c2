import { PROVINCE } from '../register/province';
import { m } from './paraglide/messages.js';

/** The province in the middle of a sentence, with what it is: "tỉnh Lạng Sơn", "thành phố Huế". */
export function namedProvince(): string {
	const { name } = PROVINCE;
	return PROVINCE.kind === 'thành phố' ? m.named_city({ name }) : m.named_province({ name });
}
