package fr.cvconnect.payment.debit;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** Whose debits are believed. */
@ConfigMapping(prefix = "cv.debits")
interface DebitsConfig {
  /** The wallet's public keys, {@code keyId:base64 of the X.509 Ed25519 key}, comma separated. */
  List<String> walletKeys();
}
