import { html, nothing } from "lit";
import type { Problem } from "../service/http";
import type { Liveness } from "../service/live";
import { t } from "../texts/texts";

export function problemNotice(problem: Problem | null) {
  return problem ? html`<p class="notice bad" role="alert">${problem.text}</p>` : nothing;
}

/** What went wrong, and how far what is shown can be trusted; a lost connection is said once. */
export function notices(problem: Problem | null, liveness: Liveness) {
  const isSaid = liveness === "lost" && problem?.code === "OFFLINE";
  return html`${problemNotice(isSaid ? null : problem)} ${livenessNotice(liveness)}`;
}

/** Said as long as what is on screen may be old. */
function livenessNotice(liveness: Liveness) {
  return html`
    <div role="status">
      ${liveness === "live" ? nothing : html`<p class="notice warn">${t(`live.${liveness}`)}</p>`}
    </div>
  `;
}
