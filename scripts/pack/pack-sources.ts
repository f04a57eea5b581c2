import type { Source } from '../../src/lib/domain/source';

/** Ids of the sources that every province of the national pack rests on. */
export const LINES = 'communes-2025-country';
export const RESIDENTS = 'residents-2025-country';

/** Sources of the national pack; those of the archipelagos say whose they are. */
export const PACK_SOURCES: readonly Source[] = [
	{
		id: LINES,
		title: {
			vi: 'Ranh giới và diện tích công bố của 3.321 xã, phường, đặc khu từ 1/7/2025 (sapnhap.bando.com.vn, qua vietnamese-provinces-database); khái quát ở 60 m',
			en: 'Outlines and published areas of the 3,321 communes, wards and special zones since 1 July 2025 (sapnhap.bando.com.vn, through vietnamese-provinces-database); generalised at 60 m'
		},
		publisher: 'NXB Tài nguyên – Môi trường và Bản đồ Việt Nam',
		date: '2025',
		url: 'https://github.com/thanglequoc/vietnamese-provinces-database',
		licence: 'MIT (repository)',
		mark: 'seen'
	},
	{
		id: RESIDENTS,
		title: {
			vi: 'Dân số thường trú và tạm trú của các xã, phường, đặc khu, danh sách tháng 7/2025 (không phải tổng điều tra; bàn giao cùng dự án, chưa ghi được nơi công bố; số đáng ngờ được đánh dấu)',
			en: 'Permanent and temporary residents of communes, wards and special zones, list of July 2025 (not a census; handed over with the project, first origin not recorded; doubtful numbers are marked)'
		},
		publisher: '–',
		date: '2025-07',
		url: null,
		licence: null,
		mark: 'seen'
	},
	{
		id: 'qcvn-80-2024',
		title: {
			vi: 'QCVN 80:2024/BTNMT về thể hiện chủ quyền lãnh thổ, biên giới quốc gia trên bản đồ: Hoàng Sa và Trường Sa trên bản đồ cả nước (chưa đọc văn bản)',
			en: 'QCVN 80:2024/BTNMT on national sovereignty and borders on maps: Hoàng Sa and Trường Sa on maps of the country (text not read)'
		},
		publisher: 'Bộ Tài nguyên và Môi trường',
		date: '2024',
		url: null,
		licence: null,
		mark: 'recalled'
	},
	{
		id: 'law-18-2012',
		title: {
			vi: 'Luật Biển Việt Nam 18/2012/QH13, Điều 1: quần đảo Hoàng Sa, quần đảo Trường Sa (chưa đọc văn bản)',
			en: 'Law of the Sea of Vietnam 18/2012/QH13, Article 1: Hoàng Sa and Trường Sa archipelagos (text not read)'
		},
		publisher: 'Quốc hội',
		date: '2012-06-21',
		url: null,
		licence: null,
		mark: 'recalled'
	}
];
