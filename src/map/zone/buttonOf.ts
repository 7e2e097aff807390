import type L from 'leaflet';

/** Makes a drawn shape a button: Leaflet's cannot be loaded by Tab, have no name, and hear no key. */
export function buttonOf(shape: L.Path, name: string, onPress: () => void) {
  const path = shape.getElement();
  if (!path) return;
  path.setAttribute('tabindex', '0');
  path.setAttribute('role', 'button');
  path.setAttribute('aria-label', name);
  path.addEventListener('keydown', (event) => {
    const { key } = event as KeyboardEvent;
    if (key !== 'Enter' && key !== ' ') return;
    event.preventDefault();
    onPress();
  });
}
