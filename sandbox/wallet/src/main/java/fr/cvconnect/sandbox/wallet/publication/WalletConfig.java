package fr.cvconnect.sandbox.wallet.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the wallet publishes its debits. */
@ConfigMapping(prefix = "wallet")
interface WalletConfig {
  /** The topic of the signed debits. */
  @WithDefault("wallet.debits")
  String topic();

  Signing signing();

  Relay relay();

  interface Signing {
    /** Tells the payment-service which of the wallet's live keys this is. */
    String keyId();

    /** The Ed25519 private key: PKCS#8, base64. */
    String key();
  }

  interface Relay {
    /** How long a record waits at most before the relay looks. */
    @WithDefault("50ms")
    Duration tick();

    /** How long the relay rests after trouble with the database or the broker. */
    @WithDefault("1s")
    Duration pause();

    /** How many records it takes in one pass. */
    @WithDefault("200")
    int passSize();

    /**
     * By then every service has seen the sandbox's clock move, each reads it ten times a second.
     */
    @WithDefault("250ms")
    Duration clockSettlesWithin();
  }
}
