/** The eleven-test of the BSN (Wet algemene bepalingen burgerservicenummer, Regeling, art. 2). Takes 8 or 9 digits. */
export function passesElevenTest(digits: string): boolean {
  const nine = digits.length === 8 ? `0${digits}` : digits;
  if (nine.length !== 9) return false;
  let sum = 0;
  let any = 0;
  for (let k = 0; k < 9; k++) {
    const d = nine.charCodeAt(k) - 48;
    any |= d;
    sum += d * (k === 8 ? -1 : 9 - k);
  }
  return any !== 0 && sum % 11 === 0 && !nine.startsWith('00');
}
