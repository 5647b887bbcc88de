package fr.cvconnect.settlement.transfer;

import fr.cvconnect.json.WireDate;
import fr.cvconnect.settlement.BusinessDates;
import fr.cvconnect.settlement.MerchantIds;
import fr.cvconnect.settlement.Visibility;
import fr.cvconnect.web.Cursor;
import fr.cvconnect.web.Violations;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which transfers a page shows: those the token opens, less what the caller filters out, after the
 * last one of the page before. Newest business date first.
 *
 * @param values by the name of their condition; a condition without value does not apply
 */
record TransferFilter(Map<String, Object> values) {
  private static final Map<String, String> CONDITIONS =
      Map.of(
          "own", "merchantId = :own",
          "merchantId", "merchantId = :merchantId",
          "businessDate", "businessDate = :businessDate",
          "state", "state = :state",
          "lastId", "(businessDate, transferId) < (:lastDate, :lastId)");
  private static final String ORDER = " order by businessDate desc, transferId desc";

  /** The list's filters as sent, null where there is none. */
  record Asked(String businessDate, String merchantId, String state, String cursor) {}

  /** Reads what was asked for; anything that cannot be read is 422. */
  static TransferFilter of(Visibility visibility, Asked asked) {
    Violations violations = new Violations();
    Map<String, Object> values = new HashMap<>();
    visibility.merchantId().ifPresent(own -> values.put("own", own));
    if (asked.businessDate() != null) {
      values.put(
          "businessDate", BusinessDates.ofQuery("/businessDate", asked.businessDate(), violations));
    }
    if (asked.merchantId() != null) {
      values.put("merchantId", merchantId(asked.merchantId(), violations));
    }
    if (asked.state() != null) {
      values.put("state", state(asked.state(), violations));
    }
    violations.throwIfAny();
    Map<String, Object> last = Cursor.parse(asked.cursor(), TransferFilter::position);
    if (last != null) {
      values.putAll(last);
    }
    return new TransferFilter(values);
  }

  /** The place of a transfer in the list. */
  static Cursor cursor(Transfer last) {
    return Cursor.of(last.businessDate().toString(), last.transferId().toString());
  }

  String query() {
    String conditions =
        values.keySet().stream()
            .filter(CONDITIONS::containsKey)
            .map(CONDITIONS::get)
            .collect(Collectors.joining(" and "));
    return conditions + ORDER;
  }

  private static Map<String, Object> position(List<String> last) {
    return Map.of("lastDate", WireDate.parse(last.get(0)), "lastId", UUID.fromString(last.get(1)));
  }

  private static String merchantId(String text, Violations violations) {
    if (!MerchantIds.isOne(text)) {
      violations.add("/merchantId", "NOT_DIGITS", "Exactly 6 digits are expected.");
    }
    return text;
  }

  private static TransferState state(String text, Violations violations) {
    try {
      return TransferState.valueOf(text);
    } catch (IllegalArgumentException notOne) {
      String known = Arrays.toString(TransferState.values());
      violations.add("/state", "UNKNOWN_STATE", "One of " + known + " is expected.");
      return null;
    }
  }
}
