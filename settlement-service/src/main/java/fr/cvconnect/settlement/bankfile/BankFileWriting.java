package fr.cvconnect.settlement.bankfile;

import fr.cvconnect.settlement.MerchantSlices;
import fr.cvconnect.settlement.batch.Closing;
import fr.cvconnect.settlement.batch.TransferTotals;
import fr.cvconnect.settlement.transfer.Transfer;
import fr.cvconnect.settlement.transfer.Transfers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Writes a business date's bank file into the transaction that closes the date. */
@ApplicationScoped
public class BankFileWriting {
  private static final int OF_CLOSING = 1;

  private final MerchantSlices slices;
  private final Transfers transfers;
  private final BankFiles files;
  private final Debtor debtor;

  BankFileWriting(MerchantSlices slices, Transfers transfers, BankFiles files, Debtor debtor) {
    this.slices = slices;
    this.transfers = transfers;
    this.files = files;
    this.debtor = debtor;
  }

  /**
   * Writes the date's scheduled transfers, a slice at a time; nothing when there are none. What the
   * session held before is forgotten.
   */
  public Uni<Void> write(Closing closing, TransferTotals sums) {
    if (sums.payableTransfers() == 0) {
      return Uni.createFrom().voidItem();
    }
    BankFileDraft draft =
        new BankFileDraft(closing.businessDate(), OF_CLOSING, header(closing, sums), debtor);
    return files
        .store(draft.head())
        .chain(() -> storeTransfers(draft, closing))
        .chain(() -> files.store(draft.tail()))
        .chain(() -> files.persist(draft.finished()))
        .replaceWithVoid();
  }

  private static FileHeader header(Closing closing, TransferTotals sums) {
    return new FileHeader(
        BankFile.messageId(closing.businessDate(), OF_CLOSING),
        closing.closedAt(),
        closing.dueDate(),
        sums.payableTransfers(),
        sums.payableCents());
  }

  private Uni<Void> storeTransfers(BankFileDraft draft, Closing closing) {
    return slices
        .of((after, most) -> storeSlice(draft, closing, after, most), Transfer::merchantId)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<List<Transfer>> storeSlice(
      BankFileDraft draft, Closing closing, String after, int most) {
    return transfers
        .payable(closing.businessDate(), after, most)
        .call(
            slice -> slice.isEmpty() ? Uni.createFrom().voidItem() : files.store(draft.add(slice)));
  }
}
