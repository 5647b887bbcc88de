package fr.cvconnect.sandbox.wallet.debit;

import java.util.UUID;

/** What the merchant's side made of a debit: one of the two, once. */
sealed interface DebitAnswer {
  UUID debitId();

  /** The debit was accepted; of that fact a wallet needs no more than this. */
  record PaymentValidated(UUID debitId) implements DebitAnswer {}

  /**
   * The debit was refused, and the money goes back.
   *
   * @param reason ALREADY_PAID, EXPIRED, …
   */
  record DebitRefused(UUID debitId, String reason) implements DebitAnswer {}
}
