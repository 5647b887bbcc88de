package fr.cvconnect.settlement.bankfile;

/**
 * One line of a bank file, within what SEPA allows.
 *
 * @param endToEndId comes back on both bank statements, at most 35 characters
 * @param creditorName at most 70 characters
 * @param remittance what the merchant reads on its bank statement, at most 140 characters
 */
record CreditTransfer(
    String endToEndId,
    long amountCents,
    String creditorName,
    String creditorIban,
    String remittance) {
  static final int LONGEST_ID = 35;
  static final int LONGEST_NAME = 70;
  static final int LONGEST_REMITTANCE = 140;

  CreditTransfer {
    requireSepa(endToEndId, LONGEST_ID);
    requireSepa(creditorName, LONGEST_NAME);
    requireSepa(creditorIban, LONGEST_ID);
    requireSepa(remittance, LONGEST_REMITTANCE);
    if (amountCents < 1) {
      throw new IllegalArgumentException(endToEndId + " of " + amountCents + " cents");
    }
  }

  static void requireSepa(String text, int longest) {
    if (text.isEmpty() || !SepaText.of(text, longest).equals(text)) {
      throw new IllegalArgumentException("not SEPA text of 1 to " + longest + ": " + text);
    }
  }
}
