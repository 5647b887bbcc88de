package fr.cvconnect.payment.debit;

import fr.cvconnect.events.IncomingRecord;
import fr.cvconnect.payment.lifecycle.Debit;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A debit whose signature is good, with the record it came in. */
record ReadDebit(Debit debit, IncomingRecord record) {
  /** The hash of the body's bytes: what makes the same debit the same. */
  byte[] contentHash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(record.value());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
