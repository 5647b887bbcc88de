/**
 * Fills the places of a template: `data-text` shows a value's text, `data-show` hides its element
 * unless the value is there. Places whose value is not named stay as they are.
 */
export function fill(element, values) {
  for (const [name, value] of Object.entries(values)) {
    for (const place of element.querySelectorAll(`[data-text=${name}]`)) {
      // A live region speaks when it is written, be it the same text.
      if (place.textContent !== (value ?? "")) {
        place.textContent = value ?? "";
      }
    }
    for (const place of element.querySelectorAll(`[data-show=${name}]`)) {
      place.hidden = !value;
    }
  }
}

/** A filled copy of a template. */
export function copyOf(name, values) {
  const copy = document.getElementById(name).content.firstElementChild.cloneNode(true);
  fill(copy, values);
  return copy;
}
