import { LitElement } from "lit";

/**
 * What all of ours share: they render into the page itself, so that one style sheet, labels and
 * the browser's own forms work as everywhere, and say everything anew in another language.
 */
export abstract class CvElement extends LitElement {
  private readonly retranslate = () => this.requestUpdate();

  protected createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("language", this.retranslate);
  }

  /** Whoever stood on something that is gone now goes on from the page's heading. */
  protected update(changed: Map<PropertyKey, unknown>): void {
    const hadFocus = this.contains(document.activeElement);
    super.update(changed);
    if (hadFocus && !this.contains(document.activeElement)) {
      document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    }
  }

  disconnectedCallback(): void {
    window.removeEventListener("language", this.retranslate);
    super.disconnectedCallback();
  }
}
