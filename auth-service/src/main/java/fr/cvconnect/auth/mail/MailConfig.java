package fr.cvconnect.auth.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Paces and limits of sending mail. */
@ConfigMapping(prefix = "cv.mail")
interface MailConfig {
  /** How often due mails are looked for. */
  @WithDefault("500ms")
  Duration tick();

  /** How often the mails that were not sent are counted. */
  @WithDefault("10s")
  Duration countEvery();

  /** How many mails one tick sends at most. */
  @WithDefault("200")
  int passSize();

  /** How long the mail server may take for one mail. */
  @WithDefault("30s")
  Duration sendTimeout();

  /** The pause after a first failure; doubled up to {@link #longestPause()}. */
  @WithDefault("5s")
  Duration firstPause();

  /** The longest pause between two attempts. */
  @WithDefault("15m")
  Duration longestPause();

  /** How often a mail is tried before it is given up: about a day with the pauses above. */
  @WithDefault("100")
  int attempts();

  /** The right side of the Message-ID of every mail. */
  @WithDefault("cvconnect.example")
  String messageIdDomain();
}
