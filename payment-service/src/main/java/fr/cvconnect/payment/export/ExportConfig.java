package fr.cvconnect.payment.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of exports. How many payments one holds is not limited. */
@ConfigMapping(prefix = "cv.export")
interface ExportConfig {
  /** How many payments one read takes and one write carries: all that is in memory of an export. */
  @WithDefault("250")
  int pageRows();

  /** How many this replica sends at once: a part of the gateway's 200 connections to it. */
  @WithDefault("40")
  int atOnce();

  /** How many of them one account may have. */
  @WithDefault("3")
  int atOncePerAccount();

  /** When it is cut off, however slowly it is read: a million payments need 2 Mbit/s. */
  @WithDefault("15m")
  Duration longest();
}
