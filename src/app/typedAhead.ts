let letters = '';

/** Keeps a key pressed after search was asked for and before its field is there; gives whether it was one to keep. */
export function typeAhead(key: string): boolean {
  if (key === 'Backspace') letters = letters.slice(0, -1);
  else if ([...key].length === 1) letters += key;
  else return false;
  return true;
}

/** What was typed until now; from here on the field has it. */
export function takeTypedAhead(): string {
  const taken = letters;
  letters = '';
  return taken;
}
