package fr.cvconnect.auth.directory;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.directory.AccountStanding.Block;
import fr.cvconnect.json.WireInstant;
import fr.cvconnect.web.Cursor;
import java.time.Instant;
import java.util.List;

/**
 * An account that somebody may ring up about: whose it is and why it is blocked, and no more.
 *
 * @param account what its holder signs in with
 * @param outlet null for an administrator's account
 * @param blockedSince the first of its present blocks
 */
record BlockedAccount(
    String account,
    String merchantId,
    String legalName,
    OutletName outlet,
    Instant blockedSince,
    List<Block> blocks) {

  /** A place in the list of them. */
  record Position(Instant blockedSince, String account) {
    Position {
      if (!Account.isId(account)) {
        throw new IllegalArgumentException("not an account: " + account);
      }
    }

    static Position of(List<String> values) {
      return new Position(WireInstant.parse(values.get(0)), values.get(1));
    }

    Cursor cursor() {
      return Cursor.of(WireInstant.text(blockedSince), account);
    }
  }

  Position position() {
    return new Position(blockedSince, account);
  }

  record OutletName(String outletId, String name, String town) {}

  /** As {@link Directory} reads it; without an outlet's name it is an administrator's. */
  BlockedAccount(Account account, String legalName, String outletName, String outletTown) {
    this(
        account.id(),
        account.merchantId(),
        legalName,
        outletName == null ? null : new OutletName(account.id(), outletName, outletTown),
        AccountStanding.of(account).blocks());
  }

  private BlockedAccount(
      String account, String merchantId, String legalName, OutletName outlet, List<Block> blocks) {
    this(account, merchantId, legalName, outlet, since(blocks), blocks);
  }

  private static Instant since(List<Block> blocks) {
    return blocks.stream().map(Block::blockedAt).min(Instant::compareTo).orElseThrow();
  }
}
