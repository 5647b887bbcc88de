import { html } from "lit";
import { currentLanguage, speak, type Language } from "../texts/texts";
import { CvElement } from "./element";

const NAMES: Record<Language, string> = { fr: "Français", en: "English" };

class Languages extends CvElement {
  render() {
    return html`
      <span class="languages">
        ${(Object.keys(NAMES) as Language[]).map(
          (language) => html`
            <button
              lang=${language}
              aria-pressed=${language === currentLanguage()}
              @click=${() => speak(language)}
            >
              ${NAMES[language]}
            </button>
          `,
        )}
      </span>
    `;
  }
}

customElements.define("cv-languages", Languages);
