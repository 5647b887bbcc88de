package fr.cvconnect.auth.blocking;

import fr.cvconnect.auth.account.Account;
import fr.cvconnect.auth.mail.MailKind;
import fr.cvconnect.auth.mail.Mails;
import fr.cvconnect.auth.merchant.Merchant;
import fr.cvconnect.auth.merchant.MerchantFact.AccountBlocked;
import fr.cvconnect.auth.merchant.MerchantFact.AccountUnblocked;
import fr.cvconnect.auth.merchant.MerchantFact.BlockCause;
import fr.cvconnect.auth.merchant.Merchants;
import fr.cvconnect.auth.provisioning.AccountNews;
import fr.cvconnect.events.MachineTime;
import fr.cvconnect.events.OutgoingFact;
import fr.cvconnect.events.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Publishes that wrong passwords blocked an account and that a new one unblocked it, by turns,
 * among the facts of its merchant. Both find the account's row locked.
 */
@ApplicationScoped
class LockoutNews implements AccountNews {
  private final Merchants merchants;
  private final Mails mails;
  private final Outbox outbox;
  private final InstantSource clock;
  private final InstantSource machineTime;

  LockoutNews(
      Merchants merchants,
      Mails mails,
      Outbox outbox,
      InstantSource clock,
      @MachineTime InstantSource machineTime) {
    this.merchants = merchants;
    this.mails = mails;
    this.outbox = outbox;
    this.clock = clock;
    this.machineTime = machineTime;
  }

  /** Keycloak blocked it then: published and mailed, unless that is known or over. */
  Uni<Void> blocked(Account account, Instant occurredAt) {
    Instant now = clock.instant();
    if (!account.lockOut(occurredAt, now)) {
      return Uni.createFrom().voidItem();
    }
    return merchants
        .lock(account.merchantId())
        .chain(merchant -> outbox.record(blocked(merchant, account, now)))
        .chain(() -> mails.write(account, MailKind.ACCOUNT_BLOCKED));
  }

  /** One that was unblocked before its block was read: both are told, and nobody is mailed. */
  @Override
  public Uni<Void> unblocked(Account account) {
    boolean told = account.liftLockout(machineTime.instant());
    return merchants
        .lock(account.merchantId())
        .chain(merchant -> outbox.record(unblocked(merchant, account, told)));
  }

  private List<OutgoingFact> unblocked(Merchant merchant, Account account, boolean told) {
    Instant now = clock.instant();
    List<OutgoingFact> facts = new ArrayList<>();
    if (!told) {
      facts.add(blocked(merchant, account, now));
    }
    facts.add(
        merchant.publish(
            new AccountUnblocked(merchant.id(), account.id(), BlockCause.WRONG_PASSWORDS, now)));
    return facts;
  }

  private static OutgoingFact blocked(Merchant merchant, Account account, Instant now) {
    return merchant.publish(
        new AccountBlocked(merchant.id(), account.id(), BlockCause.WRONG_PASSWORDS, now));
  }
}
