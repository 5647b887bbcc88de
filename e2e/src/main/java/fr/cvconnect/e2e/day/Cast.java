package fr.cvconnect.e2e.day;

import fr.cvconnect.e2e.sandbox.Desk;
import fr.cvconnect.e2e.sandbox.SandboxFile;
import fr.cvconnect.e2e.sandbox.SandboxFile.Account;
import fr.cvconnect.e2e.sandbox.SandboxFile.Client;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who takes part, out of the sandbox's demo accounts: a merchant with two outlets and a till, and
 * another merchant.
 *
 * @param outletId the outlet that both the outlet's account and the till collect for
 * @param sister the merchant's second outlet
 */
public record Cast(
    String outletId,
    Desk outlet,
    Desk sister,
    Desk till,
    Account merchantAccount,
    Desk merchant,
    Account otherMerchantAccount,
    Desk otherMerchant,
    Desk otherOutlet,
    Desk finance) {

  public static Cast of(SandboxFile sandbox) {
    Client till = sandbox.client("till");
    Account outlet =
        one(sandbox, "outlet", account -> till.outletIds().contains(account.outletId()));
    Account sister =
        one(
            sandbox,
            "outlet",
            account ->
                account.merchantId().equals(outlet.merchantId())
                    && !account.outletId().equals(outlet.outletId()));
    Predicate<Account> isOurs = account -> account.merchantId().equals(outlet.merchantId());
    Account merchant = one(sandbox, "merchant", isOurs);
    Account otherMerchant = one(sandbox, "merchant", isOurs.negate());
    Account otherOutlet =
        one(sandbox, "outlet", account -> account.merchantId().equals(otherMerchant.merchantId()));
    return new Cast(
        outlet.outletId(),
        Desk.of(sandbox, outlet),
        Desk.of(sandbox, sister),
        Desk.of(sandbox, till),
        merchant,
        Desk.of(sandbox, merchant),
        otherMerchant,
        Desk.of(sandbox, otherMerchant),
        Desk.of(sandbox, otherOutlet),
        Desk.of(sandbox, one(sandbox, "finance-preparer", account -> true)));
  }

  private static Account one(SandboxFile sandbox, String role, Predicate<Account> which) {
    List<Account> accounts = sandbox.accounts(role);
    Optional<Account> found = accounts.stream().filter(which).findFirst();
    return found.orElseThrow(
        () -> new IllegalStateException("sandbox.json lacks a demo account: " + role));
  }
}
