import { t } from "../texts/texts";
import { CvElement } from "./element";
import { takeLinks } from "./router";

/** What stands around all pages of an app, and changes from one to the other. */
export abstract class Frame extends CvElement {
  constructor() {
    super();
    window.addEventListener("popstate", () => void this.turnPage());
    window.addEventListener("language", () => void this.heading());
    takeLinks(this);
  }

  /** The heading gets the focus, so that a screen reader says which page this is. */
  protected async turnPage(): Promise<void> {
    (await this.heading())?.focus({ preventScroll: true });
  }

  /** The page's own once it stands there; the document is named after it. */
  private async heading(): Promise<HTMLElement | null> {
    this.requestUpdate();
    await this.updateComplete;
    await this.querySelector<CvElement>("main > *")?.updateComplete;
    const heading = this.querySelector<HTMLElement>("h1");
    if (heading) {
      document.title = `${heading.textContent} · ${t("app.name")}`;
    }
    return heading;
  }
}
