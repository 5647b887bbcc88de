package fr.cvconnect.auth.directory;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.merchant.MerchantFact.BlockCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How an account stands by itself; that its merchant is suspended or its outlet closed stands
 * there.
 *
 * @param openedAt null until it stands in Keycloak
 * @param blocks what keeps it from signing in, at most one of each cause; none if nothing does
 */
record AccountStanding(Instant openedAt, List<Block> blocks) {
  /**
   * One reason why it is blocked.
   *
   * @param blockedBy the account of operations that did it; null for wrong passwords
   */
  record Block(BlockCause cause, Instant blockedAt, String blockedBy) {}

  static AccountStanding of(Account account) {
    List<Block> blocks = new ArrayList<>();
    if (account.lockedOutAt() != null) {
      blocks.add(new Block(BlockCause.WRONG_PASSWORDS, account.lockedOutAt(), null));
    }
    if (account.isBlocked()) {
      blocks.add(new Block(BlockCause.OPERATIONS, account.blockedAt(), account.blockedBy()));
    }
    return new AccountStanding(account.openedAt(), List.copyOf(blocks));
  }
}
