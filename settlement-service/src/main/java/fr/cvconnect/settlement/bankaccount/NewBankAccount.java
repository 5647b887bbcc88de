package fr.cvconnect.settlement.bankaccount;

import fr.cvconnect.settlement.bankfile.SepaText;
import fr.cvconnect.web.Texts;
import fr.cvconnect.web.Violations;
import fr.marcwrobel.jbanking.Agreement;
import fr.marcwrobel.jbanking.iban.Iban;
import fr.marcwrobel.jbanking.iban.IbanFormatException;

/** Where a merchant wants to be paid, as sent. */
record NewBankAccount(String iban, String holder) {
  /** Room for blanks between the groups of an IBAN, which has 34 characters at most. */
  private static final int LONGEST_WRITTEN_IBAN = 50;

  private static final int LONGEST_HOLDER = 70;

  /** What was sent, in order; anything else is 422. */
  record Checked(Iban iban, String holder) {}

  Checked check() {
    Violations violations = new Violations();
    Texts texts = new Texts(violations);
    Iban checkedIban = iban(texts.required("/iban", iban, LONGEST_WRITTEN_IBAN), violations);
    String checkedHolder = holder(texts.required("/holder", holder, LONGEST_HOLDER), violations);
    violations.throwIfAny();
    return new Checked(checkedIban, checkedHolder);
  }

  /** The check never repeats the IBAN: what is wrong with it may be one digit. */
  private static Iban iban(String written, Violations violations) {
    if (written == null) {
      return null;
    }
    try {
      Iban iban = new Iban(written.replace(" ", ""));
      if (!iban.getCountry().isParticipatingTo(Agreement.SINGLE_EURO_PAYMENTS_AREA)) {
        violations.add("/iban", "IBAN_OUTSIDE_SEPA", "The account must be within the SEPA area.");
      }
      return iban;
    } catch (IbanFormatException invalid) {
      violations.add("/iban", "INVALID_IBAN", "This is not a valid IBAN.");
      return null;
    }
  }

  /** A bank file knows Latin letters only, and a transfer needs a name. */
  private static String holder(String clean, Violations violations) {
    if (clean != null && SepaText.of(clean, LONGEST_HOLDER).isEmpty()) {
      violations.add("/holder", "NOT_LATIN", "The holder's name needs Latin letters.");
    }
    return clean;
  }

  /** Without the IBAN, which belongs into no log. */
  @Override
  public String toString() {
    return "NewBankAccount[holder=" + holder + "]";
  }
}
