package fr.cvconnect.settlement.bankfile;

import fr.marcwrobel.jbanking.iban.Iban;
import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Our own account. Without defaults: a service that does not know who pays must not start. */
@ConfigMapping(prefix = "settlement.debtor")
interface DebtorConfig {
  /** The holder's name as the bank knows it. */
  String name();

  /** Its IBAN, without spaces. */
  String iban();

  /** Refuses a bad account at start rather than at midnight. */
  final class Producer {
    @Produces
    @Singleton
    @Startup
    static Debtor debtor(DebtorConfig config) {
      String name = SepaText.of(config.name(), CreditTransfer.LONGEST_NAME);
      return new Debtor(name, new Iban(config.iban()));
    }
  }
}
