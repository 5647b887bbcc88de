import { html, nothing } from "lit";
import type { Problem } from "../../app/service/http";
import { coded } from "../texts/texts";

/** As the till's, in staff's own words where there are any. */
export function problemNotice(problem: Problem | null) {
  return problem ? html`<p class="notice bad" role="alert">${words(problem)}</p>` : nothing;
}

export function words(problem: Problem): string {
  return coded("problem", problem.code, problem.text);
}
