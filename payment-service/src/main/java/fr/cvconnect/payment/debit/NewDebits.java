package fr.cvconnect.payment.debit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The debits of one poll, sorted by what was known before.
 *
 * @param fresh never seen, each id once
 * @param reused a known id with other content
 */
record NewDebits(List<ReadDebit> fresh, List<ReadDebit> reused) {
  /** The same debit again is in neither list: it changes nothing. */
  static NewDebits among(List<ReadDebit> debits, Map<UUID, AnsweredDebit> known) {
    Map<UUID, ReadDebit> fresh = new HashMap<>();
    List<ReadDebit> inOrder = new ArrayList<>();
    List<ReadDebit> reused = new ArrayList<>();
    for (ReadDebit debit : debits) {
      UUID id = debit.debit().debitId();
      AnsweredDebit before = known.get(id);
      ReadDebit twin = before == null ? fresh.putIfAbsent(id, debit) : null;
      if (before == null && twin == null) {
        inOrder.add(debit);
      } else if (!isSame(debit, before, twin)) {
        reused.add(debit);
      }
    }
    return new NewDebits(inOrder, reused);
  }

  private static boolean isSame(ReadDebit debit, AnsweredDebit before, ReadDebit twin) {
    return before != null
        ? before.hasContentOf(debit)
        : Arrays.equals(twin.contentHash(), debit.contentHash());
  }
}
