package fr.cvconnect.sandbox.wallet.debit;

import java.time.Instant;
import java.util.UUID;

/** The fact this wallet publishes on {@code wallet.debits}: money was taken for one payment. */
record WalletDebited(
    UUID debitId, UUID paymentId, long amountCents, String currency, Instant debitedAt) {}
