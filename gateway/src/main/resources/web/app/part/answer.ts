import { html } from "lit";
import { CvElement } from "./element";

/** Longer than the pause within a double press, whose second is no answer. */
const UNREAD_MILLIS = 600;

/** The dangerous answer to a question that has just appeared; it can be given once that was read. */
class Answer extends CvElement {
  static properties = { label: {}, unread: { state: true } };
  declare label: string;
  declare unread: boolean;

  private reading?: number;

  constructor() {
    super();
    this.unread = true;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.unread = true;
    this.reading = window.setTimeout(() => (this.unread = false), UNREAD_MILLIS);
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.reading);
    super.disconnectedCallback();
  }

  render() {
    return html`<button class="danger" ?disabled=${this.unread}>${this.label}</button>`;
  }
}

customElements.define("cv-answer", Answer);
