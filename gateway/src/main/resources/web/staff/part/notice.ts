import { html, nothing } from "lit";
import type { Problem } from "../../app/service/http";
import { t } from "../../app/texts/texts";
import { coded } from "../texts/texts";

/** As the till's, in staff's own words where there are any. */
export function problemNotice(problem: Problem | null) {
  return problem ? html`<p class="notice bad" role="alert">${words(problem)}</p>` : nothing;
}

/** In place of what has not been read, or could not be. */
export function unread(problem: Problem | null, again: () => void) {
  if (problem === null) {
    return html`<p role="status">${t("app.loading")}</p>`;
  }
  return html`${problemNotice(problem)} <button @click=${again}>${t("problem.retry")}</button>`;
}

export function words(problem: Problem): string {
  return coded("problem", problem.code, problem.text);
}
