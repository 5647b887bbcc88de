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

  disconnectedCallback(): void {
    window.removeEventListener("language", this.retranslate);
    super.disconnectedCallback();
  }
}
