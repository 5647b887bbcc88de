package fr.cvconnect.notification.fact;

import java.util.UUID;

/** Something that happened and that somebody is told about. */
public sealed interface Fact {
  /** A payment request of an outlet changed its state. */
  sealed interface OfPayment extends Fact {
    String merchantId();

    String outletId();
  }

  record PaymentRequested(String merchantId, String outletId) implements OfPayment {}

  record PaymentScanned(String merchantId, String outletId) implements OfPayment {}

  record PaymentValidated(String merchantId, String outletId) implements OfPayment {}

  record PaymentExpired(String merchantId, String outletId) implements OfPayment {}

  record PaymentCancelled(String merchantId, String outletId) implements OfPayment {}

  /** The wallet gives a debit back. It names no merchant: nothing of its request changed. */
  record DebitRefused(UUID debitId) implements Fact {}

  /** One merchant's money for one business date. */
  sealed interface OfTransfer extends Fact permits TransferScheduled, TransferHeld {
    UUID transferId();

    String merchantId();

    /** Null unless the transfer is for one outlet only. */
    String outletId();
  }

  /** Every transfer of a business date is decided. */
  record DailyBatchClosed(String businessDate) implements Fact {}

  /** A merchant, or something of it, was registered. */
  sealed interface OfMerchant extends Fact permits MerchantRegistered, OutletOpened {
    String merchantId();
  }

  record OutletOpened(String merchantId) implements OfMerchant {}
}
