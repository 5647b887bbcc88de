package fr.cvconnect.settlement.bankfile;

import fr.marcwrobel.jbanking.iban.Iban;

/** Our own account, which pays: its holder's name in SEPA text, and its IBAN. */
record Debtor(String name, Iban iban) {
  Debtor {
    CreditTransfer.requireSepa(name, CreditTransfer.LONGEST_NAME);
  }
}
