import type { Degrees, LngLat } from './units.ts';

/**
 * The box of every country in whole degrees, rounded outwards: west, south, east, north.
 * Source: Natural Earth 1:50m (public domain), through the npm package world-atlas 2.0.2.
 */
const boxes =
  'AD1,42,3,43 AE51,22,57,27 AF60,29,76,39 AG-63,16,-61,19 AI-64,17,-62,19 AL18,39,22,43 AM43,38,47,42 ' +
  'AO11,-19,25,-4 AR-74,-56,-53,-21 AS-172,-15,-170,-13 AT9,46,18,50 AU112,-56,160,-9 AW-71,12,-69,13 ' +
  'AX19,59,21,61 AZ44,38,51,43 BA15,42,20,46 BB-60,12,-59,14 BD87,20,93,27 BE2,49,7,52 BF-6,9,3,16 ' +
  'BG22,40,29,45 BH50,25,51,27 BI28,-5,32,-2 BJ0,5,5,13 BL-64,17,-62,19 BM-66,31,-64,33 BN113,3,116,6 ' +
  'BO-70,-24,-57,-9 BR-75,-35,-34,6 BS-80,20,-72,28 BT88,26,93,29 BW19,-28,30,-17 BY22,50,34,57 ' +
  'BZ-90,15,-87,19 CA-142,41,-52,84 CD11,-14,32,6 CF14,1,28,12 CG10,-6,19,4 CH5,45,11,49 CI-9,4,-2,12 ' +
  'CK-161,-22,-159,-20 CL-110,-57,-66,-17 CM8,1,17,14 CN73,17,136,54 CO-80,-5,-66,13 CR-87,7,-82,12 ' +
  'CU-86,19,-73,24 CV-26,14,-22,18 CW-70,11,-68,13 CY32,34,35,36 CZ11,48,20,52 DE5,46,16,56 ' +
  'DJ41,10,44,14 DK7,54,16,59 DM-62,14,-60,16 DO-73,17,-68,21 DZ-9,18,13,38 EC-92,-6,-74,2 ' +
  'EE21,57,29,60 EG24,21,38,32 EH-18,20,-8,28 ER36,12,44,19 ES-19,27,5,45 ET32,3,49,16 FI20,59,32,71 ' +
  'FJ-181,-23,181,-12 FK-62,-53,-57,-50 FM137,4,164,10 FO-8,61,-6,63 FR-63,-22,57,52 GA8,-5,15,3 ' +
  'GB-9,49,3,62 GD-63,11,-61,13 GE39,40,47,44 GG-3,49,-2,50 GH-4,4,2,12 GL-74,59,-11,84 ' +
  'GM-18,12,-13,15 GN-16,6,-7,13 GQ8,0,12,5 GR19,34,29,43 GS-39,-59,-25,-53 GT-93,13,-87,19 ' +
  'GU144,12,146,14 GW-18,10,-13,13 GY-62,0,-56,9 HK113,21,115,23 HM72,-54,75,-52 HN-90,12,-82,17 ' +
  'HR13,42,20,47 HT-75,17,-71,21 HU15,45,24,49 ID94,-12,142,7 IE-11,51,-5,56 IL33,29,37,34 ' +
  'IM-6,53,-4,55 IN67,6,98,36 IO72,-8,73,-6 IQ38,28,49,38 IR43,24,64,41 IS-25,63,-13,67 IT6,36,19,48 ' +
  'JE-3,48,-1,50 JM-79,17,-75,19 JO34,28,40,34 JP123,23,147,46 KE33,-5,43,6 KG68,38,81,44 ' +
  'KH102,10,108,16 KI-175,-12,176,5 KM42,-13,45,-11 KN-64,16,-62,18 KP124,37,131,44 KR125,32,132,39 ' +
  'KW46,28,49,31 KY-82,18,-79,21 KZ46,40,88,56 LA99,13,108,23 LB34,32,37,35 LC-62,13,-60,15 ' +
  'LI9,46,10,48 LK79,5,83,11 LR-12,4,-7,9 LS26,-31,30,-28 LT20,53,28,57 LU5,49,7,51 LV20,55,29,59 ' +
  'LY9,19,26,34 MA-18,21,0,37 MC7,43,8,45 MD26,45,31,49 ME18,41,21,44 MF-64,17,-62,19 MG42,-26,51,-11 ' +
  'MH166,5,173,12 MK20,40,24,43 ML-13,9,5,26 MM91,9,102,29 MN87,41,121,53 MO113,21,114,23 ' +
  'MP144,13,147,20 MR-18,14,-4,28 MS-63,16,-61,18 MT13,35,15,37 MU57,-21,59,-19 MV73,2,74,5 ' +
  'MW32,-18,37,-9 MX-119,14,-86,34 MY99,0,120,8 MZ29,-28,42,-10 NA11,-30,26,-16 NC159,-23,169,-18 ' +
  'NE-1,11,17,24 NF167,-30,169,-28 NG2,3,15,15 NI-88,10,-82,16 NL-69,11,8,54 NO-10,57,34,81 ' +
  'NP79,26,89,31 NR166,-1,168,0 NU-171,-20,-169,-18 NZ-178,-53,179,-8 OM51,16,61,27 PA-84,6,-76,10 ' +
  'PE-82,-19,-68,1 PF-152,-22,-135,-8 PG140,-12,157,-1 PH116,4,127,22 PK60,23,78,38 PL13,48,25,56 ' +
  'PM-57,46,-55,48 PN-129,-25,-127,-24 PR-69,17,-64,19 PS33,30,36,33 PT-32,32,-5,43 PW130,2,135,9 ' +
  'PY-63,-28,-53,-18 QA50,24,52,27 RO19,43,31,49 RS18,41,24,47 RU-181,40,181,83 RW28,-4,32,0 ' +
  'SA34,16,56,33 SB155,-13,168,-6 SC55,-6,56,-4 SD21,8,39,23 SE10,55,25,70 SG103,0,105,2 ' +
  'SH-15,-17,-5,-7 SI13,45,17,48 SK16,47,23,50 SL-14,6,-9,11 SM12,43,13,45 SN-18,12,-11,17 ' +
  'SO40,-2,52,13 SR-59,1,-53,7 SS23,3,36,13 ST6,-1,8,2 SV-91,12,-87,15 SX-64,17,-62,19 SY35,32,43,38 ' +
  'SZ30,-28,33,-25 TC-73,21,-71,23 TD13,7,25,24 TF51,-51,71,-46 TG-1,5,3,12 TH97,5,106,21 ' +
  'TJ67,36,76,42 TL123,-10,128,-7 TM52,34,67,44 TN7,29,12,38 TO-176,-22,-173,-18 TR25,35,46,43 ' +
  'TT-63,9,-60,12 TW117,21,123,26 TZ29,-13,41,0 UA21,44,41,53 UG29,-2,36,5 US-179,18,181,72 ' +
  'UY-59,-36,-52,-29 UZ55,36,74,46 VA12,41,13,43 VC-62,12,-60,14 VE-74,0,-59,13 VG-65,18,-63,20 ' +
  'VI-66,17,-64,19 VN101,8,110,24 VU166,-21,171,-13 WF-179,-15,-175,-12 WS-174,-15,-171,-13 ' +
  'YE42,12,55,20 ZA16,-48,39,-21 ZM21,-19,34,-7 ZW24,-23,34,-15';

type Box = readonly [west: Degrees, south: Degrees, east: Degrees, north: Degrees];

/**
 * Says what is wrong with a point that does not lie in its country's box, or null. Finds most swaps of
 * longitude and latitude; not all: Idlib's (36.63, 35.93) lies in the box of Syria either way round.
 */
export function findOutsideBox(
  country: string,
  [lng, lat]: LngLat,
): { readonly expected: string; readonly suggestion: string } | null {
  const box = boxOf(country);
  if (!box || isInside(box, lng, lat)) return null;
  const [west, south, east, north] = box;
  return {
    expected: `[longitude, latitude] in ${country}: ${west} to ${east}, ${south} to ${north}`,
    suggestion: isInside(box, lat, lng)
      ? `Swapped? [${lat}, ${lng}] is in ${country}.`
      : `Is the country ${country} right?`,
  };
}

function boxOf(country: string): Box | null {
  const found = new RegExp(`(?:^| )${country}([-\\d,]+)`).exec(boxes)?.[1];
  return found ? (found.split(',').map(Number) as unknown as Box) : null;
}

function isInside([west, south, east, north]: Box, lng: Degrees, lat: Degrees): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}
