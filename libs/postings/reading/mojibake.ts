// UTF-8 read as Windows-1252: Vietnamese letters become pairs that no language writes.
const GARBLED = /á[º»][\u0080-\u02ff\u2018-\u203a€™†]|Ä[‘ƒ]|Æ[°¡]|Ã[ƒ¡-¿]|â€[œ™“”¦\u009d]|\ufffd/;

/** True when a text was decoded wrongly somewhere on its way. It is flagged, not repaired. */
export function isGarbled(text: string): boolean {
  return GARBLED.test(text);
}
