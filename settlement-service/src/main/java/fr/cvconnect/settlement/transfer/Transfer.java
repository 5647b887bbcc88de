package fr.cvconnect.settlement.transfer;

import fr.cvconnect.events.Ids;
import fr.cvconnect.money.Cents;
import fr.cvconnect.settlement.Euro;
import fr.cvconnect.settlement.batch.Closing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * One merchant's money for one business date, {@code virement}.
 *
 * <p>Gross less commission is net, to the cent. What cannot be paid is held, never dropped. Name
 * and account are those of the moment it was made.
 */
@Entity
@Table(name = "transfer")
public class Transfer {
  @Id private UUID transferId;
  private String merchantId;
  private LocalDate businessDate;
  private LocalDate dueDate;

  @Enumerated(EnumType.STRING)
  private TransferState state;

  @Enumerated(EnumType.STRING)
  private HoldReason holdReason;

  private long payments;
  private long grossCents;
  private int basisPoints;
  private long commissionCents;
  private long netCents;
  private String currency;
  private String endToEndId;
  private String creditorName;
  private String creditorIban;

  protected Transfer() {}

  /** The merchant's transfer for a date, scheduled for its due date if it can be paid. */
  public static Transfer of(Closing closing, Earnings earnings, Payee payee) {
    Transfer transfer = new Transfer();
    transfer.transferId = Ids.next();
    transfer.merchantId = earnings.merchantId();
    transfer.businessDate = closing.businessDate();
    transfer.dueDate = closing.dueDate();
    transfer.payments = earnings.payments();
    transfer.grossCents = earnings.grossCents();
    transfer.basisPoints = payee.basisPoints();
    transfer.commissionCents = Commission.cents(earnings.grossCents(), payee.basisPoints());
    transfer.netCents = Cents.minus(transfer.grossCents, transfer.commissionCents);
    transfer.currency = Euro.CODE;
    if (!payee.isKnown()) {
      transfer.hold(HoldReason.MERCHANT_UNKNOWN);
    } else if (payee.account() == null) {
      transfer.hold(HoldReason.NO_BANK_ACCOUNT);
    } else if (transfer.netCents <= 0) {
      transfer.hold(HoldReason.NET_NOT_POSITIVE);
    } else {
      transfer.schedule(payee.account());
    }
    return transfer;
  }

  private void hold(HoldReason reason) {
    state = TransferState.HELD;
    holdReason = reason;
  }

  private void schedule(Payee.Account account) {
    state = TransferState.SCHEDULED;
    endToEndId = "CV-" + businessDate.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + merchantId;
    creditorName = account.holder();
    creditorIban = account.iban();
  }

  /** What is published of a transfer that has just been made. */
  public TransferFact made() {
    return switch (state) {
      case SCHEDULED ->
          new TransferScheduled(
              transferId,
              merchantId,
              businessDate,
              dueDate,
              payments,
              grossCents,
              commissionCents,
              netCents,
              currency,
              endToEndId);
      case HELD ->
          new TransferHeld(
              transferId,
              merchantId,
              businessDate,
              payments,
              grossCents,
              commissionCents,
              netCents,
              currency,
              holdReason);
    };
  }

  public UUID transferId() {
    return transferId;
  }

  public String merchantId() {
    return merchantId;
  }

  public LocalDate businessDate() {
    return businessDate;
  }

  public TransferState state() {
    return state;
  }

  public HoldReason holdReason() {
    return holdReason;
  }

  LocalDate dueDate() {
    return dueDate;
  }

  public long payments() {
    return payments;
  }

  public long grossCents() {
    return grossCents;
  }

  public long commissionCents() {
    return commissionCents;
  }

  public long netCents() {
    return netCents;
  }

  String currency() {
    return currency;
  }

  public String endToEndId() {
    return endToEndId;
  }

  public String creditorName() {
    return creditorName;
  }

  public String creditorIban() {
    return creditorIban;
  }
}
