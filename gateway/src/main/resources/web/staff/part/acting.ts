import { html, type TemplateResult } from "lit";
import type { Problem } from "../../app/service/http";
import { ListPage } from "./list";
import "../../app/part/confirm";

/** A list on whose rows, or beside which, something can be done once it is confirmed. */
export abstract class ActingPage<T> extends ListPage<T> {
  static properties = { ...ListPage.properties, done: { state: true } };
  /** What was done last. */
  declare done: string;

  constructor() {
    super();
    this.done = "";
  }

  connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("language", this.forget);
  }

  disconnectedCallback(): void {
    window.removeEventListener("language", this.forget);
    super.disconnectedCallback();
  }

  /** The whole page: it hears what was done in it, or failed. */
  protected acting(heading: unknown, content: unknown): TemplateResult {
    return html`
      <div
        class="staff"
        @performed=${this.performed}
        @failed=${(event: CustomEvent<Problem>) => (this.problem = event.detail)}
      >
        ${heading}
        <p role="status" class="done">${this.done}</p>
        ${content}
      </div>
    `;
  }

  protected act(label: string, action: () => Promise<unknown>): TemplateResult {
    return html`<cv-confirm .label=${label} .action=${action}></cv-confirm>`;
  }

  /** Everything that something done may have changed. */
  protected reload(): Promise<unknown> {
    return this.load();
  }

  /** It was said in the other language. */
  private readonly forget = (): void => {
    this.done = "";
  };

  private readonly performed = async (event: CustomEvent<string>): Promise<void> => {
    // The same twice is said twice.
    this.done = "";
    await this.updateComplete;
    this.done = `${event.detail} ✓`;
    await this.reload();
  };
}
