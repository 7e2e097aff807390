/** A pin as it would stand on the flat world of a zoom level, in pixels; the first in line has the better right. */
export type PinBox = {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  /** With its label, and without. */
  readonly width: number;
  readonly bareWidth: number;
  readonly height: number;
  /** Never left out, only bared. */
  readonly isLit: boolean;
};

export type PinForm = 'whole' | 'bare' | 'hidden';

/**
 * Decides which pins keep their label: one that would stand on an earlier one loses its label, and if
 * that does not help, itself. Hidden pins come back as one zooms in.
 */
export function thinPins(pins: readonly PinBox[]): Map<string, PinForm> {
  const forms = new Map<string, PinForm>();
  const taken: { left: number; top: number; right: number; bottom: number }[] = [];
  for (const pin of pins) {
    const box = (width: number) => ({
      left: pin.left,
      top: pin.top,
      right: pin.left + width,
      bottom: pin.top + pin.height,
    });
    const isFree = (width: number) => {
      const { left, top, right, bottom } = box(width);
      return !taken.some(
        (other) => left < other.right && other.left < right && top < other.bottom && other.top < bottom,
      );
    };
    const form = isFree(pin.width) ? 'whole' : isFree(pin.bareWidth) || pin.isLit ? 'bare' : 'hidden';
    forms.set(pin.id, form);
    if (form !== 'hidden') taken.push(box(form === 'whole' ? pin.width : pin.bareWidth));
  }
  return forms;
}
