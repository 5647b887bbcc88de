package fr.cvconnect.testing.access;

import fr.cvconnect.testing.Tokens;
import java.util.List;

/**
 * Whoever may call: real tokens by the names of a table's columns.
 *
 * @param merchantId the merchant whose administrator calls
 * @param outletId an outlet of it, whose account calls, and its till software
 */
public record Everybody(String merchantId, String outletId) {
  /** The columns of every table: a role that is forgotten is a role that may do anything. */
  public static final List<String> ALL =
      List.of(
          "merchant",
          "outlet",
          "till",
          "operations",
          "finance-preparer",
          "finance-approver",
          "wallet",
          "none");

  /** Null for {@code none}, who comes without a token. */
  public String token(String caller) {
    Tokens tokens = new Tokens();
    return switch (caller) {
      case "merchant" -> tokens.merchant(merchantId);
      case "outlet" -> tokens.outlet(outletId);
      case "till" -> tokens.till(merchantId, outletId);
      case "operations", "finance-preparer", "finance-approver" -> tokens.staff(caller);
      case "wallet" -> tokens.wallet();
      case "none" -> null;
      default -> throw new IllegalArgumentException("nobody is called " + caller);
    };
  }
}
