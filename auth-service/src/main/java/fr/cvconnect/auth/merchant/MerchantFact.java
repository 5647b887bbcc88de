package fr.cvconnect.auth.merchant;

import java.time.Instant;

/**
 * What is published of a merchant, under its id on {@value #TOPIC}. These are the only facts of the
 * house that carry names and addresses to write to.
 */
public sealed interface MerchantFact {
  String TOPIC = "auth.merchants";

  String merchantId();

  /**
   * A merchant takes part from now on; its administrator's account stands.
   *
   * @param language ISO 639-1, {@code fr}
   */
  record MerchantRegistered(
      String merchantId, String legalName, String email, Category category, String language)
      implements MerchantFact {}

  /**
   * A merchant may not ask for payments any more; what was paid is settled all the same.
   *
   * @param suspendedBy the account of operations that did it
   */
  record MerchantSuspended(String merchantId, Instant suspendedAt, String suspendedBy)
      implements MerchantFact {}

  /** A suspended merchant may ask for payments again. */
  record MerchantReinstated(String merchantId, Instant reinstatedAt, String reinstatedBy)
      implements MerchantFact {}

  /** A merchant may collect at one more outlet; the outlet's account stands. */
  record OutletOpened(String merchantId, String outletId, String name, String town, String email)
      implements MerchantFact {}

  /** An outlet collects nothing any more, for good. */
  record OutletClosed(String merchantId, String outletId, Instant closedAt, String closedBy)
      implements MerchantFact {}

  /** What blocked an account. Each is lifted in its own way only. */
  enum BlockCause {
    WRONG_PASSWORDS,
    OPERATIONS
  }

  /**
   * An account does not sign in any more, whatever else may keep it from that.
   *
   * @param account what its holder signs in with
   */
  record AccountBlocked(String merchantId, String account, BlockCause cause, Instant blockedAt)
      implements MerchantFact {}

  /**
   * One reason less why an account may not sign in; there may be others.
   *
   * @param account what its holder signs in with
   */
  record AccountUnblocked(String merchantId, String account, BlockCause cause, Instant unblockedAt)
      implements MerchantFact {}
}
