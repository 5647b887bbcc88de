package fr.cvconnect.settlement.closing;

import fr.cvconnect.settlement.merchant.Category;
import fr.marcwrobel.jbanking.calendar.FinancialCalendars;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** When business dates are closed, when their money is due, and what is kept of it. */
@ConfigMapping(prefix = "settlement")
interface ClosingConfig {
  Closing closing();

  Due due();

  /** Commission rates; without any nothing is kept. */
  List<Rate> commissionRates();

  interface Closing {
    /** How often it is looked whether a business date can be closed. */
    @WithDefault("1s")
    Duration tick();
  }

  interface Due {
    /** How many working days after its business date money is due. */
    @WithDefault("5")
    int workingDays();

    /** Which days are working days. */
    @WithDefault("PARIS")
    FinancialCalendars calendar();
  }

  interface Rate {
    /** The merchant category, as {@code auth.merchants} writes it; any other stops the start. */
    Category category();

    /** The first business date with this rate. */
    LocalDate from();

    /** In 1/100 percent. */
    int basisPoints();
  }
}
