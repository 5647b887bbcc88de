const euros = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });
const times = new Intl.DateTimeFormat("fr-FR", {
  dateStyle: "short",
  timeStyle: "medium",
  timeZone: "Europe/Paris",
});

const STATUSES = {
  WAITING: "En attente de paiement",
  VALIDATED: "Validé",
  EXPIRED: "Expiré",
  CANCELLED: "Annulé",
};

const REASONS = {
  INVALID_AMOUNT: "montant invalide",
  WRONG_CURRENCY: "autre devise",
  UNKNOWN_PAYMENT: "demande inconnue",
  INVALID_TIME: "heure invalide",
  ALREADY_PAID: "déjà payée",
  CANCELLED: "demande annulée",
  EXPIRED: "demande expirée",
  AMOUNT_EXCEEDS_REQUEST: "montant trop élevé",
};

const PROBLEMS = {
  REQUEST_NOT_FOUND: "Aucune demande de paiement ne correspond à ce lien ou à ce code.",
  CUSTOMER_NOT_FOUND: "Ce client n'existe pas.",
  INSUFFICIENT_BALANCE: "Le solde du client est insuffisant.",
  VALIDATION_FAILED: "La saisie n'est pas valable.",
};

const REFRESH_MILLIS = 1000;

const find = (id) => document.getElementById(id);

/** Calls the wallet; a refusal is thrown with a text for the screen. */
async function call(path, body) {
  const options = body && {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  const response = await fetch(path, options || {});
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(PROBLEMS[answer.code] || "Le service ne répond pas, réessayez.");
  }
  return answer;
}

function say(text, failed = false) {
  find("message").textContent = text;
  find("message").classList.toggle("failed", failed);
}

function row(cells) {
  const line = document.createElement("tr");
  for (const { text, amount } of cells) {
    const cell = line.insertCell();
    cell.textContent = text;
    cell.classList.toggle("amount", Boolean(amount));
  }
  return line;
}

function amountOf(cents, currency) {
  return currency && currency !== "EUR"
    ? `${(cents / 100).toFixed(2)} ${currency}`
    : euros.format(cents / 100);
}

/** Cents from what was typed, without a detour through fractions. */
function centsOf(text) {
  const [units, fraction = ""] = text.trim().split(/[.,]/);
  return Number(units) * 100 + Number(fraction.padEnd(2, "0"));
}

function answerOf({ answer }) {
  if (!answer) {
    return "sans réponse";
  }
  return answer.event === "PaymentValidated"
    ? "Validé"
    : `Refusé : ${REASONS[answer.reason] || answer.reason}`;
}

function showCustomers(customers) {
  find("customers").replaceChildren(
    ...customers.map(({ name, balanceCents }) =>
      row([{ text: name }, { text: amountOf(balanceCents), amount: true }])),
  );
  const choice = find("customer");
  if (choice.options.length === 0) {
    choice.replaceChildren(...customers.map(({ id, name }) => new Option(name, id)));
  }
}

function showJournal(debits) {
  find("journal").replaceChildren(
    ...debits.map((debit) =>
      row([
        { text: times.format(new Date(debit.debitedAt)) },
        { text: debit.customer },
        { text: debit.merchantName },
        { text: debit.cartNumber },
        { text: amountOf(debit.amountCents, debit.currency), amount: true },
        { text: answerOf(debit) },
        { text: debit.givenBackCents ? amountOf(debit.givenBackCents, debit.currency) : "", amount: true },
      ])),
  );
}

async function refresh() {
  try {
    showCustomers(await call("api/customers"));
    showJournal(await call("api/debits"));
  } catch (failure) {
    say(failure.message, true);
  } finally {
    setTimeout(refresh, REFRESH_MILLIS);
  }
}

function showRequest(request) {
  find("merchant").textContent = request.merchantName;
  find("outlet").textContent = [request.outletName, request.town].filter(Boolean).join(", ");
  find("cart").textContent = request.cartNumber;
  find("requested").textContent = amountOf(request.requestedCents, request.currency);
  find("status").textContent = STATUSES[request.status] || request.status;
  find("expires").textContent = times.format(new Date(request.expiresAt));
  find("amount").value = (request.requestedCents / 100).toFixed(2).replace(".", ",");
  find("pay").hidden = false;
}

find("find").addEventListener("submit", async (event) => {
  event.preventDefault();
  find("pay").hidden = true;
  say("");
  try {
    const q = encodeURIComponent(find("request").value);
    showRequest(await call(`api/requests?q=${q}`));
  } catch (failure) {
    say(failure.message, true);
  }
});

find("pay").addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    await call("api/debits", {
      request: find("request").value,
      customer: find("customer").value,
      amountCents: centsOf(find("amount").value),
      fault: find("fault").value || null,
    });
    say("Débité. La réponse du professionnel apparaît dans le journal.");
  } catch (failure) {
    say(failure.message, true);
  }
});

refresh();
