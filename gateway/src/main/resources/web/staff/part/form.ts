import { html, nothing } from "lit";
import type { Problem } from "../../app/service/http";
import { coded, s } from "../texts/texts";
import { words } from "./notice";

export interface Field {
  /** Where the value stands in the request, {@code address/town} for instance. */
  name: string;
  label: string;
  type?: string;
  choices?: [string, string][];
}

/** A form whose fields carry what the service found wrong with them. */
export function form(id: string, fields: Field[], problem: Problem | null, submit: (event: SubmitEvent) => Promise<void>) {
  return html`
    <form novalidate id=${id} @submit=${once(submit)}>
      ${problem
        ? html`<p class="notice bad" role="alert" tabindex="-1">
            ${problem.errors.length > 0 ? s("refused") : words(problem)}
          </p>`
        : nothing}
      <p class="hint">${s("allRequired")}</p>
      ${fields.map((field) => input(id, field, problem))}
      <button class="primary">${s("save")}</button>
    </form>
  `;
}

/** A double press sends once: the form is busy until the answer is there. */
function once(submit: (event: SubmitEvent) => Promise<void>) {
  return async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    if (form.ariaBusy !== "true") {
      form.ariaBusy = "true";
      await submit(event).finally(() => (form.ariaBusy = null));
    }
  };
}

function input(form: string, field: Field, problem: Problem | null) {
  const id = `${form}-${field.name}`;
  const error = problem?.errors.find((each) => each.pointer === `/${field.name}`);
  return html`
    <div class="field">
      <label for=${id}>${field.label}</label>
      ${field.choices
        ? html`<select id=${id} name=${field.name}>
            ${field.choices.map(([value, text]) => html`<option value=${value}>${text}</option>`)}
          </select>`
        : html`<input
            id=${id}
            name=${field.name}
            type=${field.type ?? "text"}
            maxlength="254"
            autocomplete="off"
            aria-required="true"
            aria-invalid=${error ? "true" : "false"}
            aria-describedby=${error ? `${id}-error` : nothing}
          />`}
      ${error
        ? html`<p class="error" id="${id}-error">${coded("field", error.code, s("field.other"))}</p>`
        : nothing}
    </div>
  `;
}

/** What was typed, nested as the service wants it. */
export function valuesOf(event: SubmitEvent): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  new FormData(event.target as HTMLFormElement).forEach((value, name) => {
    const path = name.split("/");
    const last = path.pop()!;
    const parent = path.reduce(
      (at, step) => (at[step] ??= {}) as Record<string, unknown>,
      values,
    );
    parent[last] = String(value).trim() || null;
  });
  return values;
}
