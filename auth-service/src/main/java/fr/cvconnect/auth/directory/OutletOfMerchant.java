package fr.cvconnect.auth.directory;

import fr.cvconnect.auth.account.Account;
import java.time.Instant;

/**
 * An outlet among those of its merchant.
 *
 * @param openedAt when operations opened it
 * @param closedAt null while it is open, as is {@code closedBy}
 * @param account its own
 */
record OutletOfMerchant(
    String outletId,
    String name,
    String town,
    String email,
    Instant openedAt,
    Instant closedAt,
    String closedBy,
    AccountStanding account) {

  /** As {@link Directory} reads it. */
  OutletOfMerchant(
      String outletId,
      String name,
      String town,
      String email,
      Instant openedAt,
      Instant closedAt,
      String closedBy,
      Account account) {
    this(outletId, name, town, email, openedAt, closedAt, closedBy, AccountStanding.of(account));
  }
}
