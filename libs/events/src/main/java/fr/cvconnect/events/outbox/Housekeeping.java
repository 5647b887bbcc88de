package fr.cvconnect.events.outbox;

import fr.cvconnect.events.EventsConfig;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Once an hour: makes the outbox's next days, drops its old ones, forgets old inbox ids. */
@ApplicationScoped
class Housekeeping {
  private static final Logger LOG = Logger.getLogger(Housekeeping.class);

  private final AgroalDataSource database;
  private final EventsConfig config;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("housekeeping").daemon().factory());

  Housekeeping(AgroalDataSource database, EventsConfig config) {
    this.database = database;
    this.config = config;
  }

  void start(@Observes StartupEvent started) {
    timer.scheduleWithFixedDelay(this::tidy, 1, 60, TimeUnit.MINUTES);
  }

  void stop(@Observes ShutdownEvent stopping) {
    timer.shutdownNow();
  }

  void tidy() {
    try (Connection connection = database.getConnection();
        PreparedStatement call = connection.prepareStatement("select events_tidy(?, ?)")) {
      call.setInt(1, config.outbox().keepDays());
      call.setInt(2, config.intake().inboxKeepDays());
      call.execute();
    } catch (SQLException | RuntimeException trouble) {
      LOG.warn("housekeeping failed, next try in an hour", trouble);
    }
  }
}
